"""Visits: زار لافروف إسلام أباد, "paid a working visit to Islamabad", "I visited Islamabad this year".

The frame has visitor, place and date, and where said the host and since when it is the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.entities.mentions import Mention
from factcheck.kinds._events import clause, event_claim, event_date
from factcheck.kinds._modality import governed
from factcheck.kinds._visitors import first_since, host_of, place_of, visitor_of
from factcheck.languages.lexicon import Term
from factcheck.model import Claim, Span
from factcheck.scene import Scene
from factcheck.values import DateRange, Value

NAME = "visit"
RANK = 20
_TRIGGERS = frozenset({"visit-verb", "visit-noun"})
_SUPPORT = 6  # tokens between "paid" and "visit"


def claims(scene: Scene, before: Sequence[Claim]) -> Iterator[Claim]:
    """A claim for each visit with its place."""
    behind = 0
    for i, _ in scene.reading.keys(_TRIGGERS):
        if i < behind:
            continue
        term = scene.reading.term(i, "visit-verb") or scene.reading.term(i, "visit-noun")
        claim = _visit(scene, _support(scene, i), i, term.last) if term and _visits(scene, term) else None
        if term and claim and ("visitor" in claim.frame.slots or not _unnamed(scene, term, claim)):
            behind = term.last
            yield claim


def _visits(scene: Scene, term: Term) -> bool:
    """Whether the trigger is of a visit: the visiting side is a noun's, and one who "was in" a place wants a date."""
    reading = scene.reading
    if term.value == "be":
        around = clause(scene, term.first, term.last)
        subject = next(iter(around.ahead("person")), None)
        placed = scene.mentions_in(term.last, term.last + 1, "place")
        return bool(placed and subject and governed(scene, subject.last, term.first) and around.dates())
    ahead = ("article", "indefinite", "possessive", "owner")
    return term.value != "visiting" or not any(reading.term(term.first - 1, category) for category in ahead)


def _unnamed(scene: Scene, term: Term, claim: Claim) -> bool:
    """Whether nobody visits: prices arrive at a level, and tourists visit Paris in August."""
    if term.value in ("arrive", "arrival", "be", "passive"):
        return True
    verb = term.value in ("visit-bare", "visiting") and bool(scene.mentions_in(term.last, term.last + 1, "place"))
    return verb and claim.affirmed and claim.modality == "actual"


def _support(scene: Scene, i: int) -> int:
    """Where the visit's words begin: at the verb that carries the noun (قام بزيارة, paid a visit), or at the noun."""
    if scene.reading.term(i, "visit-first"):
        return i
    _, low, _ = scene.sentence(i)
    subject = next(iter(scene.mentions_in(low, i, "person")[::-1]), None)
    reach = subject.first - 1 if subject and subject.last == i else i - _SUPPORT  # قام لافروف بزيارة
    for k in range(i - 1, max(low, min(reach, i - _SUPPORT)) - 1, -1):
        if scene.reading.term(k, "undertake"):
            return k - bool(scene.reading.term(k - 1, "visit-first"))
        if scene.reading.term(k, "visit-first"):
            return k
    return i


def _visit(scene: Scene, start: int, first: int, last: int) -> Claim | None:
    around = clause(scene, start, last)
    place = place_of(around)
    visitor = visitor_of(around, start, first)
    if place is None:
        return None
    dates = around.dates()
    date, stated = event_date(scene, first, dates)
    parts = {"place": scene.reading.quote_span(place.first, place.last)}
    if stated == "stated":
        parts["date"] = dates[0].span
    ahead = place.first < start
    if isinstance(visitor, Mention) and (ahead or visitor.first <= place.last):
        parts["visitor"] = scene.reading.quote_span(visitor.first, visitor.last)
    trigger = scene.reading.quote_span(start, last)
    inside = [trigger, *(span for span in parts.values() if span.start > trigger.start)]
    begin = scene.reading.quote_span(place.first - 1, place.last) if ahead else trigger
    span = Span(begin.start, max(part.end for part in inside))
    if isinstance(visitor, Mention) and visitor.first < start:
        span = _from_subject(scene, visitor, start, span)
    name = visitor.name if isinstance(visitor, Mention) else visitor
    slots: dict[str, Value | None] = {"visitor": name, "place": place.name, "date": date}
    slots |= {"host": host_of(around), "first_since": first_since(around)}
    return event_claim(NAME, "visit/trigger", around, span, slots, parts)


def _from_subject(scene: Scene, visitor: Mention, start: int, span: Span) -> Span:
    """A subject right before its verb belongs to the quote ("Lavrov did not visit Islamabad")."""
    subject = scene.reading.quote_span(visitor.first, visitor.last)
    return Span(subject.start, span.end) if governed(scene, visitor.last, start) else span


def shape(claim: Claim) -> object:
    """{"visitor", "place", "edtf"} of the machine interface."""
    slots = claim.frame.slots
    date = slots.get("date")
    return {
        "visitor": slots["visitor"].shape() if "visitor" in slots else None,
        "place": slots["place"].shape(),
        "edtf": date.edtf if isinstance(date, DateRange) else None,
    }
