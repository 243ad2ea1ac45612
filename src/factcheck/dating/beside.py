"""Amounts of time told from a date: two days before Easter, a week after 6 April, three days starting on Monday."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck import dates
from factcheck.dating.moment import Moment, held_in, made, on_weekday, one_of
from factcheck.dating.units import Span, moved
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule
from factcheck.values import DateRange

_CLOCK = ("hour", "minute", "second")
_DAY, _WEEK, _LONG = timedelta(1), 7, 60  # days
_SIGNS = {
    "date/ago": -1,
    "date/before-now": -1,
    "date/hence": 1,
    "date/after-now": 1,
    "date/beside-after": 1,
    "date/beside-before": -1,
}


def _span(match: Match) -> Span | None:
    items = match.items[match.start : match.end]
    return next((item.payload for item in items if isinstance(item.payload, Span)), None)


def _beside(match: Match, sign: int) -> Made | None:
    """Two days before Easter, a week after 6 April; told from a day it is a day."""
    held, span = held_in(match), _span(match)
    if held is None or span is None or span.unit in _CLOCK:
        return None
    values = held.value.among or (held.value,)
    moments = [value for each in values if (value := _moved(each, span, sign))]
    value = one_of(moments)
    if value is None:
        return None
    grain = "day" if value.days == 1 or value.among else span.unit if span.unit in ("month", "year") else "run"
    return made(Moment(value, grain, spoken=held.spoken, told=span.unit))


def _beside_after(match: Match) -> Made | None:
    return _beside(match, 1) if match.value("bound", "since") in ("since", "after") else None


def _beside_before(match: Match) -> Made | None:
    return _beside(match, -1) if match.value("bound") == "before" else None


def _day_beside(match: Match) -> Made | None:
    """The day after Christmas, el día después de mañana."""
    held, sign = held_in(match), {"after": 1, "before": -1}.get(match.value("bound"), 0)
    if held is None or not sign or match.value("dateunit") != "day" or held.value.days != 1 or held.value.among:
        return None
    return made(Moment(_run(at, at), "day", held.year, spoken=held.spoken)) if (at := _next(held, sign)) else None


def _next(held: Moment, sign: int) -> date | None:
    return held.value.first + sign * _DAY if held.value.first else None


def _moved(value: DateRange, span: Span, sign: int) -> DateRange | None:
    """The day, month or year that lies a span before or after a date, as exact as the coarser of the two."""
    anchor = value.first if sign < 0 else value.last
    at = moved(anchor, span, sign) if anchor else None
    if at is None:
        return None
    if value.days == 1 or span.unit not in ("month", "year"):
        return dates.of(at)
    return dates.year(at.year) if span.unit == "year" else dates.month(at.year, at.month)


def _starting(match: Match) -> Made | None:
    """Three days starting on Monday, two weeks beginning 20 May: the days themselves."""
    held, span = held_in(match), _span(match)
    first = held.value.first if held else None
    last = moved(first, span, 1) if first and span and span.unit not in _CLOCK else None
    if held is None or first is None or last is None or held.value.days != 1:
        return None
    return made(Moment(_run(first, last - _DAY), "run", held.year, spoken=held.spoken))


def _run(first: date, last: date) -> DateRange:
    return DateRange(f"{first}/{last}", first, last) if first < last else dates.of(first)


def _week_of(match: Match) -> Made | None:
    """The week of May 3: the week that holds the day; the week starting on May 3: from that day on."""
    held = held_in(match)
    first = held.value.first if held else None
    if held and match.value("dateunit") == "day" and match.get("of") and match.get("starting") is None:
        plain = held.day is None and held.month is None and held.value.days == 1
        return made(held) if plain else None  # le jour de la Toussaint
    if held is None or match.value("dateunit") != "week" or first is None or held.value.days != 1:
        return None
    if match.get("starting") is None:
        return made(Moment(dates.week(first), "run", held.year, spoken=held.spoken))
    today = match.scan.today
    monday = on_weekday(held.again, 1, today) if held.again and today else None  # the year whose day begins a week
    first = monday.first if monday and monday.first else first
    return made(Moment(_run(first, first + timedelta(_WEEK - 1)), "run", held.year, spoken=held.spoken))


def _hedged(match: Match) -> Made | None:
    """More than two weeks before Easter, less than three days from today: the side, or the stretch, that it leaves."""
    item = next(item for item in match.items[match.start : match.end] if isinstance(item.payload, Moment))
    sign, held = _SIGNS.get(item.rule, 0), held_in(match)
    today, at = match.scan.today, held.value.first if held else None
    if not sign or held is None or held.value.among or today is None or at is None or held.value.last is None:
        return None
    hedge = match.value("hedge")
    if hedge in (">", ">="):
        value = dates.bounded(held.value, "since" if sign > 0 else "until")
    elif hedge in ("<", "<=") and held.spoken:
        value = dates.run(dates.of(today), held.value) if sign > 0 else dates.run(held.value, dates.of(today))
    else:
        value = held.value if hedge == "~" else None
    return made(Moment(value, "run" if hedge != "~" else held.grain, held.year, spoken=held.spoken)) if value else None


def _lasting(match: Match) -> Made | None:
    """For ten days from 18 December, from 18 December for ten days: the days themselves."""
    span, held = _span(match), held_in(match)
    if span is None or held is None or span.unit not in ("day", "week") or held.value.days != 1:
        return None
    last = moved(held.value.first, span, 1) if held.value.first else None
    if last is None or held.value.first is None or (last - held.value.first).days > _LONG:
        return None
    value = _run(held.value.first, last - _DAY)
    return made(Moment(value, "run", held.year, spoken=held.spoken), 1 if match.at("lasting") == 0 else 0)


HEDGED = (Rule("date/hedged", "hedge date", _hedged),)
LASTING = (
    Rule("date/lasting", "lasting span comma? from (in|article)* date-day", _lasting),
    Rule("date/lasting-behind", "from date-day lasting span", _lasting),
)
RULES = (
    Rule("date/starting", "span comma? starting (in|article)* date", _starting),
    Rule("date/beside-after", "span (bound|from) (of|article)* date", _beside_after),
    Rule("date/day-beside", "dateunit bound (of|article)* date-day", _day_beside),
    Rule("date/beside-before", "span bound (of|article)* date", _beside_before),
    Rule("date/week-of", "dateunit (of|in|from|article)* date-day", _week_of),
    Rule("date/week-starting", "dateunit starting (in|article)* date-day", _week_of),
)
