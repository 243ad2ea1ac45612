"""factcheck explain: read the article, judge one of its claims as check does, and show the trace."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from factcheck.cli import articles, locks
from factcheck.cli.delivery import page
from factcheck.cli.settling import settled
from factcheck.cli.streams import FINE, emit, progress
from factcheck.reports import _explained as explained


class Explain(msgspec.Struct, frozen=True):
    """What the command line asks for. flags: the options by the names of their parameters."""

    article: str
    claim: str
    form: str
    flags: Mapping[str, object]
    config: Path | None = None
    isolated: bool = False
    stdin_filename: str | None = None
    locked: bool = False


def run(asked: Explain) -> int:
    """The exit code: 0 whatever the verdict is. Raises UsageError, InputError, ConfigError, ClaimsError, LockError."""
    found = settled(asked.flags, asked.config, asked.isolated)
    settings = found.settings
    screen = page(settings)
    form = explained.known(asked.form)
    lang = articles.language(settings.lang)
    article = articles.read(asked.article, lang, settings.date, asked.stdin_filename)
    from factcheck.cli.notices import Notices
    from factcheck.desk import open_desk
    from factcheck.trace import explain

    held = locks.held(found) if asked.locked else None
    desk = open_desk(settings, progress(settings.quiet), held, [article])
    told = explain(article, asked.claim, desk)
    emit(explained.render(told, form, screen))
    Notices(settings).tell(desk.notices)
    return FINE
