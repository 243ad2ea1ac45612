"""Dates whose cases join them, in languages that put endings where others have words: yılın ilk çeyreği, ayın 20'si,
2020'nin mart ayı, pazartesiden cumaya kadar."""

from __future__ import annotations

from factcheck import dates
from factcheck.dating.moment import Moment, made, spoken
from factcheck.dating.ordered import nth_of
from factcheck.dating.ranges import pair_of, run_between
from factcheck.dating.units import unit_of
from factcheck.lexis.lexeme import Item
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule
from factcheck.values import DateRange


def _owned(match: Match) -> bool:
    """Whether the first of two dates owns the second: its word has the ending, or an ending stands behind it."""
    return match.get("case-of") is not None or match.scan.cased(match.items[match.start], "genitive")


def _whole(match: Match) -> tuple[DateRange | None, Moment | None]:
    """The period that the first lexeme tells: a date, or a unit of today's."""
    first, today = match.items[match.start], match.scan.today
    if isinstance(first.payload, Moment):
        return first.payload.value, first.payload
    return (unit_of(today, first.terms["dateunit"], 0) if today else None), None


def _part(match: Match) -> Made | None:
    """Yılın ilk çeyreği, temmuzun ikinci yarısı."""
    part, (whole, held) = match.value("ordunit"), _whole(match)
    value = nth_of(part, whole) if whole and _owned(match) else None
    if value is None:
        return None
    grain = "day" if part.endswith(":day") else "month" if part.endswith(":month") else "run"
    return made(Moment(value, grain, held.year if held else None, spoken=held is None or held.spoken))


def _in_year(match: Match) -> Made | None:
    """Geçen yılın mart ayı, 2020'nin 3 Mart'ı: the date in that year."""
    first, second = match.items[match.start].payload, match.items[match.end - 1].payload
    year = first.value.first.year if isinstance(first, Moment) and first.value.first else int(match.value("year", "0"))
    if not isinstance(second, Moment) or second.again is None or not year or not _owned(match):
        return None
    told = isinstance(first, Moment) and first.spoken
    value = second.again(year)
    return made(Moment(value, second.grain, year, second.month, second.day, told)) if value else None


def _day(match: Match) -> Made | None:
    """Ayın 20'si, geçen ayın 5'i: the ending behind the digits tells the day from twenty of something."""
    today, number, after = match.scan.today, int(match.value("day")), match.after()
    ended = after is not None and match.scan.text.startswith("'", after.start)
    unit = match.all("dateunit")[0]
    if today is None or match.value("dateunit") != "month" or not ended or not match.scan.cased(unit, "genitive"):
        return None
    month = unit_of(today, "month", int(match.value("shift", "0")))
    first = month.first if month else None
    return spoken(dates.day(first.year, first.month, number) if first else None, "day")


def _from_to(match: Match) -> Made | None:
    """6 Nisan'dan 9 Nisan'a kadar, pazartesiden cumaya kadar."""
    pair = pair_of(match)
    if pair is None or match.value("bound-behind") != "until" or not _departs(match, match.items[match.start]):
        return None
    return run_between(*pair)


def _departs(match: Match, item: Item) -> bool:
    """Whether a lexeme says "from", by its ending or by one behind it."""
    return match.get("from") is not None or match.scan.cased(item, "ablative")


_YEAR = "year (year-behind)?"
DAYS = (Rule("date/day-of-genitive", "(this|shift)? dateunit day", _day),)
RULES = (
    Rule("date/part-of-genitive", "(date-month|date-year|date-span|dateunit) ordunit", _part),
    Rule("date/in-year-of-genitive", "(date-year|year) case-of? (date-month|date-day|date-span)", _in_year),
)
RANGES = (Rule("date/range-cases", f"(date|{_YEAR}) from? (date|{_YEAR}) bound-behind", _from_to),)
