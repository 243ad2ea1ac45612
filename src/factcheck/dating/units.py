"""Units of the calendar: the week, month or quarter that lies some units from today, and amounts of time."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, date, timedelta
from decimal import Decimal

import msgspec

from factcheck import dates
from factcheck.values import DateRange

_DAYS = {"day": 1, "week": 7, "weekend": 7}
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200, "millennium": 12000}
_SECONDS = {"second": 1, "minute": 60, "hour": 3600}
_ISO = {"year": "Y", "month": "M", "week": "W", "day": "D", "hour": "H", "minute": "M", "second": "S"}


class Span(msgspec.Struct, frozen=True, gc=False):
    """An amount of time as said: (count, unit) pairs, the largest unit first; low is a range's shorter amount."""

    parts: tuple[tuple[Decimal, str], ...]
    comparator: str = "="
    low: tuple[tuple[Decimal, str], ...] = ()

    @property
    def unit(self) -> str:
        """The smallest unit, which tells how exact it is."""
        return self.parts[-1][1]


def unit_of(today: date, unit: str, by: int) -> DateRange | None:
    """The whole unit that lies `by` units from today's; None past the calendar's ends."""
    try:
        if unit in _DAYS:
            at = today + timedelta(_DAYS[unit] * by)
            return dates.of(at) if unit == "day" else dates.week(at) if unit == "week" else weekend(at)
        return _months(today, _MONTHS[unit], by) if unit in _MONTHS else None
    except (OverflowError, ValueError):
        return None


def weekend(at: date) -> DateRange:
    """Saturday and Sunday of the week that holds a day."""
    saturday = at + timedelta(5 - at.weekday())
    return DateRange(f"{saturday}/{saturday + timedelta(1)}", saturday, saturday + timedelta(1))


def _months(today: date, size: int, by: int) -> DateRange:
    if size == 12:
        return dates.year(today.year + by)
    index = (today.year * 12 + today.month - 1) // size * size + size * by
    return months(index, size)


def months(index: int, size: int) -> DateRange:
    """`size` months from one counted from year 0; a decade and a century are named by their years."""
    first, last = date(index // 12, index % 12 + 1, 1), index + size - 1
    year, month = last // 12, last % 12 + 1
    end = date(year, month, monthrange(year, month)[1])
    if size == 120:
        return dates.decade(first.year)
    if size == 1200:
        return century(first.year // 100 + 1)
    if size == 1:
        return dates.month(first.year, first.month)
    return DateRange(f"{first.isoformat()[:7]}/{end.isoformat()[:7]}", first, end)


def century(number: int) -> DateRange:
    """The twentieth century: 1901 to 2000."""
    first, last = (number - 1) * 100 + 1, number * 100
    return DateRange(f"{first:04}/{last:04}", date(first, 1, 1), date(last, 12, 31))


def moved(at: date, span: Span, sign: int) -> date | None:
    """A day moved by a span; None past the calendar's ends. Clock units under a day leave the day."""
    index, days = at.year * 12 + at.month - 1, Decimal(0)
    months_by = Decimal(0)
    for count, unit in span.parts:
        if unit in _MONTHS:
            months_by += count * _MONTHS[unit]
        elif unit in _DAYS:
            days += count * _DAYS[unit]
        else:
            days += count * _SECONDS[unit] / 86400
    index += sign * int(months_by)
    if not 12 <= index < (MAXYEAR + 1) * 12:
        return None
    year, month = index // 12, index % 12 + 1
    try:
        return date(year, month, min(at.day, monthrange(year, month)[1])) + timedelta(sign * int(days))
    except OverflowError:
        return None


def iso8601(span: Span) -> str:
    """P1Y6M, P3D, PT2H: halves as decimals of their unit, quarters as three months."""
    counts: dict[str, Decimal] = {}
    for count, unit in span.parts:
        name, times = _BASE.get(unit, (unit, 1))
        counts[name] = counts.get(name, Decimal(0)) + count * times
    day = "".join(_written(counts, unit) for unit in ("year", "month", "week", "day"))
    clock = "".join(_written(counts, unit) for unit in ("hour", "minute", "second"))
    return f"P{day}" + (f"T{clock}" if clock else "")


_BASE = {"quarter": ("month", 3), "half": ("month", 6), "decade": ("year", 10), "century": ("year", 100),
         "millennium": ("year", 1000), "weekend": ("day", 2)}  # fmt: skip


def _written(counts: dict[str, Decimal], unit: str) -> str:
    return f"{counts[unit].normalize():f}{_ISO[unit]}" if unit in counts else ""
