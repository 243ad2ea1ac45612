"""Dates told from the date before them in the text: the same day, the next day, the following week."""

from __future__ import annotations

from datetime import date

from factcheck import dates
from factcheck.dating.moment import Moment, several, shifted, spoken
from factcheck.dating.units import Span, moved, unit_of
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule

_WEEK = 7
_LARGE = ("day", "week", "weekend", "month", "quarter", "half", "year", "decade", "century")


def _next_day(match: Match) -> Made | None:
    """The next day, في اليوم التالي, la veille: beside the last date of the text."""
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
        return Made(None, {"label": ""})
    if match.get("weekday"):
        ahead = (int(match.value("weekday")) - at.isoweekday()) % _WEEK
        return spoken(shifted(at, (ahead or _WEEK) if by > 0 else ahead - _WEEK), "day")
    unit = match.value("dateunit")
    value = unit_of(at, unit, by) if unit in _LARGE and not several(match) else None
    return spoken(value, unit if unit in ("day", "month", "year") else "run")


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
        return Made(None, {"label": ""})  # في اليوم نفسه with no day before it is not today
    value = unit_of(before.value.first, unit, 0) if unit in ("day", "week", "month", "year") else None
    narrow = several(match) or (value is not None and unit == "day" and before.grain != "day")
    return None if narrow else spoken(value, unit if unit in ("day", "month", "year") else "run")


RULES = (
    Rule("date/next-day", "nextday", _next_day),
    Rule("date/following", "following (weekday|dateunit)", _following, ("article",)),
    Rule("date/following-behind", "(weekday|dateunit) following", _following),
    Rule("date/same", "same dateunit", _same),
    Rule("date/same-behind", "dateunit same-behind", _same),
)
AWAY = (Rule("date/elapsed", "span elapsed", _elapsed),)
