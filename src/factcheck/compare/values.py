"""Whether a said value holds where another was found, both taken as they are stated."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec.structs import replace

from factcheck.compare.figures import Figure
from factcheck.relation import relation
from factcheck.values import DateRange, Quantity, Relation

AGREES, DIFFERS, OPEN = "agrees", "differs", "open"
_BY_RELATION = {Relation.EQUAL: AGREES, Relation.CONTAINS: AGREES, Relation.DISJOINT: DIFFERS}
_ABOVE, _BELOW = (">", ">="), ("<", "<=")


def held(said: Figure, found: Figure) -> str:
    """AGREES where what is said follows from what was found, DIFFERS where it is excluded, else OPEN."""
    one, other = said.value, found.value
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return _quantities(one, other)
    if isinstance(one, DateRange) and isinstance(other, DateRange):
        return _dates(said, found, one, other)
    return OPEN


def _dates(said: Figure, found: Figure, one: DateRange, other: DateRange) -> str:
    """A day without a year is compared in the other side's year."""
    if said.yearless and (year := _year(other)):
        one = _moved(one, year)
    elif found.yearless and (year := _year(one)):
        other = _moved(other, year)
    met = relation(one, other)
    closed = None not in (one.first, one.last, other.first, other.last)
    if met == Relation.OVERLAPS and closed:
        return DIFFERS  # from one month to another: other ends make another stretch
    if (
        met == Relation.WITHIN
        and closed
        and (one.days == 1 and one.first in (other.first, other.last) and "/" in other.edtf)
    ):
        return AGREES  # from that day on
    return _BY_RELATION.get(met, OPEN)


def _year(value: DateRange) -> int | None:
    day = value.first or value.last
    return day.year if day else None


def _moved(value: DateRange, year: int) -> DateRange:
    """The same days in another year."""
    day = value.first or value.last
    move = year - day.year if day else 0
    return DateRange(value.edtf, _by(value.first, move), _by(value.last, move))


def _by(day: date | None, years: int) -> date | None:
    leap = day is not None and (day.month, day.day) == (2, 29)
    return day and day.replace(year=day.year + years, day=28 if leap else day.day)


def _quantities(said: Quantity, found: Quantity) -> str:
    if {said.unit, found.unit} == {"%", ""}:  # 58 out of 100 and 58 %
        said, found = (replace(each, unit="") for each in (said, found))
    shared = {*said.unit.split("|")} & {*found.unit.split("|")}
    if shared:  # the dollar of both texts is one
        said, found = (replace(each, unit=min(shared)) for each in (said, found))
    if not shared:
        return OPEN
    if said.comparator in (*_ABOVE, *_BELOW) and found.comparator == "=":
        return AGREES if _holds(said, found.number) else DIFFERS
    if said.comparator in (*_ABOVE, *_BELOW) and found.comparator == "~" and _holds(said, found.number):
        return AGREES
    if found.comparator in (">", ">=") and said.comparator != "range":
        return _beyond(said, found)
    met = relation(said, found)
    if said.comparator == found.comparator == "range" and met != Relation.EQUAL:
        return DIFFERS  # from 230 to 240 is not from 220 to 240
    return _BY_RELATION.get(met, OPEN)


_TENTH = Decimal("1.1")


def _beyond(said: Quantity, found: Quantity) -> str:
    """Who writes "over 16 million" had no 20 million to tell of: what lies a tenth above it is not meant."""
    above = said.number >= found.number * _TENTH
    if said.comparator in _BELOW:
        return AGREES if above else DIFFERS if said.number <= found.number else OPEN
    if above:
        return DIFFERS
    return AGREES if said.number <= found.number else OPEN


def _holds(said: Quantity, number: Decimal) -> bool:
    """More than 91 is false of a stated 91, though 91 may be short for 91.3."""
    holds = {
        ">": number > said.number,
        ">=": number >= said.number,
        "<": number < said.number,
        "<=": number <= said.number,
    }
    return holds[said.comparator]
