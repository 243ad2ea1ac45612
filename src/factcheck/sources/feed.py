"""RSS and Atom feeds: `feed:ADDRESS`. Each entry's page is a document, or what the feed itself says of it.

Options: `text=feed` reads what stands in the feed and asks for no page; `limit=50` takes so many entries.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import msgspec

from factcheck.errors import SourceError, UsageError
from factcheck.readers import Page, language_code
from factcheck.sources import Context, Document, Lead, _pages, _spec
from factcheck.sources._days import day_in

if TYPE_CHECKING:
    from factcheck.fetch import Fetched

NAME = "feed"
NETWORK = True
OPTIONS = {"text": "page", "limit": "200"}
_ACCEPT = "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1"


class Entry(msgspec.Struct, frozen=True):
    """An entry of a feed. markup: what the feed says of it, as HTML. link: its page, "" for none."""

    link: str
    title: str
    published: date | None
    markup: str


def accepts(spec: str) -> bool:
    return _spec.names(NAME, spec)


def checked(spec: str) -> _spec.Spec:
    """The spec in its parts. UsageError where it is wrong."""
    asked = _spec.parsed(NAME, spec, OPTIONS)
    asked.number("limit")
    if asked.options["text"] not in ("page", "feed"):
        raise UsageError("{spec}: text must be page or feed, not {whole!r}.", spec=spec, whole=asked.options["text"])
    return asked


def leads(spec: str, context: Context) -> Iterator[Lead | SourceError]:
    """A lead for each entry, newest as the feed has them. SourceError where the feed itself can't be had."""
    from factcheck.fetch.exchange import Wish

    asked = checked(spec)
    limit, whole = asked.number("limit"), asked.options["text"]
    feed = context.fetcher.get(asked.address, Wish(_ACCEPT))
    entries = parsed(feed.body, feed.content_type, asked.address)[:limit]
    linked = {entry.link: entry for entry in entries if entry.link and whole == "page"}
    hints = {link: _pages.Hint(entry.title, entry.published) for link, entry in linked.items()}
    yield from _pages.leads(asked.address, list(linked), spec, context, hints)
    for number, entry in enumerate(entries):
        if entry.link not in linked and entry.markup:
            yield _told(entry, number, feed, spec)


def parsed(body: bytes, content_type: str, name: str) -> list[Entry]:
    """The entries of a feed. SourceError for what is none, or where the package that reads feeds is missing."""
    try:
        import feedparser
    except ImportError:
        raise SourceError(
            "{name} is a feed: install the extra, pip install 'factcheck-cli[feeds]'.", name=name
        ) from None
    if b"<!entity" in body.replace(b"\0", b"").lower():  # feeds are read whole or broken, so that no parser can tell
        raise SourceError(
            "{name} defines entities of its own, which is not read here; ask its makers for plain XML.", name=name
        )
    found: Any = feedparser.parse(body, response_headers={"content-type": content_type})
    if not found.entries and not found.get("version"):
        raise SourceError("{name} is no RSS and no Atom feed; check the address.", name=name)
    lang = language_code(found.feed.get("language")) or ""
    return [_entry(each, lang) for each in found.entries]


def _entry(each: Any, lang: str) -> Entry:
    parts = [part.value for part in each.get("content", ())] or [each.get("summary", "")]
    which = "published" if dict.get(each, "published") else "updated"
    moment, told = dict.get(each, f"{which}_parsed"), dict.get(each, which, "")
    day = date(*moment[:3]) if moment else day_in(told, lang)
    link = each.get("link", "")
    return Entry(link if _spec.is_address(link) else "", each.get("title", ""), day, "\n".join(parts))


def _told(entry: Entry, number: int, feed: Fetched, spec: str) -> Lead:
    address = entry.link or f"{feed.url}#{number}"
    fingerprint = sha256(msgspec.json.encode(entry)).hexdigest()
    return Lead(address, fingerprint, partial(_read, entry, address, feed.retrieved, spec))


def _read(entry: Entry, address: str, retrieved: str, spec: str) -> tuple[Document, ...]:
    page = _pages.page_from(f"<article>{_blocks(entry.markup)}</article>", address)
    told = Page(page.text, entry.title, entry.published)
    return (_pages.document(told, address, address, retrieved, spec),)


def _blocks(markup: str) -> str:
    """A summary is often a line of text without a paragraph round it."""
    return markup if "<p" in markup.lower() else f"<p>{markup}</p>"
