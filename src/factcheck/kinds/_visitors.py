"""Who visits where: the visitor, the place, the host, and since when it is the first such visit."""

from __future__ import annotations

from factcheck.dates import stated
from factcheck.entities.mentions import Mention
from factcheck.kinds._events import Clause
from factcheck.model import Span
from factcheck.values import DateRange, Name, Value


def place_of(around: Clause) -> Mention | None:
    """The first place behind the trigger that nobody comes from; else the one before it: В Москву прибыл Раиси."""
    reading = around.scene.reading
    if _passive(around):
        return next(iter(around.ahead("place")), None)
    behind = next((m for m in around.behind("place") if not reading.term(m.first - 1, "from")), None)
    ahead = next((m for m in around.ahead("place") if m.last == around.first), None)
    return behind or (ahead if ahead and reading.term(ahead.first - 1, "toward") else None)


def _passive(around: Clause) -> bool:
    """Muscat was visited by Boris Johnson."""
    verb = around.scene.reading.term(around.first, "visit-verb")
    return verb is not None and verb.value == "passive"


def visitor_of(around: Clause, start: int, first: int) -> Mention | Name | None:
    """The speaker of a first person; else the person behind a verb-first trigger, else the one before it."""
    scene = around.scene
    if any(scene.reading.term(k, "visit-first") for k in (start, start - 1)):
        said = scene.attribution(scene.reading.span(first, first + 1))
        return said.speaker if said and isinstance(said.speaker, Name) and said.speaker.text else None
    if inside := scene.mentions_in(start, first, "person", "organisation"):
        return inside[0]  # قام لافروف بزيارة
    people = around.behind("person")
    place = place_of(around)
    if people and (place is None or _passive(around) or people[0].first < place.first):
        return people[0]
    ahead = next(iter(around.ahead("person", "organisation")), None)
    return ahead or next(iter(people), None) or _named_next(around)


def _named_next(around: Clause) -> Mention | None:
    """Whom "his" points forward to: "During his visit to Moscow, Qureshi said"."""
    scene = around.scene
    if not scene.reading.term(around.high, "comma"):
        return None
    return next(iter(scene.mentions_in(around.high + 1, around.high + 3, "person")), None)


def host_of(around: Clause) -> Value | None:
    """Whose guest the visitor was: who thanks for hospitality speaks to the host, the other side of the talks."""
    scene = around.scene
    _, low, high = scene.sentence(around.first)
    terms = {category for i in range(low, high) for category in scene.reading.terms[i]}
    if not {"host", "thank"} <= terms:
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
    term = next((t for i in range(low, end) if (t := scene.reading.term(i, "first-since"))), None)
    if term is None or term.last >= end or (term.first >= high and scene.mentions_in(high, end, "place")):
        return None  # the next sentence speaks of a visit to another place
    start, stop = scene.reading.span(term.first, term.last).start, scene.reading.span(end - 1, end).end
    dates = scene.values_in(Span(start, stop), "date")
    return next((stated(v.value) for v in dates if isinstance(v.value, DateRange)), None)
