"""Visits: زار لافروف إسلام أباد, "paid a working visit to Islamabad", "I visited Islamabad this year".

The frame has visitor, place and date, and where said the host and since when it is the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from factcheck.entities.mentions import Mention
from factcheck.kinds._events import Clause, clause, event_claim, event_date
from factcheck.kinds._hosts import first_since, host_of
from factcheck.kinds._modality import governed
from factcheck.kinds._visit_told import told
from factcheck.kinds._visited import Visit, has, place_of
from factcheck.kinds._visitors import visitor_of
from factcheck.languages.lexicon import Term
from factcheck.model import Claim, Span
from factcheck.reading import Reading
from factcheck.scene import Scene
from factcheck.values import DateRange, Name, Value

NAME = "visit"
RANK = 20
_TRIGGERS = frozenset({"visit-verb", "visit-noun"})
_SUPPORT = 6  # tokens between "paid" and "visit"
_ASIDE = 14  # tokens between two commas that part a verb from its place
_COMMAS = frozenset("،,")


def claims(scene: Scene, before: Sequence[Claim]) -> Iterator[Claim]:
    """A claim for each visit whose visitor and place are named."""
    behind = 0
    for i, _ in scene.reading.keys(_TRIGGERS):
        term = _term(scene.reading, i)
        if i < behind or term is None or not _visits(scene, term):
            continue
        visit = _trigger(scene, term)
        place = place_of(visit)
        visitor = visitor_of(visit, place) if place else None
        if place and visitor and (claim := _claim(visit, place, visitor)):
            behind = max(term.last, place.last)
            yield claim


def _term(reading: Reading, i: int) -> Term | None:
    """The trigger at token i; where a word is a verb and a noun, what stands behind it tells."""
    verb, noun = reading.term(i, "visit-verb"), reading.term(i, "visit-noun")
    if not verb or not noun or verb.last != noun.last:
        return verb or noun
    if verb.value != "present":
        return noun if has(reading, noun.last, "toward", "genitive", "agent") else verb
    led = has(reading, i - 1, "article", "indefinite", "owner", "genitive", "preposition")
    return verb if not led and _object(reading, verb.last) else noun


def _object(reading: Reading, i: int) -> bool:
    """Whether a place stands at token i, behind nothing but its article and a date: "visita el lunes Rabat"."""
    dates = [reading.token_range(v.span) for v in reading.values if v.kind == "date"]
    for k in range(i, i + _SUPPORT):
        if has(reading, k, "place"):
            return True
        if not has(reading, k, "article") and not any(a <= k < b for a, b in dates):
            return False
    return False


def _visits(scene: Scene, term: Term) -> bool:
    """Whether the trigger is of a visit: the visiting side is a noun's, and one who "was in" a place wants a date."""
    reading = scene.reading
    if term.value == "be":
        around = clause(scene, term.first, term.last)
        subject = next(iter(around.ahead("person")), None)
        placed = scene.mentions_in(term.last, term.last + 1, "place")
        own = has(reading, term.first, "visit-first") or (subject and governed(scene, subject.last, term.first))
        return bool(placed and own and around.dates())
    ahead = ("article", "indefinite", "possessive", "owner")
    return term.value != "visiting" or not has(reading, term.first - 1, *ahead)


def _trigger(scene: Scene, term: Term) -> Visit:
    start = _support(scene, term.first)
    around = _around(scene, start, term.last)
    return Visit(around, start, term.first, term.last, term.value, term.category == "visit-noun")


def _around(scene: Scene, start: int, last: int) -> Clause:
    """The clause of a trigger, with its place behind what stands between two commas."""
    around, reading = clause(scene, start, last), scene.reading
    if reading.word(around.high) not in _COMMAS or around.behind("place"):
        return around
    for i in range(around.high, around.high + _ASIDE):
        if reading.word(i) in _COMMAS and has(reading, i + 1, "toward", "place"):
            return replace(around, high=clause(scene, start, i + 1).high)
    return around


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


def _claim(visit: Visit, place: Mention, visitor: Mention | Name) -> Claim | None:
    scene, around = visit.around.scene, visit.around
    dates = around.dates()
    date, how = event_date(scene, visit.first, dates)
    standing = told(visit, date)
    if standing is None:
        return None
    parts = {"place": scene.reading.quote_span(place.first, place.last)}
    if how == "stated":
        parts["date"] = dates[0].span
    if isinstance(visitor, Mention) and (place.first < visit.start or visitor.first <= place.last):
        parts["visitor"] = scene.reading.quote_span(visitor.first, visitor.last)
    name = visitor.name if isinstance(visitor, Mention) else visitor
    slots: dict[str, Value | None] = {"visitor": name, "place": place.name, "date": date}
    slots |= {"host": host_of(around), "first_since": first_since(around)}
    span = _span(visit, place, visitor, list(parts.values()))
    claim = event_claim(NAME, "visit/trigger", around, span, slots, parts)
    return replace(claim, affirmed=standing[0], modality=standing[1])


def _span(visit: Visit, place: Mention, visitor: Mention | Name, parts: Sequence[Span]) -> Span:
    """The quote: the trigger and what is said of it; a subject right before its verb belongs to it."""
    scene, start = visit.around.scene, visit.start
    trigger = scene.reading.quote_span(start, visit.last)
    inside = [trigger, *(span for span in parts if span.start > trigger.start)]
    begin = scene.reading.quote_span(place.first - 1, place.last) if place.first < start else trigger
    span = Span(begin.start, max(part.end for part in inside))
    if isinstance(visitor, Mention) and visitor.first < start and governed(scene, visitor.last, start):
        return Span(scene.reading.quote_span(visitor.first, visitor.last).start, span.end)
    return span


def shape(claim: Claim) -> object:
    """{"visitor", "place", "edtf"} of the machine interface."""
    slots = claim.frame.slots
    date = slots.get("date")
    return {
        "visitor": slots["visitor"].shape() if "visitor" in slots else None,
        "place": slots["place"].shape(),
        "edtf": date.edtf if isinstance(date, DateRange) else None,
    }
