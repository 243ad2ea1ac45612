"""Pacts: what is signed (a memorandum of understanding, صفقة), for how much and where."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from factcheck.entities import gazetteer
from factcheck.entities.mentions import Mention
from factcheck.kinds._events import Clause
from factcheck.kinds._parties import Party
from factcheck.model import ReadValue, Span
from factcheck.scene import Scene

_OBJECT = 14  # tokens between a verb and what is signed
_SUBJECT = 12  # tokens between what was signed and its verb
_WORTH = 3  # tokens between "worth" and the sum: about, a total of


class Pact(msgspec.Struct, frozen=True):
    """The noun of what is signed, at tokens [first, last); value: its sort, "agreement" for any."""

    first: int
    last: int
    value: str


def pact_of(around: Clause) -> Pact | None:
    """What is signed: the object behind the verb, else the nearest before it (the agreement signed by)."""
    reading = around.scene.reading
    for i in range(around.last, min(around.last + _OBJECT, around.high)):
        if term := reading.term(i, "pact"):
            return Pact(i, term.last, term.value)
        if _leads_off(around, i):
            break
    if around.scene.reading.term(around.first, "sign-noun"):
        return None
    for i in range(around.first - 1, max(around.first - _SUBJECT, around.low) - 1, -1):
        if (term := reading.term(i, "pact")) and _passive(around, term.last):
            return Pact(i, term.last, term.value)
    return None


def _leads_off(around: Clause, i: int) -> bool:
    """Whether a preposition leads off from the object: to a place, a date and a party it does not."""
    scene, reading = around.scene, around.scene.reading
    if reading.term(i, "clause"):
        return True
    if not reading.term(i, "preposition") or any(reading.term(i, each) for each in ("genitive", "with", "pact-lead")):
        return False
    near = Span(reading.span(i, i + 1).start, reading.span(min(i + 3, around.high - 1), around.high).end)
    told = any(scene.values_in(near, kind) for kind in ("date", "money"))
    return not told and not scene.mentions_in(i, i + 4)


def _passive(around: Clause, behind: int) -> bool:
    """Whether what is before the verb was signed, not its signer: "was signed", "signed by", "reached between"."""
    reading = around.scene.reading
    if any(reading.term(i, word) for word in ("was", "relation") for i in range(behind, around.first + 1)):
        return True
    agents = ("signed-by", "between", "with")
    behind_verb = range(around.last, min(around.last + 2, around.high))
    return any(reading.term(i, agent) for agent in agents for i in behind_verb)


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
        if first >= pact.last and _worth(scene, first, pact.last):
            return value
    return None


def _parted(scene: Scene, first: int, last: int) -> bool:
    return any(scene.reading.term(i, "preposition") for i in range(first, last))


def _worth(scene: Scene, i: int, behind: int) -> bool:
    """Whether "worth" stands right before an amount, or "of" between it and its noun (un contrat de 5 millions)."""
    reading = scene.reading
    terms = (reading.term(k, "worth") for k in range(max(i - _WORTH - 3, behind), i + 1))
    return any(
        term is not None and i - _WORTH < term.last <= i + 1 and (term.value == "worth" or term.first == behind)
        for term in terms
    )


def place_of(around: Clause, pact: Pact, found: Sequence[Party], worth: ReadValue | None) -> Mention | None:
    """The city where it was signed: behind "in" that follows the verb, the noun, a party, the sum or a date."""
    scene, reading = around.scene, around.scene.reading
    ends = {around.last, pact.last, *(party.last for party in found)}
    told = [*around.dates(), *((worth,) if worth else ())]
    ends |= {reading.token_range(value.span)[1] for value in told}
    taken = {i for party in found for i in range(party.first, party.last)}
    for place in scene.mentions_in(around.last, around.high, "place"):
        at = place.first
        while at > around.last and _describes(scene, at - 1):
            at -= 1
        inside = reading.term(at, "place")
        led = (reading.term(at - 1, "at") and at - 1 in ends) or (inside and inside.prefix and at in ends)
        if led and place.first not in taken and _city(place):
            return place
    return None


def _describes(scene: Scene, i: int) -> bool:
    """A word between "in" and a city's name: the Jordanian capital, Amman."""
    reading = scene.reading
    return any(reading.term(i, c) for c in ("article", "nationality", "capital-noun", "city-noun"))


def _city(place: Mention) -> bool:
    known = gazetteer.place(place.name.id or "")
    return known is not None and known.type == "city"
