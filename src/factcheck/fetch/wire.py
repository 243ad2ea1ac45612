"""Connections: kept open and shared, made to checked addresses alone, and cut when their time is over.

A host's IP addresses are checked and the connection is made to what was checked, so that a second look at the
name server can't lead elsewhere. Behind a proxy of the environment the proxy looks names up; what is known
here to be private is refused all the same.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from importlib.util import find_spec
from socket import SHUT_RDWR
from threading import Lock, local
from time import monotonic
from typing import Any
from urllib.request import getproxies, proxy_bypass
from weakref import WeakSet

import httpcore
import httpx

from factcheck.errors import SourceError
from factcheck.fetch.addresses import refuse_private, resolve

_KEPT_OPEN = 20.0  # seconds
_CLOCK = local()
_POOL = httpx.Limits(max_connections=64, max_keepalive_connections=32, keepalive_expiry=_KEPT_OPEN)


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


class Wire:
    """All connections of a run. Threads share it."""

    def __init__(self, own: frozenset[str]) -> None:
        self._own = own
        self._lock = Lock()
        self._transports: dict[str, httpx.HTTPTransport] = {}
        self._sockets = _Sockets()

    def send(self, request: httpx.Request) -> httpx.Response:
        """The answer, its body still to come. Raises SourceError with a clause, and httpx's errors."""
        host = request.url.raw_host.decode("ascii")
        proxy = _proxy(request.url, host)
        if proxy:
            refuse_private(host, request.url.port or 443, self._own)
        return self._transport(proxy).handle_request(request)

    def close(self) -> None:
        """Ends every connection, also those that other threads wait for."""
        self._sockets.cut()
        for transport in self._transports.values():
            transport.close()

    def _transport(self, proxy: str) -> httpx.HTTPTransport:
        with self._lock:
            if proxy not in self._transports:
                self._transports[proxy] = self._made(proxy)
            return self._transports[proxy]

    def _made(self, proxy: str) -> httpx.HTTPTransport:
        http2 = find_spec("h2") is not None
        transport = httpx.HTTPTransport(verify=trust(), http2=http2, limits=_POOL, proxy=proxy or None)
        look_up = (lambda host, _port: (host,)) if proxy else lambda host, port: resolve(host, port, self._own)
        transport._pool._network_backend = _Backend(look_up, self._sockets)
        return transport


def _proxy(target: httpx.URL, host: str) -> str:
    """The proxy that the environment names for an address, "" for none; SourceError where it can't be used."""
    proxies = getproxies()
    proxy = proxies.get(target.scheme) or proxies.get("all") or ""
    if not proxy or proxy_bypass(f"{host}:{target.port}" if target.port else host):
        return ""
    named = proxy if "://" in proxy else f"http://{proxy}"
    if not named.startswith(("http://", "https://")):
        raise SourceError("the proxy that the environment names is neither http:// nor https://")
    return named


class _Sockets:
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


class _Backend(httpcore.NetworkBackend):
    """Connects to the first of a host's addresses that answers. look_up: gives them, for host and port."""

    def __init__(self, look_up: Callable[[str, int], tuple[str, ...]], sockets: _Sockets) -> None:
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

    def __init__(self, stream: httpcore.NetworkStream, sockets: _Sockets) -> None:
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


@cache
def trust() -> ssl.SSLContext:
    """The certificates to trust: certifi's, or those of SSL_CERT_FILE and SSL_CERT_DIR."""
    try:
        return httpx.create_ssl_context()
    except OSError:
        raise SourceError("the certificates that SSL_CERT_FILE or SSL_CERT_DIR names can't be read") from None
