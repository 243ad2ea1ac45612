"""Whether a said value holds where another was found, both taken as they are stated."""

from __future__ import annotations

from calendar import isleap
from datetime import MAXYEAR, date

from factcheck.compare.figure import RESULT, Figure
from factcheck.compare.stated import AGREES, BY_RELATION, DIFFERS, OPEN, bounds, quantities, results
from factcheck.relation import relation
from factcheck.values import DateRange, Quantity, Relation

_LEAP = 2004


def held(said: Figure, found: Figure) -> str:
    """AGREES where what is said follows from what was found, DIFFERS where it is excluded, else OPEN."""
    one, other = said.value, found.value
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        if said.titled and found.titled and bounds(one, other):
            return DIFFERS
        return results(one, other) if said.measure == found.measure == RESULT else quantities(one, other)
    if isinstance(one, DateRange) and isinstance(other, DateRange):
        return _dates(said, found, one, other)
    if isinstance(one, Quantity) and isinstance(other, DateRange):
        return AGREES if str(one.number) == other.edtf.strip("./") else DIFFERS  # a number that is no year: 4030
    return OPEN


def _dates(said: Figure, found: Figure, one: DateRange, other: DateRange) -> str:
    """Where a side tells no year, days of one and the same year are compared."""
    if said.yearless or found.yearless:
        one, other = _moved(one), _moved(other)
    met = relation(one, other)
    if said.since and found.since and said.titled and found.titled and met != Relation.EQUAL:
        return DIFFERS  # two titles that report one stretch report its first day
    if said.since and met == Relation.CONTAINS and one.first and other.first and one.first.year < other.first.year:
        return OPEN  # what is so since 2014 is not told to be so since 2012
    closed = None not in (one.first, one.last, other.first, other.last)
    if met == Relation.OVERLAPS and closed:
        return DIFFERS  # from one month to another: other ends make another stretch
    if met == Relation.WITHIN and closed and _an_end(one, other):
        return AGREES  # from that day on
    return BY_RELATION.get(met, OPEN)


def _an_end(said: DateRange, found: DateRange) -> bool:
    """Whether the said day is the first or the last of a found stretch."""
    return said.days == 1 and said.first in (found.first, found.last) and "/" in found.edtf


def _moved(value: DateRange) -> DateRange:
    """The same days in a leap year, which has all of them."""
    day = value.first or value.last
    move = _LEAP - day.year if day else 0
    return DateRange(value.edtf, _by(value.first, move), _by(value.last, move))


def _by(day: date | None, years: int) -> date | None:
    """A day so many years on; an end in the next year has no 29 February, and no year is later than the last one."""
    if day is None:
        return None
    year = min(day.year + years, MAXYEAR)
    return day.replace(year=year, day=28 if (day.month, day.day) == (2, 29) and not isleap(year) else day.day)
