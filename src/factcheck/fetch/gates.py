"""The gate of each host: so many requests at a time, so far apart, and none while it wants to be left alone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore, Event, Lock
from time import monotonic

from factcheck.errors import SourceError
from factcheck.fetch.limits import Manners

_LONGEST = 10.0  # seconds between requests that a robots.txt may ask for


class Stopped(SourceError):
    """The run ends: nothing more is asked."""


class Gate:
    """Lets requests to one host through. stop: set when the run ends."""

    def __init__(self, at_once: int, interval: float, patience: float, stop: Event) -> None:
        self._room, self._lock, self._stop = BoundedSemaphore(at_once), Lock(), stop
        self._interval, self._patience = interval, patience
        self._next = 0.0

    @contextmanager
    def passed(self) -> Iterator[None]:
        """Waits for its turn. SourceError, with a clause, where the host wants to be left alone for long."""
        with self._room:
            self._wait()
            yield

    def hold(self, seconds: float) -> None:
        """Nobody passes for that long: the host said so."""
        with self._lock:
            self._next = max(self._next, monotonic() + seconds)

    def widen(self, interval: float) -> None:
        """The host wants more time between requests."""
        self._interval = max(self._interval, min(interval, _LONGEST))

    def _wait(self) -> None:
        with self._lock:
            now = monotonic()
            pause = max(self._next - now, 0.0)
            if pause > self._patience:
                raise SourceError("the server asks to be left alone for {pause:.0f} s; try again later", pause=pause)
            self._next = now + pause + self._interval
        if self._stop.wait(pause) if pause else self._stop.is_set():
            raise Stopped("the run was interrupted")


class Gates:
    """The gates of all hosts, each made when it is first needed."""

    def __init__(self, manners: Manners, patience: float, stop: Event) -> None:
        self._manners, self._patience, self._stop = manners, patience, stop
        self._gates: dict[str, Gate] = {}
        self._lock = Lock()

    def of(self, host: str) -> Gate:
        with self._lock:
            if host not in self._gates:
                own = host in self._manners.own
                at_once = self._manners.own_at_once if own else self._manners.at_once
                interval = 0.0 if own else self._manners.interval
                self._gates[host] = Gate(at_once, interval, self._patience, self._stop)
            return self._gates[host]
