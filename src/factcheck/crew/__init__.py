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
from factcheck.model import Article, Reason, Report, Span
from factcheck.settings import Settings
from factcheck.workers import MOST, Unavailable, cores

_WORTH = 12_000  # characters for which a process of their own is worth its start


class Task(msgspec.Struct, frozen=True):
    """An article to check, or the sentences of it that one of these spans meets."""

    article: Article
    within: tuple[Span, ...] | None = None


class Outcome(msgspec.Struct, frozen=True):
    """What came of one article. failure: why there is no report. notices: what the desk had to say meanwhile."""

    report: Report | None
    failure: str = ""
    notices: tuple[str | Reason, ...] = ()


def outcomes(tasks: Sequence[Task], desk: Desk, settings: Settings) -> Generator[Outcome, None, None]:
    """The outcomes of tasks, in order. Raises WorkerError where another process was ended from outside.

    settings: those that the desk was opened with; `jobs` says by how many processes, 0 as many as are worth it. Closing
    the generator ends them.
    """
    number = _workers(tasks, settings.jobs)
    if number > 1:
        from factcheck.crew import pool

        with suppress(Unavailable):
            yield from pool.outcomes(tasks, desk, settings, number)
            return
    yield from (outcome(task, desk) for task in tasks)


def outcome(task: Task, desk: Desk) -> Outcome:
    """One article's; a bug that it brings out costs this article alone."""
    dated, told = len(desk.dated), len(desk.index.notices)
    report, failure = None, ""
    try:
        report = check(task.article, desk, task.within)
    except FactcheckError as error:
        failure = message("{article}: {why}", article=task.article.name, why=error)
    except Exception as fault:
        failure = message("{article}: {why}", article=task.article.name, why=faults.sentence(fault))
    return Outcome(report, failure, (*desk.dated[dated:], *desk.index.notices[told:]))


def _workers(tasks: Sequence[Task], jobs: int) -> int:
    """By how many processes."""
    worth = jobs or min(cores(), sum(len(task.article.text) for task in tasks) // _WORTH)
    return min(worth, len(tasks), MOST)
