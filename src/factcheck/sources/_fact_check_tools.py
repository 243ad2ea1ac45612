"""Google's Fact Check Tools API: reviews of claims by many fact-checkers, found by words.

The key stands in the environment and goes into a header: no address has it, and so no cache, no lock and no report.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from factcheck.errors import SourceError
from factcheck.sources import Context, _spec

if TYPE_CHECKING:
    from factcheck.fetch import Fetched
    from factcheck.sources._review_carriers import Held
    from factcheck.sources._reviews import Told

KEY = "FACTCHECK_GOOGLE_KEY"
_API, _GOOGLE = "claims:search", "googleapis.com"
_PAGE = 50  # reviews that the API gives at once


def asked_by(asked: _spec.Spec) -> bool:
    """Whether a source is this API, at Google's or another address."""
    return urlsplit(asked.address).path.endswith(_API)


def answers(asked: _spec.Spec, limit: int, context: Context) -> Held:
    """What the API finds, page by page, for each language that was asked for."""
    from factcheck.sources import _review_carriers

    words = asked.options["query"].strip()
    told: list[Told] = []
    received: list[str] = []
    for lang in asked.several("languages") or [""]:
        token, most = "", len(told) + limit
        while len(told) < most:
            page = _answer(asked, {"query": words, "languageCode": lang, "pageToken": token}, context)
            found, _, token = _review_carriers.listed(page.body, asked.address)
            told += found
            received.append(page.retrieved)
            if not token or not found:
                break
    return _review_carriers.Held(asked.address, told, 0, max(received, default=None))


def _answer(asked: _spec.Spec, query: dict[str, str], context: Context) -> Fetched:
    """One answer, or the copy of it that holds."""
    from factcheck.fetch.exchange import Wish

    address = _spec.asking(asked.address, {"pageSize": str(_PAGE)} | {k: v for k, v in query.items() if v})
    key, sent = os.environ.get(KEY, "").strip(), dict[str, str]()
    if not context.offline and context.locked is None:
        if not (key.isascii() and key.isprintable() and key):
            raise SourceError(
                "{address} wants a key: set the variable {key} in the environment.", address=asked.address, key=KEY
            )
        if not _trusted(asked.address, context):
            raise SourceError(
                "{address} gets no key: it is sent to https addresses of {google} alone.",
                address=asked.address,
                google=_GOOGLE,
            )
        sent = {"X-Goog-Api-Key": key}
    return context.fetcher.get(address, Wish("application/json", sent, robots=False))


def _trusted(address: str, context: Context) -> bool:
    """Whether the key may be sent there: to Google, and to hosts that are the user's own."""
    parts = urlsplit(address)
    host = (parts.hostname or "").lower()
    google = parts.scheme == "https" and (host == _GOOGLE or host.endswith(f".{_GOOGLE}"))
    return google or host in {each.lower() for each in context.allow_hosts}
