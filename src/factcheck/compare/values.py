"""Whether a said value holds where another was found, both taken as they are stated."""

from __future__ import annotations

import re
from calendar import isleap
from datetime import MAXYEAR, date, timedelta
from decimal import Decimal

from msgspec.structs import replace

from factcheck.compare.figure import RESULT, SHARE, Figure, same
from factcheck.compare.kindred import marked
from factcheck.compare.life import ends
from factcheck.compare.settings import figures
from factcheck.compare.stated import AGREES, BY_RELATION, DIFFERS, OPEN, bounds, quantities, results
from factcheck.relation import relation
from factcheck.values import DateRange, Quantity, Relation

_LEAP = 2004
_A_YEAR = Decimal("365.25")  # days
_WHOLE = re.compile(r"[0-9]+")  # the last number of a mark
_BOUNDS = ("before", "after")
_SIGN = re.compile(r"(?<![A-Z.])(?<![A-Z.] )[$£¥]")  # no "US $", "A$"


def held(said: Figure, found: Figure) -> str:
    """AGREES where what is said follows from what was found, DIFFERS where it is excluded, else OPEN."""
    one, other = said.value, found.value
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        if said.titled and found.titled and bounds(one, other):
            return DIFFERS
        if said.titled and found.titled and said.measure == "duration" and one.comparator in "<>" and same(said, found):
            return AGREES if one == other else OPEN  # a title tells time roughly: 40 years may be more than 40
        if said.beside or found.beside:  # above the fifth is not the fifth; which way is up is not told
            return DIFFERS if one.number == other.number and said.beside != found.beside else OPEN
        if said.measure == found.measure == RESULT:
            return results(one, other)
        if marked(said, found) or {said.measure, found.measure} == {"age", "number"}:
            one, other = _plain(said, one), _plain(found, other)
        return quantities(one, replace(other, unit=one.unit) if _one_sign(said, found) else other)
    if isinstance(one, DateRange) and isinstance(other, DateRange):
        return _dates(said, found, one, other)
    number, day = (one, other) if isinstance(one, Quantity) else (other, one)
    if isinstance(number, Quantity) and isinstance(day, DateRange):
        return AGREES if str(number.number) == day.edtf.strip("./") else DIFFERS  # a number that is no year: 4030
    return OPEN


def on_the_edge(said: Figure, found: Figure) -> bool:
    """Whether only the bound misses the very day that it names: as of before 9 April, and on 9 April."""
    one, other = said.value, found.value
    if not isinstance(one, DateRange) or not isinstance(other, DateRange):
        return False
    before = said.bound == "before" and one.last and other.first and other.first - one.last
    after = said.bound == "after" and one.first and other.last and one.first - other.last
    return timedelta(1) in (before, after)


def _plain(figure: Figure, value: Quantity) -> Quantity:
    """A mark without its whole: 8.5 for 8.5/10, which is held as a share of 100; an age, which is held in days, in
    years."""
    if figure.measure not in (SHARE, "age"):
        return value
    whole = _A_YEAR if figure.measure == "age" else 100 / Decimal(_WHOLE.findall(figure.quote)[-1])
    low, high = (None if side is None else side / whole for side in (value.low, value.high))
    return replace(value, number=value.number / whole, low=low, high=high, unit="")


def _one_sign(said: Figure, found: Figure) -> bool:
    """Whether both amounts are written with one sign that leaves the currency open: "$5" beside Canada is no other."""
    signs = [_SIGN.search(figure.quote) for figure in (said, found)]
    return all(signs) and len({sign[0] for sign in signs if sign}) == 1


def _dates(said: Figure, found: Figure, one: DateRange, other: DateRange) -> str:
    """Where a side tells no year, days of one and the same year are compared."""
    if said.yearless != found.yearless and (other if said.yearless else one).edtf.strip("./").isdigit():
        return OPEN  # a year, and a day of whatever year
    if said.yearless or found.yearless:
        one, other = _moved(one), _moved(other)
    if said.bound == found.bound == "since":
        return _begun(one, other)
    if said.bound in _BOUNDS and found.bound == "until" and other.last:
        other = DateRange(other.edtf, other.last, other.last)  # who tells of it by June has June to tell of
    if said.bound in _BOUNDS and (end := told_end(said, other)):
        other = end
    met = relation(one, other)
    if said.bound == "since" and met == Relation.CONTAINS and _earlier(one, other):
        return OPEN  # what is so since 2014 is not told to be so since 2012
    closed = None not in (one.first, one.last, other.first, other.last)
    if met == Relation.OVERLAPS and closed:
        return DIFFERS  # from one month to another: other ends make another stretch
    if met == Relation.WITHIN and (closed or found.bound == "since") and _an_end(one, other):
        return AGREES  # from that day on
    return BY_RELATION.get(met, OPEN)


def told_end(said: Figure, found: DateRange) -> DateRange | None:
    """Of a found stretch the end that the claim tells of: who was married from 1988 to 1998 married in 1988."""
    if "/" not in found.edtf or found.first is None or found.last is None:
        return None
    begun, over = (not said.meanings.isdisjoint(each) for each in (figures().onset, figures().close))
    return None if begun == over else [*ends(found)][over]


def _earlier(one: DateRange, other: DateRange) -> bool:
    """Whether the first begins in an earlier year."""
    return one.first is not None and other.first is not None and one.first.year < other.first.year


def _begun(one: DateRange, other: DateRange) -> str:
    """Since 1999 and since November 1999 may be one beginning; since 1998 and since 1999 are two."""
    start, begun = one.edtf.strip("./"), other.edtf.strip("./")
    return AGREES if begun.startswith(start) else OPEN if start.startswith(begun) else DIFFERS


def _an_end(said: DateRange, found: DateRange) -> bool:
    """Whether the said day is the first or the last of a found stretch, which may be open."""
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
