"""What a match of the grammar of dates means, seen from the day that "today" is; None where it means nothing."""

from __future__ import annotations

from datetime import date, timedelta
from typing import cast

from factcheck import dates
from factcheck.date_words import term_before
from factcheck.grammar import Match
from factcheck.reading import Reading
from factcheck.values import DateRange

_YEARS = (1500, 2199)
_NEAR_YEARS = (1900, 2099)  # of a year that nothing but a preposition marks ("by 2025")
_IN_DAYS = {"day": 1, "week": 7}


def today(reading: Reading) -> date | None:
    """The article's day, as given or as date_rules.article_day worked it out."""
    return reading.article.published or (reading.day_of_text[0] if reading.day_of_text else None)


def _year_of(match: Match, number: int, day_number: int) -> int | None:
    """The year said last, else the one nearest to the article's day."""
    if said := match.all("ofyear"):
        return cast(int, said[-1])
    at = today(match.reading)
    return dates.nearest_year(number, day_number, at) if at else None


def day(match: Match) -> DateRange | None:
    """One day of one month, or a run of days of it: two days joined by "and" must follow each other."""
    days, number = cast(list[int], match.all("day")), cast(int, match.one("months"))
    year = _year_of(match, number, days[-1])
    if year is None or not _run(match, days[-1] - days[0] <= 1):
        return None
    ends = [dates.day(year, number, at) for at in days]
    return ends[0] if len(ends) == 1 else dates.run(ends[0], ends[-1])


def _run(match: Match, adjoining: bool) -> bool:
    """Whether two dates are the ends of a run: "from" or "to" says so, "and" alone only of neighbours."""
    return adjoining or bool(match.capture("from") or match.capture("to"))


def days_of_months(match: Match) -> DateRange | None:
    """30 March to 2 April 2021; 28 December 2020 to 3 January 2021."""
    days, numbers = cast(list[int], match.all("day")), cast(list[int], match.all("months"))
    year = _year_of(match, numbers[1], days[1])
    if year is None or not _run(match, False):
        return None
    first = _first_year(match, year, (numbers[0], days[0]) > (numbers[1], days[1]))
    return dates.run(dates.day(first, numbers[0], days[0]), dates.day(year, numbers[1], days[1]))


def _first_year(match: Match, year: int, turned: bool) -> int:
    """The year of a run's first end: its own, else the year of the last, or the one before where a year turned."""
    said = cast(list[int], match.all("ofyear"))
    return said[0] if len(said) == 2 else year - turned


def months(match: Match) -> DateRange | None:
    """April to June 2021; from November 2020 to February 2021."""
    numbers = cast(list[int], match.all("months"))
    year = _year_of(match, numbers[1], 15)
    if year is None or not _run(match, False) or _numbered(match):
        return None
    first = _first_year(match, year, numbers[0] > numbers[1])
    return dates.run(dates.month(first, numbers[0]), dates.month(year, numbers[1]))


def _numbered(match: Match) -> bool:
    """31 April is no date at all, so no month either."""
    before = match.reading.word(match.first - 1)
    return before.isdecimal() and len(before) <= 2


def month(match: Match) -> DateRange | None:
    """April 2021; last March."""
    number = cast(int, match.one("months"))
    if _numbered(match):
        return None
    if by := int(match.value("shift") or 0):
        at = today(match.reading)
        return dates.other_month(at, number, by) if at else None
    year = _year_of(match, number, 15)
    return dates.month(year, number) if year else None


def led_month(match: Match) -> DateRange | None:
    """A month alone, behind "in" and the like, or with "this"."""
    return month(match) if match.capture("this") or led(match.reading, match.first) else None


def led(reading: Reading, i: int) -> bool:
    """Whether a word stands before token i behind which a bare year or month is a date ("in 2012")."""
    about = term_before(reading, i, "about")
    i = about.first if about else i
    return any(term_before(reading, i, category) for category in ("in", "bound"))


def year(match: Match) -> DateRange | None:
    number = cast(int, match.one("year"))
    return dates.year(number) if _YEARS[0] <= number <= _YEARS[1] else None


def led_year(match: Match) -> DateRange | None:
    """A bare year: behind "in", or between "the" and what is of that year; before a counted noun it is a number."""
    reading, number = match.reading, cast(int, match.one("year"))
    if reading.term(match.last, "unit") or reading.term(match.last, "magnitude"):
        return None
    near = _NEAR_YEARS[0] <= number <= _NEAR_YEARS[1]
    named = near and match.last < len(reading.tokens) and reading.tokens[match.last].type == "w"
    if led(reading, match.first) or (named and reading.term(match.first - 1, "article")):
        return year(match) if near or term_before(reading, match.first, "in") else None
    return None


def years(match: Match) -> DateRange | None:
    """2015-2018; from 2015 to 2018; between 2019 and 2021; بين عامي 2019 و2021."""
    first, last = cast(list[int], match.all("year"))
    reading, dash = match.reading, match.capture("dash")
    if not (_NEAR_YEARS[0] <= first < last <= _NEAR_YEARS[1]) or reading.term(match.last, "unit"):
        return None
    return dates.run(dates.year(first), dates.year(last)) if dash or match.capture("from") else None


def season(match: Match) -> DateRange | None:
    return dates.season(cast(int, match.one("ofyear")), int(match.value("season")))


def decade(match: Match) -> DateRange:
    return dates.decade(cast(int, match.one("decade")))


def numeric(match: Match) -> DateRange | None:
    return cast("DateRange | None", match.one("numeric"))


def relative(match: Match) -> DateRange | None:
    """This year, last month, next week; with a day, the 13th of this month."""
    at, unit = today(match.reading), match.value("dateunit")
    if not at:
        return None
    by, number = int(match.value("shift") or 0), cast("int | None", match.one("day"))
    if number is not None:
        meant = dates.shifted_month(at, by).first
        return dates.day(meant.year, meant.month, number) if unit == "month" and meant else None
    return _unit(at, unit, by) if unit != "day" else None


def _unit(at: date, unit: str, by: int) -> DateRange | None:
    """The day, week, month or year that lies `by` of them from a day."""
    if unit == "year":
        return dates.year(at.year + by)
    if unit == "month":
        return dates.shifted_month(at, by)
    then = at + timedelta(by * _IN_DAYS[unit])
    return dates.week(then) if unit == "week" else dates.of(then)


def ago(match: Match) -> DateRange | None:
    """Three days ago: that day; two years ago: that year, for more was not said."""
    at, reading = today(match.reading), match.reading
    dual = match.capture("dual-unit")
    unit = dual.value if dual else match.value("dateunit")
    counted = 2 if dual else cast(int, match.one("count") or 1)
    if not at or at.year <= counted or not _ends(reading, match.last, strict=not dual and not match.capture("count")):
        return None
    return _unit(at, unit, -counted)


def _ends(reading: Reading, i: int, strict: bool) -> bool:
    """Whether "ago" is over at token i: "three days before the vote" counts from the vote, "before the year 2012" names one.

    strict: nothing but a sign or a function word may follow ("before the month of fasting").
    """
    if i >= len(reading.tokens) or reading.tokens[i].type == "p":
        return True
    if reading.term(i, "from") or reading.tokens[i].type == "n":
        return False
    return not strict or reading.word(i) in reading.language.stop


def dayword(match: Match) -> DateRange | None:
    at = today(match.reading)
    return dates.of(at + timedelta(int(match.value("dayword")))) if at else None


def weekday(match: Match) -> DateRange | None:
    """A weekday alone is the last one up to today; with next or last, the one meant by it."""
    at = today(match.reading)
    if not at:
        return None
    back = (at.isoweekday() - int(match.value("weekday") or 0)) % 7
    by = int(match.value("shift") or 0)
    return dates.of(at - timedelta(back) + timedelta(7 if by > 0 else -7 if by < 0 and not back else 0))

