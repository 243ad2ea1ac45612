"""Copies of fetched documents in the cache: the body by its hash, and what the server said of it."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from factcheck.cache import DocumentCache


EARLIER = 20
"""Bodies of one address that are remembered beside the newest."""


class Copy(msgspec.Struct, frozen=True):
    """What is kept of one address.

    final_url: where the redirects led. retrieved: when this body was first received, ISO 8601 in UTC.
    etag, last_modified: the server's validators, "" for none. earlier: the address's other bodies, by hash,
    with the time that each was first received; they stay until the cache is full.
    """

    final_url: str
    content_type: str
    etag: str
    last_modified: str
    retrieved: str
    sha256: str
    earlier: dict[str, str] = {}


Kept = tuple[Copy, bytes]
"""A copy and its body."""


def find(cache: DocumentCache, url: str) -> Kept | None:
    """The newest copy of an address; None unless its body is the one that was received."""
    entry = cache.get(_entry_key(url))
    if entry is None:
        return None
    try:
        copy = msgspec.json.decode(entry, type=Copy)
    except msgspec.DecodeError:
        return None
    body = cache.get(_body_key(copy.sha256))
    return (copy, body) if body is not None and sha256(body).hexdigest() == copy.sha256 else None


def keep(cache: DocumentCache, url: str, copy: Copy, body: bytes, previous: Copy | None) -> Copy:
    """Keeps the newest copy of an address, and returns it as kept; `previous` is what was kept before.

    A body that was seen before keeps the time of its first receipt: unchanged sources give the same report.
    """
    if previous is not None:
        seen = previous.earlier | {previous.sha256: previous.retrieved}
        retrieved = seen.pop(copy.sha256, copy.retrieved)
        copy = msgspec.structs.replace(copy, retrieved=retrieved, earlier=dict(list(seen.items())[-EARLIER:]))
    cache.put(_body_key(copy.sha256), body)  # first, so that no entry is ever seen without its body
    cache.put(_entry_key(url), msgspec.json.encode(copy))
    return copy


def _entry_key(url: str) -> str:
    return f"address:{sha256(url.encode(errors='surrogatepass')).hexdigest()}"


def _body_key(digest: str) -> str:
    return f"body:{digest}"
