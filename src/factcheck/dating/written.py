"""Dates with their month written out: 6 April 2021, April 6th, يوم 6 أبريل/نيسان, April 2021, in March."""

from __future__ import annotations

from calendar import monthrange

from factcheck import dates
from factcheck.dating.moment import calendar, yearless
from factcheck.lexis.match import UNREAD, Made, Match
from factcheck.lexis.rules import Rule

MACROS = {
    "D": "day|oday",
    "WD": "(weekday|weekday-short) (comma|article|in|point-sign)*",
    "M": "(month-lead of?)? (month|month-weak)",
    "OF": "of|comma|in|article",
    "Y": "year-lead? year (year-behind|era)?",
    "TO": "to|dash|and",
}
ABBREVIATION = 4  # letters of a month's name that a point may shorten
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
        return (
            calendar(value, "day", year=of_year, month=number_of_month, day=day) or UNREAD
        )  # 31 April: no number and a month
    if day > monthrange(2000, number_of_month)[1]:
        return UNREAD
    return yearless(match, "day", lambda y: dates.day(y, number_of_month, day), month=number_of_month, day=day)


def _sure(match: Match) -> bool:
    """Whether a word like "may" is a month beside its day: digits, a year or "of" tell, "the first may" does not."""
    field = match.scan.alone and all(item.terms for item in match.items)  # and no "one may ask"
    return bool(match.inside("digits") or match.get("year") or match.get("of") or field)


def _month_first(match: Match) -> Made | None:
    """April 6: no day where the number counts what follows (in March 20 countries), but behind "on"."""
    if match.get("year") is None and match.follows(*COUNTS) and not (match.follows("plural") or _surely(match)):
        return None
    if match.get("month") is None and match.get("year") is None and not match.scan.has("numeric", "any"):
        return None
    return _day(match)


def _surely(match: Match) -> bool:
    """July 22nd meetings, on June 6 troops, the May 3 attack: an ordinal in digits, "on" or an article tells a day."""
    ordinal = match.get("oday")
    return (
        match.led("on")
        or match.leads("article", "possessive", "owner")
        or (ordinal is not None and "word" not in ordinal.terms)
    )


def _month_comma(match: Match) -> Made | None:
    """October, 1st: the ordinal in digits, and no noun that it counts."""
    return None if "word" in match.all("oday")[0].terms or match.follows("w") else _month_first(match)


def _abbreviated(match: Match) -> Made | None:
    """6 Apr. 2021: the point is the abbreviation's; behind a whole name it ends the sentence."""
    word = (match.all("month") or match.all("month-weak"))[0]
    pointed = len(match.inside("point-sign")) > 1 and match.get("year")  # 16. نوفمبر. 2016
    if (word.end - word.start > ABBREVIATION and not pointed) or not match.scan.touching(
        word, match.all("point-sign")[-1]
    ):
        return None
    if match.get("day") is None and match.get("oday") is None:
        return _month(match)
    return _month_first(match) if match.at("month") == 0 or match.at("month-weak") == 0 else _day(match)


def _month(match: Match) -> Made | None:
    of_year, of_month = number(match, "year"), month(match)
    if of_year is None:
        return None
    return calendar(dates.month(of_year, of_month), "month", year=of_year, month=of_month)


def _round_year(match: Match) -> Made | None:
    """العاشر من سبتمبر ألفين: the year, where it counts nothing."""
    after = match.after()
    if after is not None and match.scan.letter(after.start).isalnum():
        return None
    year, day = number(match, "round-year") or 0, number(match, "day", "oday") or 0
    return calendar(dates.day(year, month(match), day), "day", year=year, month=month(match), day=day)


RULES = (
    Rule("date/day-round-year", "({D}) {OF}* {M} {OF}* year-lead? round-year", _round_year, ("article",)),
    Rule("date/day", "({D}) point-sign? {OF}* {M} ({OF}? {Y})?", _day, ("article",)),
    Rule("date/day-abbreviated", "({D}) point-sign? {OF}* {M} point-sign {OF}? {Y}", _abbreviated, ("article",)),
    Rule("date/month-first-abbreviated", "{M} point-sign article? ({D}) (({OF})? {Y})?", _abbreviated),
    Rule("date/month-abbreviated", "{M} point-sign of? {Y}", _abbreviated),
    Rule("date/day-signed", "day (dash|slash) (month|month-weak) ((dash|slash) year)?", _day),
    Rule("date/month-signed", "(month|month-weak) (dash|slash) day ((dash|slash) year)?", _day),
    Rule(
        "date/year-signed",
        "year (dash|slash) ((month|month-weak) (dash|slash) day|day (dash|slash) (month|month-weak))",
        _day,
    ),
    Rule("date/month-first", "{M} article? ({D}) (({OF})? {Y})?", _month_first),
    Rule("date/month-first-ordinal", "{M} comma article? oday (({OF})? {Y})?", _month_comma),
    Rule("date/month", "{M} ({OF}|slash|dash)? {Y}", _month),
    Rule("date/month-year-first", "year comma? month", _month),
)
