"""Amounts of time between two dates that are known to a day, a month or a year."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from factcheck.dates import stated
from factcheck.model import ReadValue
from factcheck.text import fold
from factcheck.values import DateRange, Duration

_ISO = re.compile(r"P(\d+)([YMWD])")
_DAYS = {"Y": 365.25, "M": 30.44, "W": 7.0, "D": 1.0}


class Days(NamedTuple):
    """The first and the last day that may be meant."""

    first: date
    last: date


def days(value: ReadValue) -> Days | None:
    """A date that is closed on both sides and read in one way."""
    said = value.value
    if not isinstance(said, DateRange) or said.among:
        return None
    told = stated(said)
    return Days(told.first, told.last) if told.first and told.last else None


def written(value: ReadValue) -> Days | None:
    """A date whose year stands in its words: of another the year is guessed, and a winter may end in the next one."""
    told = days(value)
    return told if told and any(str(day.year) in fold(value.quote) for day in told) else None


def age(born: Days, died: Days) -> tuple[int, int]:
    """The fewest and the most whole years of a life."""
    return _years(born.last, died.first), _years(born.first, died.last)


def _years(birth: date, day: date) -> int:
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


class Stretch(NamedTuple):
    """A number of years, months, weeks or days ("Y", "M", "W", "D"); about: it is hedged."""

    number: int
    unit: str
    about: bool

    @property
    def days(self) -> float:
        return self.number * _DAYS[self.unit]


def stretch(value: ReadValue) -> Stretch | None:
    """An amount of time in one unit, told without a bound."""
    said = value.value
    if not isinstance(said, Duration) or said.low or said.comparator not in "=~":
        return None
    whole = _ISO.fullmatch(said.iso8601)
    return Stretch(int(whole[1]), whole[2], said.comparator == "~") if whole else None
