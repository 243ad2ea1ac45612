"""Places that one visit leads to one behind the other: to Hungary and Slovakia, en Égypte, en Jordanie et au Liban."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.entities.mentions import Mention
from factcheck.kinds._events import clause
from factcheck.kinds._visit_words import Visit, light

_LED = (
    "article",
    "indefinite",
    "toward",
    "at",
    "nationality",
    "visit-place",
    "and",
    "visit-then",
    "comma",
    "party-lead",
)
_DOES = ("say", "auxiliary", "was", "planned", "not", "never", "undertake", "possessive", "passive", "held-office")
_GAP = 6  # tokens between two places: et dans la capitale jordanienne,


def row(visit: Visit, place: Mention) -> list[Mention]:
    """The place and those joined to it; a comma alone joins none: "visited Paris, France"."""
    scene, found = visit.around.scene, [place]
    _, _, high = scene.sentence(visit.first)
    whole, end = 1, place.last
    for other in scene.mentions_in(place.last, high, "place"):
        joint = _joint(visit, end, other.first)
        if not joint:
            break
        end = other.last
        if other.name.id and other.name.id in found[-1].name.within:  # Paris, France
            continue
        found.append(other)
        if joint == "and" and not _does(visit, other.last, high):
            whole = len(found)
    return found[:whole]


def through(visit: Visit, places: list[Mention]) -> Visit:
    """The visit with its clause up to behind its last place, where commas part them."""
    around = visit.around
    if len(places) == 1 or places[-1].last <= around.high:
        return visit
    return replace(visit, around=replace(around, high=clause(around.scene, visit.start, places[-1].last).high))


def _joint(visit: Visit, first: int, last: int) -> str:
    """What joins two places, "and" or a comma; "" where more than articles and "to" stands between them."""
    reading, i = visit.reading, first
    if last - first > _GAP:
        return ""
    joint = "and" if reading.conjoined(last) else ""
    while i < last:
        term = next((term for each in _LED if (term := reading.term(i, each))), None)
        if term is None or term.last > last:
            return ""
        joined = term.category in ("and", "visit-then") or reading.conjoined(i)
        joint = "and" if joined else joint or ("comma" if term.category == "comma" else "")
        i = term.last
    return joint


def _does(visit: Visit, i: int, high: int) -> bool:
    """Whether a place behind "and" does something of its own: visited Damascus, and Ankara protested."""
    reading = visit.reading
    if i >= high or reading.conjoined(i) or i in visit.around.scene.dated:
        return False
    if reading.begins(i, *_DOES):
        return True
    if reading.language.verb_first:
        return not reading.terms[i] and _present(visit, i)
    return not (light(visit, i) or reading.begins(i, "preposition", "and", "with"))


def _present(visit: Visit, i: int) -> bool:
    """Whether an unknown word may be a verb in the present, where letters tell: وأنقرة تحتج."""
    forms, word = visit.reading.language.table.get("rank-deed-prefix", {}), visit.reading.word(i)
    verbal = word.startswith(tuple(forms.get("to", ()))) and not word.endswith(tuple(forms.get("not", ())))
    return verbal and word not in visit.reading.language.stop
