"""Weekdays of a week that is told by more: Monday two weeks from now, Friday of the first week of October."""

from __future__ import annotations

from datetime import timedelta

from factcheck.dating.away import away
from factcheck.dating.moment import Moment, made, shifted
from factcheck.dating.units import Span
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule

_WEEK = 7
_JOINTS = ("to", "dash", "and", "or", "comma")
_DAYS = frozenset({"weekday", "date-day"})
_OWN = ("day", "oday", "month", "date", "dayword", "daypart", "num")  # behind a weekday: its own date or hour


def _away(match: Match) -> Made | None:
    """The weekday of the week that lies so many weeks away, which is not this one's; told in days it must be that day.

    Two months from today on Tuesday is some Tuesday about then: the month alone is told.
    """
    if _runs(match) or _another(match):
        return None
    told = away(match)
    held, number = told.payload if told else None, int(match.value("weekday"))
    span = next(item.payload for item in match.items[match.start : match.end] if isinstance(item.payload, Span))
    if not isinstance(held, Moment) or held.value.first is None:
        return None
    if held.grain != "day":
        return None if match.get("comma") else told
    by = number - held.value.first.isoweekday()
    if span.unit == "day" and by:
        return None
    value = shifted(held.value.first, by)
    return made(Moment(value, "day", spoken=True, weekday=number)) if value else None


def _runs(match: Match) -> bool:
    """From Monday to Friday two weeks ago, Monday and Wednesday: the weekdays belong together."""
    ahead, behind = match.before(2), match.after(1)
    led = match.leads(*_JOINTS) and ahead is not None and not _DAYS.isdisjoint(ahead.terms)
    return led or (match.follows(*_JOINTS) and behind is not None and not _DAYS.isdisjoint(behind.terms))


def _another(match: Match) -> bool:
    """Whether the weekday is told of something else: said Friday, Friday's hearing, on Sunday, 14 July."""
    before, after = match.before(1 + match.leads("in", "article")), match.after()
    said = match.leads("say") or (before is not None and "say" in before.terms)
    owns = after is not None and match.scan.text[after.start : after.end] in ("'s", "’s")
    behind = match.after(1) if match.follows("comma") else after
    return said or owns or (behind is not None and not frozenset(_OWN).isdisjoint(behind.terms))


def _in_week(match: Match) -> Made | None:
    """The first week of October on Friday: the day of that week."""
    found = [item.payload for item in match.items[match.start : match.end] if isinstance(item.payload, Moment)]
    day, week = found if match.at("date-day") == 0 else found[::-1]
    named = day.weekday is not None and day.spoken and day.day is None
    if not named or week.value.first is None or week.value.last is None or not _is_week(week):
        return None
    if _runs(match) or _another(match):
        return None
    value = shifted(week.value.first, (day.weekday or 1) - 1)
    return made(Moment(value, "day", week.year, spoken=week.spoken, weekday=day.weekday)) if value else None


def _beside(match: Match) -> Made | None:
    """Three weeks after Christmas on Friday: the Friday of that week."""
    found = [item.payload for item in match.items[match.start : match.end] if isinstance(item.payload, Moment)]
    day, held = sorted(found, key=lambda moment: moment.told == "week")
    first, named = held.value.first, day.weekday if day.spoken and day.day is None else None
    if held.told != "week" or named is None or first is None or held.value.days != 1:
        return None
    if _runs(match) or _another(match):
        return None
    value = shifted(first, named - first.isoweekday())
    return made(Moment(value, "day", held.year, spoken=held.spoken, weekday=named)) if value else None


def _is_week(held: Moment) -> bool:
    first, last = held.value.first, held.value.last
    return first is not None and last == first + timedelta(_WEEK - 1) and first.isoweekday() == 1


_LEAD = ("day-lead", "article")
AWAY = (
    Rule("date/weekday-weeks-away", "weekday comma? span (hence|ago)", _away, _LEAD),
    Rule("date/weekday-in-weeks", "weekday comma? (after-now|before-now) span", _away, _LEAD),
    Rule("date/weeks-away-weekday", "span (hence|ago) comma? in article? weekday", _away),
)
OF = (
    Rule("date/week-on-weekday", "date-span comma? (in|article) (article|day-lead)* date-day", _in_week),
    Rule("date/weekday-of-told-week", "date-day (of|in) article? date-span", _in_week, ("day-lead",)),
    Rule("date/beside-weekday", "date-day (in|article) (article|day-lead)* date-day", _beside),
    Rule("date/weekday-beside", "date-day comma? date-day", _beside, _LEAD),
)
