"""Weekdays of a week that is told by more: Monday two weeks from now, Friday of the first week of October."""

from __future__ import annotations

from datetime import timedelta

from factcheck.dating.away import RULES as AMOUNTS_AWAY
from factcheck.dating.moment import Moment, made, shifted
from factcheck.dating.units import Span
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule

_WEEK = 7
_AWAY = {rule.name: rule.make for rule in AMOUNTS_AWAY}


def _away(match: Match) -> Made | None:
    """The weekday of the week that lies so many weeks away, which is not this one's; told in days it must be that day.

    Two months from today on Tuesday is some Tuesday about then: the month alone is told.
    """
    told = _AWAY[_way(match)](match)
    held, number = told.payload if told else None, int(match.value("weekday"))
    span = next(item.payload for item in match.items[match.start : match.end] if isinstance(item.payload, Span))
    if not isinstance(held, Moment) or held.value.first is None:
        return None
    if held.grain != "day":
        return told
    by = number - held.value.first.isoweekday()
    if span.unit == "day" and by:
        return None
    value = shifted(held.value.first, by)
    return made(Moment(value, "day", spoken=True, weekday=number)) if value else None


def _way(match: Match) -> str:
    if match.get("ago"):
        return "date/ago"
    if match.get("before-now"):
        return "date/before-now"
    return "date/after-now" if match.get("after-now") else "date/hence"


def _in_week(match: Match) -> Made | None:
    """The first week of October on Friday: the day of that week."""
    found = [item.payload for item in match.items[match.start : match.end] if isinstance(item.payload, Moment)]
    day, week = found if match.at("date-day") == 0 else found[::-1]
    named = day.weekday is not None and day.spoken and day.day is None
    if not named or week.value.first is None or week.value.last is None or not _is_week(week):
        return None
    value = shifted(week.value.first, (day.weekday or 1) - 1)
    return made(Moment(value, "day", week.year, spoken=week.spoken, weekday=day.weekday)) if value else None


def _is_week(held: Moment) -> bool:
    first, last = held.value.first, held.value.last
    return first is not None and last == first + timedelta(_WEEK - 1) and first.isoweekday() == 1


_LEAD = ("day-lead", "article")
AWAY = (
    Rule("date/weekday-weeks-away", "weekday comma? span (hence|ago)", _away, _LEAD),
    Rule("date/weekday-in-weeks", "weekday comma? (after-now|before-now) span", _away, _LEAD),
    Rule("date/weeks-away-weekday", "span (hence|ago) (comma|in|article)* weekday", _away),
)
OF = (
    Rule("date/week-on-weekday", "date-span (in|comma|article|day-lead)* date-day", _in_week),
    Rule("date/weekday-of-told-week", "date-day (of|in|article)* date-span", _in_week, ("day-lead",)),
)
