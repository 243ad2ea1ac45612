"""Building date ranges: a day, a month, a year, a run of days, and what a date without its year means today."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, date, timedelta

from factcheck.values import DateRange


def day(year: int, month: int, number: int) -> DateRange | None:
    """One day; None for a day that the calendar lacks (31 April)."""
    try:
        at = date(year, month, number)
    except ValueError:
        return None
    return DateRange(at.isoformat(), at, at)


def month(year: int, number: int) -> DateRange:
    """A whole month."""
    last = date(year, number, monthrange(year, number)[1])
    return DateRange(f"{year:04}-{number:02}", date(year, number, 1), last)


def year(number: int) -> DateRange:
    """A whole year."""
    return DateRange(f"{number:04}", date(number, 1, 1), date(number, 12, 31))


def week(at: date) -> DateRange:
    """The week, Monday to Sunday, that holds a day."""
    monday = at - timedelta(at.weekday())
    return run(DateRange("", monday, monday), DateRange("", monday + timedelta(6), monday + timedelta(6)))


def run(first: DateRange | None, last: DateRange | None) -> DateRange | None:
    """From the start of one range to the end of another; None where a side is missing or the order is wrong."""
    if first is None or last is None or first.first is None or last.last is None or first.first > last.last:
        return None
    low, high = first.edtf or first.first.isoformat(), last.edtf or last.last.isoformat()
    return DateRange(f"{low}/{high}", first.first, last.last)


def since(first: DateRange) -> DateRange:
    """Open to the right."""
    return DateRange(f"{first.edtf}/..", first.first, None)


def nearest_year(number: int, day_number: int, today: date) -> int:
    """The year that brings month and day closest to today: 30 December read on 2 January is last year's."""

    def distance(candidate: int) -> tuple[int, int]:
        at = date(candidate, number, min(day_number, 28))
        return abs((at - today).days), -candidate

    around = (today.year + step for step in (-1, 0, 1))
    return min((c for c in around if 0 < c <= MAXYEAR), key=distance)


def shifted_month(today: date, by: int) -> DateRange:
    """The month `by` months from today's."""
    index = today.year * 12 + today.month - 1 + by
    return month(index // 12, index % 12 + 1)
