"""The pool: workers that check articles, each at the desk that the first process opened, or at one like it.

Where the system forks safely the desk is theirs without a copy; elsewhere each opens the index that the desk has
brought up to date, and an index that stands in no file can't be shared.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from functools import partial

from factcheck.crew import Outcome, Task, outcome
from factcheck.desk import Desk, reopened
from factcheck.errors import WorkerError
from factcheck.settings import Settings
from factcheck.workers import START, Ended, Unavailable, tool, workers

_CHUNK = 8  # articles that a worker takes at once, where each gets its share so


def outcomes(
    tasks: Sequence[Task], desk: Desk, settings: Settings, number: int, start: str = START
) -> Generator[Outcome, None, None]:
    """The outcomes of tasks from `number` workers, in order. Raises Unavailable before the first, WorkerError."""
    if start != "fork" and not desk.index.in_files:
        raise Unavailable
    opened = (lambda: desk) if start == "fork" else partial(reopened, settings, desk.sources, desk.names)
    size = max(1, min(_CHUNK, len(tasks) // (number * 4)))
    try:
        with workers(number, opened, start) as pool:
            chunks = [pool.submit(_work, tasks[at : at + size]) for at in range(0, len(tasks), size)]
            for chunk in chunks:
                yield from chunk.result()
    except Ended:
        raise WorkerError(
            "A process that was checking articles was ended from outside, perhaps for want of memory: "
            "run again with fewer of them, as with --jobs 1."
        ) from None


def _work(tasks: Sequence[Task]) -> list[Outcome]:
    return [outcome(task, tool()) for task in tasks]
