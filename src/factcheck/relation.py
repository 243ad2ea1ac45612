"""The one comparison of values: how what is said stands to what was found."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TypeVar

from factcheck.counting.units import in_base
from factcheck.entities.belonging import of_one_country, one_described
from factcheck.entities.identity import Identity, alone, identity
from factcheck.entities.offices import covers, exclude
from factcheck.text import squeeze
from factcheck.values import DateRange, Name, Names, Quantity, Relation, Value, Words

_Side = TypeVar("_Side", date, Decimal)


def relation(said: Value, found: Value) -> Relation:
    """`said` against `found`; UNKNOWN where the two can't be compared (another unit, a name without identity)."""
    if isinstance(said, DateRange) and isinstance(found, DateRange):
        return _dates(said, found)
    if isinstance(said, Quantity) and isinstance(found, Quantity):
        return _quantities(said, found)
    if isinstance(said, Name) and isinstance(found, Name):
        return _names(said, found)
    if isinstance(said, Names) and isinstance(found, Names):
        return _sets(said, found)
    if isinstance(said, Words) and isinstance(found, Words):
        return Relation.EQUAL if squeeze(said.text) == squeeze(found.text) else Relation.DISJOINT
    return Relation.UNKNOWN


def _dates(said: DateRange, found: DateRange) -> Relation:
    """Where one of several dates is meant, what holds of each of them; else nothing can be told."""
    pairs = ((a, b) for a in said.among or (said,) for b in found.among or (found,))
    met = {intervals((a.first, a.last), (b.first, b.last)) for a, b in pairs}
    if len(met) == 1:
        return met.pop()
    return Relation.UNKNOWN


def intervals(a: tuple[_Side | None, _Side | None], b: tuple[_Side | None, _Side | None]) -> Relation:
    """Closed intervals; None is an open side."""
    if a == b:
        return Relation.EQUAL
    if _below(a[1], b[0]) or _below(b[1], a[0]):
        return Relation.DISJOINT
    starts_in = b[0] is None or (a[0] is not None and a[0] >= b[0])
    ends_in = b[1] is None or (a[1] is not None and a[1] <= b[1])
    if starts_in and ends_in:
        return Relation.WITHIN
    holds_start = a[0] is None or (b[0] is not None and b[0] >= a[0])
    holds_end = a[1] is None or (b[1] is not None and b[1] <= a[1])
    return Relation.CONTAINS if holds_start and holds_end else Relation.OVERLAPS


def _below(end: _Side | None, start: _Side | None) -> bool:
    return end is not None and start is not None and end < start


def _quantities(said: Quantity, found: Quantity) -> Relation:
    said, found = in_base(said), in_base(found)
    if said.unit != found.unit:
        if {*said.unit.split("|")} & {*found.unit.split("|")} and "|" in said.unit + found.unit:
            return _shared_unit(said, found)
        percent = {said.unit, found.unit} == {"%", "pp"}  # percent against points is a difference
        return Relation.DISJOINT if percent else Relation.UNKNOWN
    met = intervals((said.low, said.high), (found.low, found.high))
    if met == Relation.DISJOINT or not (_meet(said.high, found.low) or _meet(found.high, said.low)):
        return met
    return _touching(said, found, met)


def _meet(end: Decimal | None, start: Decimal | None) -> bool:
    """Whether one interval ends where the other begins; two open sides are no such end."""
    return end is not None and end == start


def _shared_unit(said: Quantity, found: Quantity) -> Relation:
    """Amounts whose currencies may be the same: what agrees may agree, and what differs tells nothing."""
    met = intervals((said.low, said.high), (found.low, found.high))
    return Relation.UNKNOWN if met == Relation.DISJOINT else met


def _touching(said: Quantity, found: Quantity, met: Relation) -> Relation:
    """Two intervals that share an end: "more than 95" said leaves a found 95 out; 95 said of a found "more than 95" is
    a looser report of it, which nothing excludes."""
    if said.comparator == found.comparator == "=" and said.number != found.number:
        return Relation.DISJOINT  # [5.65, 5.75) ends where 5.8 begins
    if said.low == said.high == found.low == found.high or said.comparator == found.comparator:
        return met
    if said.comparator in (">", "<"):
        return Relation.DISJOINT
    return Relation.OVERLAPS if found.comparator in (">", "<") else met


def _names(said: Name, found: Name) -> Relation:
    if said.id and said.id == found.id:
        return Relation.EQUAL
    if "country" in (said.basis, found.basis) and of_one_country(said, found):
        return Relation.UNKNOWN  # the whole country or one of its bodies
    if said.office and found.office and not (said.basis == found.basis == "named"):
        return _offices(said.office, found.office)
    if said.id and found.id:
        return _ids(said, found)
    return _spelled(said, found)


def _spelled(said: Name, found: Name) -> Relation:
    """By spelling, where a side has no id. Offices that nobody holds together make two people of one surname, and of
    one whole name in two countries."""
    met = identity(said, found)
    if met == Identity.DIFFERENT:
        return Relation.DISJOINT
    if met == Identity.UNKNOWN or (said.office and found.office and _set_apart(said, found, said.office, found.office)):
        return Relation.UNKNOWN
    return Relation.EQUAL


def _set_apart(said: Name, found: Name, office: str, other: str) -> bool:
    """Whether the offices make one name two people's, perhaps: elsewhere, or a surname alone with another office."""
    elsewhere = office.partition(":")[2] != other.partition(":")[2]
    return exclude(office, other) and (elsewhere or alone(said) or alone(found))


def _offices(said: str, found: str) -> Relation:
    """Where a side gives no name of its own, the office tells who is meant."""
    if covers(said, found):
        return Relation.EQUAL if said == found else Relation.CONTAINS
    if covers(found, said):
        return Relation.WITHIN
    return Relation.DISJOINT if exclude(said, found) else Relation.UNKNOWN


def _ids(said: Name, found: Name) -> Relation:
    """By canonical id; a city lies within its country, a command speaks for its ministry."""
    if found.id in said.within:
        return Relation.WITHIN
    if said.id in found.within:
        return Relation.CONTAINS
    apart = said.type == found.type and not one_described(said, found)
    return Relation.DISJOINT if apart else Relation.UNKNOWN


def unmatched(said: Names, found: Names) -> tuple[Name, ...]:
    """The said names that are none of the found."""
    agreeing = (Relation.EQUAL, Relation.CONTAINS)
    return tuple(n for n in said.items if not any(relation(n, f) in agreeing for f in found.items))


def absent(said: Names, found: Names) -> tuple[Name, ...]:
    """The said names that are none of the found for sure: another spelling of one of them would prove nothing."""
    return tuple(n for n in said.items if all(relation(n, f) == Relation.DISJOINT for f in found.items))


def _sets(said: Names, found: Names) -> Relation:
    lacking, extra = unmatched(said, found), unmatched(found, said)
    if len(lacking) > len(absent(said, found)):
        return Relation.UNKNOWN
    if not lacking:
        return Relation.WITHIN if extra else Relation.EQUAL
    if not extra:
        return Relation.CONTAINS
    return Relation.DISJOINT if len(lacking) == len(said.items) else Relation.OVERLAPS
