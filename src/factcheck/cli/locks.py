"""factcheck lock, and the lock that --locked keeps to: it stands beside the settings file, else in this folder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli import articles
from factcheck.cli.settling import settled
from factcheck.cli.streams import FINE, emit, progress, say
from factcheck.messages import message, numbered
from factcheck.settings import Settings, Settled

if TYPE_CHECKING:
    from factcheck.asking import Names
    from factcheck.stocking import Held


def run(named: Sequence[str], flags: Mapping[str, object], config: str | None, isolated: bool) -> int:
    """Writes the lock. Raises LockError, UsageError, InputError, ConfigError, ClaimsError.

    named: articles, for sources that are searched for names in them.
    """
    from factcheck.locking import lock_sources

    found = settled(flags, config, isolated)
    settings, file = found.settings, lock_file(found)
    made, notices = lock_sources(settings, file, progress(settings.quiet), _names(named, settings))
    for notice in notices:
        say(notice)
    documents = numbered("{n} document", "{n} documents", number=len(made.documents))
    answers = numbered("{n} answer from servers", "{n} answers from servers", number=len(made.fetched))
    emit(message("{file}: {documents}, {answers}\n", file=file, documents=documents, answers=answers))
    return FINE


def _names(named: Sequence[str], settings: Settings) -> Names:
    """The names in these articles that sources are asked for."""
    from factcheck.asking import asked_for
    from factcheck.desk import extractor_of
    from factcheck.supply import asks, specs

    if not any(map(asks, specs(settings))):
        return ()
    if not named:
        say(
            message(
                "A source is searched for names of articles: name those that are to be checked, or the lock lacks them."
            )
        )
    lang, names = articles.language(settings.lang), articles.all_named(named, settings)
    drafts = [articles.read(name, lang, settings.date) for name in names]
    return asked_for(settings, drafts, extractor_of(settings))


def held(found: Settled) -> Held:
    """The lock of these settings, for a run that keeps to it. Raises LockError."""
    from factcheck import __version__
    from factcheck.lock import read
    from factcheck.stocking import Held

    file = lock_file(found)
    lock = read(file)
    if lock.factcheck != __version__:
        say(
            message(
                "{file} was made by factcheck {made}, and this is {running}: its verdicts may differ.",
                file=file,
                made=lock.factcheck,
                running=__version__,
            )
        )
    return Held(lock, file.resolve().parent)


def lock_file(found: Settled) -> Path:
    """Where the lock of these settings stands."""
    from factcheck.lock import NAME

    return (found.file.parent if found.file else Path()) / NAME
