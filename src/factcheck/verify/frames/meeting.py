"""Meetings: participants, date, place and occasion."""

from __future__ import annotations

from factcheck.relation import relation, unmatched
from factcheck.values import Name, Names, Relation
from factcheck.verify.frames import _when
from factcheck.verify.stance import Pair, Stance, kept, neutral, one_off, supports

FRAME = "meeting"
ANY = False
_RECENT = 31  # days: a meeting told without its date is a recent one


def stance(pair: Pair) -> Stance | None:
    """Support where participants and date agree and nothing differs."""
    said, found = pair.slot("participants")
    if not (kept(pair) and isinstance(said, Names) and isinstance(found, Names)):
        return None
    lacking = unmatched(said, found)
    if len(lacking) > 1 or len(lacking) == len(said.items):
        return None
    differing = ["participants"] if lacking else []
    differing += ["place"] if pair.relation("place") == Relation.DISJOINT else []
    differing += ["date"] if _when.differ(pair) else []
    if not differing:
        return _same(pair)
    if len(differing) > 1:
        return None
    return _one(pair, differing[0], lacking)


def _same(pair: Pair) -> Stance | None:
    if _when.agree(pair) or (pair.dates()[0] is None and _recent(pair)) or _reported(pair):
        return supports("meeting/slots", 1.0 if _occasion_told(pair) else 0.7)
    return None


def _occasion_told(pair: Pair) -> bool:
    """Whether the found meeting is told with the said occasion; without it another one of the day may be meant."""
    said, _ = pair.slot("event")
    return said is None or _same_event(pair)


def _reported(pair: Pair) -> bool:
    """A meeting told without its date by a text of the said day or the next."""
    said, found = pair.dates()
    if said is None or found or said.first is None or said.last is None or pair.found_on is None:
        return False
    return said.days == 1 and 0 <= (pair.found_on - said.first).days <= 1


def _recent(pair: Pair) -> bool:
    """What is told without a date is of the weeks before both texts."""
    _, found = pair.dates()
    last = found.last if found else pair.found_on
    return last is not None and pair.said_on is not None and 0 <= (pair.said_on - last).days <= _RECENT


def _one(pair: Pair, slot: str, lacking: tuple[Name, ...]) -> Stance | None:
    fixed = {
        "date": _same_event(pair) and (_when.same_year(pair) or _when.one_part_off(pair)),
        "place": pair.relation("date") == Relation.EQUAL and _when.near(pair),
        "participants": (_when.agree(pair) or _same_event(pair)) and _same_office(pair, lacking),
    }[slot]
    if fixed:
        return one_off(pair, slot, f"meeting/{slot}", 0.9)
    return neutral(slot, pair.relation(slot), "meeting/other-date", 0.5) if slot == "date" else None


def _same_event(pair: Pair) -> bool:
    return pair.relation("event") == Relation.EQUAL


def _same_office(pair: Pair, lacking: tuple[Name, ...]) -> bool:
    """The participant who differs is given the office of the one who was there: it is he who is meant."""
    said, found = pair.slot("participants")
    assert isinstance(said, Names) and isinstance(found, Names)
    others = [f for f in found.items if not any(relation(f, s) == Relation.EQUAL for s in said.items)]
    return any(
        name.office and name.office == other.office and relation(name, other) == Relation.DISJOINT
        for name in lacking
        for other in others
    )
