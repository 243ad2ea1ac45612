"""Connections to addresses that were looked up before, each with the deadline of the thread that uses it."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from socket import SHUT_RDWR
from threading import Lock, local
from time import monotonic
from typing import Any
from weakref import WeakSet

import httpcore

_CLOCK = local()


@contextmanager
def within(deadline: float) -> Iterator[None]:
    """Nothing that this thread reads or writes takes longer than until then, by the monotonic clock."""
    _CLOCK.deadline = deadline
    try:
        yield
    finally:
        _CLOCK.deadline = None


def _left(timeout: float | None) -> float:
    """Seconds to wait for the network now."""
    deadline = getattr(_CLOCK, "deadline", None)
    patience = 10.0 if timeout is None else timeout
    return patience if deadline is None else max(min(patience, deadline - monotonic()), 0.001)


class Sockets:
    """What is connected. Once cut, whatever connects late is cut too."""

    def __init__(self) -> None:
        self._open: WeakSet[Any] = WeakSet()
        self._lock = Lock()
        self._cut = False

    def add(self, connection: Any) -> None:
        with self._lock:
            self._open.add(connection)
        if self._cut:
            self.cut()

    def cut(self) -> None:
        """Wakes whoever waits for any of them: their servers seem to have hung up."""
        with self._lock:
            self._cut, connections = True, list(self._open)
        for each in connections:
            with suppress(OSError):
                each.shutdown(SHUT_RDWR)


class Backend(httpcore.NetworkBackend):
    """Connects to the first of a host's addresses that answers. look_up: gives them, for host and port."""

    def __init__(self, look_up: Callable[[str, int], tuple[str, ...]], sockets: Sockets) -> None:
        self._look_up, self._sockets = look_up, sockets
        self._backend = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        *rest: Any,
        **more: Any,
    ) -> httpcore.NetworkStream:
        failure: Exception = httpcore.ConnectError(f"{host} has no address")
        for address in self._look_up(host, port):
            try:
                stream = self._backend.connect_tcp(address, port, _left(timeout), *rest, **more)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                return _Stream(stream, self._sockets)
        raise failure


class _Stream(httpcore.NetworkStream):
    """A connection that heeds the deadline of the thread which uses it."""

    def __init__(self, stream: httpcore.NetworkStream, sockets: Sockets) -> None:
        self._stream, self._sockets = stream, sockets
        sockets.add(stream.get_extra_info("socket"))

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, _left(timeout)), self._sockets)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
