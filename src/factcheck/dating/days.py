"""Days whose month or year is left out or short: on the 15th, 31-Oct-74, el 9 de 8 de 1971."""

from __future__ import annotations

from datetime import date

from factcheck import dates
from factcheck.dating.moment import Moment, calendar, made, yearless
from factcheck.dating.pointing import pointed
from factcheck.dating.written import COUNTS, month, number
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule
from factcheck.values import DateRange

_NUMBERS = frozenset({"num", "day", "oday", "ord", "month", "month-weak"})
_PIVOT = 32  # a year of two digits is no day; 31 is 2031


def _day_short(match: Match) -> Made | None:
    """31 October 74, 31-Oct-09: the two digits are a year where no month has so many days, or behind a sign."""
    yy, signed = int(match.value("yy")), match.get("dash") or match.get("slash")
    sure = yy >= 32 or signed or (match.scan.alone and match.get("oday"))
    if not sure or match.follows("w", *COUNTS):
        return None
    day, year, of_month = number(match, "day", "oday") or 0, yy + (1900 if yy >= _PIVOT else 2000), month(match)
    return calendar(dates.day(year, of_month, day), "day", year=year, month=of_month, day=day)


def _day_alone(match: Match) -> Made | None:
    """On the 15th, le 23: the day of a month that the tense points to; no noun stands behind it."""
    led = match.get("day-lead") or _told_by_article(match)
    ahead = match.before(1 + match.leads("article"))
    if (ahead and {"weekday", "weekday-short"} & ahead.terms.keys()) or match.follows("shift", "final", "weekday"):
        return None  # Friday the 11th, the 5th last day of May
    behind = match.after(1)
    if (
        match.follows("and", "to", "dash", "or", "slash", "point-sign", "colon")
        and behind
        and _NUMBERS & behind.terms.keys()
    ):
        return None  # يومي 6 و7, le 12/08/2015
    if match.follows("dash") and behind and "dateunit" in behind.terms:
        return None  # the 21st-century city
    if match.scan.has("article", "inside") and match.unknown_follows():
        return None  # on the 29th birthday
    if (match.get("day") and not led) or match.follows(
        "w", "weekday", "dateunit", "numbered", "month", "month-weak", "month-lead", "hijri-month", *COUNTS
    ):
        return None
    if (match.follows("of") and not match.follows("comma")) or (match.get("day") and match.follows("num")):
        return None
    if "word" in match.all("oday" if match.get("oday") else "day")[0].terms and not (
        match.scan.alone or match.get("day-lead")
    ):
        return None
    today, day = match.scan.today, number(match, "oday", "day") or 0
    if today is None:
        return None
    near = [v for by in (-1, 0, 1) if (v := dates.day_of_month(today, by, day))]
    value = pointed(match, near, today)

    def from_on(at: date) -> DateRange | None:
        known = (dates.day_of_month(at, by, day) for by in range(4))
        return next((v for v in known if v and v.first and v.first > at), None)

    return made(Moment(value, "day", spoken=True, behind=from_on)) if value else None


def _told_by_article(match: Match) -> bool:
    """Whether "le 23" is a day: behind a verb that tells when, at the end of its clause; "avec le 10" is none."""
    if not match.scan.has("article", "day") or match.get("day") is None:
        return False
    word = match.scan.written(match.all("article")[0]).lower()
    behind = match.after(1)
    ended = match.after() is None or match.follows("point-sign", "in")
    ended = ended or (match.follows("comma") and behind is not None and behind.terms.keys() == {"stop"})  # no "rue"
    if word not in ("le", "el") or match.leads("in", "of", "and", "or", "stop"):
        return False
    return match.scan.alone or (ended and bool(match.scan.tense(match.offset)) and match.before() is not None)


def _day_on(match: Match) -> Made | None:
    """On 29th: in digits, where no noun stands behind it."""
    return _day_alone(match) if match.value("in") == "on" and "digits" in match.all("oday")[0].terms else None


def _day_numbers(match: Match) -> Made | None:
    """El 9 de 8 de 1971, el 17 del 11."""
    if match.get("year") is None:
        day, of_month = number(match, "day") or 0, number(match, "mon") or 0
        told = match.scan.has("article", "day") and not match.follows("w", "num", "of", *COUNTS)
        words = [item for item in match.inside("num") if "word" in item.terms]
        return (
            yearless(match, "day", lambda y: dates.day(y, of_month, day), month=of_month, day=day)
            if told and not words
            else None
        )
    year, of_month, day = (number(match, name) or 0 for name in ("year", "mon", "day"))
    return calendar(dates.day(year, of_month, day), "day", year=year, month=of_month, day=day)


def _month_short(match: Match) -> Made | None:
    """April of 87: behind "of" two digits that are no day are a year."""
    yy = int(match.value("yy"))
    if yy < _PIVOT or match.follows("w", *COUNTS):
        return None
    return calendar(dates.month(1900 + yy, month(match)), "month", year=1900 + yy)


RULES = (
    Rule("date/month-short", "{M} of yy", _month_short),
    Rule("date/day-short", "({D}) of* {M} of? yy", _day_short),
    Rule("date/day-short-signed", "day (dash|slash) (month|month-weak) (dash|slash) yy", _day_short),
    Rule("date/day-alone", "article (oday|day)", _day_alone),
    Rule("date/day-alone-on", "in oday", _day_on),
    Rule("date/day-alone-led", "day-lead (oday|day)", _day_alone),
    Rule("date/day-of-number", "day of mon of year", _day_numbers),
    Rule("date/day-of-month-number", "article day of mon", _day_numbers),
)
