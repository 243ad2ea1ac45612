"""Agreements: Egypt signed a $5 billion contract with Siemens, وقعت مصر والسعودية مذكرة تفاهم.

The frame has the parties and the sort of agreement, and where said the date, the place and the sum.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from factcheck.kinds._events import Clause, clause, event_claim, event_date
from factcheck.kinds._ground import Ground
from factcheck.kinds._pacts import Pact, pact_of, place_of, sum_of
from factcheck.kinds._parties import Party
from factcheck.kinds._signers import signers
from factcheck.languages.lexicon import Term
from factcheck.model import Claim, ReadValue, Span
from factcheck.scene import Scene
from factcheck.values import DateRange, Names, Value, Words

NAME = "agreement"
RANK = 20
_TRIGGERS = frozenset({"sign-verb", "sign-noun"})
_ENDS = frozenset(".!?؟")
_PARENTHESIS = 20  # tokens between commas
_BEFORE = 6  # tokens in which a word leads to a noun of signing


def claims(scene: Scene, before: Sequence[Claim]) -> Iterator[Claim]:
    """A claim for each agreement of two or more known parties."""
    behind = 0
    for i, _ in scene.reading.keys(_TRIGGERS):
        if i >= behind and (found := _agreement(scene, _trigger(scene, i))):
            claim, behind = found
            yield claim


def _trigger(scene: Scene, i: int) -> Term:
    """The verb or the noun at token i, the longer of the two."""
    terms = (scene.reading.term(i, category) for category in ("sign-verb", "sign-noun"))
    return max((term for term in terms if term), key=lambda term: term.last)


def _agreement(scene: Scene, term: Term) -> tuple[Claim, int] | None:
    """The claim of a trigger and the token behind what it tells of."""
    around = clause(scene, term.first, term.last)
    ground = scene.once(Ground, scene.sentence(term.first)[1])
    pact = pact_of(around, ground)
    if pact is None and (beyond := _beyond(around)):
        around = beyond
        pact = pact_of(around, ground)
    if pact is None or _supposed(around):
        return None
    found = signers(around, pact, ground)
    if len(found) < 2 or (term.value == "agree" and not _among_states(around, found)):
        return None
    claim = _claim(around, ground, pact, found)
    if term.value == "undo":
        undone = claim.affirmed and claim.modality in ("actual", "cancelled")
        return (replace(claim, modality="cancelled"), max(term.last, pact.last)) if undone else None
    told = claim.modality != "actual" or not claim.affirmed or _happened(around, term, found)
    return (claim, max(term.last, pact.last)) if told else None


def _beyond(around: Clause) -> Clause | None:
    """The clause that goes on behind what commas set off: Egypt signed, in spite of the war, a treaty with."""
    scene = around.scene
    _, _, high = scene.sentence(around.first)
    if not scene.reading.term(around.high, "comma"):
        return None
    opening = scene.reading.holds(around.last, around.high, "comma")
    commas = [around.high] if opening else scene.cuts(around.high + 1, high)
    closing = next((i for i in commas if scene.reading.term(i, "comma")), None)
    if closing is None or closing - around.high > _PARENTHESIS:
        return None
    return replace(clause(scene, closing, closing + 1), low=around.low, first=around.first)


def _among_states(around: Clause, found: Sequence[Party]) -> bool:
    """Whether one state agrees with another on something to be done: not two people, and not that something is so."""
    people = any(party.name.type == "person" for party in found)
    told = {c for i in range(around.first, around.high) for c in around.scene.reading.terms[i]}
    return not people and "complement" not in told and "with" in told


def _happened(around: Clause, term: Term, found: Sequence[Party]) -> bool:
    """Whether it was done by its words: an infinitive right behind its subject, a noun behind "after" and the like."""
    if term.value == "infinitive":
        return any(party.last == around.first for party in found)
    return term.category == "sign-verb" or _led(around) or _opens(around)


def _supposed(around: Clause) -> bool:
    """Whether the clause only supposes it: if Egypt signs."""
    return around.scene.reading.holds(around.low, around.first, "condition")


def _led(around: Clause) -> bool:
    """Whether the signing took place by the words before it: attended the signing of, تم توقيع."""
    return around.scene.reading.holds(max(around.low, around.first - _BEFORE), around.first, "signing-led")


def _opens(around: Clause) -> bool:
    """Whether the signing is what the sentence tells of: its head, and done with behind it, or a headline."""
    scene = around.scene
    _, low, high = scene.sentence(around.first)
    if not all(scene.reading.begins(i, "article") for i in range(low, around.first)):
        return False
    told = scene.reading.holds(around.last, high, "past", "held")
    return told or scene.reading.word(high - 1) not in _ENDS


def _claim(around: Clause, ground: Ground, pact: Pact, found: list[Party]) -> Claim:
    scene, dates = around.scene, _dates(around, ground, pact, found)
    date, stated = (None, "") if around.dates() and not dates else event_date(scene, around.first, dates)
    parts = [scene.reading.quote_span(p.first, p.last) for p in found]
    parts += [scene.reading.quote_span(around.first, around.last), scene.reading.quote_span(pact.first, pact.last)]
    whole = Span(min(parts).start, max(part.end for part in parts))
    where = {"parties": whole}
    if stated == "stated":
        where["date"] = dates[0].span
    if value := sum_of(around, pact):
        where["sum"] = value.span
    if place := place_of(around, ground, pact, found, value):
        where["place"] = scene.reading.quote_span(place.first, place.last)
    span = Span(whole.start, max(part.end for part in where.values()))
    slots: dict[str, Value | None] = {
        "parties": Names(tuple(party.name for party in found)),
        "act": Words(pact.value),
        "date": date,
        "place": place.name if place else None,
        "sum": value.value if value else None,
    }
    claim = event_claim(NAME, "agreement/trigger", around, span, slots, where)
    none = scene.reading.holds(around.last, pact.first, "not")  # signed no agreement
    return replace(claim, affirmed=False) if none else claim


def _dates(around: Clause, ground: Ground, pact: Pact, found: Sequence[Party]) -> list[ReadValue]:
    """The clause's dates before another verb: the treaty signed by Spain enters into force in January."""
    reading = around.scene.reading
    last = max(around.last, pact.last, *(party.last for party in found))
    verbs = ("past", "future", "planned")
    others = (i for i in range(last, around.high) if reading.begins(i, *verbs) and i not in ground.idle)
    end = next(others, around.high)
    return [date for date in around.dates() if reading.token_range(date.span)[0] < end]


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
