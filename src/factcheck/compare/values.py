"""Whether a said value holds where another was found, both taken as they are stated."""

from __future__ import annotations

from datetime import date

from factcheck.compare.figure import Figure
from factcheck.compare.stated import AGREES, DIFFERS, OPEN, quantities
from factcheck.relation import relation
from factcheck.values import DateRange, Quantity, Relation

_BY_RELATION = {Relation.EQUAL: AGREES, Relation.CONTAINS: AGREES, Relation.DISJOINT: DIFFERS}


def held(said: Figure, found: Figure) -> str:
    """AGREES where what is said follows from what was found, DIFFERS where it is excluded, else OPEN."""
    one, other = said.value, found.value
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return quantities(one, other)
    if isinstance(one, DateRange) and isinstance(other, DateRange):
        return _dates(said, found, one, other)
    if isinstance(one, Quantity) and isinstance(other, DateRange):
        return (
            AGREES if str(one.number) == other.edtf.strip("./") else DIFFERS
        )  # a number that is no year: 4030 for 2030
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
