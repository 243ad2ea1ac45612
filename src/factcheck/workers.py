"""Workers: processes that are started once, late, and never outlive the run.

Where the system forks safely what they work with is theirs without a copy; elsewhere each makes its own.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import cache
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar, cast

__all__ = ["MOST", "START", "Ended", "Unavailable", "Workers", "cores", "tool", "workers"]

START = "fork" if sys.platform == "linux" else "spawn"
MOST = 61  # processes: Windows can't wait for more

T = TypeVar("T")
_tool: Callable[[], Any]  # of a worker


class Unavailable(Exception):
    """No worker can be started here."""


class Ended(Exception):
    """A worker was ended from outside."""


class Workers:
    """What gives work to the processes, which are started with the first of it.

    Each has a pipe of its own: where they share a queue, as those of concurrent.futures do, one that is killed while it
    writes leaves half an answer there, and nobody ever reads or writes again.
    """

    def __init__(self, number: int, made: Callable[[], object], start: str) -> None:
        self._number, self._made = number, made
        self._context = get_context(start)
        self._threads = ThreadPoolExecutor(number)  # one waits for each process
        self._processes: list[BaseProcess] = []
        self._idle: SimpleQueue[Connection] = SimpleQueue()

    def submit(self, work: Callable[..., T], *arguments: object) -> Future[T]:
        """Work for whoever is free. Raises Unavailable; its result raises Ended where the worker was killed."""
        with uninterrupted(), _granted():
            if not self._processes:
                self._start()
            return self._threads.submit(self._ask, work, arguments)

    def end(self) -> None:
        """Ends them whatever they do: they write nothing that a later run could not read."""
        with uninterrupted():
            self._threads.shutdown(wait=False, cancel_futures=True)
            for process in self._processes:
                process.terminate()
                process.join()
            self._threads.shutdown()

    def _start(self) -> None:
        """All before the first thread, for a fork takes none along; nobody inherits the far end of another's pipe."""
        for _ in range(self._number):
            near, far = self._context.Pipe()
            process: BaseProcess = self._context.Process(target=_serve, args=(far, self._made))  # type: ignore[attr-defined]
            with far:
                process.start()
            self._processes.append(process)
            self._idle.put(near)

    def _ask(self, work: Callable[..., T], arguments: tuple[object, ...]) -> T:
        pipe = self._idle.get()
        try:
            pipe.send((work, arguments))
            answer, fault = pipe.recv()
        except (EOFError, OSError):
            raise Ended from None
        finally:
            self._idle.put(pipe)  # that of an ended one fails again, at once
        if fault:
            raise fault
        return cast(T, answer)


@contextmanager
def workers(number: int, made: Callable[[], object], start: str = START) -> Iterator[Workers]:
    """`number` processes until the block ends, whatever they do then. made: makes in each, once, what `tool` gives."""
    pool = Workers(number, made, start)
    try:
        yield pool
    finally:
        pool.end()


def tool() -> Any:
    """In a worker: what it works with."""
    return _tool()


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def _granted() -> Iterator[None]:
    """What the system says when it gives no more processes."""
    try:
        yield
    except (OSError, RuntimeError) as error:  # a process, a thread
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


def _serve(pipe: Connection, made: Callable[[], object]) -> None:
    """In a worker: Ctrl-C is for the first process, which ends this one; and so it ends when the first does."""
    global _tool
    _tool = cache(made)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_leave_with, args=(parent_process(),), daemon=True).start()
    with suppress(EOFError, OSError):  # nobody is there any more
        while True:
            work, arguments = pipe.recv()
            pipe.send(_done(work, arguments))


def _done(work: Callable[..., object], arguments: tuple[object, ...]) -> tuple[object, Exception | None]:
    try:
        return work(*arguments), None
    except Exception as fault:
        return None, fault


def _leave_with(first: BaseProcess | None) -> None:
    if first:
        wait([first.sentinel])
        os._exit(1)
