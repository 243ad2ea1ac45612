"""What a match of the grammar of dates means; a missing year is the one nearest to the article's day."""

from __future__ import annotations

from typing import cast

from factcheck import dates
from factcheck.date_relative import today
from factcheck.date_words import term_before
from factcheck.grammar import Match
from factcheck.reading import Reading
from factcheck.values import DateRange

_YEARS = (1500, 2199)
_NEAR_YEARS = (1900, 2099)  # of a year that nothing but a preposition marks ("by 2025")


def _year_of(match: Match, number: int, day_number: int) -> int | None:
    """The year said last, else the one nearest to the article's day."""
    if said := match.all("ofyear"):
        return cast(int, said[-1])
    at = today(match.reading)
    return dates.nearest_year(number, day_number, at) if at else None


def day(match: Match) -> DateRange | None:
    """One day of one month, or the run from one of its days to another ("6 and 9 April" as 6-9)."""
    days, number = cast(list[int], match.all("day")), cast(int, match.one("months"))
    year = _year_of(match, number, days[-1])
    if year is None:
        return None
    ends = [dates.day(year, number, at) for at in days]
    return ends[0] if len(ends) == 1 else dates.run(ends[0], ends[-1])


def _run(match: Match) -> bool:
    """Whether two dates are the ends of a run: "from" or "to" says so, "and" alone does not."""
    return bool(match.capture("from")) or match.one("joint") == "to"


def days_of_months(match: Match) -> DateRange | None:
    """30 March to 2 April 2021; 28 December 2020 to 3 January 2021."""
    days, numbers = cast(list[int], match.all("day")), cast(list[int], match.all("months"))
    year = _year_of(match, numbers[1], days[1])
    if year is None or not _run(match):
        return None
    first = _first_year(match, year, (numbers[0], days[0]) > (numbers[1], days[1]))
    return dates.run(dates.day(first, numbers[0], days[0]), dates.day(year, numbers[1], days[1]))


def _first_year(match: Match, year: int, turned: bool) -> int:
    """The year of a run's first end: its own, else that of the last, or the year before where it turned."""
    said = cast(list[int], match.all("ofyear"))
    return said[0] if len(said) == 2 else year - turned


def months(match: Match) -> DateRange | None:
    """April to June 2021; from November 2020 to February 2021."""
    numbers = cast(list[int], match.all("months"))
    year = _year_of(match, numbers[1], 15)
    if year is None or not _run(match) or _numbered(match):
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


def led(reading: Reading, i: int) -> str:
    """The category of a word before token i that makes a bare year or month a date ("in 2012"), or ""."""
    about = term_before(reading, i, "about")
    i = about.first if about else i
    return next((category for category in ("in", "bound") if term_before(reading, i, category)), "")


def year(match: Match) -> DateRange | None:
    number = cast(int, match.one("year"))
    return dates.year(number) if _YEARS[0] <= number <= _YEARS[1] else None


def led_year(match: Match) -> DateRange | None:
    """A bare year: behind "in", or between "the" and a noun; before a counted noun it is a number."""
    reading, number = match.reading, cast(int, match.one("year"))
    if reading.term(match.last, "unit") or reading.term(match.last, "magnitude"):
        return None
    near = _NEAR_YEARS[0] <= number <= _NEAR_YEARS[1]
    named = near and match.last < len(reading.tokens) and reading.tokens[match.last].type == "w"
    lead = led(reading, match.first)
    if lead == "in" or (near and lead) or (named and reading.term(match.first - 1, "article")):
        return year(match)
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
    """1970s; سبعينيات القرن الماضي."""
    return dates.decade(int(match.value("decade-word") or cast(int, match.one("decade"))))


def numeric(match: Match) -> DateRange | None:
    return cast("DateRange | None", match.one("numeric"))
