"""Workers: processes that are started once, late, and never outlive the run.

Where the system forks safely what they work with is theirs without a copy; elsewhere each makes its own.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import cache
from multiprocessing import active_children, connection, get_context, parent_process
from multiprocessing.process import BaseProcess
from threading import Thread
from typing import Any, TypeVar

__all__ = ["MOST", "START", "BrokenProcessPool", "Unavailable", "Workers", "cores", "tool", "workers"]

START = "fork" if sys.platform == "linux" else "spawn"
MOST = 61  # processes: Windows can't wait for more

T = TypeVar("T")
_tool: Callable[[], Any]  # of a worker


class Unavailable(Exception):
    """No worker can be started here."""


class Workers:
    """What gives work to the processes."""

    def __init__(self, pool: ProcessPoolExecutor) -> None:
        self._pool = pool

    def submit(self, work: Callable[..., T], *arguments: object) -> Future[T]:
        """Work for whoever is free. Raises Unavailable, BrokenProcessPool where one was ended from outside."""
        with uninterrupted(), _granted():
            return self._pool.submit(work, *arguments)


@contextmanager
def workers(number: int, made: Callable[[], object], start: str = START) -> Iterator[Workers]:
    """`number` processes until the block ends, whatever they do then. made: makes in each, once, what `tool` gives."""
    before = frozenset(active_children())
    pool = ProcessPoolExecutor(number, get_context(start), _begin, (made,))
    try:
        yield Workers(pool)
    finally:
        with uninterrupted():
            pool.shutdown(wait=False, cancel_futures=True)
            _end(worker for worker in active_children() if worker not in before)


def tool() -> Any:
    """In a worker: what it works with."""
    return _tool()


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _end(ended: Iterable[BaseProcess]) -> None:
    """Ends them whatever they do: they write nothing that a later run could not read."""
    for worker in ended:
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
def uninterrupted() -> Iterator[None]:
    """Ctrl-C waits: a worker that is being born would die of it aloud, and one that is not ended would go on."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(made: Callable[[], object]) -> None:
    """In a worker: Ctrl-C is for the first process, which ends this one; and so it ends when the first does."""
    global _tool
    _tool = cache(made)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_leave_with, args=(parent_process(),), daemon=True).start()


def _leave_with(first: BaseProcess | None) -> None:
    if first:
        connection.wait([first.sentinel])
        os._exit(1)
