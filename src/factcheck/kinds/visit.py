"""Visits: زار لافروف إسلام أباد, "paid a working visit to Islamabad", "I visited Islamabad this year".

The frame has visitor, place and date, and where said who went along, the host, since when it is the first and where
else it led.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from factcheck.entities.mentions import Mention
from factcheck.kinds._events import event_claim, event_date
from factcheck.kinds._hosts import first_since, host_of
from factcheck.kinds._modality import governed
from factcheck.kinds._visit_joint import joint
from factcheck.kinds._visit_row import row, through
from factcheck.kinds._visit_told import told
from factcheck.kinds._visit_triggers import triggers
from factcheck.kinds._visit_words import Visit
from factcheck.kinds._visited import place_of
from factcheck.kinds._visitors import visitor_of
from factcheck.model import Claim, ReadValue, Span
from factcheck.scene import Scene
from factcheck.values import DateRange, Name, Names, Value

NAME = "visit"
RANK = 20


def claims(scene: Scene, before: Sequence[Claim]) -> Iterator[Claim]:
    """A claim for each place of a visit whose visitor is named."""
    behind = 0
    for visit in triggers(scene):
        place = place_of(visit) if visit.first >= behind else None
        visitor = visitor_of(visit, place) if place else None
        places = row(visit, place) if place and visitor else []
        for each in places:
            if visitor and (claim := _claim(through(visit, places), each, visitor)):
                behind = max(visit.last, each.last)
                others = Names(tuple(other.name for other in places if other is not each))
                yield _toured(claim, others) if others.items else claim


def _claim(visit: Visit, place: Mention, visitor: Mention | Name) -> Claim | None:
    scene, around = visit.around.scene, visit.around
    dates = around.dates() or _right_before(visit)
    date, how = event_date(scene, visit.first, dates)
    if how == "near" and _said_then(visit, date):
        date = None
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
    slots |= {"host": host_of(around), "first_since": first_since(around), "with": joint(visit, visitor)}
    span = _span(visit, place, visitor, list(parts.values()))
    claim = event_claim(NAME, "visit/trigger", around, span, slots, parts)
    return replace(claim, affirmed=standing[0], modality=standing[1])


def _right_before(visit: Visit) -> list[ReadValue]:
    """A date between a subject and its verb: "Khalilzad, who on Sunday arrived in Doha"."""
    scene, low = visit.around.scene, visit.around.low
    if visit.noun or low >= visit.start:
        return []
    dates = scene.values_in(visit.reading.span(low, visit.start), "date")
    near = [v for v in dates if visit.reading.token_range(v.span)[1] == visit.start]
    return [v for v in near if isinstance(v.value, DateRange) and v.value.days]


def _toured(claim: Claim, others: Names) -> Claim:
    """A visit with the other places of its row: who went to both was in each."""
    slots = {**claim.frame.slots, "also": others}
    return replace(claim, frame=replace(claim.frame, slots=slots))


def _said_then(visit: Visit, date: DateRange | None) -> bool:
    """Whether the only date of a sentence is of what was said: "Blinken said on Monday that Macron had visited"."""
    scene, reading = visit.around.scene, visit.reading
    for value in scene.values_in(scene.sentence(visit.first)[0].span, "date"):
        first, last = reading.token_range(value.span)
        between = range(last, visit.start) if last <= visit.start else range(visit.last, first)
        if value.value == date and any(reading.begins(i, "say", "complement") for i in between):
            return True
    return False


def _span(visit: Visit, place: Mention, visitor: Mention | Name, parts: Sequence[Span]) -> Span:
    """The quote: the trigger and what is said of it; a subject right before its verb belongs to it."""
    scene, start = visit.around.scene, visit.start
    trigger = scene.reading.quote_span(start, visit.last)
    inside = [trigger, *(span for span in parts if span.start > trigger.start)]
    led = scene.reading.begins(place.first - 1, "toward")
    begin = scene.reading.quote_span(place.first - led, place.last) if place.first < start else trigger
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
