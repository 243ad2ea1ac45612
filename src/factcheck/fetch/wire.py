"""Connections: kept open and shared, made to checked addresses alone, and cut when their time is over.

A host's IP addresses are checked and the connection is made to what was checked, so that a second look at the
name server can't lead elsewhere. Behind a proxy of the environment the proxy looks names up; what is known
here to be private is refused all the same.
"""

from __future__ import annotations

import ssl
from functools import cache
from importlib.util import find_spec
from threading import Lock
from urllib.request import getproxies, proxy_bypass

import httpx

from factcheck.errors import SourceError
from factcheck.fetch.addresses import refuse_private, resolve
from factcheck.fetch.connections import Backend, Sockets

_KEPT_OPEN = 20.0  # seconds
_POOL = httpx.Limits(max_connections=64, max_keepalive_connections=32, keepalive_expiry=_KEPT_OPEN)


class Wire:
    """All connections of a run. Threads share it."""

    def __init__(self, own: frozenset[str]) -> None:
        self._own = own
        self._lock = Lock()
        self._transports: dict[str, httpx.HTTPTransport] = {}
        self._sockets = Sockets()

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
        if http2:
            from factcheck.fetch.streams import guard

            guard()
        transport = httpx.HTTPTransport(verify=trust(), http2=http2, limits=_POOL, proxy=proxy or None)
        look_up = (lambda host, _port: (host,)) if proxy else lambda host, port: resolve(host, port, self._own)
        transport._pool._network_backend = Backend(look_up, self._sockets)
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


@cache
def trust() -> ssl.SSLContext:
    """The certificates to trust: certifi's, or those of SSL_CERT_FILE and SSL_CERT_DIR."""
    try:
        return httpx.create_ssl_context()
    except OSError:
        raise SourceError("the certificates that SSL_CERT_FILE or SSL_CERT_DIR names can't be read") from None
