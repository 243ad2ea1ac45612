"""The order of day and month in dates of numbers: that of the language, or both."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck import dates
from factcheck.dating.moment import Year, one_of
from factcheck.lexis.match import Match
from factcheck.values import DateRange

_PIVOT = 50  # 49 is 2049, 50 is 1950
_MONTHS = 12
_EVERY_HOUR = (24, 7)


def full_year(text: str) -> int | None:
    """A year of four digits, or of two: the nearer half of the century."""
    if not text.isdecimal():
        return None  # 3,13
    if len(text) == 4:
        return int(text)
    return (2000 if int(text) < _PIVOT else 1900) + int(text) if len(text) == 2 else None


def orders(match: Match, first: int, second: int) -> Sequence[Year]:
    """The readings of two numbers, as functions of the year: day first, month first, or what the language has."""

    def day_first(year: int) -> DateRange | None:
        return dates.day(year, second, first)

    def month_first(year: int) -> DateRange | None:
        return dates.day(year, first, second)

    order = next(iter(match.scan.style.get("numeric", ("any",))), "any")
    return (month_first, day_first) if order == "mdy" else (day_first, month_first)


def ordered(match: Match, first: int, second: int, year: int) -> DateRange | None:
    """Day and month in the order of the language; both readings where the language has both and the numbers allow."""
    known = [value for of in orders(match, first, second) if (value := of(year))]
    return one_of(known) if both(match) else next(iter(known), None)


def both(match: Match) -> bool:
    """Whether the language writes dates in both orders."""
    return not any(match.scan.has("numeric", order) for order in ("dmy", "mdy", "ymd"))


def only_date(match: Match, first: int, second: int) -> bool:
    """22/04 and 4/22 are no fraction and no score; 24/7 is every hour."""
    low, high = (second, first) if match.scan.has("numeric", "dmy") else (min(first, second), max(first, second))
    return low <= _MONTHS < high and (first, second) != _EVERY_HOUR
