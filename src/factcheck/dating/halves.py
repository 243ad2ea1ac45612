"""Halves of a month, a decade or a century; those of a year are months, as its quarters are."""

from __future__ import annotations

from factcheck import dates
from factcheck.values import DateRange


def half_of(number: int, unit: str, whole: DateRange) -> DateRange | None:
    """A half of a month, a decade or a century: its days or years, split."""
    if unit != "half" or number > 2 or whole.first is None or whole.last is None:
        return None
    if whole.first.day == 1 and (whole.days or 0) <= 31:
        low, high = (1, 15) if number == 1 else (16, whole.last.day)
        return dates.run(
            dates.day(whole.first.year, whole.first.month, low), dates.day(whole.first.year, whole.first.month, high)
        )
    years = 50 if (whole.days or 0) > 36000 else 5 if (whole.days or 0) > 3650 else 0
    low = whole.first.year + years * (number - 1)
    return dates.run(dates.year(low), dates.year(low + years - 1)) if years else None
