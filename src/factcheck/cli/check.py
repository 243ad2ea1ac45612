"""factcheck check: read the articles, check each, deliver the reports, and say how it ended."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from factcheck import policy
from factcheck.cli import articles, locks, show
from factcheck.cli.delivery import Delivery
from factcheck.cli.notices import Notices
from factcheck.cli.said import Said
from factcheck.cli.settling import settled
from factcheck.cli.streams import FAILED, FINE, FOUND, emit, progress, say
from factcheck.errors import FactcheckError, UsageError
from factcheck.messages import message
from factcheck.model import Article
from factcheck.settings import Settings, Settled

if TYPE_CHECKING:
    from factcheck.crew import Task
    from factcheck.stocking import Held


class Check(msgspec.Struct, frozen=True):
    """What the command line asks for. flags: the options by the names of their parameters."""

    articles: tuple[str, ...]
    flags: Mapping[str, object]
    config: Path | None = None
    isolated: bool = False
    stdin_filename: str | None = None
    show_settings: bool = False
    locked: bool = False
    diff: str | None = None
    watch: bool = False


def run(asked: Check) -> int:
    """The exit code: 2 when something could not be done, 1 when a finding is at the threshold, else 0."""
    found = _settled(asked)
    if asked.show_settings:
        emit(show.settings(found))
        said = Said(found.settings)
        names, whole = articles.told(asked.articles, found.settings)
        read = [_read(name, found.settings, asked.stdin_filename, said) for name in names]
        emit(show.asked_for(found.settings, [article for article in read if article]))
        return FINE if whole and None not in read else FAILED
    if asked.watch:
        from factcheck.cli.watch import watch

        return watch(asked.articles, partial(_settled, asked), partial(run, replace(asked, watch=False)))
    return _run(asked, found.settings, locks.held(found) if asked.locked else None)


def _settled(asked: Check) -> Settled:
    return settled(asked.flags, asked.config, asked.isolated)


def _run(asked: Check, settings: Settings, held: Held | None) -> int:
    from factcheck.cli import changed

    if not asked.articles:
        raise UsageError("No article was given: name one, or - for standard input (factcheck --help says more).")
    policy.known(settings.select, "--select")
    policy.known(settings.ignore, "--ignore")
    names, whole = articles.told(asked.articles, settings)
    notices = Notices(settings)
    delivery = Delivery(settings, names, notices)
    said = Said(settings)
    read = [_read(name, settings, asked.stdin_filename, said) for name in names]
    drafts = [article for article in read if article]
    tasks = changed.tasks(asked.diff, drafts, notices)
    checked = _check(tasks, settings, held, delivery, said, notices) if tasks else bool(drafts)
    delivery.finish(empty=bool(drafts) and not tasks)
    if not checked or not whole or None in read:
        return FAILED
    return FOUND if delivery.failing and not settings.exit_zero else FINE


def _read(name: str, settings: Settings, called: str | None, said: Said) -> Article | None:
    """The article, or None after its sentence was said: the others are still checked."""
    lang = articles.language(settings.lang)
    try:
        article = articles.read(name, lang, settings.date, called)
        said.read(article)
        return article
    except FactcheckError as error:
        say(error.message)
        return None


def _check(
    tasks: list[Task], settings: Settings, held: Held | None, delivery: Delivery, said: Said, notices: Notices
) -> bool:
    """True when every article was checked, and every source where that is asked for."""
    from factcheck.crew import outcomes
    from factcheck.desk import open_desk

    show = progress(settings.quiet)
    desk = open_desk(settings, show, held, [task.article for task in tasks])
    notices.tell(desk.notices)
    whole = not settings.strict_sources or not any(state.error for state in desk.sources)
    with closing(outcomes(tasks, desk, settings)) as checked:
        for number, (task, each) in enumerate(zip(tasks, checked, strict=True), 1):
            if each.report:
                report = said.on(each.report, whole=task.within is None)
                delivery.add(policy.chosen(report, settings.select, settings.ignore))
            else:
                say(each.failure)
                whole = False
            notices.tell(each.notices)
            if show and number < len(tasks):
                show(message("{done} of {n} articles", done=number, n=len(tasks)))
    return whole
