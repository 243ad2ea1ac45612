"""What a MediaWiki's API answers."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import msgspec

from factcheck.errors import SourceError
from factcheck.messages import message
from factcheck.sources import Context, _spec, one_line


class Stand(msgspec.Struct, frozen=True):
    """A revision of a page."""

    revid: int
    timestamp: datetime


class Link(msgspec.Struct, frozen=True):
    """The same page in another language."""

    lang: str
    title: str
    url: str = ""


class Page(msgspec.Struct, frozen=True):
    """A page as the API tells of it; one that is not there has no revisions. index: its place among what was found."""

    title: str
    fullurl: str = ""
    revisions: list[Stand] = []
    langlinks: list[Link] = []
    index: int = 0


class _Query(msgspec.Struct, frozen=True):
    pages: list[Page] = []


def pages(api: str, query: dict[str, str], context: Context) -> list[Page]:
    """The pages that the wiki answers with. SourceError where it answers as no wiki does."""
    told, _ = answer(api, query, context)
    try:
        return msgspec.convert(told.get("query", {}), _Query).pages
    except msgspec.ValidationError:
        raise _no_api(api) from None


def answer(api: str, query: dict[str, str], context: Context) -> tuple[dict[str, Any], str]:
    """What the API says, and when that was received. SourceError where it refuses or is none."""
    from factcheck.fetch.exchange import Wish

    address = _spec.asking(api, {**query, "format": "json", "formatversion": "2"})
    found = context.fetcher.get(address, Wish("application/json", robots=False))
    try:
        told: Any = msgspec.json.decode(found.body)
    except msgspec.DecodeError:
        told = None
    if not isinstance(told, dict):
        raise _no_api(api)
    if "error" in told:
        said = told["error"]
        why = one_line(str((isinstance(said, dict) and said.get("info")) or "")) or message("no reason given")
        raise SourceError("{api} refuses: {why}", api=host(api), why=why)
    return told, found.retrieved


def _no_api(api: str) -> SourceError:
    return SourceError("{api} is no MediaWiki API; its address often ends in /w/api.php .", api=api)


def host(api: str) -> str:
    """The wiki's host, by which a sentence names it."""
    return urlsplit(api).netloc
