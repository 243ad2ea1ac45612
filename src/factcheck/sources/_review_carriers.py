"""What carries ClaimReview: pages in JSON-LD or markup, feeds, graphs, lists, answers of the Fact Check Tools API."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import msgspec

from factcheck.errors import SourceError
from factcheck.sources._reviewing import MARK
from factcheck.sources._reviews import Told, reviews

_WRAPPED = re.compile(r"\A\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>|;)\s*\Z")
_MARKED = re.compile(rb"(?i:itemtype|typeof)\s*=[^>]*ClaimReview")


class Held(msgspec.Struct, frozen=True):
    """What a source holds. name: how sentences call it. broken: parts without what a review needs."""

    name: str
    told: list[Told]
    broken: int
    retrieved: str | None


class _Feed(msgspec.Struct, frozen=True):
    """What holds many, under the names that feeds, graphs and answers have for it; unread until it is asked for."""

    feed: msgspec.Raw = msgspec.field(default=msgspec.Raw(b"[]"), name="dataFeedElement")
    graph: msgspec.Raw = msgspec.field(default=msgspec.Raw(b"[]"), name="@graph")
    claims: msgspec.Raw = msgspec.Raw(b"[]")
    next: msgspec.Raw = msgspec.field(default=msgspec.Raw(b'""'), name="nextPageToken")


def listed(data: bytes, name: str) -> tuple[list[Told], int, str]:
    """The reviews in a feed, a graph, a list or an answer; how many parts should hold one and hold none that can be
    read; and the token of the next answer. SourceError for what is no JSON."""
    parts, more = _parts(data, name)
    found = [_told_in(part) for part in parts]
    return [told for some in found for told in some], sum(not some for some in found), more


def _parts(data: bytes, name: str) -> tuple[list[bytes], str]:
    """What holds reviews, part by part, so that of a large feed no more is in memory than its bytes."""
    data = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    try:
        if data.startswith(b"["):
            raws, more = msgspec.json.decode(data, type=list[msgspec.Raw]), ""
        else:
            held = msgspec.json.decode(data, type=_Feed)
            raws = [each for some in (held.feed, held.graph, held.claims) for each in _each(some)]
            raws, more = raws or [msgspec.Raw(data)], _token(held.next)
    except (msgspec.DecodeError, RecursionError, ValueError) as error:
        raise SourceError(
            "{name} is no JSON of reviews that can be read ({why}): check what it is.", name=name, why=error
        ) from None
    found = map(bytes, raws)
    return [part for part in found if MARK.lower() in part.lower()], more


def _each(held: msgspec.Raw) -> list[msgspec.Raw]:
    """The parts of a list; of anything else itself."""
    try:
        return msgspec.json.decode(held, type=list[msgspec.Raw])
    except msgspec.ValidationError:
        return [held]


def _token(held: msgspec.Raw) -> str:
    found = msgspec.json.decode(held)
    return found if isinstance(found, str) else ""


def in_page(body: bytes, name: str) -> list[Told]:
    """The reviews that a page of HTML carries; none where it carries none. body: in UTF-8.

    SourceError where it carries some and none can be read: its text repeats what it says is false.
    """
    if MARK not in body:
        return []
    carrying = [script for script in _scripts(body) if MARK in script]
    found = [told for script in carrying for told in _in_script(script)]
    marked = _in_markup(body) if not found and _MARKED.search(body) else None
    if not (found or marked) and (carrying or marked is not None):
        raise SourceError(
            "{name} carries a ClaimReview that can't be read: only whole ones in JSON-LD or Microdata are.", name=name
        )
    return found or marked or []


def _in_markup(body: bytes) -> list[Told] | None:
    """The reviews in the page's Microdata; None where its markup names none."""
    from factcheck.sources import _microdata

    items = _microdata.reviews(body.decode("utf-8", "replace"))
    return None if items is None else list(reviews(items))


def _scripts(body: bytes) -> Iterator[bytes]:
    """What stands in the page's JSON-LD."""
    lower, at = body.lower(), 0
    while (start := lower.find(b"<script", at)) >= 0:
        begin = body.find(b">", start)
        end = lower.find(b"</script", begin)
        if begin < 0 or end < 0:
            return
        if b"ld+json" in lower[start:begin]:
            yield body[begin + 1 : end]
        at = end


def _in_script(script: bytes) -> list[Told]:
    text = _WRAPPED.sub("", script.decode("utf-8", "replace"))
    try:
        return list(reviews(json.loads(text, strict=False)))
    except (ValueError, RecursionError):
        return []


def _told_in(part: bytes) -> list[Told]:
    try:
        return list(reviews(msgspec.json.decode(part)))
    except (msgspec.DecodeError, RecursionError, ValueError):
        return []
