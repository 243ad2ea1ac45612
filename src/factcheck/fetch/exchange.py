"""The exchange with a server over HTTP: conditional, bounded, and never with a private network.

A host's IP addresses are checked and the connection is made to what was checked, at every redirect, so that a
second look at the name server can't lead elsewhere. That is also why proxies of the environment are not used.
Import this module where it is used, for httpx takes its time.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from time import monotonic

import httpx

from factcheck import __version__
from factcheck.errors import SourceError
from factcheck.fetch.addresses import resolve
from factcheck.fetch.copies import Copy, Kept
from factcheck.fetch.failures import explained, status_failure
from factcheck.fetch.limits import Limits

HEADERS = {
    "User-Agent": f"factcheck/{__version__}",
    "Accept": "text/html, text/markdown, text/plain, */*;q=0.1",
    "Accept-Encoding": "gzip, deflate",
}
ENCODINGS = frozenset({"", "identity", "gzip", "deflate"})
"""What a body may be packed in: nothing that unpacks to thousands of times its size before it is counted."""


def follow(page: str, known: Kept | None, allow_hosts: frozenset[str], limits: Limits) -> Kept:
    """The answer at the end of the redirects; `known` itself where the server says that it is still right."""
    deadline = monotonic() + limits.total
    target = _target(page)
    for _ in range(limits.redirects + 1):
        with _response(target, known, allow_hosts, limits) as response:
            if response.status_code == 304 and known is not None and _validators(target, known):
                return known
            if not response.has_redirect_location:
                return _copy(target, response, _body(response, deadline, limits))
            target = _target(response.headers["Location"], target)
    raise SourceError(f"it redirects more than {limits.redirects} times")


def _target(address: str, base: httpx.URL | None = None) -> httpx.URL:
    """The address parsed, and only if it may be asked at all."""
    try:
        target = base.join(address) if base else httpx.URL(address)
    except httpx.InvalidURL:
        target = httpx.URL()
    if target.scheme not in ("http", "https") or not target.raw_host or (target.port or 1) > 65535:
        raise SourceError("it redirects to what is no http address" if base else "it is no http or https address")
    if target.userinfo:
        raise SourceError("an address with a user name or password is never asked, for reports show it")
    return target


@contextmanager
def _response(
    target: httpx.URL, known: Kept | None, allow_hosts: frozenset[str], limits: Limits
) -> Iterator[httpx.Response]:
    """The answer to one request, its body still to come. No connection serves two hosts."""
    host = target.raw_host.decode("ascii")
    port = target.port or (443 if target.scheme == "https" else 80)
    headers = HEADERS | {"Host": target.netloc.decode("ascii")} | _validators(target, known)
    patience = httpx.Timeout(limits.timeout).as_dict()
    request = httpx.Request("GET", target, headers=headers, extensions={"sni_hostname": host, "timeout": patience})
    addresses = resolve(host, port, allow_hosts)
    with (
        explained(limits.timeout),
        httpx.HTTPTransport(verify=_trust()) as transport,
        closing(_connected(transport, request, addresses)) as response,
    ):
        yield response


def _connected(transport: httpx.HTTPTransport, request: httpx.Request, addresses: tuple[str, ...]) -> httpx.Response:
    """The first answer of the host's addresses; its certificate is checked against the host's name."""
    target = request.url
    for address in addresses:
        request.url = target.copy_with(host=address)
        try:
            return transport.handle_request(request)
        except (httpx.ConnectError, httpx.ConnectTimeout):
            if address == addresses[-1]:
                raise
    raise SourceError(f"the host {target.host} has no address")


def _validators(target: httpx.URL, known: Kept | None) -> dict[str, str]:
    """What lets a server answer 304; meant for the page that gave them, and for no other on the way to it."""
    if known is None or known[0].final_url != str(target):
        return {}
    values = {"If-None-Match": known[0].etag, "If-Modified-Since": known[0].last_modified}
    return {name: value for name, value in values.items() if value.isascii() and value.isprintable() and value}


def _body(response: httpx.Response, deadline: float, limits: Limits) -> bytes:
    if response.status_code not in (200, 203):
        raise SourceError(status_failure(response.status_code))
    if response.headers.get("Content-Encoding", "").strip().lower() not in ENCODINGS:
        raise SourceError("the server packed it in a way that was not asked for")
    body = bytearray()
    for chunk in response.iter_bytes():
        body += chunk
        if len(body) > limits.size:
            raise SourceError(f"it is larger than {limits.size / 2**20:g} MiB; save what matters of it in a file")
        if monotonic() > deadline:
            raise SourceError(f"the server took more than {limits.total:g} s; try again later")
    return bytes(body)


def _copy(target: httpx.URL, response: httpx.Response, body: bytes) -> Kept:
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    header = response.headers.get
    copy = Copy(
        final_url=str(target),
        content_type=header("Content-Type", ""),
        etag=header("ETag", ""),
        last_modified=header("Last-Modified", ""),
        retrieved=now,
        sha256=sha256(body).hexdigest(),
    )
    return copy, body


@cache
def _trust() -> ssl.SSLContext:
    """The certificates to trust: certifi's, or those of SSL_CERT_FILE and SSL_CERT_DIR."""
    try:
        return httpx.create_ssl_context()
    except OSError:
        raise SourceError("the certificates that SSL_CERT_FILE or SSL_CERT_DIR names can't be read") from None
