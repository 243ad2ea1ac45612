"""Offices said of somebody: "X is the president of Y", "X, who was president of Y", كان رئيسا, "the president is X"."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from factcheck.kinds import _offices
from factcheck.kinds._events import clause, event_claim
from factcheck.kinds._offices import Holder, Office
from factcheck.kinds._rows import governs
from factcheck.languages.lexicon import Term
from factcheck.model import Claim, Span
from factcheck.punctuation import STOPS
from factcheck.scene import Scene
from factcheck.values import DateRange, Value, Words

_LONGEST = 5  # words of a verb: has never been the
_FAR = 20  # tokens between a name and the office that is said of it
_WAS = "was"


class _Told(msgspec.Struct, frozen=True):
    """An office, the verb that says it of somebody, and of whom."""

    office: Office
    verb: Term
    holder: Holder


def held(scene: Scene, kind: str) -> Iterator[Claim]:
    """A claim for each office that a sentence says somebody holds or held."""
    if not any(True for _ in scene.reading.keys(frozenset({"held-office"}))):
        return
    for start in _starts(scene):
        _, low, high = scene.sentence(start)
        if not scene.reading.holds(low, high + _FAR, "held-office"):
            continue
        told = _told(scene, start)
        # Has been elected president: an act.
        if told and not scene.reading.holds(told.verb.first, told.office.first, "act-begun", "act-made"):
            yield _claim(scene, told, kind)


def _starts(scene: Scene) -> Iterator[int]:
    """The tokens at which an office may be told: titles that stand alone, and roles in the case of a predicate."""
    titles = {m.first for m in scene.mentions if m.type == "person" and m.role and not m.named}
    predicates = {i for i, _ in scene.reading.keys(frozenset({"act-role"}))}
    return iter(sorted(titles | predicates))


def _told(scene: Scene, start: int) -> _Told | None:
    found = _offices.office(scene, start)
    if found is None:
        return None
    _, low, high = scene.sentence(start)
    led = _offices.links(scene, start, low)
    if verb := _ending(scene, led, low):
        holder = _subject(scene, verb, low)
        return _Told(found, verb, holder) if holder else None
    if scene.reading.language.verb_first and (told := _between(scene, found, led, low)):
        return told
    verb = scene.reading.term(found.last, "held-office")
    holder = next(iter(_offices.holders(scene, verb.last, min(high, verb.last + _FAR))), None) if verb else None
    return _Told(found, verb, holder) if verb and holder and holder.first == verb.last else None


def _ending(scene: Scene, end: int, low: int) -> Term | None:
    """The verb that ends right before a token, adverbs left out: is now."""
    while end > low and scene.reading.term(end - 1, "act-skip"):
        end -= 1
    terms = (scene.reading.term(end - size, "held-office") for size in range(min(_LONGEST, end - low), 0, -1))
    return next((term for term in terms if term and term.last == end), None)


def _between(scene: Scene, office: Office, led: int, low: int) -> _Told | None:
    """The verb, its subject, the office: كان أوباما رئيسا, يشغل لافروف منصب وزير الخارجية."""
    near = _offices.holders(scene, max(low, led - _FAR), led)
    if not near or near[-1].last != led:
        return None
    verb = _ending(scene, near[-1].first, low)
    return _Told(office, verb, near[-1]) if verb else None


def _subject(scene: Scene, verb: Term, low: int) -> Holder | None:
    """Who stands before the verb with nothing but auxiliaries or a relative pronoun between."""
    near = _offices.holders(scene, max(low, verb.first - _FAR), verb.first)
    if not near or not governs(scene, near[-1].last, verb.first):
        return None
    related = scene.reading.holds(near[-1].last, verb.first, "relation")
    return near[-1] if related or _heads(scene, near[-1].first, low) else None


def _heads(scene: Scene, first: int, low: int) -> bool:
    """Whether a name is a subject, and not what belongs to one: the lawyer of Macron is."""
    reading, before = scene.reading, first - 1
    if first == low or reading.word(before) in STOPS:
        return True
    if reading.language.verb_first:
        return reading.begins(before, "complement") or reading.conjoined(first) > 0
    bound = ("genitive", "preposition", "with", "between", "and")
    return not reading.begins(before, *bound)


def _claim(scene: Scene, told: _Told, kind: str) -> Claim:
    reading, office, holder = scene.reading, told.office, told.holder
    around = clause(scene, told.verb.first, told.verb.last)
    where = {
        "person": reading.quote_span(holder.first, holder.last),
        "role": reading.quote_span(office.first, office.last),
    }
    where["of"] = where["role"]
    trigger = reading.quote_span(around.first, around.last)
    span = Span(min(trigger, *where.values()).start, max(part.end for part in (trigger, *where.values())))
    was = told.verb.value == _WAS
    today = scene.today
    now = DateRange(today.isoformat(), today, today) if today and not was else None
    slots: dict[str, Value | None] = {
        "person": holder.name, "role": Words(office.role), "of": office.of, "date": now,
    }  # fmt: skip
    claim = event_claim(kind, "position/held", around, span, slots, where)
    denied = told.verb.value == "not" or reading.term(told.verb.first - 1, "not") is not None
    mode = claim.modality if claim.modality != "actual" else "former" if was else office.status or "actual"
    return replace(claim, affirmed=not denied, modality=mode.replace("ever", "actual"))
