"""Pacts: what is signed (a memorandum of understanding, صفقة), for how much and where."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from factcheck.entities import gazetteer
from factcheck.entities.mentions import Mention
from factcheck.kinds._events import Clause
from factcheck.kinds._ground import Ground
from factcheck.kinds._parties import Party, parties
from factcheck.kinds._rows import chain
from factcheck.model import ReadValue, Span
from factcheck.scene import Scene

_OBJECT = 14  # tokens between a verb and what is signed
_SUBJECT = 18  # tokens between what was signed and its verb
_ATTRIBUTES = 6  # tokens between the noun and "of" the sum
_WORTH = 3  # tokens between "worth" and the sum: about, a total of


class Pact(msgspec.Struct, frozen=True):
    """The noun of what is signed, at tokens [first, last); value: its sort, "agreement" for any."""

    first: int
    last: int
    value: str


def pact_of(around: Clause, ground: Ground) -> Pact | None:
    """What is signed: the object behind the verb, else the nearest before it (the agreement signed by)."""
    reading = around.scene.reading
    verb = reading.term(around.first, "sign-verb")
    if verb and verb.value == "agree":
        return Pact(verb.first, verb.last, "agreement")
    for i in range(around.last, min(around.last + _OBJECT, around.high)):
        if not reading.terms[i]:
            continue
        if term := reading.term(i, "pact"):
            return Pact(i, term.last, term.value)
        if i not in ground.idle and _leads_off(around, i):
            break
    if around.scene.reading.term(around.first, "sign-noun"):
        return None
    for i in range(around.first - 1, max(around.first - _SUBJECT, around.low) - 1, -1):
        if (term := reading.term(i, "pact")) and (_passive(around, term.last, ground) or inverted(around, ground)):
            return Pact(i, term.last, term.value)
    return None


def inverted(around: Clause, ground: Ground) -> list[Party]:
    """The row right behind a verb of what was named before: the treaty that in Quito signed Peru and Ecuador."""
    scene = around.scene
    row = chain(scene, [p for p in parties(scene, around.last, around.high) if not placed(scene, p)])
    near = row and all(i in ground.idle for i in range(around.last, row[0].first))
    return row if near and len(row) > 1 else []


def placed(scene: Scene, party: Party) -> bool:
    """Whether a name only tells where: in Geneva, Libya's rivals signed."""
    reading = scene.reading
    i = party.first - reading.begins(party.first - 1, "article")
    inside = reading.terms[party.first].get("place")
    prefixed = inside is not None and inside.prefix > reading.conjoined(party.first)
    return party.name.type == "place" and (reading.begins(i - 1, "at") or prefixed)


def _leads_off(around: Clause, i: int) -> bool:
    """Whether a preposition leads off from the object: to a place, a date and a party it does not."""
    scene, reading = around.scene, around.scene.reading
    if reading.begins(i, "clause"):
        return True
    if not reading.begins(i, "preposition") or reading.begins(i, "genitive", "with", "pact-lead"):
        return False
    near = Span(reading.span(i, i + 1).start, reading.span(min(i + 3, around.high - 1), around.high).end)
    told = any(scene.values_in(near, kind) for kind in ("date", "money"))
    return not told and not scene.mentions_in(i, i + 4)


def _passive(around: Clause, behind: int, ground: Ground) -> bool:
    """Whether what is before the verb was signed, not its signer: "was signed", "signed by", "reached between"."""
    reading = around.scene.reading
    verb = reading.term(around.first, "sign-verb")
    if verb and verb.value == "passive":
        return True
    if reading.holds(behind, around.first + 1, "was", "relation"):
        return True
    agents = ("signed-by", "between", "with")
    begin = next((i for i in range(around.last, around.high) if i not in ground.idle), around.high)
    return reading.holds(begin, min(begin + 2, around.high), *agents)


def sum_of(around: Clause, pact: Pact) -> ReadValue | None:
    """What it is worth: an amount right before its noun (a $5 billion deal), or behind "worth"."""
    scene, reading = around.scene, around.scene.reading
    _, low, high = scene.sentence(around.first)
    low = min(around.first, pact.first, *(i for i in (pact.first - 4,) if i >= low))
    span = Span(reading.span(low, low + 1).start, reading.span(high - 1, high).end)
    for value in scene.values_in(span, "money"):
        first, last = reading.token_range(value.span)
        if first < pact.first and 0 <= pact.first - last <= _WORTH and not _parted(scene, last, pact.first):
            return value
        if first >= pact.last and (_worth(scene, first, pact.last) or _amounts(scene, first, pact.last)):
            return value
    return None


def _parted(scene: Scene, first: int, last: int) -> bool:
    return scene.reading.holds(first, last, "preposition")


def _amounts(scene: Scene, i: int, behind: int) -> bool:
    """Whether "of" stands right before an amount, and nothing but words of the noun before it: un contrat gazier de."""
    reading = scene.reading
    before = next((k for k in (i, i - 1) if (t := reading.term(k, "worth")) and t.value == "of"), None)
    if before is None or before - behind > _ATTRIBUTES:
        return False
    cuts = ("comma", "past", "future", "clause", "relation", "and", "with", "between")
    return not reading.holds(behind, before, *cuts)


def _worth(scene: Scene, i: int, behind: int) -> bool:
    """Whether "worth" stands right before an amount, or "of" between it and its noun (un contrat de 5 millions)."""
    reading = scene.reading
    terms = (reading.term(k, "worth") for k in range(max(i - _WORTH - 3, behind), i + 1))
    return any(
        term is not None and i - _WORTH < term.last <= i + 1 and (term.value == "worth" or term.first == behind)
        for term in terms
    )


def place_of(
    around: Clause, ground: Ground, pact: Pact, found: Sequence[Party], worth: ReadValue | None
) -> Mention | None:
    """The city where it was signed: among the words of signing, behind them, or at the sentence's head."""
    reading = around.scene.reading
    told = [*around.dates(), *((worth,) if worth else ())]
    ends = {around.last, pact.last, *(party.last for party in found)}
    ends |= {reading.token_range(value.span)[1] for value in told}
    dated = {reading.token_range(value.span)[0] for value in around.dates()}
    taken = {i for party in found for i in range(party.first, party.last)}
    for place in ground.places:
        if place.first in taken or place.first not in ground.idle or place.first >= around.high:
            continue
        begin = next(i + 1 for i in range(place.first, -2, -1) if i not in ground.idle)
        amid = found[0].last <= place.first < max(around.last, pact.first)
        behind = _city(place) and place.first > around.last and (begin in ends or not dated.isdisjoint(_near(place)))
        ahead = _city(place) and place.first < around.first and ground.opening(place.first)
        if amid or behind or ahead:
            return place
    return None


def _near(place: Mention) -> range:
    """Where a date begins that tells when something was there: in Washington on 4 September."""
    return range(place.last, place.last + 3)


def _city(place: Mention) -> bool:
    known = gazetteer.place(place.name.id or "")
    return known is not None and known.type == "city"
