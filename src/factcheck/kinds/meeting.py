"""Meetings: التقى لافروف بنظيره قريشي, "Lavrov met Qureshi", "talks between the two ministers".

The frame has the participants, and where said the place, the date and the occasion.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.entities.mentions import Mention
from factcheck.kinds._events import Clause, clause, each_once, event_claim, event_date
from factcheck.kinds._met_at import met_at
from factcheck.kinds._modality import governed
from factcheck.languages.lexicon import Term
from factcheck.model import Claim, Span
from factcheck.scene import Scene
from factcheck.values import DateRange, Names, Value

NAME = "meeting"
RANK = 20
_TRIGGERS = frozenset({"meet-verb", "meet-noun"})


def claims(scene: Scene, before: Sequence[Claim]) -> Iterator[Claim]:
    """A claim for each meeting of two or more named people."""
    behind = 0
    for i, _ in scene.reading.keys(_TRIGGERS):
        term = scene.reading.term(i, "meet-verb") or scene.reading.term(i, "meet-noun")
        if i >= behind and term and (claim := _meeting(scene, i, term)):
            behind = term.last
            yield claim


def _meeting(scene: Scene, first: int, term: Term) -> Claim | None:
    last = term.last
    around = clause(scene, first, last)
    people = _participants(around)
    if len(people) < 2 or (term.value == "receive" and not _received(around, people)):
        return None
    dates = around.dates()
    date, _ = event_date(scene, first, dates)
    place = met_at(around)
    event = _event(scene, first)
    quoted = [scene.reading.quote_span(m.first, m.last) for m in people]
    trigger = scene.reading.quote_span(first, last)
    begin = min(first, people[0].first)
    if scene.reading.term(begin - 1, "undertake"):  # عقد لافروف اجتماعا
        trigger = Span(scene.reading.quote_span(begin - 1, begin).start, trigger.end)
    span = Span(min(trigger.start, quoted[0].start), max(trigger.end, quoted[-1].end))
    where = {"participants": span}
    if place:  # dates are claims of their own, places are not
        where["place"] = scene.reading.quote_span(place.first, place.last)
        span = Span(span.start, max(span.end, where["place"].end))
    slots: dict[str, Value | None] = {
        "participants": Names(tuple(m.name for m in people)),
        "place": place.name if place else None,
        "date": date,
        "event": event.name if event else None,
    }
    return event_claim(NAME, "meeting/trigger", around, span, slots, where)


def _participants(around: Clause) -> list[Mention]:
    """The people behind the trigger, with the subject before it where only one stands behind; each once."""
    people = [m for m in around.behind("person") if _known(m)]
    if around.scene.reading.term(around.first, "meet-verb") is None and not _joined(around):
        return []
    return each_once(_subjects(around, len(people)) + people)[:4]


def _subjects(around: Clause, behind: int) -> list[Mention]:
    """Who stands before the trigger and meets: all in a row where nobody is behind it ("Lavrov and Qureshi met")."""
    scene = around.scene
    ahead = [m for m in around.ahead("person") if _known(m)]
    if behind >= 2:  # they may be all; a subject right before its verb meets them too
        verb = scene.reading.term(around.first, "meet-verb")
        apart = around.first if scene.reading.language.verb_first else None
        ahead = [m for m in ahead[:1] if verb and governed(scene, m.last, around.first) and apart in (None, m.last)]
    row = ahead[:1]
    while len(row) < len(ahead) and _in_row(scene, ahead[len(row)], row[-1]):
        row.append(ahead[len(row)])
    return row[::-1]


def _in_row(scene: Scene, one: Mention, next_: Mention) -> bool:
    """Whether only "and" or a comma stands between two people."""
    reading = scene.reading
    between = range(one.last, next_.first)
    joins = [i for i in between if reading.term(i, "and") or reading.term(i, "comma")]
    own = all(i in joins or reading.word(i) in reading.language.stop for i in between)
    return own and bool(joins or reading.conjoined(next_.first))


def _received(around: Clause, people: list[Mention]) -> bool:
    """Whether a person is received, not a letter from one."""
    return people[-1].first <= max(around.last, people[-2].last) + 1


def _joined(around: Clause) -> bool:
    """A noun needs "with" or "between": لقاء مع, talks between."""
    reading = around.scene.reading
    return any(
        reading.term(i, c) for i in range(around.last, min(around.last + 4, around.high)) for c in ("with", "between")
    )


def _known(mention: Mention) -> bool:
    return bool(mention.name.id or mention.name.skeleton or mention.name.office)


def _event(scene: Scene, i: int) -> Mention | None:
    """The occasion: an event named in the sentence behind "on the sidelines of"."""
    _, low, high = scene.sentence(i)
    return next(iter(scene.mentions_in(low, high, "event")), None)


def shape(claim: Claim) -> object:
    """{"participants", "place", "edtf", "event"} of the machine interface."""
    slots = claim.frame.slots
    date = slots.get("date")
    return {
        "participants": slots["participants"].shape(),
        "place": slots["place"].shape() if "place" in slots else None,
        "edtf": date.edtf if isinstance(date, DateRange) else None,
        "event": slots["event"].shape() if "event" in slots else None,
    }
