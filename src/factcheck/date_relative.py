"""Dates said from the article's day: yesterday, last month, three years ago, the 13th of this month."""

from __future__ import annotations

from datetime import date, timedelta
from typing import cast

from factcheck import dates
from factcheck.grammar import Match
from factcheck.reading import Reading
from factcheck.values import DateRange

_IN_DAYS = {"day": 1, "week": 7}
_LAST_YEAR = 9998


def today(reading: Reading) -> date | None:
    """The article's day, as given or as date_rules.article_day worked it out."""
    return reading.article.published or (reading.day_of_text[0] if reading.day_of_text else None)


def relative(match: Match) -> DateRange | None:
    """This year, last month, next week; with a day, the 13th of this month."""
    at, unit = today(match.reading), match.value("dateunit")
    if not at:
        return None
    by, number = int(match.value("shift") or 0), cast("int | None", match.one("day"))
    if number is not None:
        meant = dates.shifted_month(at, by).first
        return dates.day(meant.year, meant.month, number) if unit == "month" and meant else None
    return _unit(at, unit, by) if unit != "day" else None


def _unit(at: date, unit: str, by: int) -> DateRange | None:
    """The day, week, month or year that lies `by` of them from a day."""
    if unit == "year":
        return dates.year(at.year + by)
    if unit == "month":
        return dates.shifted_month(at, by)
    then = at + timedelta(by * _IN_DAYS[unit])
    return dates.week(then) if unit == "week" else dates.of(then)


def season(match: Match) -> DateRange | None:
    """Last summer, this winter: the last that is over, the next to begin, else the one of this year or of today."""
    at, number, by = today(match.reading), int(match.value("season")), int(match.value("shift") or 0)
    if not at or not 2 < at.year < _LAST_YEAR:
        return None
    near = [dates.season(at.year + step, number) for step in (-2, -1, 0, 1)]
    if by < 0:
        return [s for s in near if s.last and s.last < at][-1]
    if by > 0:
        return next(s for s in near if s.first and s.first > at)
    now = [s for s in near if s.first and s.last and s.first <= at <= s.last]
    return now[0] if now else near[2]


def ago(match: Match) -> DateRange | None:
    """Three days ago: that day; two years ago: that year, for more was not said."""
    at, reading = today(match.reading), match.reading
    dual = match.capture("dual-unit")
    unit = dual.value if dual else match.value("dateunit")
    counted = 2 if dual else cast(int, match.one("count") or 1)
    bare = not (dual or match.capture("count"))
    if not at or at.year <= counted or not _ends(reading, match.last, bare):
        return None
    return _unit(at, unit, -counted)


def _ends(reading: Reading, i: int, strict: bool) -> bool:
    """Whether "ago" ends at token i: قبل ثلاثة أيام من الاقتراع counts from it, قبل عام 2012 names a year.

    strict: nothing but a sign or a function word may follow (قبل شهر رمضان).
    """
    if i >= len(reading.tokens) or reading.tokens[i].type == "p":
        return True
    if reading.term(i, "from") or reading.tokens[i].type == "n":
        return False
    return not strict or reading.word(i) in reading.language.stop


def dayword(match: Match) -> DateRange | None:
    at = today(match.reading)
    return dates.of(at + timedelta(int(match.value("dayword")))) if at else None


def weekday(match: Match) -> DateRange | None:
    """A weekday alone is the last one up to today; with next or last, the one meant by it."""
    at = today(match.reading)
    if not at:
        return None
    back = (at.isoweekday() - int(match.value("weekday") or 0)) % 7
    by = int(match.value("shift") or 0)
    return dates.of(at - timedelta(back) + timedelta(7 if by > 0 else -7 if by < 0 and not back else 0))
