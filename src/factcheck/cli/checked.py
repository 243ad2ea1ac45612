"""Checking for the commands that work on a report: accept and reject, review, baseline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing

from factcheck.cli import articles, settling
from factcheck.cli.said import Said
from factcheck.cli.streams import progress
from factcheck.errors import InputError
from factcheck.model import Report
from factcheck.settings import Settings, Settled


def settled(flags: Mapping[str, object]) -> Settled:
    """The settings of a command from its options, --config and --isolated among them."""
    config = flags.get("config")
    known = {**flags, "source": flags["against"]} if "against" in flags else flags
    return settling.settled(known, str(config) if config else None, bool(flags.get("isolated")))


def reports(names: Iterable[str], settings: Settings) -> Iterator[tuple[Report, Report]]:
    """Each article's report, and the same with what people said of it. Raises InputError and what a check raises."""
    said, lang = Said(settings), articles.language(settings.lang)
    drafts = [articles.read(name, lang, settings.date) for name in names]
    for draft in drafts:
        said.read(draft)
    from factcheck.cli.notices import Notices
    from factcheck.crew import Task, outcomes
    from factcheck.desk import open_desk

    desk = open_desk(settings, progress(settings.quiet))
    notices = Notices(settings)
    notices.tell(desk.notices)
    with closing(outcomes([Task(draft) for draft in drafts], desk, settings)) as found:
        for each in found:
            notices.tell(each.notices)
            if each.report is None:
                raise InputError(each.failure)
            yield each.report, said.on(each.report)
