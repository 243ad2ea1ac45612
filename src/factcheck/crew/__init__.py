"""The crew: many articles checked at one desk, by as many processes as there are cores, in the order given.

A run of few words stays in this process: another takes half a second to read its tables of words.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import suppress

import msgspec

from factcheck import faults
from factcheck.check import check
from factcheck.desk import Desk
from factcheck.errors import FactcheckError
from factcheck.messages import message
from factcheck.model import Article, Reason, Report
from factcheck.settings import Settings
from factcheck.workers import MOST, Unavailable, cores

_WORTH = 12_000  # characters for which a process of their own is worth its start


class Outcome(msgspec.Struct, frozen=True):
    """What came of one article. failure: why there is no report. notices: what the desk had to say meanwhile."""

    report: Report | None
    failure: str = ""
    notices: tuple[str | Reason, ...] = ()


def outcomes(drafts: Sequence[Article], desk: Desk, settings: Settings) -> Generator[Outcome, None, None]:
    """The articles' outcomes, in order. Raises WorkerError where another process was ended from outside.

    settings: those that the desk was opened with; `jobs` says by how many processes, 0 as many as are worth it. Closing
    the generator ends them.
    """
    number = _workers(drafts, settings.jobs)
    if number > 1:
        from factcheck.crew import pool

        with suppress(Unavailable):
            yield from pool.outcomes(drafts, desk, settings, number)
            return
    yield from (outcome(draft, desk) for draft in drafts)


def outcome(draft: Article, desk: Desk) -> Outcome:
    """One article's; a bug that it brings out costs this article alone."""
    dated, told = len(desk.dated), len(desk.index.notices)
    report, failure = None, ""
    try:
        report = check(draft, desk)
    except FactcheckError as error:
        failure = message("{article}: {why}", article=draft.name, why=error)
    except Exception as fault:
        failure = message("{article}: {why}", article=draft.name, why=faults.sentence(fault))
    return Outcome(report, failure, (*desk.dated[dated:], *desk.index.notices[told:]))


def _workers(drafts: Sequence[Article], jobs: int) -> int:
    """By how many processes."""
    worth = jobs or min(cores(), sum(len(draft.text) for draft in drafts) // _WORTH)
    return min(worth, len(drafts), MOST)
