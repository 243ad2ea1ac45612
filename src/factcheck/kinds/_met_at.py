"""Where and when people met: behind their names, the date or what became of the talks, or at the sentence's head."""

from __future__ import annotations

from factcheck.entities.mentions import Mention
from factcheck.kinds._events import Clause, event_date
from factcheck.kinds._ground import Ground
from factcheck.model import Span
from factcheck.values import DateRange

_TELLS = ("say", "complement", "relation", "offset", "connective")


def met_at(ground: Ground, around: Clause, people: list[Mention]) -> Mention | None:
    """Where they met: where the words between them tell, then behind, then at the head; not what they spoke of."""
    begin = min(people[0].last, around.first)
    for place in ground.places:
        if place.first < begin or place.first not in ground.idle or _closed(ground, begin, place.first, people):
            continue
        if place.first < max(people[-1].first, around.last) or _follows(ground, around, place, people):
            return place
    return _opening(ground, people[0].first if people[0].first < around.first else around.first)


def _closed(ground: Ground, first: int, last: int, people: list[Mention]) -> bool:
    """Whether a clause ends between the meeting and a place, or the place stands in whoever's title."""
    if any(m.first <= last < m.last for m in people):
        return True
    low = max(first, people[-1].last)
    if ground.term(low, "comma") and ground.term(low + 1, "relation"):
        low += 2  # the talks between A and B, which were to be held in Oslo
    return any(ground.cuts(i) for i in range(low, last))


def _follows(ground: Ground, around: Clause, place: Mention, people: list[Mention]) -> bool:
    """Whether "in" follows a name, a date, the trigger, an occasion or what became of the talks."""
    ends = {m.last for m in people} | {around.last}
    i = place.first
    while i > around.last and i - 1 in ground.idle and i not in ends:
        i -= 1
    while i > around.last and ground.term(i - 1, "comma"):
        i -= 1
    held = ground.ending(i, "held", "undertake", "meet-noun", "occasion")
    return i in ends or held is not None


def _opening(ground: Ground, last: int) -> Mention | None:
    """Where they met, at the head of the sentence: In Riyadh, the two held talks; it was in Geneva that."""
    for place in ground.places:
        if place.first < last and place.first in ground.idle and ground.opening(place.first):
            return place
    return None


def met_on(ground: Ground, around: Clause, people: list[Mention]) -> DateRange | None:
    """When they met: a date of the clause, between the names, at the head, or alone behind them."""
    own = next((date.value for date in around.dates() if isinstance(date.value, DateRange)), None)
    if own:
        return own
    reading = ground.reading
    span = Span(reading.span(ground.low, ground.low + 1).start, reading.span(ground.high - 1, ground.high).end)
    begin = min(people[0].last, around.first)
    for date in ground.scene.values_in(span, "date"):
        first, _ = reading.token_range(date.span)
        if not isinstance(date.value, DateRange) or date.value.days is None:
            continue
        near = begin <= first and not any(ground.term(i, *_TELLS) for i in range(begin, first))
        if near or (first < begin and ground.opening(first)):
            return date.value
    return near_date(ground, around)


def near_date(ground: Ground, around: Clause) -> DateRange | None:
    """The only full date of the sentence, where nobody says or does something else then."""
    date, _ = event_date(ground.scene, around.first, [])
    spans = [
        v.span for v in ground.scene.values_in(ground.scene.sentence(around.first)[0].span, "date") if v.value == date
    ]
    if date is None or not spans:
        return None
    first, last = ground.reading.token_range(spans[0])
    between = range(last, around.first) if last <= around.first else range(around.last, first)
    return None if any(ground.term(i, "say", "complement", "relation") for i in between) else date
