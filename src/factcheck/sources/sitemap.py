"""Sitemaps, and indexes of them, packed or not: `sitemap:ADDRESS`. Each page that they name is a document.

Options: `since=2021-07-01` and `until=2021-07-31` take pages by the day of their last change; `under=/news/` takes
those whose path begins so; `limit=1000` so many, the latest first.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import msgspec

from factcheck.errors import SourceError, UsageError
from factcheck.readers import day_of
from factcheck.sources import Context, Lead, _pages, _spec
from factcheck.sources._files import readable

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

NAME = "sitemap"
NETWORK = True
OPTIONS = {"since": "", "until": "", "under": "", "limit": "1000"}
_MAPS = 200  # sitemaps of one source that are asked for
_UNPACKED = 50 * 2**20  # bytes: no sitemap may be larger
_ROOTS = ("urlset", "sitemapindex")
_PACKED = b"\x1f\x8b"


class Named(msgspec.Struct, frozen=True):
    """What a sitemap names: a page, or another sitemap. changed: the day of its last change."""

    url: str
    changed: date | None
    is_map: bool = False


def accepts(spec: str) -> bool:
    return _spec.names(NAME, spec)


def checked(spec: str) -> _spec.Spec:
    """The spec in its parts. UsageError where it is wrong."""
    asked = _spec.parsed(NAME, spec, OPTIONS)
    since, until = asked.day("since"), asked.day("until")
    asked.number("limit")
    asked.path("under")
    if since and until and until < since:
        raise UsageError("{spec}: until, {until}, is before since, {since}.", spec=spec, until=until, since=since)
    return asked


def leads(spec: str, context: Context) -> Iterator[Lead | SourceError]:
    """A lead for each page in the window. SourceError where the first sitemap can't be had."""
    asked = checked(spec)
    since, until, limit = asked.day("since"), asked.day("until"), asked.number("limit")
    troubles: list[SourceError] = []
    found = _named(asked.address, since, context, troubles)
    under = asked.options["under"]
    pages = [each for each in found if _within(each, since, until) and urlsplit(each.url).path.startswith(under)]
    pages.sort(key=lambda page: page.changed or date.min, reverse=True)
    urls = list(dict.fromkeys(page.url for page in pages))[:limit]
    yield from _pages.leads(asked.address, urls, spec, context)
    yield from troubles


def _named(first: str, since: date | None, context: Context, troubles: list[SourceError]) -> list[Named]:
    """The pages of a sitemap and of those that it leads to; what can't be had of the latter is a trouble."""
    pages: list[Named] = []
    known, seen = [first], {first}
    for url in islice(known, _MAPS):  # they become more as they are read
        try:
            named = _read(url, context)
        except SourceError as error:
            if url == first:
                raise
            troubles.append(error)
            continue
        pages += [each for each in named if not each.is_map]
        known += (maps := _maps(named, since, seen))
        seen.update(maps)
    if len(known) > _MAPS:
        troubles.append(
            SourceError(
                "{first} leads to {maps} sitemaps, of which {most} are read; name those that matter as sources.",
                first=first,
                maps=len(known),
                most=_MAPS,
            )
        )
    return pages


def _maps(named: list[Named], since: date | None, seen: set[str]) -> list[str]:
    """The sitemaps that are not known yet, each once, without those that changed before the window."""
    late = [each.url for each in named if each.is_map and not (since and each.changed and each.changed < since)]
    return [url for url in dict.fromkeys(late) if url not in seen]


def _read(url: str, context: Context) -> list[Named]:
    from factcheck.fetch import shown
    from factcheck.fetch.exchange import Wish
    from factcheck.fetch.unpack import gunzipped
    from factcheck.readers._xml import tree

    body = context.fetcher.get(url, Wish("application/xml, text/xml, text/plain, */*;q=0.1")).body
    if body.startswith(_PACKED):
        try:
            body = gunzipped(body, _UNPACKED)
        except SourceError as error:
            raise SourceError("{url} can't be read: {why}.", url=shown(url), why=error) from None
    if not body.lstrip().startswith((b"<", b"\xef\xbb\xbf<")):
        lines = [line.strip() for line in body.decode("utf-8-sig", "replace").splitlines()]
        entries = [Named(line, None) for line in lines]
        is_map = any(map(_spec.is_address, lines))
    else:
        with readable(shown(url)):
            root = tree(body, shown(url))
        entries, is_map = [_entry(element) for element in root], root.tag in _ROOTS
    if not is_map:
        raise SourceError("{url} is no sitemap: check the address.", url=shown(url))
    return [each for each in entries if _spec.is_address(each.url)]


def _entry(element: Element) -> Named:
    """<url> or <sitemap>."""
    told = {child.tag: (child.text or "").strip() for child in element}
    return Named(told.get("loc", ""), day_of(told.get("lastmod")), element.tag == "sitemap")


def _within(page: Named, since: date | None, until: date | None) -> bool:
    """Whether a page changed in the window; one that does not say when belongs to no window."""
    if since is None and until is None:
        return True
    return page.changed is not None and (since or date.min) <= page.changed <= (until or date.max)
