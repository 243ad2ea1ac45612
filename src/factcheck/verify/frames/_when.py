"""Dates of events: when two dates agree, and when they are one event's date written wrong."""

from __future__ import annotations

from factcheck.values import DateRange, Relation
from factcheck.verify.stance import Pair

_VISIT = 10  # days: a day within a found run of days is a day of it
_MONTH = 31


def agree(pair: Pair) -> bool:
    """The said date is the found one, holds it, or is a day of a short run."""
    said, found = pair.dates()
    met = pair.relation("date")
    if said is None or found is None:
        return False
    return met in (Relation.EQUAL, Relation.CONTAINS) or (
        met == Relation.WITHIN and (found.days or _MONTH) <= _VISIT
    )


def differ(pair: Pair) -> bool:
    """Two dates of day precision or coarser that can't both be this event's."""
    return pair.relation("date") in (Relation.DISJOINT, Relation.OVERLAPS) or _mixed(pair)


def _mixed(pair: Pair) -> bool:
    """Days that hold the found days and others besides (6-17 April for 6-7 April) are another run of days."""
    said, found = pair.dates()
    if said is None or found is None or pair.relation("date") != Relation.CONTAINS:
        return False
    return _days(said) and _days(found)


def _days(value: DateRange) -> bool:
    """Whether a range is written in days: a month or a year contains, a run of days states."""
    return len(value.edtf.split("/")[0].rstrip("~")) == 10


def same_days(pair: Pair) -> bool:
    """The same run of two or more days, to the day."""
    said, _ = pair.dates()
    return pair.relation("date") == Relation.EQUAL and bool(said and _days(said) and (said.days or 0) >= 2)


def near(pair: Pair, days: int = _MONTH) -> bool:
    """Both in days, and no more than `days` apart."""
    said, found = pair.dates()
    if not (said and found and said.first and found.first and _days(said) and _days(found)):
        return False
    return abs((said.first - found.first).days) <= days


def same_year(pair: Pair) -> bool:
    said, found = pair.dates()
    return bool(said and found and said.first and found.first and said.first.year == found.first.year)


def one_part_off(pair: Pair) -> bool:
    """A slip: day and month agree and the year does not; or, of a run of days, the month alone does not."""
    said, found = pair.dates()
    if not (said and found and said.first and found.first and _days(said) and _days(found)):
        return False
    if (said.first.month, said.first.day) == (found.first.month, found.first.day):
        return True
    if not (said.last and found.last) or (said.days or 0) < 2:
        return False
    of_days = (said.first.year, said.first.day, said.last.day) == (found.first.year, found.first.day, found.last.day)
    return of_days and said.days == found.days
