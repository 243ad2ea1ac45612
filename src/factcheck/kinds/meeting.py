"""Meetings: التقى لافروف بنظيره قريشي, "Lavrov met Qureshi", "talks between the two ministers".

The frame has the participants, and where said the place, the date and the occasion.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.entities.mentions import Mention
from factcheck.kinds._events import clause, event_claim
from factcheck.kinds._ground import Ground
from factcheck.kinds._met_at import met_at, met_on
from factcheck.kinds._met_by import by_verb
from factcheck.kinds._met_for import became, by_noun, carrier
from factcheck.kinds._met_who import subject
from factcheck.kinds._supposed import unreal
from factcheck.languages.lexicon import Term
from factcheck.model import Claim, Span
from factcheck.scene import Scene
from factcheck.values import DateRange, Name, Names, Value

NAME = "meeting"
RANK = 20
_TRIGGERS = frozenset({"meet-verb", "meet-noun"})
_MOST = 8


def claims(scene: Scene, before: Sequence[Claim]) -> Iterator[Claim]:
    """A claim for each meeting of two or more named people."""
    behind, ground = 0, None
    for i, _ in scene.reading.keys(_TRIGGERS):
        _, low, high = scene.sentence(i)
        if i < behind or not scene.mentions_in(low, high, "person") or unreal(scene, i):
            continue
        if ground is None or i >= ground.high:
            ground = scene.once(Ground, low)
        for category in ("meet-verb", "meet-noun") if len(ground.first) > 1 else ():
            term = scene.reading.term(i, category)
            people = _participants(ground, term) if term and not _clitic(scene, term) else []
            if term and len(people) > 1:
                behind = max(term.last, people[-1].last)
                yield _meeting(ground, term, people)
            if term and (len(people) > 1 or (category == "meet-verb" and subject(ground, term.first))):
                break  # a rencontré is no rencontre


def _clitic(scene: Scene, term: Term) -> bool:
    """Whether a verb is none, since a preposition is written with it: لبحث is "to discuss"."""
    return term.category == "meet-verb" and term.prefix > scene.reading.conjoined(term.first)


def _participants(ground: Ground, term: Term) -> list[Mention]:
    found = by_verb(ground, term) if term.category == "meet-verb" else by_noun(ground, term)
    kept = list[Mention]()
    for mention in sorted(found, key=lambda each: each.first):
        if not any(_again(mention.name, other.name) for other in kept):
            kept.append(mention)
    return kept[:_MOST]


def _again(a: Name, b: Name) -> bool:
    """Whether somebody is named twice in a sentence: by id, office or words; brothers share only the family name."""
    if a.id and b.id:
        return a.id == b.id
    one, other = a.text.split(), b.text.split()
    alike = one[-1] == other[-1] and (one[0] == other[0] or 1 in (len(one), len(other)))
    return alike or bool(a.office and a.office == b.office)


def _meeting(ground: Ground, term: Term, people: list[Mention]) -> Claim:
    scene = ground.scene
    verb = carrier(ground, term) if term.category == "meet-noun" else None
    around = clause(scene, verb.first if verb and verb.first < term.first else term.first, term.last)
    date = met_on(ground, around, people)
    place = met_at(ground, around, people)
    event = next(iter(scene.mentions_in(ground.low, ground.high, "event")), None)
    span = _span(ground, term, verb, people)
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
    claim = event_claim(NAME, "meeting/trigger", around, span, slots, where)
    return became(ground, claim, max(people[-1].last, term.last)) if term.category == "meet-noun" else claim


def _span(ground: Ground, term: Term, verb: Term | None, people: list[Mention]) -> Span:
    """From the first to the last of the trigger, the verb that carries it and the participants."""
    parts = [(m.first, m.last) for m in people] + [(term.first, term.last)]
    if verb and (ground.reading.language.verb_first or verb.first > people[0].first):
        parts.append((verb.first, verb.last))
    spans = [ground.reading.quote_span(first, last) for first, last in parts]
    return Span(min(spans).start, max(span.end for span in spans))


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
