"""Positions: one holder an office a day, one country a minister, one portfolio a minister.

The day of an act (was sworn in, resigned) is compared only where person, role and country are the same.
"""

from __future__ import annotations

from factcheck.edtf import parse
from factcheck.entities.identity import Identity, alone, identity
from factcheck.entities.offices import SINGLE, roles_exclude
from factcheck.model import Claim
from factcheck.relation import relation
from factcheck.values import AGREEING, DateRange, Name, Relation, Value, Words
from factcheck.verify.stance import Pair, Stance, kept, neutral, one_off, supports

FRAME = "position"
ANY = False
_DAYS = 7  # days: of a reshuffle in them the article would speak
_HOLDS = 184  # days: a title used of somebody half a year before or after is still good support


def stance(pair: Pair) -> Stance | None:
    """Support where person, role and country agree at that time; see `_refutes` for the one that differs."""
    if not kept(pair):
        return None
    met = {slot: pair.relation(slot) for slot in ("person", "role", "of")}
    if met["person"] == Relation.UNKNOWN and met["role"] == Relation.EQUAL and _one_name(pair):
        met["person"] = Relation.EQUAL
    differing = [slot for slot, how in met.items() if how == Relation.DISJOINT]
    if Relation.UNKNOWN in (met["person"], met["role"]) or len(differing) > 1:
        return None
    if _unnamed(pair):
        return None
    if met["of"] == Relation.CONTAINS:  # the president of the Union may be that of its Commission or of its Council
        return neutral("of", met["of"], "position/other-of", 0.4)
    if not differing:
        return _same_office(pair)
    slot = differing[0]
    if met["of"] == Relation.UNKNOWN and not _one_country(pair, slot):
        return None
    if _refutes(pair, slot):
        return one_off(pair, slot, f"position/{slot}", 0.9)
    return neutral(slot, met[slot], f"position/other-{slot}", 0.4)


def _one_country(pair: Pair, slot: str) -> bool:
    """Two titles of one person without their country, in texts about one country: both are of that one."""
    shared = (pair.said.tokens | pair.beside) & (pair.found.tokens | pair.around)
    near = any(token.startswith("place:") for token in shared)
    return slot == "role" and pair.slot("of") == (None, None) and near and _lately(pair)


def _unnamed(pair: Pair) -> bool:
    """The office of a body that the text does not name: it may be another body's secretary-general."""
    said, found = pair.slot("of")
    return said is None and isinstance(found, Name) and found.type == "organisation"


def _one_name(pair: Pair) -> bool:
    """One whole name in one office of two countries: no two presidents are called so, one of the countries is wrong."""
    said, found = pair.slot("person")
    if not (isinstance(said, Name) and isinstance(found, Name)) or alone(said) or alone(found):
        return False
    return identity(said, found) == Identity.SAME


def _same_office(pair: Pair) -> Stance | None:
    """Person, role and country agree: what is left is when, and of an act which it was."""
    said, found = (value.text if isinstance(value, Words) else "" for value in pair.slot("act"))
    if not said:
        return supports("position/slots", 1.0) if _then(pair) else _other_time(pair)
    if pair.relation("of") == Relation.UNKNOWN or (said != found and not {said, found or "became"} <= _HELD):
        return None
    day, other = pair.said.frame.slots.get("act-date"), _begin(pair.found)
    if day is None:
        return supports("position/slots", 1.0)
    if other is not None and relation(day, other) in AGREEING:
        return supports("position/slots", 1.0)
    if said == found and _slip(day, other):
        return one_off(pair, "act-date", "position/date", 0.9)
    return _other_time(pair)


# Who did one of these holds the office, so that the term of a record answers for it; of an election it tells nothing.
_HELD = frozenset({"appointed", "became", "took-office", "sworn-in"})
_MONTH = 31  # days: farther apart the same act may have been done twice


def _begin(found: Claim) -> DateRange | None:
    """The day of a found act; of a record's term its first day, as precise as it is given."""
    slots = found.frame.slots
    day, term = slots.get("act-date"), slots.get("date")
    if "act" in slots:
        return day if isinstance(day, DateRange) else None
    first, slash, _ = term.edtf.partition("/") if isinstance(term, DateRange) else ("", "", "")
    return parse(first) if slash and first not in ("", "..") else None


def _slip(said: Value, found: DateRange | None) -> bool:
    """Two days within a month, which are no day apart that another zone makes: one act with its day written wrong."""
    if not isinstance(said, DateRange) or found is None or not said.days == found.days == 1:
        return False
    assert said.first and found.first
    return 1 < abs((said.first - found.first).days) <= _MONTH


def _other_time(pair: Pair) -> Stance:
    return neutral("date", pair.relation("date"), "position/other-date", 0.6)


def _refutes(pair: Pair, slot: str) -> bool:
    if "act" in pair.said.frame.slots or "act" in pair.found.frame.slots:
        return False  # an act is of a day, and who held the office on others it does not tell
    role, other = (value.text if isinstance(value, Words) else "" for value in pair.slot("role"))
    if slot == "role":
        return roles_exclude(role, other) and (_covered(pair) or _lately(pair))
    if slot == "of":
        return pair.dates()[0] is not None and _then(pair) and role in SINGLE
    person = pair.said.frame.slots["person"]
    named = isinstance(person, Name) and person.basis == "named"
    return _covered(pair) and role in SINGLE and named


def _covered(pair: Pair) -> bool:
    """The found term holds the said day: in office on that very day, of who left the last one."""
    said, found = pair.dates()
    if said is None or found is None:
        return False
    return relation(_last(said), found) in (Relation.EQUAL, Relation.WITHIN)


def _last(said: DateRange) -> DateRange:
    """The last day of who left an office then; any other date as it is."""
    open_ended = said.first is None and said.last is not None
    return DateRange(said.last.isoformat(), said.last, said.last) if open_ended and said.last else said


def _lately(pair: Pair) -> bool:
    """Two titles of one whole name within days: what changes in so few is told as news of its own."""
    said, found = pair.dates()
    person, other = pair.slot("person")
    named = isinstance(person, Name) and isinstance(other, Name) and not (alone(person) or alone(other))
    if not named or said is None or found is None or not said.days == found.days == 1:
        return False
    assert said.first and found.first
    return abs((said.first - found.first).days) <= _DAYS


def _then(pair: Pair) -> bool:
    """In office on the said day, or called so within half a year of it."""
    said, found = pair.dates()
    if _covered(pair) or said is None or found is None:
        return _covered(pair) or said is None
    said = _last(said)
    if not (said.first and found.first and found.first == found.last) or "/" in found.edtf:  # a term has its ends
        return False
    return abs((said.first - found.first).days) <= _HOLDS
