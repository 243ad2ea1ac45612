"""What a run holds of what it fetched: the cache's copies, and what no cache keeps, each as a Fetched."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.errors import LockError, SourceError
from factcheck.fetch import Fetched, Version, copies, eviction, shown
from factcheck.fetch.copies import Copy
from factcheck.fetch.spool import Spool
from factcheck.messages import Message

if TYPE_CHECKING:
    from factcheck.cache import DocumentCache


class Holdings:
    """Threads share it; the cache is opened when it is first needed, and not at all without `use_cache`.

    limit: bytes that the cache may have when the run is over.
    """

    def __init__(self, folder: Path, use_cache: bool, limit: int) -> None:
        self._folder, self._use_cache, self._limit = folder, use_cache, limit
        self._lock, self._spool = Lock(), Spool()
        self._store: DocumentCache | None = None

    def known(self, page: str) -> Copy | None:
        """The newest copy of an address."""
        cache = self._cache()
        return copies.find(cache, page) if cache else None

    def copy(self, url: str, copy: Copy) -> Fetched:
        """A copy that is in the cache."""
        return _fetched(url, copy.version, partial(self._load, copy.sha256, url), from_cache=True)

    def locked(self, url: str, version: Version) -> Fetched:
        """The version that a lock names; LockError where its body is not in the cache."""
        cache = self._cache()
        if cache is None or copies.body(cache, version.sha256) is None:
            raise LockError(
                "factcheck.lock names {url} (sha256 {sha256}…), which is not in the cache: bring it with "
                "`factcheck cache import`, or run `factcheck lock` anew.",
                url=shown(url),
                sha256=version.sha256[:12],
            )
        return _fetched(url, version, partial(self._load, version.sha256, url), from_cache=True)

    def pin(self, file: Path, bodies: Iterable[str]) -> None:
        """What a lock file names stays."""
        if cache := self._cache():
            eviction.pin(cache, file, bodies)

    def confirmed(self, url: str, copy: Copy, before: Copy) -> Fetched:
        """A copy of which the server said that it still holds."""
        cache = self._cache()
        if cache and copy != before:
            copies.note(cache, copy)
        return self.copy(url, copy)

    def received(self, url: str, copy: Copy, body: bytes, keeps: bool) -> Fetched:
        """What was sent, kept if it may be and can be."""
        cache = self._cache()
        if cache and keeps:
            copy, kept = copies.keep(cache, copy, body)
            if kept:
                return replace(self.copy(url, copy), from_cache=False)
        return _fetched(url, copy.version, self._spool.keep(body), from_cache=False)

    def close(self) -> list[Message]:
        """Lets go of the cache, until it is used again; what became of it, a sentence each."""
        if self._store is None:
            return []
        eviction.evict(self._store, self._limit)
        self._store.close()
        told, self._store.notices = self._store.notices, []
        return told

    def _load(self, digest: str, url: str) -> bytes:
        cache = self._cache()
        body = copies.body(cache, digest) if cache else None
        if body is None:
            raise SourceError("The copy of {url} was damaged or removed meanwhile; run again.", url=shown(url))
        return body

    def _cache(self) -> DocumentCache | None:
        with self._lock:
            if self._store is None and self._use_cache:
                from factcheck.cache import open_cache

                self._store = open_cache(self._folder)
            return self._store


def _fetched(url: str, version: Version, load: Callable[[], bytes], *, from_cache: bool) -> Fetched:
    return Fetched(url, version.final_url, version.content_type, version.retrieved, version.sha256, from_cache, load)
