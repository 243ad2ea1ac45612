"""Reviews of claims by fact-checkers, as schema.org's ClaimReview tells them.

`claimreview:ADDRESS` is a page that carries some, a feed of them, or `claims:search` of Google's Fact Check Tools API;
a .json or .jsonld file that holds some is named by its path. Options: `since=2021-01-01` takes what was reviewed from
that day on, `by=NAME|NAME` what these reviewed, `languages=ar|en` claims in these, `limit=2000` so many, the latest
first. `query=WORDS` is what the API is asked, with `languages` for one language each: no word of an article is sent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from factcheck.errors import SourceError, UsageError
from factcheck.messages import message
from factcheck.readers import named, utf8
from factcheck.sources import Context, Lead, _fact_check_tools, _files, _reviewing, _spec, path_of, there

if TYPE_CHECKING:
    from factcheck.sources._review_carriers import Held
    from factcheck.sources._reviews import Told

NAME = "claimreview"
NETWORK = True
OPTIONS = {"since": "", "by": "", "languages": "", "limit": "2000", "query": ""}
_SUFFIXES = (".json", ".jsonld")
_SNIFFED = 1 << 20  # bytes of a file in which a review shows
_SEARCHED = 50  # reviews that a search tells of
_SIZE = 256 << 20  # bytes of a file that is read


def accepts(spec: str) -> bool:
    """True for an address behind the kind, and for a file of JSON in whose beginning a ClaimReview stands."""
    return _spec.names(NAME, spec) or (spec.lower().endswith(_SUFFIXES) and _holds(spec))


def _holds(spec: str) -> bool:
    path = path_of(spec)
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return _reviewing.MARK in file.read(_SNIFFED)


def checked(spec: str) -> _spec.Spec | None:
    """The spec in its parts; None for a file. UsageError where it is wrong, or asks the API for nothing."""
    place = spec.removeprefix(f"{NAME}:")
    if place == spec:
        return None
    if not _spec.is_address(place) and there(path_of(place)):
        raise UsageError("{spec} is a file: name it by its path alone.", spec=spec)
    asked = _spec.parsed(NAME, spec, OPTIONS)
    asked.day("since")
    asked.number("limit")
    asked.codes("languages")
    if _fact_check_tools.asked_by(asked) and not asked.options["query"].strip():
        raise UsageError("{given} asks for nothing: add #query=WORDS.", given=spec)
    return asked


def leads(spec: str, context: Context) -> Iterator[Lead | SourceError]:
    """A lead for each review; a SourceError where some can't be read. SourceError where nothing can be had."""
    from factcheck.sources import _review_documents

    asked = checked(spec)
    since, limit = (asked.day("since"), asked.number("limit")) if asked else (None, 0)
    held = _fetched(asked, limit, context) if asked else _of_file(spec)
    chosen = _chosen(held.told, asked, since)[:limit] if asked else held.told
    for told, address in _named(chosen, held.name):
        yield _review_documents.lead(told, address, spec if asked else f"{NAME}:{held.name}", held.retrieved)
    if not held.told:
        yield SourceError(
            "{name} holds no review of a claim that can be read: it needs schema.org's ClaimReview.", name=held.name
        )
    elif held.broken:
        yield SourceError(
            "{name} has {broken} reviews without a claim, an author or a rating: they are left out.",
            name=held.name,
            broken=held.broken,
        )


def search(spec: str, words: str, context: Context) -> Iterator[tuple[str, str]]:
    """Who reviewed which claim how, and where, of what the API finds for words."""
    asked = _spec.parsed(NAME, spec, OPTIONS)
    if not _fact_check_tools.asked_by(asked):
        raise UsageError("{spec} can't be searched: only claims:search of the Fact Check Tools API can.", spec=spec)
    wished = _spec.Spec(spec, asked.address, {**asked.options, "query": words})
    for told in _fact_check_tools.answers(wished, min(asked.number("limit"), _SEARCHED), context).told:
        yield f"{told.claim} ({told.by}: {told.rating})", told.url


def sends(spec: str) -> str:
    """The words that the API is asked for, and that it gets the key."""
    asked = _spec.parsed(NAME, spec, OPTIONS) if _spec.names(NAME, spec) else None
    if asked is None or not _fact_check_tools.asked_by(asked):
        return ""
    words = asked.options["query"].strip()
    return message("{words}, with the key in {variable}", words=words, variable=_fact_check_tools.KEY)


def _of_file(spec: str) -> Held:
    from factcheck.sources import _review_carriers

    path = path_of(spec)
    name = _files.shown(path.name)
    with _files.readable(name):
        if path.stat().st_size > _SIZE:
            raise SourceError("{name} has more than {size} MiB: give it in parts.", name=name, size=_SIZE >> 20)
        told, broken, _ = _review_carriers.listed(path.read_bytes(), name)
    return _review_carriers.Held(name, told, broken, None)


def _fetched(asked: _spec.Spec, limit: int, context: Context) -> Held:
    from factcheck.fetch.exchange import Wish
    from factcheck.sources import _review_carriers

    if _fact_check_tools.asked_by(asked):
        return _fact_check_tools.answers(asked, limit, context)
    page = context.fetcher.get(asked.address, Wish("text/html, application/ld+json, application/json, */*;q=0.1"))
    body = utf8(page.body, named(page.content_type))
    if body.lstrip().startswith(b"<"):
        return _review_carriers.Held(asked.address, _review_carriers.in_page(body, asked.address), 0, page.retrieved)
    told, broken, _ = _review_carriers.listed(body, asked.address)
    return _review_carriers.Held(asked.address, told, broken, page.retrieved)


def _chosen(reviews: Iterable[Told], asked: _spec.Spec, since: date | None) -> list[Told]:
    """Those that the options take, the latest first."""
    by, languages = [name.casefold() for name in asked.several("by")], asked.several("languages")
    found = [told for told in reviews if not languages or not told.lang or told.lang in languages]
    found = [told for told in found if not since or (told.on and told.on >= since)]
    found = [told for told in found if not by or any(name in f"{told.by} {told.url}".casefold() for name in by)]
    return sorted(found, key=lambda told: -(told.on.toordinal() if told.on else 0))


def _named(reviews: Iterable[Told], address: str) -> Iterator[tuple[Told, str]]:
    """Each review with a name of its own: a page may review several claims, and a feed tell of one twice."""
    seen: dict[str, int] = {}
    for told in dict.fromkeys(reviews):
        place = told.url or address
        seen[place] = seen.get(place, 0) + 1
        yield told, place if seen[place] == 1 else f"{place}#{seen[place]}"
