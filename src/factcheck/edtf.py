"""EDTF: dates as ISO 8601-2 writes them, level 1.

`2021`, `2021-04`, `2021-04-06`, `2021-21` (spring), `201X`, `2021-XX`, each with `~` about, `?` uncertain
or `%` both, and intervals of two of them: `2021-04-06/2021-04-07`, `2004-03/..`, `../2021-09-11`. Of level 2, one of
a set: `[2021-05-06,2021-06-05]`, with an interval in it as `2012-12..2013-01`.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from factcheck.values import DateRange

_POINT = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%]?)", re.ASCII)
_SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}  # the northern season's first month; winter runs into the next year
_OPEN = ("", "..")
_WANTED = "write YYYY, YYYY-MM or YYYY-MM-DD, or two of them with a slash, .. for an open side"


def parse(text: str) -> DateRange:
    """The days that `text` stands for; "about" adds a unit of the stated precision on both sides.

    ValueError: one sentence that says what is wrong and what to write.
    """
    if text.startswith("[") and text.endswith("]"):
        return _one_of(text)
    if "/" not in text:
        return DateRange(text, *_point(text))
    first, _, last = text.partition("/")
    if "/" in last or (first == "" and last == ""):
        raise ValueError(f'"{text}" is not an EDTF interval: {_WANTED}.')
    start = None if first in _OPEN else _point(first)[0]
    end = None if last in _OPEN else _point(last)[1]
    if start and end and end < start:
        raise ValueError(f'"{text}" ends before it begins: put the earlier date before the slash.')
    return DateRange(text, start, end)


def _one_of(text: str) -> DateRange:
    """From the first day to the last that one of a set may be."""
    among = tuple(parse(part.strip().replace("..", "/")) for part in text[1:-1].split(","))
    firsts, lasts = [v.first for v in among if v.first], [v.last for v in among if v.last]
    return DateRange(text, min(firsts, default=None), max(lasts, default=None), among)


def _point(text: str) -> tuple[date, date]:
    """First and last day of a date, a month, a season, a year, a decade or a century."""
    match = _POINT.fullmatch(text)
    if match is None:
        raise ValueError(f'"{text}" is not an EDTF date: {_WANTED}.')
    year, month, day, sign = match.groups()
    if year == "0000":
        raise ValueError(f'"{text}" has no year that can be reckoned with: years run from 0001 to 9999.')
    slack = 1 if sign in ("~", "%") else 0
    if "X" in year or (month == "XX" and day not in (None, "XX")):
        return _wide_years(text, year, month, slack)
    if month in (None, "XX"):
        return _months(int(year) * 12, 12, slack)
    if day in (None, "XX"):
        return _month_or_season(text, int(year), int(month), slack)
    return _day(text, int(year), int(month), int(day), slack)


def _wide_years(text: str, year: str, month: str | None, slack: int) -> tuple[date, date]:
    if month is not None:
        raise ValueError(f'"{text}" has X before a part that it gives: only the last parts may be X.')
    years = 10 ** year.count("X")
    return _months(int(year.replace("X", "0")) * 12, years * 12, slack)


def _month_or_season(text: str, year: int, month: int, slack: int) -> tuple[date, date]:
    if month in _SEASONS:
        return _months(year * 12 + _SEASONS[month] - 1, 3, slack)
    if not 1 <= month <= 12:
        raise ValueError(f'"{text}" has no such month: months run from 01 to 12, seasons from 21 to 24.')
    return _months(year * 12 + month - 1, 1, slack)


def _months(start: int, count: int, slack: int) -> tuple[date, date]:
    """From a month counted from year 0, `count` months, with `slack` times as many on both sides."""
    start, end = start - slack * count, start + count + slack * count
    first = date.min if start < 12 else date(start // 12, start % 12 + 1, 1)
    last = date.max if end >= 120_000 else date(end // 12, end % 12 + 1, 1) - timedelta(days=1)
    return first, last


def _day(text: str, year: int, month: int, day: int, slack: int) -> tuple[date, date]:
    try:
        found = date(year, month, day)
    except ValueError:
        raise ValueError(f'"{text}" is no day of the calendar: check its month and day.') from None
    first, last = found.toordinal() - slack, found.toordinal() + slack
    return date.fromordinal(max(first, 1)), date.fromordinal(min(last, date.max.toordinal()))
