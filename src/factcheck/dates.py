"""Building date ranges: a day, a month, a year, a run of days, one side left open, the year meant today."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, date, timedelta

from factcheck.values import DateRange

_SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}  # EDTF's spring to winter: the northern season's first month


def of(at: date) -> DateRange:
    """One day."""
    return DateRange(at.isoformat(), at, at)


def day(year: int, month: int, number: int) -> DateRange | None:
    """One day; None for a day that the calendar lacks (31 April)."""
    try:
        return of(date(year, month, number))
    except ValueError:
        return None


def month(year: int, number: int) -> DateRange:
    """A whole month."""
    last = date(year, number, monthrange(year, number)[1])
    return DateRange(f"{year:04}-{number:02}", date(year, number, 1), last)


def year(number: int) -> DateRange:
    """A whole year."""
    return DateRange(f"{number:04}", date(number, 1, 1), date(number, 12, 31))


def decade(first: int) -> DateRange:
    """Ten years: decade(1970) is 197X."""
    return DateRange(f"{first // 10}X", date(first, 1, 1), date(first + 9, 12, 31))


def season(year: int, number: int) -> DateRange:
    """Spring (21) to winter (24), three months of the north."""
    start = month(year, _SEASONS[number])
    end = shifted_month(date(year, _SEASONS[number], 1), 2)
    return DateRange(f"{year:04}-{number}", start.first, end.last)


def week(at: date) -> DateRange:
    """The week, Monday to Sunday, that holds a day; the calendar's last one is shorter."""
    monday = at - timedelta(at.weekday())
    sunday = monday + timedelta(min(6, (date.max - monday).days))
    return DateRange(f"{monday}/{sunday}", monday, sunday)


def run(first: DateRange | None, last: DateRange | None) -> DateRange | None:
    """From the start of one range to the end of another; None where a side is missing or the order wrong."""
    if first is None or last is None or first.first is None or last.last is None or first.first >= last.last:
        return None
    low, high = first.edtf.partition("/")[0], last.edtf.rpartition("/")[2]
    return DateRange(f"{low}/{high}", first.first, last.last)


def bounded(said: DateRange, bound: str) -> DateRange | None:
    """One side left open: bound is since, until, before or after; None past the calendar's ends."""
    low, _, high = said.edtf.partition("/")
    if bound == "since":
        return DateRange(f"{low}/..", said.first, None)
    if bound == "until":
        return DateRange(f"../{high or low}", None, said.last)
    edge = _beside(said.first, low, -1) if bound == "before" else _beside(said.last, high or low, 1)
    if edge is None:
        return None
    return (
        DateRange(f"../{edge.edtf}", None, edge.last)
        if bound == "before"
        else DateRange(f"{edge.edtf}/..", edge.first, None)
    )


def stated(said: DateRange) -> DateRange:
    """The date that an open range begins or ends with, 2012 of "since 2012"; any other as it is."""
    low, _, high = said.edtf.partition("/")
    if (low == "..") == (high == ".."):
        return said
    at, written = (said.last, high) if low == ".." else (said.first, low)
    if at is None:
        return said
    if len(written) == 4 and written.isdecimal():
        return year(at.year)
    return month(at.year, at.month) if len(written) == 7 and int(written[5:]) <= 12 else of(at)


def _beside(at: date | None, written: str, by: int) -> DateRange | None:
    """The unit before (-1) or behind (1) a day, in the precision it was written in: 2011 before 2012."""
    if at is None or not date.min.year < at.year < MAXYEAR:
        return None
    if len(written) == 4 and written.isdecimal():
        return year(at.year + by)
    written_month = len(written) == 7 and int(written[5:]) <= 12
    return shifted_month(at, by) if written_month else of(at + timedelta(by))


def day_of_month(today: date, by: int, number: int) -> DateRange | None:
    """A day of the month `by` months from today's; None where that has no such day."""
    index = today.year * 12 + today.month - 1 + by
    return day(index // 12, index % 12 + 1, number)


def shifted_month(today: date, by: int) -> DateRange:
    """The month `by` months from today's."""
    index = today.year * 12 + today.month - 1 + by
    return month(index // 12, index % 12 + 1)


def other_month(today: date, number: int, by: int) -> DateRange | None:
    """Last (-1) or next (1) March: the nearest one before or behind today's month; None past the calendar's ends."""
    passed = (number - today.month) * by <= 0
    of_year = today.year + (by if passed else 0)
    return month(of_year, number) if date.min.year <= of_year <= MAXYEAR else None
