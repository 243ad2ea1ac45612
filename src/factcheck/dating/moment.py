"""A date as a rule read it, and the year, month or day that it leaves out, by the tense of its sentence and today."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import MAXYEAR, date, timedelta

import msgspec

from factcheck import dates
from factcheck.dating.pointing import pointed, tense_of
from factcheck.lexis.match import Made, Match
from factcheck.values import DateRange

_GRAINS = {"day": "date-day", "month": "date-month", "year": "date-year"}
_WEEK = 7
_COUNTED = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century")
Year = Callable[[int], DateRange | None]


class Moment(msgspec.Struct, frozen=True, gc=False):
    """grain: day, week, month, quarter, season, half, year, decade, century, run ...

    year, month, day: as written. spoken: told by today, not by the calendar. weekday: 1 to 7, as written beside it.
    again: makes the same of another year, for a date that stands in one range with a year.
    orders: the readings of a day and month in numbers. behind: makes the first such day from another on.
    told: the unit of the amount that it lies from another date.
    """

    value: DateRange
    grain: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    spoken: bool = False
    weekday: int | None = None
    again: Year | None = None
    orders: Sequence[Year] = ()
    behind: Callable[[date], DateRange | None] | None = None
    told: str = ""


def held_in(match: Match) -> Moment | None:
    """The first date that a match holds as a lexeme."""
    items = match.items[match.start : match.end]
    return next((item.payload for item in items if isinstance(item.payload, Moment)), None)


def several(match: Match) -> bool:
    """السنوات الماضية, قبل أيام: a plural tells no unit, in languages whose file lists the nouns of one."""
    item = match.get("dateunit")
    if item is None or not match.scan.has("unit", "one"):
        return False
    return item.terms["dateunit"] in _COUNTED and "one-unit" not in item.terms


def terms(grain: str) -> dict[str, str]:
    """The categories of a date for the rules of the next levels."""
    return {"date": grain, _GRAINS.get(grain, "date-span"): grain}


def made(moment: Moment, first: int = 0, last: int | None = None) -> Made:
    return Made(moment, terms(moment.grain), first, last)


def calendar(value: DateRange | None, grain: str, **said: int | None) -> Made | None:
    """A date of the calendar, if the calendar has it."""
    return made(Moment(value, grain, **said)) if value else None  # type: ignore[arg-type]


def spoken(value: DateRange | None, grain: str) -> Made | None:
    """A date told by today."""
    return made(Moment(value, grain, spoken=True)) if value else None


def yearless(
    match: Match,
    grain: str,
    of: Year,
    orders: Sequence[Year] = (),
    month: int | None = None,
    day: int | None = None,
) -> Made | None:
    """A day, month or season without its year: the one that the sentence's tense points to."""
    today = match.scan.today
    if today is None:
        return None
    value = pointed(
        match, [v for y in range(today.year - 1, today.year + 2) if 0 < y <= MAXYEAR and (v := of(y))], today
    )
    return made(Moment(value, grain, month=month, day=day, again=of, orders=orders)) if value else None


def on_weekday(of: Callable[[int], DateRange | None], number: int, today: date) -> DateRange | None:
    """A day without its year that falls on a weekday: of the years around today the nearest that fits."""
    near = (v for y in (0, -1, 1) if 0 < today.year + y <= MAXYEAR and (v := of(today.year + y)))
    return next((v for v in near if v.first and v.first.isoweekday() == number), None)


def beyond(values: list[DateRange], today: date, by: int) -> DateRange | None:
    """The last of some dates in order that is over (-1), or the first that is still to come (1)."""
    if by < 0:
        return next((v for v in reversed(values) if v.last and v.last < today), None)
    return next((v for v in values if v.first and v.first > today), None)


def weekday(match: Match, number: int) -> DateRange | None:
    """A weekday alone: the last one before a verb in the past, the next one before a verb in the future."""
    today = match.scan.today
    if today is None:
        return None
    back = (today.isoweekday() - number) % _WEEK
    tense = tense_of(match)
    if tense > 0 or (not tense and match.scan.alone):
        return shifted(today, _WEEK - back if back or not tense else 0)
    return shifted(today, -back)


def shifted(today: date, days: int) -> DateRange | None:
    """The day that lies some days from today; None past the calendar's ends."""
    try:
        return dates.of(today + timedelta(days))
    except OverflowError:
        return None


def one_of(values: list[DateRange]) -> DateRange | None:
    """What is one of several dates, and nothing tells which: EDTF's [a,b], earliest first."""
    found = sorted({v.edtf: v for v in values}.values(), key=lambda v: v.first or date.min)
    if len(found) < 2:
        return found[0] if found else None
    written = ",".join(v.edtf.replace("/", "..") for v in found)
    return DateRange(f"[{written}]", found[0].first, max(v.last for v in found if v.last), tuple(found))
