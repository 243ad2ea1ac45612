"""Parts of a period: early June, mid-2019, مطلع العام, the rest of the year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from factcheck import dates
from factcheck.dating.moment import Moment, calendar, held_in, made, several, spoken, yearless
from factcheck.dating.units import unit_of
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule
from factcheck.values import DateRange

_YEAR, _MONTH, _DECADE, _WEEK = 365, 31, 3652, 7  # days

_THIRDS = {"begin": (1, 10), "early": (1, 10), "mid": (11, 20), "end": (21, 31), "late": (21, 31)}


_MONTHS_OF_YEAR = {"begin": (1, 3), "early": (1, 3), "mid": (5, 8), "end": (10, 12), "late": (10, 12)}


_DAYS_OF_WEEK = {"begin": (1, 3), "early": (1, 3), "mid": (2, 4), "end": (5, 7), "late": (4, 7)}


_YEARS_OF_TEN = {"begin": (0, 2), "early": (0, 2), "mid": (4, 5), "end": (7, 9), "late": (7, 9)}


def part_of(part: str, whole: DateRange) -> DateRange | None:
    """The early, middle or late part of a month (thirds), a year, a decade or another stretch (thirds)."""
    first, last = whole.first, whole.last
    if first is None or last is None:
        return None
    days = (last - first).days + 1
    if 28 <= days <= _MONTH and first.day == 1:
        low, high = _THIRDS[part]
        return dates.run(
            dates.day(first.year, first.month, low), dates.day(first.year, first.month, min(high, last.day))
        )
    if days in (_YEAR, _YEAR + 1) and first.day == first.month == 1:
        low, high = _MONTHS_OF_YEAR[part]
        return dates.run(dates.month(first.year, low), dates.month(first.year, high))
    if days in (_DECADE, _DECADE + 1):
        low, high = _YEARS_OF_TEN[part]
        return dates.run(dates.year(first.year + low), dates.year(first.year + high))
    if days == _WEEK:
        low, high = _DAYS_OF_WEEK[part]
        return dates.run(dates.of(first + timedelta(low - 1)), dates.of(first + timedelta(high - 1)))
    return _third(part, first, days)


def _third(part: str, first: date, days: int) -> DateRange | None:
    size = days // 3
    if not size:
        return dates.of(first)
    at = {"begin": 0, "early": 0, "mid": size}.get(part, days - size)
    low, high = first + timedelta(at), first + timedelta(at + (days - 2 * size if part == "mid" else size) - 1)
    return DateRange(f"{low}/{high}", low, high)


def _part(match: Match) -> Made | None:
    part = match.value("part") or match.value("part-behind")
    if part in ("begin", "end") and match.get("in") and match.get("of") is None and match.at("part") == 0:
        return None  # the contract will end in 2050
    if match.get("date"):
        held = held_in(match)
        if held is None or held.grain == "day":
            return None
        value, again = part_of(part, held.value), held.again
        if value is None:
            return None
        return made(
            Moment(
                value,
                "run",
                held.year,
                spoken=held.spoken,
                again=again and (lambda y: (w := again(y)) and part_of(part, w)),
            )
        )
    if match.get("year"):
        year = int(match.value("year"))
        return calendar(part_of(part, dates.year(year)), "run", year=year)
    number = int(match.value("month") or match.value("month-weak", "0"))
    return yearless(match, "run", lambda y: part_of(part, dates.month(y, number))) if number else None


def _edged(make: Callable[[Match], Made | None]) -> Callable[[Match], Made | None]:
    """The part kept beside the date: before the end of March is until its end."""

    def edged(match: Match) -> Made | None:
        found = make(match)
        part = match.value("part") or match.value("part-behind")
        return found and Made(found.payload, {**found.terms, "edge": part}, found.first, found.last)

    return edged


def _part_of_unit(match: Match) -> Made | None:
    """مطلع العام, the end of the month: of this one."""
    today, unit = match.scan.today, match.value("dateunit")
    if several(match):
        return None
    whole = (
        unit_of(today, unit, 0) if today and unit in ("week", "month", "quarter", "year", "decade", "century") else None
    )
    return spoken(whole and part_of(match.value("part") or match.value("part-behind"), whole), "run")


def _part_name(match: Match) -> Made | None:
    """EOM: the end of the month."""
    part, _, unit = match.value("part-unit").partition(":")
    whole = unit_of(match.scan.today, unit, 0) if match.scan.today else None
    return spoken(whole and part_of(part, whole), "run")


def _rest(match: Match) -> Made | None:
    """The rest of the year, later this week: from today to its end; so far this year: from its start to today."""
    today, held = match.scan.today, held_in(match)
    whole = held.value if held else None
    if whole is None and match.get("dateunit") and today:
        whole = unit_of(today, match.value("dateunit"), 0)
    if today is None or whole is None or not whole.first or not whole.last or not whole.first <= today <= whole.last:
        return None
    past = match.get("todate") or match.value("so-far") == "earlier"
    low, high = (whole.first, today) if past else (today, whole.last)
    return spoken(DateRange(f"{low}/{high}", low, high) if low < high else dates.of(low), "run")


_ANY = "(date|year-lead? year (year-behind|era)?|month|month-weak)"


RULES = (
    Rule("date/part", f"part (of|article|dash|in)* {_ANY}", _edged(_part)),
    Rule("date/part-behind", f"{_ANY} (of|dash)? part-behind", _edged(_part)),
    Rule("date/part-of-unit", "part (of|article)* dateunit", _edged(_part_of_unit)),
    Rule("date/part-of-unit-behind", "dateunit part-behind", _edged(_part_of_unit)),
    Rule("date/part-name", "part-unit", _part_name),
    Rule("date/rest", "(rest|todate|so-far) (of|article)* (date|dateunit)", _rest),
    Rule("date/todate-behind", "dateunit todate", _rest),
)
