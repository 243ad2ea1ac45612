"""schema.org's ClaimReview as parsed JSON tells it, in whatever shape: who reviewed which claim, and how it was rated.

Import this module where it is used, for reviews are few among sources.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any
from urllib.parse import urlsplit

import msgspec

from factcheck.readers import day_of, language_code
from factcheck.sources import _ratings, one_line
from factcheck.sources._spec import is_address

_LONGEST = 1000  # characters of a claim: what is longer is a text
_SEVERAL = 5  # of a list, such as authors
_SHORT = 120  # characters of who reviewed it, and of the rating
_CODE = 2  # letters of a language's code
_DEEP = 100_000  # parts of one item that are looked through
_PREFIX = re.compile(r"^(?:https?://(?:www\.)?schema\.org/|schema:)")


class Told(msgspec.Struct, frozen=True):
    """A review as it is told. claim: in its own words. since: when it was made. lang: "" where nobody says."""

    claim: str
    by: str
    rating: str
    scale: _ratings.Scale
    url: str
    on: date | None
    since: date | None
    lang: str


def reviews(data: object) -> Iterator[Told]:
    """The reviews in parsed JSON, however deep, in order. What lacks its claim, its author or its rating is none."""
    waiting, seen = [data], 0
    while waiting and seen < _DEEP:
        part, seen = waiting.pop(), seen + 1
        if isinstance(part, dict):
            if _is_review(part):
                yield from filter(None, (_review(part),))
            elif "claimReview" in part and "text" in part:
                yield from _answered(part)
            else:
                waiting.extend(reversed([each for each in part.values() if isinstance(each, dict | list)]))
        elif isinstance(part, list):
            waiting.extend(reversed(part))


def _is_review(part: Mapping[str, Any]) -> bool:
    types = part.get("@type", part.get("type"))
    return any(_bare(each) == "ClaimReview" for each in (types if isinstance(types, list) else [types]))


def _bare(name: object) -> str:
    return _PREFIX.sub("", name) if isinstance(name, str) else ""


def _review(part: Mapping[str, Any]) -> Told | None:
    """A ClaimReview of schema.org."""
    own = {_bare(key): value for key, value in part.items()}
    rating, about = _first(own.get("reviewRating")), _first(own.get("itemReviewed"))
    scale = _ratings.Scale(*(_text(rating.get(key)) for key in ("ratingValue", "bestRating", "worstRating")))
    author = own.get("author") or own.get("publisher") or own.get("creator")
    url = _text(own.get("url")) or _text(own.get("@id"))
    made = (
        about.get("datePublished"),
        about.get("dateCreated"),
        _first(about.get("firstAppearance")).get("datePublished"),
    )
    return _told(
        _text(own.get("claimReviewed")) or _text(about.get("text")),
        _text(author) or _host(url),
        _text(rating.get("alternateName")) or _text(rating.get("name")),
        scale,
        url,
        day_of(_text(own.get("datePublished")), _text(own.get("dateCreated"))),
        day_of(*map(_text, made)),
        _text(own.get("inLanguage")),
    )


def _answered(claim: Mapping[str, Any]) -> Iterator[Told]:
    """A claim in an answer of the Fact Check Tools API, which has the reviews of it."""
    several = claim["claimReview"]
    for part in several if isinstance(several, list) else ():
        review = _first(part)
        publisher = _first(review.get("publisher"))
        told = _told(
            _text(claim["text"]),
            _text(publisher.get("name")) or _text(publisher.get("site")),
            _text(review.get("textualRating")),
            _ratings.Scale(),
            _text(review.get("url")),
            day_of(_text(review.get("reviewDate"))),
            day_of(_text(claim.get("claimDate"))),
            _text(review.get("languageCode")),
        )
        yield from filter(None, (told,))


def _told(
    claim: str, by: str, rating: str, scale: _ratings.Scale, url: str, on: date | None, since: date | None, lang: str
) -> Told | None:
    if not claim or not by or not (rating or scale.value) or len(claim) > _LONGEST:
        return None
    address = url if is_address(url) else ""
    code = language_code(lang) or ""
    return Told(claim, by[:_SHORT], rating[:_SHORT], scale, address, on, since, code if len(code) == _CODE else "")


def _first(value: object) -> Mapping[str, Any]:
    """A part, or the first of several; an empty one for anything else."""
    value = value[0] if isinstance(value, list) and value else value
    return {_bare(key): each for key, each in value.items()} if isinstance(value, dict) else {}


def _text(value: object) -> str:
    """A text on one line, without what can't be printed; of a thing its name, of several things theirs."""
    if isinstance(value, list):
        return ", ".join(filter(None, (_text(each) for each in value[:_SEVERAL] if not isinstance(each, list))))
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value") or value.get("url") or value.get("@id")
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return one_line(html.unescape(str(value)))


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
