"""Dates out of dates: a weekday beside a day, early June, mid-2019, the rest of the year, two days before Easter."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from factcheck import dates
from factcheck.dating.moment import Moment, held_in, made, on_weekday, spoken
from factcheck.dating.nth import weekday_in
from factcheck.dating.pointing import pointed
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule
from factcheck.values import DateRange

_CENTURY = 36500  # days
_WEEK = 7
_RANKS = 5  # no month has six Sundays
_NEAR, _AROUND = range(-2, 3), range(-8, 9)  # months: the 31st falls on a Friday once in so many


def _weekday(match: Match) -> Made | None:
    """Tuesday, 6 April 2021: the day with its weekday as written."""
    held = held_in(match)
    number = int(match.value("weekday") or match.value("weekday-short") or match.value("weekday-weak"))
    if held is None or (held.spoken and held.day is None):
        return None
    return with_weekday(match, held, number)


def with_weekday(match: Match, held: Moment, number: int) -> Made:
    """A day with its weekday: of the years around today that in which it falls on it."""
    value, today = held.value, match.scan.today
    if held.again and today and not value.among:
        value = on_weekday(held.again, number, today) or value
    return made(Moment(value, "day", held.year, held.month, held.day, held.spoken, number, held.again))


def _led(match: Match) -> Made | None:
    """يوم 6 أبريل, the morning of 6 April: the day itself."""
    held = held_in(match)
    return made(held) if held else None


def _weekday_number(match: Match) -> Made | None:
    """Tuesday the 6th: the nearest day of that number and weekday."""
    today = match.scan.today
    if today is None or match.follows("w", "unit", "percent", "currency", "magnitude", "colon", "dateunit", "of"):
        return None
    day, number = int(match.value("oday") or match.value("day")), int(match.value("weekday"))
    if day == 1 and match.get("day") and match.word_follows() and not match.inside("digits"):
        return None  # annonce samedi une aide: the word for one is the article
    if day <= _RANKS and match.scan.has("ordinal", "behind") and not match.inside("digits"):
        return _ranked(today, day, number)

    def fit(months: range) -> list[DateRange]:
        near = (dates.day_of_month(today, by, day) for by in months)
        return [v for v in near if v and v.first and v.first.isoweekday() == number]

    wide = _AROUND if match.inside("digits") else range(0)
    best = min(fit(_NEAR), key=lambda v: abs((v.first - today).days) if v.first else 0, default=None)
    best = best or pointed(match, fit(wide), today)
    return made(Moment(best, "day", day=day, spoken=True, weekday=number)) if best else None


def _weekday_on(match: Match) -> Made | None:
    """الخميس في الحادي والعشرين: the day of the month with its weekday, in languages that join them so.

    الجمعة في الثانية is at two: an hour is told by a feminine ordinal, and perhaps by bare digits.
    """
    number = match.items[match.end - 1]
    hour = match.scan.text[number.start : number.end].endswith("ه") or "word" not in number.terms
    counted = match.word_follows("in", "from", "of", "and") or not match.scan.has("weekday", "in")
    return None if counted or (hour and not match.scan.alone) else _weekday_number(match)


def _ranked(today: date, rank: int, number: int) -> Made | None:
    """الأحد الثاني: this month's second day where that is a Sunday, else its second Sunday."""
    day = dates.day(today.year, today.month, rank)
    fits = day is not None and day.first is not None and day.first.isoweekday() == number
    return spoken(day if fits else weekday_in(today.year, today.month, number, rank), "day")


def _day_of(match: Match) -> Made | None:
    """The fifth of next month."""
    held = held_in(match)
    day = int(match.value("oday") or match.value("day"))
    first = held.value.first if held else None
    if held is None or first is None or day > monthrange(first.year, first.month)[1]:
        return None
    return spoken(dates.day(first.year, first.month, day), "day")


def _timed(match: Match) -> Made | None:
    held = held_in(match)
    if held and held.grain == "day" and match.at("time") == 0 and match.value("time") == "until":
        value = dates.bounded(held.value, "until")
        return made(Moment(value, "run", held.year, spoken=held.spoken)) if value else None
    return made(held) if held and held.grain == "day" else None


def _decade_of(match: Match) -> Made | None:
    """The eighties of the last century."""
    found = [item.payload for item in match.items[match.start : match.end] if isinstance(item.payload, Moment)]
    wide = found[-1].value
    if len(found) != 2 or found[0].grain != "decade" or (wide.days or 0) < _CENTURY or wide.first is None:
        return None
    decade = found[0].value.first
    return made(found[0]) if decade and wide.last and wide.first <= decade <= wide.last else None


def _in_year(match: Match) -> Made | None:
    """June of next year, 6 April last year: the date in that year."""
    found = [item.payload for item in match.items[match.start : match.end] if isinstance(item.payload, Moment)]
    first, year = found[0], found[-1].value.first
    if len(found) != 2 or first.again is None or year is None or not (found[1].spoken or match.get("of")):
        return None
    value = first.again(year.year)
    return made(Moment(value, first.grain, year.year, first.month, first.day, found[1].spoken)) if value else None


def _repeated(match: Match) -> Made | None:
    """الخميس المقبل 22 يوليو, next Thursday, 22 July: the same day told twice."""
    found = [item.payload for item in match.items[match.start : match.end] if isinstance(item.payload, Moment)]
    if len(found) != 2 or not found[0].spoken or found[0].day is not None or found[1].day is None:
        return None
    told, said, today = found[0].value, found[1], match.scan.today
    if told.first is None or said.value.first is None or told.days != 1 or told.among or today is None:
        return None
    number = told.first.isoweekday()
    value = (on_weekday(said.again, number, today) if said.again else None) or said.value
    near = value.first is not None and abs((value.first - told.first).days) in (0, _WEEK)
    same = value.first is not None and value.first.isoweekday() == number
    return made(Moment(value, "day", said.year, said.month, said.day, False, number)) if near and same else None


def _year_twice(match: Match) -> Made | None:
    """العام الماضي 2020, this year (2021): the same year told twice."""
    found = [item.payload for item in match.items[match.start : match.end] if isinstance(item.payload, Moment)]
    year = int(match.value("year", "0")) or found[-1].year
    first = found[0].value.first
    same = found[0].spoken and first is not None and first.year == year
    return made(Moment(dates.year(year), "year", year)) if same and year else None


RULES = (
    Rule("date/year-twice", "date-year (comma|open)? (year|date-year) close?", _year_twice),
    Rule("date/told-twice", "date-day (comma|open|dash)? day-lead? date-day close?", _repeated),
    Rule(
        "date/weekday-day",
        "(weekday|weekday-short|weekday-weak) (comma|point-sign|of|in|article|day-lead)* date-day",
        _weekday,
        ("day-lead",),
    ),
    Rule(
        "date/weekday-bracketed", "(weekday|weekday-short) open (article|in)* date-day close", _weekday, ("day-lead",)
    ),
    Rule("date/day-weekday", "date-day (comma|open|in)* (weekday|weekday-short) close?", _weekday),
    Rule("date/weekday-number", "weekday (comma|article|day-lead)* (oday|day)", _weekday_number, ("day-lead",)),
    Rule("date/weekday-on-number", "weekday in (oday|day)", _weekday_on, ("day-lead",)),
    Rule("date/number-weekday", "(article|day-lead) day weekday", _weekday_number),
    Rule("date/day-led", "day-lead (of|comma)? (date-day|date-span)", _led),
    Rule("date/decade-of-century", "date-span (of|article)* date-span", _decade_of),
    Rule("date/in-year", "(date-day|date-month|date-span) (of|in|comma|article)* date-year", _in_year),
    Rule("date/day-of", "oday of date-month", _day_of, ("article",)),
)
TIMES = (
    Rule("date/timed", "date-day (comma|in|of|at|clock)* time daypart?", _timed),
    Rule("date/time-first", "time (in|of|comma|day-lead)* date-day", _timed),
    Rule("date/day-part", "date-day (in|article|comma)* daypart", _timed),
    Rule("date/part-of-day", "daypart (of|in|article|day-lead)* date-day", _timed),
)
