"""Whose guest a visitor was, and since when it is the first such visit."""

from __future__ import annotations

from factcheck.dates import stated
from factcheck.kinds._events import Clause
from factcheck.model import Span
from factcheck.values import DateRange, Value


def host_of(around: Clause) -> Value | None:
    """Whose guest the visitor was: who thanks for hospitality speaks to the host, the other side of the talks."""
    scene = around.scene
    _, low, high = scene.sentence(around.first)
    if not (scene.reading.holds(low, high, "host") and scene.reading.holds(low, high, "thank")):
        return None
    said = scene.attribution(scene.reading.span(around.first, around.first + 1))
    guest = getattr(said.speaker, "office", None) if said else None
    sides = {m.name.office.partition(":")[2] for m in scene.mentions_in(0, low, "person") if m.name.office}
    others = sides - {(guest or "").partition(":")[2]}
    country = others.pop() if guest and len(others) == 1 else ""
    return scene.country(country) if country else None


def first_since(around: Clause) -> Value | None:
    """The date since which no such visit had been ("the first since 2012"), here or in the next sentence."""
    scene = around.scene
    _, low, high = scene.sentence(around.first)
    end = scene.sentence(high)[2] if high < len(scene.reading.tokens) else high
    term = scene.reading.first("first-since", low, end)
    if term is None or term.last >= end or (term.first >= high and scene.mentions_in(high, end, "place")):
        return None  # the next sentence speaks of a visit to another place
    start, stop = scene.reading.span(term.first, term.last).start, scene.reading.span(end - 1, end).end
    dates = scene.values_in(Span(start, stop), "date")
    return next((stated(v.value) for v in dates if isinstance(v.value, DateRange)), None)
