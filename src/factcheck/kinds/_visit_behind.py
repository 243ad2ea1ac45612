"""Who is told behind the place of a visit: "A Lima llegó ayer el ministro", "During his visit to Moscow, Qureshi"."""

from __future__ import annotations

from factcheck.entities.mentions import Mention
from factcheck.kinds._visit_words import Visit, light
from factcheck.kinds._visited import at_head
from factcheck.punctuation import COMMAS

_GAP = 16  # tokens between a place and the subject behind it
_TITLE = 2  # words of no table between a place and a name: a verb or a title
_NEXT = 3  # tokens behind a comma in which "his" finds its name
_STOPPING = ("say", "complement", "meet-verb", "meet-noun", "and")


def free(visit: Visit) -> bool:
    """Whether the language puts a subject behind its verb too."""
    return not {"free", "verb-first"}.isdisjoint(visit.reading.language.settings.get("order", ()))


def behind(visit: Visit, place: Mention) -> Mention | None:
    """The subject behind the place: "A Lima llegó ayer el ministro", "the visit to Kabul by Lavrov"."""
    reading, scene = visit.reading, visit.around.scene
    turned = at_head(visit, place) or (free(visit) and _starts(visit) and not visit.noun)
    if not (visit.noun or turned or free(visit)):
        return None
    titles = _TITLE if visit.noun and (_opens(visit) or _carried(visit)) else 0
    i = max(visit.last, place.last)
    end = min(scene.sentence(visit.first)[2], i + _GAP)
    while i < end:
        if person := next(iter(scene.mentions_in(i, i + 1, "person")), None):
            return person
        if reading.word(i) in COMMAS:
            closing = next((k for k in range(i + 1, end) if reading.word(k) in COMMAS), end)
            i = closing if turned else end
        elif _stops(visit, i, turned):
            titles -= 1
            if titles < 0 or reading.begins(i, "preposition", *_STOPPING):
                return None
        i += 1
    return None


def _opens(visit: Visit) -> bool:
    """Whether the visit opens its sentence, so that its subject follows: "В ходе поездки в Ереван депутат Затулин"."""
    scene, reading = visit.around.scene, visit.reading
    _, low, _ = scene.sentence(visit.first)
    led = reading.begins(low, "preposition", "in") or reading.begins(low + 1, "in")
    return led and visit.start - low <= _NEXT and not scene.mentions_in(low, visit.start, "person")


def _carried(visit: Visit) -> bool:
    """Whether a participle that carries the visit opens the sentence: Находящийся с визитом в Ереване депутат."""
    return _starts(visit) and visit.start < visit.first


def _stops(visit: Visit, i: int, turned: bool) -> bool:
    """Whether something else begins behind the place: a clause, or a preposition that leads to another."""
    reading = visit.reading
    if reading.begins(i, "agent", "genitive", "article") or (light(visit, i) and not reading.begins(i, "preposition")):
        return reading.begins(i, *_STOPPING)
    if reading.holds(i, i + _TITLE + 1, "visit-noun"):
        return False  # прибыл с визитом Байден
    dated = reading.begins(i, "preposition") and light(visit, i + 1) and not reading.begins(i + 1, "article")
    return not dated and (not turned or reading.begins(i, "preposition", "with", *_STOPPING))


def named_next(visit: Visit) -> Mention | None:
    """Whom a visit that opens its sentence points forward to: "During his visit to Moscow, Qureshi said"."""
    scene, high = visit.around.scene, visit.around.high
    opens = _starts(visit) and not visit.reading.language.verb_first
    if not visit.reading.term(high, "comma") or not (visit.noun or opens):
        return None
    person = next(iter(scene.mentions_in(high + 1, high + _NEXT, "person")), None)
    said = person and visit.reading.holds(high + 1, person.first, "say")
    return person if visit.noun or not said else None


def _starts(visit: Visit) -> bool:
    """Whether the sentence begins with the trigger."""
    _, low, _ = visit.around.scene.sentence(visit.first)
    return visit.start == low
