"""Agreements: Egypt signed a $5 billion contract with Siemens, وقعت مصر والسعودية مذكرة تفاهم.

The frame has the parties and the sort of agreement, and where said the date, the place and the sum.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from factcheck.kinds._events import Clause, clause, event_claim, event_date
from factcheck.kinds._pacts import Pact, pact_of, place_of, sum_of
from factcheck.kinds._parties import Party
from factcheck.kinds._signers import signers
from factcheck.languages.lexicon import Term
from factcheck.model import Claim, Span
from factcheck.scene import Scene
from factcheck.values import DateRange, Names, Value, Words

NAME = "agreement"
RANK = 20
_TRIGGERS = frozenset({"sign-verb", "sign-noun"})
_BEFORE = 6  # tokens in which a word leads to a noun of signing


def claims(scene: Scene, before: Sequence[Claim]) -> Iterator[Claim]:
    """A claim for each agreement of two or more known parties."""
    behind = 0
    for i, _ in scene.reading.keys(_TRIGGERS):
        if i >= behind and (claim := _agreement(scene, term := _trigger(scene, i))):
            behind = term.last
            yield claim


def _trigger(scene: Scene, i: int) -> Term:
    """The verb or the noun at token i, the longer of the two."""
    terms = (scene.reading.term(i, category) for category in ("sign-verb", "sign-noun"))
    return max((term for term in terms if term), key=lambda term: term.last)


def _agreement(scene: Scene, term: Term) -> Claim | None:
    around = clause(scene, term.first, term.last)
    pact = pact_of(around)
    if pact is None or _supposed(around):
        return None
    found = signers(around, pact)
    if len(found) < 2:
        return None
    claim = _claim(around, pact, found)
    if term.value == "undo":
        undone = claim.affirmed and claim.modality in ("actual", "cancelled")
        return replace(claim, modality="cancelled") if undone else None
    return claim if claim.modality != "actual" or not claim.affirmed or _happened(around, term, found) else None


def _happened(around: Clause, term: Term, found: Sequence[Party]) -> bool:
    """Whether it was done by its words: an infinitive right behind its subject, a noun behind "after" and the like."""
    if term.value == "infinitive":
        return any(party.last == around.first for party in found)
    return term.category == "sign-verb" or _led(around)


def _supposed(around: Clause) -> bool:
    """Whether the clause only supposes it: if Egypt signs."""
    return any(around.scene.reading.term(i, "condition") for i in range(around.low, around.first))


def _led(around: Clause) -> bool:
    """Whether the signing took place by the words before it: attended the signing of, تم توقيع."""
    near = range(max(around.low, around.first - _BEFORE), around.first)
    return any(around.scene.reading.term(i, "signing-led") for i in near)


def _claim(around: Clause, pact: Pact, found: list[Party]) -> Claim:
    scene, dates = around.scene, around.dates()
    date, stated = event_date(scene, around.first, dates)
    parts = [scene.reading.quote_span(p.first, p.last) for p in found]
    parts += [scene.reading.quote_span(around.first, around.last), scene.reading.quote_span(pact.first, pact.last)]
    whole = Span(min(parts).start, max(part.end for part in parts))
    where = {"parties": whole}
    if stated == "stated":
        where["date"] = dates[0].span
    if value := sum_of(around, pact):
        where["sum"] = value.span
    if place := place_of(around, pact, found, value):
        where["place"] = scene.reading.quote_span(place.first, place.last)
    span = Span(whole.start, max(part.end for part in where.values()))
    slots: dict[str, Value | None] = {
        "parties": Names(tuple(party.name for party in found)),
        "act": Words(pact.value),
        "date": date,
        "place": place.name if place else None,
        "sum": value.value if value else None,
    }
    return event_claim(NAME, "agreement/trigger", around, span, slots, where)


def shape(claim: Claim) -> object:
    """{"parties", "edtf", "place", "sum"} of the machine interface."""
    slots = claim.frame.slots
    date = slots.get("date")
    return {
        "parties": slots["parties"].shape(),
        "edtf": date.edtf if isinstance(date, DateRange) else None,
        "place": slots["place"].shape() if "place" in slots else None,
        "sum": slots["sum"].shape() if "sum" in slots else None,
    }
