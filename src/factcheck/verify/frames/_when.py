"""Dates of events: when two dates agree, and when they are one event's date written wrong."""

from __future__ import annotations

from factcheck.values import DateRange, Relation
from factcheck.verify.stance import Pair

_VISIT = 6  # days: a day within a found run of days is a day of it; a week or a third of a month is only said roughly
_MONTH = 31
_RUN, _WEEK, _THIRD = 2, 7, 8  # days
_THIRDS = frozenset({1, 11, 21})  # the days of a month at which its thirds begin


def agree(pair: Pair) -> bool:
    """The said date is the found one, a period that holds it, or a day of a short run."""
    said, found = pair.dates()
    met = pair.relation("date")
    if said is None or found is None:
        return False
    if met == Relation.CONTAINS:  # a day found in a said run of days tells nothing of the others
        return not (_days(said) and _days(found))
    within = met == Relation.WITHIN and said.days == 1 and (found.days or _MONTH) <= _VISIT
    return met == Relation.EQUAL or within


def differ(pair: Pair) -> bool:
    """Two dates of day precision or coarser that can't both be this event's."""
    return pair.relation("date") in (Relation.DISJOINT, Relation.OVERLAPS) or _mixed(pair)


def _mixed(pair: Pair) -> bool:
    """Days that hold the found days and others besides (6-17 April for 6-7 April) are another run of days."""
    said, found = pair.dates()
    if said is None or found is None or pair.relation("date") != Relation.CONTAINS:
        return False
    # A day within the said run is no contradiction (29 and 30 January for the 29th): only runs of days are compared.
    if not (_days(said) and _days(found) and (found.days or 0) >= _RUN):
        return False
    # A slip changes one end; next week and the middle of May hold a visit's days and are no other run of days.
    return not _rough(said) and (said.first == found.first or said.last == found.last)


def _rough(value: DateRange) -> bool:
    """Whether a run of days is a week or a third of a month, in which a visit may be without filling it."""
    third = value.first is not None and value.first.day in _THIRDS and (value.days or 0) >= _THIRD
    return value.days == _WEEK or third


def _days(value: DateRange) -> bool:
    """Whether a range is written in days: a month or a year contains, a run of days states."""
    return len(value.edtf.split("/")[0].rstrip("~")) == 10


def same_days(pair: Pair) -> bool:
    """The same run of two or more days, to the day."""
    said, _ = pair.dates()
    return pair.relation("date") == Relation.EQUAL and bool(said and _days(said) and (said.days or 0) >= 2)


def same_day(pair: Pair) -> bool:
    """The same single day."""
    said, _ = pair.dates()
    return pair.relation("date") == Relation.EQUAL and bool(said and _days(said) and said.days == 1)


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


def slip(pair: Pair) -> bool:
    """One part of the date is off: the year or the month alone, or of the days one digit (17 for 7), in one month."""
    said, found = pair.dates()
    if one_part_off(pair):
        return True
    if not (said and found and said.first and said.last and found.first and found.last and near(pair)):
        return False
    firsts, lasts = (said.first, found.first), (said.last, found.last)
    if any((a.year, a.month) != (b.year, b.month) for a, b in (firsts, lasts)):
        return False
    if said.days == found.days == 1 and near(pair, days=1):  # late at night, another zone: outlets differ by a day
        return False
    wrong = [(a.day, b.day) for a, b in (firsts, lasts) if a != b]
    return all(one_digit(str(a), str(b)) for a, b in wrong)


def one_digit(a: str, b: str) -> bool:
    """Whether one digit was changed, added or dropped."""
    if len(a) == len(b):
        return sum(x != y for x, y in zip(a, b, strict=True)) == 1
    short, long = sorted((a, b), key=len)
    return short in (long[1:], long[:-1])
