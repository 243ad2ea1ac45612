"""The body of an answer: counted as it comes and as it is unpacked, and given up when it is too large or too late."""

from __future__ import annotations

from collections.abc import Iterator
from time import monotonic

import httpx

from factcheck.errors import SourceError
from factcheck.fetch.limits import Limits
from factcheck.fetch.unpack import unpacked

_REST = 2**16
"""Bytes of a body that nobody wants which are read, so that the connection can be used again."""


def body_of(response: httpx.Response, deadline: float, limits: Limits) -> bytes:
    """The whole body, unpacked. deadline: by the monotonic clock. Raises SourceError with a clause."""
    body = bytearray()
    for piece in unpacked(_received(response, deadline, limits), response.headers.get("Content-Encoding", "")):
        body += piece
        _bounded(len(body), limits)
    return bytes(body)


def pass_over(response: httpx.Response) -> None:
    """Reads what there is of a short body: of a redirect, of a refusal, of "unchanged"."""
    count = 0
    for chunk in response.iter_raw():
        count += len(chunk)
        if count > _REST:
            return


def _received(response: httpx.Response, deadline: float, limits: Limits) -> Iterator[bytes]:
    """The body's bytes as they come; what is announced to be too large is not waited for."""
    announced = response.headers.get("Content-Length", "")
    _bounded(int(announced) if announced.isascii() and announced.isdigit() else 0, limits)
    count = 0
    for chunk in response.iter_raw():
        count += len(chunk)
        _bounded(count, limits)
        if monotonic() > deadline:
            raise SourceError("the server took more than {total:g} s; try again later", total=limits.total)
        yield chunk


def _bounded(size: int, limits: Limits) -> None:
    if size > limits.size:
        raise SourceError("it is larger than {size:g} MiB; save what matters of it in a file", size=limits.size / 2**20)
