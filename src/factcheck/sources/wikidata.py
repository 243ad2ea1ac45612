"""Wikidata, or any other Wikibase, by its SPARQL endpoint: `wikidata:https://query.wikidata.org/sparql#entities=Q79`.

Options: `entities=Q79|Egypt` names what is asked about, by ids or whole labels; `languages=en|ar` in which it is told;
`facts=capital|population` takes some of capital, member, founded, population, area, government, state and office. Of
another Wikibase `base=https://example.org/` is what its entities' addresses begin with, and `properties=P36=P7` the
numbers that properties have there. Only what stands in the spec is sent, and no word of an article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.errors import SourceError, UsageError
from factcheck.sources import Context, Lead, _spec

if TYPE_CHECKING:
    from factcheck.sources import _wikibase

NAME = "wikidata"
NETWORK = True
BASE = "http://www.wikidata.org/"
OPTIONS = {"entities": "", "languages": "", "facts": "", "base": BASE, "properties": ""}
_ADDRESS = re.compile(r"https?://[A-Za-z0-9.:_~/-]+/")
_OWN = re.compile(r"P[1-9]\d{0,9}=P[1-9]\d{0,9}")


def accepts(spec: str) -> bool:
    return _spec.names(NAME, spec)


def checked(spec: str) -> _spec.Spec:
    """The spec in its parts. UsageError where it is wrong, or names no entity."""
    asked = _spec.parsed(NAME, spec, OPTIONS)
    _base(asked)
    _some(asked, "languages")
    _some(asked, "facts")
    if not asked.several("entities"):
        raise UsageError("{spec} names no entity: add #entities=Q79|LABEL.", spec=spec)
    return asked


def leads(spec: str, context: Context) -> Iterator[Lead | SourceError]:
    """A lead for each statement. SourceError where the endpoint can't be had, and for each entity that it lacks."""
    from factcheck.sources import _wikibase, _wikibase_facts

    asked = checked(spec)
    base, languages, facts = _base(asked), _some(asked, "languages"), _some(asked, "facts")
    entities = asked.several("entities")
    named = list(_wikibase.named([each for each in entities if not _wikibase.is_id(each)], languages, base, context))
    yield from (each for each in named if isinstance(each, SourceError))
    ids = _wikibase.in_order(each for each in (*entities, *named) if isinstance(each, str) and _wikibase.is_id(each))
    for start in range(0, len(ids), _wikibase.AT_ONCE):
        some = ids[start : start + _wikibase.AT_ONCE]
        told, retrieved = _wikibase.statements(some, facts, base, context)
        names = _wikibase.labels([id for each in told for id in _wikibase_facts.known(each)], languages, base, context)
        made = [(each.item, _wikibase_facts.lead(each, names, base, spec, retrieved)) for each in told]
        yield from (lead for _, lead in made if lead)
        known = {item for item, lead in made if lead}
        if unknown := [id for id in some if id not in known]:
            yield SourceError(
                "{endpoint} states none of these facts of {ids}.", endpoint=base.endpoint, ids=", ".join(unknown)
            )


def sends(spec: str) -> str:
    """The entities that the endpoint is asked about."""
    return ", ".join(_spec.parsed(NAME, spec, OPTIONS).several("entities"))


def _base(asked: _spec.Spec) -> _wikibase.Base:
    from factcheck.sources import _wikibase

    address, pairs = asked.options["base"], asked.several("properties")
    if not _ADDRESS.fullmatch(address):
        raise UsageError(
            "{spec}: base must be an address that ends in /, such as {example}.", spec=asked.text, example=BASE
        )
    for pair in pairs:
        if not _OWN.fullmatch(pair):
            raise UsageError(
                "{spec}: properties must be pairs such as P36=P7, not {pair!r}.", spec=asked.text, pair=pair
            )
    return _wikibase.Base(asked.address, address, dict(pair.split("=") for pair in pairs))


def _some(asked: _spec.Spec, option: str) -> list[str]:
    """What was chosen of the languages or facts that there are; all of them where nothing was."""
    from factcheck.sources import _wikibase_queries

    told = _wikibase_queries.tables()
    known = list(told.numbers if option == "languages" else told.properties)
    chosen = asked.several(option)
    for each in chosen:
        if each not in known:
            raise UsageError(
                "{spec}: {option} are {known}, not {given!r}.",
                spec=asked.text,
                option=option,
                known=", ".join(known),
                given=each,
            )
    return chosen or known
