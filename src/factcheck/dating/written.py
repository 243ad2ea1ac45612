"""Dates with their month written out: 6 April 2021, April 6th, يوم 6 أبريل/نيسان, April 2021, in March."""

from __future__ import annotations

from calendar import monthrange

from factcheck import dates
from factcheck.dating.moment import Moment, calendar, pointed, yearless
from factcheck.dating.moment import made as made_of
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule

MACROS = {
    "D": "day|oday",
    "WD": "(weekday|weekday-short) (comma|article|in|point-sign)*",
    "M": "(month-lead of?)? (month|month-weak)",
    "OF": "of|comma|in|article",
    "Y": "year-lead? year (year-behind|era)?",
    "TO": "to|dash|and",
}
_ABBREVIATION = 4  # letters of a month's name that a point may shorten
_NO_DAY = Made(None, {"label": ""})  # 31 April: neither a date nor a number and a month
COUNTS = ("unit", "percent", "currency", "magnitude", "dateunit", "times", "colon", "oclock")


def number(match: Match, *names: str) -> int | None:
    """The value of the first of some elements that the match has."""
    return next((int(item.terms[name]) for name in names if (item := match.get(name))), None)


def month(match: Match) -> int:
    return number(match, "month", "month-weak") or 0


def _day(match: Match) -> Made | None:
    """A day of a month, with its year or without."""
    if match.leads("numbered") or (match.get("month") is None and not _sure(match)):
        return None
    day, of_year, number_of_month = number(match, "day", "oday") or 0, number(match, "year"), month(match)
    if of_year is not None:
        value = dates.day(of_year, number_of_month, day)
        return calendar(value, "day", year=of_year, month=number_of_month, day=day) or _NO_DAY
    if day > monthrange(2000, number_of_month)[1]:
        return _NO_DAY
    return yearless(match, "day", lambda y: dates.day(y, number_of_month, day), month=number_of_month, day=day)


def _sure(match: Match) -> bool:
    """Whether a word like "may" is a month beside its day: digits, a year or "of" tell, "the first may" does not."""
    return bool(match.inside("digits") or match.get("year") or match.get("of"))


def _month_first(match: Match) -> Made | None:
    """April 6: no day where the number counts what follows (in March 20 countries)."""
    if match.get("year") is None and match.follows(*COUNTS):
        return None
    if match.get("month") is None and match.get("year") is None and not match.scan.has("numeric", "any"):
        return None
    return _day(match)


def _abbreviated(match: Match) -> Made | None:
    """6 Apr. 2021: the point is the abbreviation's; behind a whole name it ends the sentence."""
    word = (match.all("month") or match.all("month-weak"))[0]
    if word.end - word.start > _ABBREVIATION or not match.scan.touching(word, match.all("point-sign")[-1]):
        return None
    if match.get("day") is None and match.get("oday") is None:
        return _month(match)
    return _month_first(match) if match.at("month") == 0 or match.at("month-weak") == 0 else _day(match)


def _day_short(match: Match) -> Made | None:
    """31 October 74: the two digits are a year where no month has so many days."""
    yy = match.value("yy")
    if int(yy) < 32 or match.follows("w", *COUNTS):
        return None
    day, year, of_month = number(match, "day", "oday") or 0, 1900 + int(yy), month(match)
    return calendar(dates.day(year, of_month, day), "day", year=year, month=of_month, day=day)


def _day_alone(match: Match) -> Made | None:
    """On the 15th, le 23: the day of a month that the tense points to; no noun stands behind it."""
    led = match.get("day-lead") or match.scan.has("article", "day")
    if match.leads("weekday", "weekday-short", "to", "dash"):
        return None  # Tuesday the 13th, from 6 April to the 9th
    if match.get("day-lead") and match.follows("and", "to", "dash", "or", "slash", "point-sign", "month", "month-weak"):
        return None  # يومي 6 و7
    if (match.get("day") and not led) or match.follows(
        "w", "weekday", "dateunit", "of", "month", "month-weak", "month-lead", *COUNTS
    ):
        return None
    if "word" in match.all("oday" if match.get("oday") else "day")[0].terms and not match.scan.alone:
        return None
    today, day = match.scan.today, number(match, "oday", "day") or 0
    if today is None:
        return None
    index = today.year * 12 + today.month - 1
    near = [v for by in (-1, 0, 1) if (v := dates.day((index + by) // 12, (index + by) % 12 + 1, day))]
    value = pointed(match, near, today)
    return made_of(Moment(value, "day", spoken=True)) if value else None


def _day_numbers(match: Match) -> Made | None:
    """El 9 de 8 de 1971."""
    year, of_month, day = (number(match, name) or 0 for name in ("year", "mon", "day"))
    return calendar(dates.day(year, of_month, day), "day", year=year, month=of_month, day=day)


def _month(match: Match) -> Made | None:
    of_year, of_month = number(match, "year"), month(match)
    if of_year is None:
        return None
    return calendar(dates.month(of_year, of_month), "month", year=of_year, month=of_month)


RULES = (
    Rule("date/day", "({D}) point-sign? {OF}* {M} ({OF}? {Y})?", _day, ("article",)),
    Rule("date/day-abbreviated", "({D}) point-sign? {OF}* {M} point-sign {Y}", _abbreviated, ("article",)),
    Rule("date/month-first-abbreviated", "{M} point-sign article? ({D}) (({OF})? {Y})?", _abbreviated),
    Rule("date/month-abbreviated", "{M} point-sign {Y}", _abbreviated),
    Rule("date/day-short", "({D}) of* {M} yy", _day_short),
    Rule("date/day-alone", "article (oday|day)", _day_alone),
    Rule("date/day-alone-led", "day-lead (oday|day)", _day_alone),
    Rule("date/day-of-number", "day of mon of year", _day_numbers),
    Rule("date/day-signed", "day (dash|slash) (month|month-weak) ((dash|slash) year)?", _day),
    Rule("date/month-signed", "(month|month-weak) (dash|slash) day ((dash|slash) year)?", _day),
    Rule("date/year-signed", "year (dash|slash) (month|month-weak) (dash|slash) day", _day),
    Rule("date/month-first", "{M} article? ({D}) (({OF})? {Y})?", _month_first),
    Rule("date/month", "{M} ({OF}|slash|dash)? {Y}", _month),
    Rule("date/month-year-first", "year comma? month", _month),
)
