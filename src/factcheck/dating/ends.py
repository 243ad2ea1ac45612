"""The ends of a range, each read by the other: 10/1 to 11/7, next Monday to Friday, 27 April to the 3rd."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import MAXYEAR, date

from factcheck import dates
from factcheck.dating.moment import Moment, Year, one_of
from factcheck.values import DateRange

_Pair = tuple[DateRange | None, DateRange | None]


def run_of(first: Moment, last: Moment) -> DateRange | None:
    """From one date to another, where one of them can be read in several ways; None for two plain dates."""
    if not (first.value.among or last.value.among or last.behind):
        return None
    found = [run for pair in _pairs(first, last) if (run := dates.run(*pair))]
    return one_of(found) if found else None


def _pairs(first: Moment, last: Moment) -> Iterator[_Pair]:
    """The readings that go together: 10/1 and 11/7 have the same order of day and month."""
    if first.orders and last.orders and last.value.last:
        year = last.value.last.year
        for start, end in zip(first.orders, last.orders, strict=True):
            value = end(year)
            yield (before(start, value) if value else None), value
        return
    for low in first.value.among or (first.value,):
        if last.behind:
            yield low, last.behind(low.last) if low.last else None
            continue
        for high in last.value.among or (last.value,):
            yield low, high


def before(of: Year, end: DateRange) -> DateRange | None:
    """A date without its year, before another."""
    if end.last is None:
        return None
    years = range(max(end.last.year - 1, date.min.year), end.last.year + 1)
    known = [v for year in years if (v := of(year)) and v.first and v.first <= end.last]
    return known[-1] if known else None


def behind(of: Year, start: DateRange) -> DateRange | None:
    """A date without its year, on or behind another."""
    if start.first is None:
        return None
    years = range(start.first.year, min(start.first.year + 1, MAXYEAR) + 1)
    known = (v for y in years if (v := of(y)) and v.first and v.first >= start.first)
    return next(known, None)
