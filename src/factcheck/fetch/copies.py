"""Copies of fetched documents in the cache: each body by its hash, and what is known of each address."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from factcheck.fetch import Version

if TYPE_CHECKING:
    from factcheck.cache import DocumentCache

EARLIER = 20
"""Versions of one address that are remembered beside the newest."""
ADDRESS, BODY = "address:", "body:"


class Copy(msgspec.Struct, frozen=True):
    """What is kept of one address.

    final_url: where the redirects led. retrieved: when this body was first received, ISO 8601 in UTC. etag,
    last_modified: the server's validators, "" for none. fresh_until: until when the server need not be asked,
    in seconds since 1970. earlier: the address's other versions, oldest first; they stay until the cache is full.
    """

    url: str
    final_url: str
    content_type: str
    etag: str
    last_modified: str
    retrieved: str
    sha256: str
    fresh_until: float = 0.0
    earlier: tuple[Version, ...] = ()

    @classmethod
    def of(cls, url: str, version: Version) -> Copy:
        """A version by itself: nothing is known of what else its server said."""
        return cls(url, version.final_url, version.content_type, "", "", version.retrieved, version.sha256)

    @property
    def version(self) -> Version:
        return Version(self.sha256, self.retrieved, self.final_url, self.content_type)

    @property
    def versions(self) -> tuple[Version, ...]:
        """All, the newest last."""
        return (*self.earlier, self.version)


def find(cache: DocumentCache, url: str) -> Copy | None:
    """The newest copy of an address; None unless its body is the one that was received."""
    copy = of_entry(cache.get(_entry_key(url)))
    return copy if copy is not None and body(cache, copy.sha256) is not None else None


def body(cache: DocumentCache, digest: str) -> bytes | None:
    """The body with this hash; None where it is not kept, or is not what it was."""
    found = cache.get(f"{BODY}{digest}")
    return found if found is not None and sha256(found).hexdigest() == digest else None


def keep(cache: DocumentCache, copy: Copy, content: bytes) -> tuple[Copy, bool]:
    """Keeps the newest copy of an address, and returns it as kept; False where it can't be kept.

    A body that was seen before keeps the time of its first receipt: unchanged sources give the same report.
    """
    previous = of_entry(cache.get(_entry_key(copy.url)))
    if previous is not None:
        seen = {each.sha256: each for each in previous.versions}
        if (same := seen.pop(copy.sha256, None)) is not None:
            copy = replace(copy, retrieved=same.retrieved)
        copy = replace(copy, earlier=tuple(seen.values())[-EARLIER:])
    kept = cache.put(f"{BODY}{copy.sha256}", content)  # first, so that no entry is ever seen without its body
    return copy, kept and note(cache, copy)


def take(cache: DocumentCache, copy: Copy, content: bytes) -> None:
    """Takes in a version from elsewhere: as the newest of an address that is not known, else beside what is."""
    known = of_entry(cache.get(_entry_key(copy.url)))
    cache.put(f"{BODY}{copy.sha256}", content)
    if known is None:
        note(cache, copy)
    elif all(each != copy.version for each in known.versions):
        others = tuple(each for each in known.earlier if each.sha256 != copy.sha256)
        if known.sha256 != copy.sha256:
            known = replace(known, earlier=(copy.version, *others))
        note(cache, known)


def note(cache: DocumentCache, copy: Copy) -> bool:
    """Keeps what is known of an address whose body is kept already; False where it can't be kept."""
    return cache.put(_entry_key(copy.url), msgspec.json.encode(copy))


def every(cache: DocumentCache) -> Iterator[Copy]:
    """What is known of each address, in the order in which they were first kept."""
    for key in cache:
        if key.startswith(ADDRESS) and (copy := of_entry(cache.get(key))):
            yield copy


def damaged(cache: DocumentCache) -> Iterator[tuple[str, str]]:
    """Address and hash of every version whose body is not what was received, or is gone; each is forgotten."""
    for copy in list(every(cache)):
        broken = [each.sha256 for each in copy.versions if body(cache, each.sha256) is None]
        yield from ((copy.url, digest) for digest in broken)
        for digest in broken:
            cache.delete(f"{BODY}{digest}")
        if broken:
            sweep(cache, copy)


def sweep(cache: DocumentCache, copy: Copy) -> None:
    """Forgets the versions of an address whose bodies are gone; of the others the latest is its copy."""
    there = [each for each in copy.versions if f"{BODY}{each.sha256}" in cache]
    if len(there) == len(copy.versions):
        return
    if not there:
        cache.delete(_entry_key(copy.url))
        return
    *earlier, last = there
    if last.sha256 != copy.sha256:  # its server is asked without what it said of another version
        copy = Copy.of(copy.url, last)
    note(cache, replace(copy, earlier=tuple(earlier)))


def of_entry(entry: bytes | None) -> Copy | None:
    """What an entry of the cache tells; None where it is no such entry."""
    try:
        return None if entry is None else msgspec.json.decode(entry, type=Copy)
    except msgspec.DecodeError:
        return None


def _entry_key(url: str) -> str:
    return f"{ADDRESS}{name_of(url)}"


def name_of(url: str) -> str:
    """What stands for an address where names are short and plain."""
    return sha256(url.encode(errors="surrogatepass")).hexdigest()
