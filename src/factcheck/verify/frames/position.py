"""Positions: one holder an office a day, one country a minister, one portfolio a minister."""

from __future__ import annotations

from factcheck.entities.offices import SINGLE, roles_exclude
from factcheck.values import Name, Relation, Words
from factcheck.verify.stance import Pair, Stance, kept, neutral, one_off, supports

FRAME = "position"
ANY = False
_HOLDS = 184  # days: a title used of somebody half a year before or after is still good support


def stance(pair: Pair) -> Stance | None:
    """Support where person, role and country agree at that time; see `_refutes` for the one that differs."""
    if not kept(pair):
        return None
    met = {slot: pair.relation(slot) for slot in ("person", "role", "of")}
    differing = [slot for slot, how in met.items() if how == Relation.DISJOINT]
    if Relation.UNKNOWN in (met["person"], met["role"]) or len(differing) > 1:
        return None
    if _unnamed(pair):
        return None
    if met["of"] == Relation.CONTAINS:  # the president of the Union may be that of its Commission or of its Council
        return neutral("of", met["of"], "position/other-of", 0.4)
    if not differing:
        return supports("position/slots", 1.0) if _then(pair) else _other_time(pair)
    slot = differing[0]
    if met["of"] == Relation.UNKNOWN:
        return None
    if _refutes(pair, slot):
        return one_off(pair, slot, f"position/{slot}", 0.9)
    return neutral(slot, met[slot], f"position/other-{slot}", 0.4)


def _unnamed(pair: Pair) -> bool:
    """The office of a body that the text does not name: it may be another body's secretary-general."""
    said, found = pair.slot("of")
    return said is None and isinstance(found, Name) and found.type == "organisation"


def _other_time(pair: Pair) -> Stance:
    return neutral("date", pair.relation("date"), "position/other-date", 0.6)


def _refutes(pair: Pair, slot: str) -> bool:
    role, other = (value.text if isinstance(value, Words) else "" for value in pair.slot("role"))
    if slot == "role":
        return _covered(pair) and roles_exclude(role, other)
    if slot == "of":
        return pair.dates()[0] is not None and _then(pair) and role in SINGLE
    person = pair.said.frame.slots["person"]
    named = isinstance(person, Name) and person.basis == "named"
    return _covered(pair) and role in SINGLE and named


def _covered(pair: Pair) -> bool:
    """The found term holds the said day: in office on that very day."""
    return pair.relation("date") in (Relation.EQUAL, Relation.WITHIN)


def _then(pair: Pair) -> bool:
    """In office on the said day, or called so within half a year of it."""
    said, found = pair.dates()
    if _covered(pair) or said is None or found is None:
        return _covered(pair) or said is None
    if not (said.first and found.first and found.first == found.last) or "/" in found.edtf:  # a term has its ends
        return False
    return abs((said.first - found.first).days) <= _HOLDS
