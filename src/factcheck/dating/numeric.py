"""Dates in digits: 2021-04-06, 06/04/2021, 6.4.2021, 04/2021. Where the order of day and month is open, both are kept."""

from __future__ import annotations

import itertools

from factcheck import dates
from factcheck.dating.moment import calendar, one_of, yearless
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule
from factcheck.values import DateRange

_PIVOT = 50  # 49 is 2049, 50 is 1950


def _full_year(text: str) -> int | None:
    """A year of four digits, or of two: the nearer half of the century."""
    if len(text) == 4:
        return int(text)
    return (2000 if int(text) < _PIVOT else 1900) + int(text) if len(text) == 2 else None


def _ordered(match: Match, first: int, second: int, year: int) -> DateRange | None:
    """Day and month in the order of the language; both readings where the language has both and the numbers allow."""
    day_first, month_first = dates.day(year, second, first), dates.day(year, first, second)
    order = next(iter(match.scan.style.get("numeric", ("any",))), "any")
    if order == "any":
        return one_of([value for value in (day_first, month_first) if value])
    return month_first or day_first if order == "mdy" else day_first or month_first


def _three(match: Match, parts: list[str]) -> Made | None:
    """Three numbers: the year stands first with four digits, else last."""
    if not all(part.isdigit() for part in parts) or any(len(part) > 4 for part in parts):
        return None
    if len(parts[0]) == 4:
        value = dates.day(int(parts[0]), int(parts[1]), int(parts[2]))
        return calendar(value, "day", year=int(parts[0]))
    year = _full_year(parts[2])
    if year is None or len(parts[0]) > 2 or len(parts[1]) > 2:
        return None
    value = _ordered(match, int(parts[0]), int(parts[1]), year)
    return calendar(value, "day", year=year)


def _signed(match: Match) -> Made | None:
    """Three numbers with the same sign between them, all or none of it with blanks."""
    numbers = match.all("digits")
    signs = match.all("slash") or match.all("dash")
    texts = [match.scan.written(sign) for sign in signs]
    if texts[0] != texts[1] or runs_on(match):
        return None
    return _three(match, [item.terms["digits"] for item in numbers])


def runs_on(match: Match) -> bool:
    """Whether more digits touch the match: a telephone number, an identifier."""
    before, after = match.before(), match.after()
    start, end = match.items[match.start], match.items[match.end - 1]
    ahead = (
        before is not None
        and match.scan.touching(before, start)
        and bool({"slash", "dash", "colon"} & before.terms.keys())
    )
    behind = after is not None and match.scan.touching(end, after) and bool({"slash", "dash"} & after.terms.keys())
    return ahead or (behind and bool((follower := match.after(1)) and "digits" in follower.terms))


def _spaced(match: Match) -> Made | None:
    """18 08 1978, in languages that write the day first."""
    found = match.items[match.start : match.end]
    apart = all(b.start - a.end == 1 for a, b in itertools.pairwise(found))
    around = [item for item in (match.before(), match.after()) if item and "digits" in item.terms]
    if not match.scan.has("numeric", "dmy") or not apart or around or not 1900 <= int(match.value("year")) < 2100:
        return None
    if any("word" in item.terms for item in found) or match.follows("unit", "currency", "percent"):
        return None
    return _three(match, [item.terms["digits"] for item in found])


def _dotted(match: Match) -> Made | None:
    return _three(match, match.value("dotted").split("."))


def _compact(match: Match) -> Made | None:
    text = match.value("ymd")
    value = dates.day(int(text[:4]), int(text[4:6]), int(text[6:]))
    return (
        calendar(value, "day", year=int(text[:4]))
        if value and not match.follows("unit", "currency", "percent")
        else None
    )


def _month(match: Match) -> Made | None:
    """04/2021 and 2021-04."""
    year = int(match.value("year"))
    if match.leads("numbered"):
        return None
    if match.at("year") == 0 and match.get("slash") and int(match.value("mon")) > year % 100:
        return None  # 2010/11 is a season
    if (
        not match.scan.touching(match.items[match.start], match.items[match.start + 1])
        or "word" in match.all("mon")[0].terms
    ):
        return None
    value = dates.month(year, int(match.value("mon")))
    return calendar(value, "month", year=year) if not runs_on(match) else None


def _day_and_month(match: Match) -> Made | None:
    """6/4 behind a weekday or "on": without a year it is a date only where something says so."""
    first, second = (int(item.terms["day"]) for item in match.all("day"))
    if "word" in match.all("day")[0].terms:
        return None
    told = match.leads("in", "weekday", "weekday-short", "day-lead", "bound", "dayword") or match.scan.alone
    told = told or (_only_date(match, first, second) and not match.leads("numbered", "num", "dash"))
    if not told or runs_on(match) or match.follows("percent", "unit", "currency", "of"):
        return None
    return yearless(match, "day", lambda year: _ordered(match, first, second, year))


def _only_date(match: Match, first: int, second: int) -> bool:
    """22/04 and 4/22 are no fraction and no score; 24/7 is every hour."""
    low, high = (second, first) if match.scan.has("numeric", "dmy") else (min(first, second), max(first, second))
    return low <= 12 < high and (first, second) != (24, 7)


def _day_and_month_dotted(match: Match) -> Made | None:
    """6.4. in languages that write dates with points."""
    first, second = (int(part) for part in match.value("dot2").split("."))
    told = (
        match.leads("in", "weekday", "weekday-short", "day-lead", "bound", "from")
        or match.scan.alone
        or match.follows("point-sign")
    )
    told = told and match.scan.has("numeric", "dmy") and not match.scan.has("decimal", ".")
    if not told or match.follows("percent", "unit", "currency", "magnitude"):
        return None
    return yearless(match, "day", lambda year: _ordered(match, first, second, year))


_THREE = "digits {S} digits {S} digits"
RULES = (
    Rule("date/numeric", "digits slash digits slash digits", _signed),
    Rule("date/numeric-hyphened", "digits dash digits dash digits", _signed),
    Rule("date/numeric-dotted", "dotted", _dotted),
    Rule("date/numeric-spaced", "day mon year", _spaced),
    Rule("date/compact", "ymd", _compact),
    Rule("date/numeric-month", "mon (slash|dash) year", _month),
    Rule("date/numeric-month-first-year", "year (dash|slash) mon", _month),
    Rule("date/numeric-day", "day slash day", _day_and_month),
    Rule("date/numeric-day-dotted", "dot2", _day_and_month_dotted),
)
