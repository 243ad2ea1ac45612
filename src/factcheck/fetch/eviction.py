"""What leaves the cache when it is full: former versions first, then the oldest, never what a lock names."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from factcheck.fetch.copies import BODY, Copy, every, sweep

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.cache import DocumentCache

LOCK = "lock:"
_DOWN_TO = 0.8
"""Part of the limit to which a full cache is brought down."""


class Pin(msgspec.Struct, frozen=True):
    """What a lock file names. file: its full path; while it stands there, nothing of it leaves."""

    file: str
    bodies: list[str]


def pin(cache: DocumentCache, file: Path, bodies: Iterable[str]) -> None:
    """From now on these bodies, by their hashes, stay as long as the lock file does."""
    name = str(file.resolve())
    told = Pin(name, sorted(set(bodies)))
    cache.put(f"{LOCK}{sha256(name.encode(errors='surrogateescape')).hexdigest()}", msgspec.json.encode(told))


def pinned(cache: DocumentCache) -> frozenset[str]:
    """The bodies that lock files name which still stand where they stood."""
    keys = [key for key in cache if key.startswith(LOCK)]
    return frozenset(body for key in keys for body in _pin(cache, key).bodies)


def _pin(cache: DocumentCache, key: str) -> Pin:
    try:
        found = msgspec.json.decode(cache.get(key) or b"", type=Pin)
    except msgspec.DecodeError:
        found = Pin("", [])
    if not found.file or not Path(found.file).is_file():
        cache.delete(key)
        return Pin("", [])
    return found


def evict(cache: DocumentCache, limit: int) -> int:
    """Brings a cache of more than `limit` bytes down; how many bodies left it."""
    if cache.volume() <= limit:
        return 0
    kept, gone = pinned(cache), 0
    known = list(every(cache))
    for digest in _leaving(known):
        if cache.volume() <= limit * _DOWN_TO:
            break
        if digest not in kept:
            cache.delete(f"{BODY}{digest}")
            gone += 1
    for copy in known:
        sweep(cache, copy)
    return gone


def _leaving(copies: list[Copy]) -> Iterator[str]:
    """The bodies, by their hashes, in the order in which they leave."""
    former = {(version.retrieved, version.sha256) for copy in copies for version in copy.earlier}
    newest = {(copy.retrieved, copy.sha256) for copy in copies}
    yield from (digest for _, digest in sorted(former - newest))
    yield from (digest for _, digest in sorted(newest))
