"""Dates told from the date before them in the text: the same day, the next day, the following week."""

from __future__ import annotations

from datetime import date

from factcheck import dates
from factcheck.dating.moment import Moment, held_in, made, one_of, several, shifted, spoken
from factcheck.dating.units import Span, moved, unit_of
from factcheck.lexis.match import UNREAD, Made, Match
from factcheck.lexis.rules import Rule
from factcheck.values import DateRange

_WEEK = 7
_LARGE = ("day", "week", "weekend", "month", "quarter", "half", "year", "decade", "century")


def _next_day(match: Match) -> Made | None:
    """The next day, في اليوم التالي, la veille: beside the last date of the text, or the one told behind it."""
    alone = " " not in match.scan.written(match.all("nextday")[0])
    if alone and match.follows("of") and not match.follows("comma"):
        return None
    before = match.scan.latest.get("Moment")
    held = before.value if isinstance(before, Moment) and before.grain == "day" else None
    at = held.first if held else _today(match)
    return spoken(shifted(at, int(match.value("nextday"))) if at else None, "day")


def _today(match: Match) -> date | None:
    """Today, where nothing else is told from and the sentence looks forward."""
    return match.scan.today if match.scan.alone or match.scan.tense(match.offset) > 0 else None


def _following(match: Match) -> Made | None:
    """The following week, el lunes siguiente: told from the last date of the text, not from today."""
    before, by = match.scan.latest.get("Moment"), int(match.value("following"))
    held = before.value.first if isinstance(before, Moment) else None
    at = held or _today(match)
    if at is None:
        return UNREAD
    if match.get("weekday"):
        ahead = (int(match.value("weekday")) - at.isoweekday()) % _WEEK
        near = shifted(at, (ahead or _WEEK) if by > 0 else ahead - _WEEK)
        far = shifted(at, int(match.value("weekday")) - at.isoweekday() + _WEEK * by)
        either = held is None and match.scan.has("weekday", "either")  # told from today, as "next Friday" is
        return spoken(one_of([near, far]) if either and near and far else near, "day")
    unit = match.value("dateunit")
    value = unit_of(at, unit, by) if unit in _LARGE and not several(match) else None
    return spoken(value, unit if unit in ("day", "month", "year") else "run")


def _weekday_following(match: Match) -> Made | None:
    """Mardi de la semaine suivante: the day of the week behind that of the last date."""
    before, by = match.scan.latest.get("Moment"), int(match.value("following"))
    held = before.value.first if isinstance(before, Moment) else None
    at = held or _today(match)
    if at is None or match.value("dateunit") != "week":
        return None
    return spoken(shifted(at, int(match.value("weekday")) - at.isoweekday() + _WEEK * by), "day")


def _elapsed(match: Match) -> Made | None:
    """Three days later, a year earlier: from the last date of the text, as exact as that."""
    latest, sign = match.scan.latest.get("Moment"), int(match.value("elapsed"))
    before = latest if isinstance(latest, Moment) else None
    span = next((item.payload for item in match.items[match.start : match.end] if isinstance(item.payload, Span)), None)
    known = before.value if before else ((today := _today(match)) and dates.of(today)) or None
    at = moved(known.first, span, sign) if known and known.first and span and not known.among else None
    if at is None or known is None or span is None or span.unit in ("hour", "minute", "second"):
        return None
    if known.days == 1 and span.unit not in ("month", "year"):
        return spoken(dates.of(at), "day")
    if span.unit == "year" and (known.days == 1 or (before and before.grain == "year")):
        return spoken(dates.year(at.year), "year")
    fine = known.days == 1 or (before and before.grain == "month")
    return spoken(dates.month(at.year, at.month), "month") if fine and span.unit in ("month", "year") else None


def _same(match: Match) -> Made | None:
    """The same day: the date of the text before it."""
    before, unit = match.scan.latest.get("Moment"), match.value("dateunit")
    if not isinstance(before, Moment) or before.value.first is None:
        return UNREAD  # في اليوم نفسه with no day before it is not today
    value = unit_of(before.value.first, unit, 0) if unit in ("day", "week", "month", "year") else None
    if value is not None and not _holds(value, before.value):
        return UNREAD  # the same month as a year
    return None if several(match) else spoken(value, unit if unit in ("day", "month", "year") else "run")


def _holds(unit: DateRange, before: DateRange) -> bool:
    """Whether a unit holds the whole date that it is told from: no month is the same as a year."""
    first, last = before.first, before.last or before.first
    return bool(unit.first and unit.last and first and last and unit.first <= first and last <= unit.last)


def _unit_before(match: Match) -> Made | None:
    """Im Vorjahr, der Vormonat: the unit before that of the last date, or before today's where the text tells none."""
    unit, latest = match.value("unit-before"), match.scan.latest.get("Moment")
    before = latest.value if isinstance(latest, Moment) else None
    at = before.first if before else match.scan.today if unit != "day" else None
    own = unit_of(at, unit, 0) if at else None
    if at is None or own is None or (before and not _holds(own, before)):
        return UNREAD
    return spoken(unit_of(at, unit, -1), unit if unit in ("day", "month", "year") else "run")


RULES = (
    Rule("date/unit-before", "unit-before", _unit_before),
    Rule("date/next-day", "nextday", _next_day),
    Rule("date/following", "following (weekday|dateunit)", _following, ("article",)),
    Rule("date/following-behind", "(weekday|dateunit) following", _following),
    Rule("date/weekday-following", "weekday (of|article|in)* following dateunit", _weekday_following),
    Rule("date/weekday-following-behind", "weekday (of|article|in)* dateunit following", _weekday_following),
    Rule("date/same", "same dateunit", _same),
    Rule("date/same-behind", "dateunit same-behind", _same),
)


def _next_of(match: Match) -> Made | None:
    """Le lendemain du 13 février, la víspera de Navidad: the day beside a day."""
    held = held_in(match)
    if held is None or held.value.days != 1 or held.value.first is None:
        return None
    by, again = int(match.value("nextday")), held.again

    def of(year: int) -> DateRange | None:
        day = again(year) if again else None
        return shifted(day.first, by) if day and day.first else None

    value = shifted(held.value.first, by)
    return made(Moment(value, "day", held.year, spoken=held.spoken, again=again and of)) if value else None


AWAY = (
    Rule("date/next-day-of", "nextday (of|article)* date-day", _next_of),
    Rule("date/elapsed", "span elapsed", _elapsed),
)
