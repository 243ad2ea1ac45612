"""Fetching reference documents: from the server if it answers, else from the cache, and never in silence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from factcheck.errors import SourceError
from factcheck.fetch.copies import Kept, find, keep
from factcheck.fetch.limits import Limits

if TYPE_CHECKING:
    from factcheck.cache import DocumentCache

LIMITS = Limits()


class Fetched(msgspec.Struct, frozen=True):
    """A document's bytes as the server sent them, unpacked.

    final_url: where the redirects led. content_type: the header, "" for none. retrieved: when these bytes
    were first received, ISO 8601 in UTC. sha256: of the body. from_cache: the bytes were not sent again.
    stale: a sentence for the user, where the server failed and a copy stands in.
    """

    url: str
    final_url: str
    body: bytes
    content_type: str
    retrieved: str
    sha256: str
    from_cache: bool
    stale: str | None = None


def fetch(
    url: str,
    cache: DocumentCache | None,
    *,
    offline: bool,
    use_cache: bool,
    allow_hosts: frozenset[str] = frozenset(),
    limits: Limits = LIMITS,
) -> Fetched:
    """The document at an http or https address, or the cache's copy where the server says it still holds.

    offline: only the cache is asked. use_cache: False neither reads nor writes it. allow_hosts: host names,
    in ASCII, that may stand for a private network. Raises SourceError where there is no answer and no copy.
    """
    page = url.partition("#")[0]
    store = cache if use_cache else None
    known = find(store, page) if store else None
    if offline:
        if known is None:
            raise SourceError(
                f"{shown(url)} is not in the cache, so it can't be read offline; run once without --offline."
            )
        return _fetched(url, known, from_cache=True)
    from factcheck.fetch.exchange import follow

    try:
        copy, body = answer = follow(page, known, allow_hosts, limits)
    except SourceError as failure:
        if known is None:
            raise SourceError(f"{shown(url)} can't be read: {failure}.") from None
        stale = f"{shown(url)} can't be read ({failure}), so the copy of {known[0].retrieved} is used."
        return _fetched(url, known, from_cache=True, stale=stale)
    if answer is not known and store:
        copy = keep(store, page, copy, body, known[0] if known else None)
    return _fetched(url, (copy, body), from_cache=answer is known)


def _fetched(url: str, kept: Kept, *, from_cache: bool, stale: str | None = None) -> Fetched:
    copy, body = kept
    return Fetched(url, copy.final_url, body, copy.content_type, copy.retrieved, copy.sha256, from_cache, stale)


def shown(url: str) -> str:
    """An address fit for a sentence: no user name or password, and unprintable characters as escapes."""
    printable = url if url.isprintable() else ascii(url)[1:-1]
    return re.sub(r"//[^/?#]*@", "//…@", printable)
