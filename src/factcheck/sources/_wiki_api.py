"""What a MediaWiki's API answers."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import msgspec

from factcheck.errors import SourceError
from factcheck.messages import message
from factcheck.sources import Context, _spec


def pages(api: str, query: dict[str, str], context: Context) -> list[dict[str, Any]]:
    """The pages that the wiki answers with."""
    told, _ = answer(api, query, context)
    return list(told.get("query", {}).get("pages", ()))


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
        raise SourceError("{api} is no MediaWiki API; its address often ends in /w/api.php .", api=api)
    if "error" in told:
        why = told["error"].get("info") or message("no reason given")
        raise SourceError("{api} refuses: {why}", api=host(api), why=why)
    return told, found.retrieved


def host(api: str) -> str:
    """The wiki's host, by which a sentence names it."""
    return urlsplit(api).netloc
