"""The pool: workers that are started once, late, and never outlive the run.

Where the system forks safely the desk is theirs without a copy; elsewhere each opens the index that the desk has
brought up to date, and an index that stands in no file can't be shared.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import cache, partial
from multiprocessing import active_children, connection, get_context, parent_process
from multiprocessing.process import BaseProcess
from threading import Thread

from factcheck.crew import Outcome, outcome
from factcheck.desk import Desk, reopened
from factcheck.errors import WorkerError
from factcheck.model import Article
from factcheck.settings import Settings

START = "fork" if sys.platform == "linux" else "spawn"
_CHUNK = 8  # articles that a worker takes at once, where each gets its share so

_desk: Callable[[], Desk]  # of a worker


class Unavailable(Exception):
    """No worker can be started here."""


def outcomes(
    drafts: Sequence[Article], desk: Desk, settings: Settings, number: int, start: str = START
) -> Generator[Outcome, None, None]:
    """The articles' outcomes from `number` workers, in order. Raises Unavailable before the first, WorkerError."""
    if start != "fork" and not desk.index.in_files:
        raise Unavailable
    before = frozenset(active_children())
    opened = (lambda: desk) if start == "fork" else partial(reopened, settings, desk.sources)
    pool = ProcessPoolExecutor(number, get_context(start), _begin, (opened,))
    size = max(1, min(_CHUNK, len(drafts) // (number * 4)))
    try:
        with _uninterrupted(), _granted():
            chunks = [pool.submit(_work, drafts[at : at + size]) for at in range(0, len(drafts), size)]
        for chunk in chunks:
            yield from chunk.result()
    except BrokenProcessPool:
        raise WorkerError(
            "A process that was checking articles was ended from outside, perhaps for want of memory: "
            "run again with fewer of them, as with --jobs 1."
        ) from None
    finally:
        with _uninterrupted():
            pool.shutdown(wait=False, cancel_futures=True)
            _end(worker for worker in active_children() if worker not in before)


def _end(workers: Iterable[BaseProcess]) -> None:
    """Ends them whatever they do: they write nothing that a later run could not read."""
    for worker in workers:
        worker.terminate()
        worker.join()


@contextmanager
def _granted() -> Iterator[None]:
    """What the system says when it gives no more processes."""
    try:
        yield
    except OSError as error:
        raise Unavailable from error


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Ctrl-C waits: a worker that is being born would die of it aloud, and one that is not ended would go on."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(opened: Callable[[], Desk]) -> None:
    """In a worker: Ctrl-C is for the first process, which ends this one; and so it ends when the first does."""
    global _desk
    _desk = cache(opened)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_leave_with, args=(parent_process(),), daemon=True).start()


def _leave_with(first: BaseProcess | None) -> None:
    if first:
        connection.wait([first.sentinel])
        os._exit(1)


def _work(drafts: Sequence[Article]) -> list[Outcome]:
    return [outcome(draft, _desk()) for draft in drafts]
