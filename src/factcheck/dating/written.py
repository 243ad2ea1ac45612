"""Dates with their month written out: 6 April 2021, April 6th, يوم 6 أبريل/نيسان, April 2021, in March."""

from __future__ import annotations

from calendar import monthrange

from factcheck import dates
from factcheck.dating.moment import calendar, pointed, yearless
from factcheck.dating.moment import made as made_of
from factcheck.dating.moment import Moment
from factcheck.lexis.rules import Made, Match, Rule
from factcheck.values import DateRange

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
_COUNTS = ("unit", "percent", "currency", "magnitude", "dateunit", "times", "colon", "oclock")


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
    if match.get("year") is None and match.follows(*_COUNTS):
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
    if int(yy) < 32 or match.follows("w", *_COUNTS):
        return None
    day, year, of_month = number(match, "day", "oday") or 0, 1900 + int(yy), month(match)
    return calendar(dates.day(year, of_month, day), "day", year=year, month=of_month, day=day)


def _day_alone(match: Match) -> Made | None:
    """On the 15th, le 23: the day of a month that the tense points to; no noun stands behind it."""
    led = match.get("day-lead") or match.scan.has("article", "day")
    if (
        match.get("day")
        and not led
        or match.follows("w", "weekday", "dateunit", "of", "month", "month-weak", "month-lead", *_COUNTS)
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


def _month_alone(match: Match) -> Made | None:
    """A month without its year; a word that is more than a month only behind "in" or "the month of"."""
    weak = match.get("month") is None
    if weak and not (
        match.get("month-lead") or (match.leads("in", "bound", "part") and not match.scan.has("month", "strict"))
    ):
        return None
    if (
        len(match.scan.written(match.all("month")[0] if not weak else match.all("month-weak")[0])) < 4
        and not match.leads("in", "bound", "part", "from", "shift", "this")
        and not match.scan.alone
    ):
        return None  # "Mar", "Sep" and "mai" on their own are names as often
    if not match.leads("in", "bound", "part", "from", "month-lead", "of") and _name(match):
        return None
    of_month = month(match)
    return yearless(match, "month", lambda y: dates.month(y, of_month), month=of_month)


def _name(match: Match) -> bool:
    """April Smith: a word with a capital behind the month makes a name of it."""
    after = match.after()
    return (
        after is not None
        and not after.terms
        and match.scan.letter(after.start).isupper()
        and match.scan.letter(match.offset).isupper()
    )


def _days(match: Match) -> Made | None:
    """Days of one month: 6-7 April, from 3 to 5 May, يومي 6 و7 أبريل. Days apart are days of their own."""
    days = [int(item.terms.get("day") or item.terms["oday"]) for item in match.items[match.start : match.end]
            if ("day" in item.terms or "oday" in item.terms) and "month" not in item.terms and "weekday" not in item.terms]  # fmt: skip
    written = [item for item in match.items[match.start : match.end] if "day" in item.terms or "oday" in item.terms]
    if len({"digits" in item.terms for item in written}) > 1:
        return None  # "the second - 3 November"
    joined = any(
        item.terms.get("to") is not None or "dash" in item.terms for item in match.items[match.start : match.end]
    )
    spread = joined or match.leads("from") or match.get("from")
    if days != sorted(set(days)) or not (spread or days == list(range(days[0], days[-1] + 1))):
        return None
    of_year, of_month = number(match, "year"), month(match)

    def run(year: int) -> DateRange | None:
        return dates.run(dates.day(year, of_month, days[0]), dates.day(year, of_month, days[-1]))

    if of_year is not None:
        return calendar(run(of_year), "run", year=of_year, month=of_month)
    if match.get("month") is None and not spread:
        return None
    return yearless(match, "run", run, month=of_month)


def _days_behind(match: Match) -> Made | None:
    """May 3-5; no days where the second number counts what follows."""
    return None if match.get("year") is None and match.follows(*_COUNTS) else _days(match)


def _months(match: Match) -> Made | None:
    """January to March 2020, between May and June, November–January."""
    first, last = [int(item.terms.get("month") or item.terms["month-weak"]) for item in match.items[match.start : match.end]
                   if "month" in item.terms or "month-weak" in item.terms][:2]  # fmt: skip
    if match.get("and") and not (match.leads("from") or last == first + 1 and False):
        return None
    of_year = number(match, "year")

    def run(year: int) -> DateRange | None:
        return dates.run(dates.month(year - (first > last), first), dates.month(year, last))

    if of_year is not None:
        return calendar(run(of_year), "run", year=of_year)
    return yearless(match, "run", run)


def _pair(match: Match) -> Made | None:
    """تموز/يوليو: one month by two names."""
    names = [item.terms.get("month") or item.terms["month-weak"] for item in match.items[match.start : match.end]
             if "month" in item.terms or "month-weak" in item.terms]  # fmt: skip
    return Made(None, {"month": names[0]}) if names[0] == names[1] else None


def _year(match: Match) -> Made | None:
    """A year alone: behind "in", an open bound, "the year"; in brackets; beside its era or another year."""
    of_year = int(match.value("year"))
    told = match.get("year-lead") or match.get("year-behind") or match.get("era")
    if match.value("era") in ("bc", "ah"):
        return None
    if not told and not _led(match, of_year):
        return None
    return calendar(dates.year(of_year), "year", year=of_year)


def _led(match: Match, of_year: int) -> bool:
    if match.follows(*_COUNTS) or not match.value("year") or match.get("year") is None:
        return False
    if "word" in match.all("year")[0].terms and of_year % 100 == 0 and of_year != 1900:
        return False  # "two thousand" counts
    if match.scan.has("year", "bare") and 1900 <= of_year <= 2100 and _bare(match):
        return True
    if match.leads("in", "part", "bound", "about", "year-lead", "same"):
        return True
    if match.leads("of") and 1900 <= of_year <= 2100 and not match.follows("w"):
        return True  # the crisis of 2008
    bracketed = match.leads("open") and match.follows("close")
    listed = (
        match.leads("and", "comma", "or", "dash", "to")
        and (ahead := match.before(2)) is not None
        and "date-year" in ahead.terms
    )
    return (
        bracketed
        or listed
        or (
            "word" not in match.all("year")[0].terms
            and 1800 <= of_year <= 2100
            and match.scan.alone
            and match.after() is None
            and match.before() is None
        )
    )


def _bare(match: Match) -> bool:
    """Whether no noun stands behind a year, in languages that need no preposition before it: wurde 2019 eröffnet."""
    after = match.after()
    return after is None or not match.scan.letter(after.start).isupper()


def _old_year(match: Match) -> Made | None:
    era = match.scan.written(match.all("era")[0])
    if len(era) < 3 and era.isalpha() and era.islower() and era.isascii():
        return None
    of_year = int(match.value("old-year"))
    return calendar(dates.year(of_year), "year", year=of_year) if match.value("era") == "ce" and of_year else None


PAIRS = (
    Rule("date/month-pair", "(month|month-weak) (slash|dash)? (month|month-weak)", _pair),
    Rule("date/month-pair-in-brackets", "(month|month-weak) open (month|month-weak) close", _pair),
)
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
    Rule("date/days", "from? {WD}? (article|in)* ({D}) point-sign? (comma article? ({D}) point-sign?)* ({TO}|or|slash|bound) (article|in|day-lead)* {WD}? (article|in)* ({D}) point-sign? {OF}* {M} ({OF}? {Y})?", _days, ("from", "article")),
    Rule("date/days-month-first", "from? {WD}? {M} article? ({D}) ({TO}) {WD}? article? ({D}) (({OF})? {Y})?", _days_behind, ("from",)),
    Rule("date/months", "from? {M} ({TO}|slash) {M} (({OF})? {Y})?", _months, ("from",)),
    Rule("date/month", "{M} ({OF}|slash|dash)? {Y}", _month),
    Rule("date/month-year-first", "year comma? month", _month),
    Rule("date/month-alone", "{M}", _month_alone),
    Rule("date/year", "{Y}", _year),
    Rule("date/old-year", "year-lead? old-year era", _old_year),
)  # fmt: skip
YEARS = (Rule("date/year-listed", "year", _year),)
