"""Visits: زار لافروف إسلام أباد, "paid a working visit to Islamabad", "I visited Islamabad this year".

The frame has visitor, place and date, and where said the host and since when it is the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.dates import stated
from factcheck.entities.mentions import Mention
from factcheck.kinds._events import Clause, clause, event_claim, event_date
from factcheck.kinds._modality import governed
from factcheck.languages.lexicon import Term
from factcheck.model import Claim, Span
from factcheck.scene import Scene
from factcheck.values import DateRange, Name, Value

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
    place = _place(around)
    visitor = _visitor(around, start, first)
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
    slots |= {"host": _host(around), "first_since": _first_since(around)}
    return event_claim(NAME, "visit/trigger", around, span, slots, parts)


def _from_subject(scene: Scene, visitor: Mention, start: int, span: Span) -> Span:
    """A subject right before its verb belongs to the quote ("Lavrov did not visit Islamabad")."""
    subject = scene.reading.quote_span(visitor.first, visitor.last)
    return Span(subject.start, span.end) if governed(scene, visitor.last, start) else span


def _place(around: Clause) -> Mention | None:
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


def _visitor(around: Clause, start: int, first: int) -> Mention | Name | None:
    """The speaker of a first person; else the person behind a verb-first trigger, else the one before it."""
    scene = around.scene
    if any(scene.reading.term(k, "visit-first") for k in (start, start - 1)):
        said = scene.attribution(scene.reading.span(first, first + 1))
        return said.speaker if said and isinstance(said.speaker, Name) and said.speaker.text else None
    if inside := scene.mentions_in(start, first, "person", "organisation"):
        return inside[0]  # قام لافروف بزيارة
    people = around.behind("person")
    place = _place(around)
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


def _host(around: Clause) -> Value | None:
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


def _first_since(around: Clause) -> Value | None:
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


def shape(claim: Claim) -> object:
    """{"visitor", "place", "edtf"} of the machine interface."""
    slots = claim.frame.slots
    date = slots.get("date")
    return {
        "visitor": slots["visitor"].shape() if "visitor" in slots else None,
        "place": slots["place"].shape(),
        "edtf": date.edtf if isinstance(date, DateRange) else None,
    }
