"""Fetching reference documents: from the server if it answers, else from the cache, and never in silence."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import msgspec

from factcheck.fetch.limits import Limits, Manners

__all__ = ["Fetched", "Limits", "Manners", "Terms", "Version", "shown"]


_LONGEST = 200  # characters of an address in a sentence: queries are longer


class Version(msgspec.Struct, frozen=True):
    """A body that an address once had: when it was first received (ISO 8601 in UTC), from where, and as what."""

    sha256: str
    retrieved: str
    final_url: str
    content_type: str


class Terms(msgspec.Struct, frozen=True):
    """What a run may ask and keep.

    offline: only the cache is asked. use_cache: False neither reads nor writes it. refresh: servers are asked also
    where they said that their last answer still holds. locked: the only version of each address that may be used,
    in place of asking anybody. size: bytes that the cache may have when the run is over.
    """

    offline: bool = False
    use_cache: bool = True
    refresh: bool = False
    locked: Mapping[str, Version] | None = None
    size: int = 2**30


class Fetched(msgspec.Struct, frozen=True):
    """A document as the server sent it, unpacked.

    final_url: where the redirects led. content_type: the header, "" for none. retrieved: when these bytes
    were first received, ISO 8601 in UTC. sha256: of the body. from_cache: the bytes were not sent again.
    load: gives the body, of which a thousand would not stay in memory. stale: a sentence for the user, where
    the server failed and a copy stands in.
    """

    url: str
    final_url: str
    content_type: str
    retrieved: str
    sha256: str
    from_cache: bool
    load: Callable[[], bytes]
    stale: str | None = None

    @property
    def body(self) -> bytes:
        """Raises SourceError where what was kept is gone or damaged meanwhile."""
        return self.load()


def shown(url: str) -> str:
    """An address fit for a sentence: no user name or password, unprintable characters as escapes, and not too long."""
    printable = url if url.isprintable() else ascii(url)[1:-1]
    bare = re.sub(r"//[^/?#]*@", "//…@", printable)
    return bare if len(bare) <= _LONGEST else f"{bare.partition('?')[0][:_LONGEST]}…"
