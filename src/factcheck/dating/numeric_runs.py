"""Runs of days in numbers: 10/1-11/7, from 5/1 to 5/7/2020."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck import dates
from factcheck.dating.ends import before
from factcheck.dating.moment import Moment, made, one_of
from factcheck.dating.orders import both, full_year, only_date, orders
from factcheck.dating.pointing import pointed
from factcheck.dating.written import COUNTS
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule
from factcheck.values import DateRange


def _numeric_run(match: Match) -> Made | None:
    """Days and months on both sides, and perhaps the year of the last; two numbers alone may be fractions."""
    items = match.all("day")
    numbers = [int(item.terms["day"]) for item in items]
    if any("word" in item.terms for item in items) or match.follows(*COUNTS):
        return None
    told = match.get("from") or match.leads("from", "in") or match.scan.alone or match.get("digits")
    if not told and not any(only_date(match, *numbers[k : k + 2]) for k in (0, 2)):
        return None
    year = full_year(match.value("digits")) if match.get("digits") else None
    value = _in_year(match, numbers, year) if year else _nearest(match, numbers)
    return made(Moment(value, "run", year)) if value else None


def _in_year(match: Match, numbers: Sequence[int], year: int) -> DateRange | None:
    """The run that ends in a year, both ends in the same order of day and month."""
    found: list[DateRange] = []
    for start, end in zip(orders(match, *numbers[:2]), orders(match, *numbers[2:]), strict=True):
        last = end(year)
        if last and (run := dates.run(before(start, last), last)):
            found.append(run)
    return one_of(found if both(match) else found[:1])


def _nearest(match: Match, numbers: Sequence[int]) -> DateRange | None:
    today = match.scan.today
    if today is None:
        return None
    years = range(today.year - 1, today.year + 3)
    return pointed(match, [v for y in years if (v := _in_year(match, numbers, y))], today)


RULES = (
    Rule(
        "date/numeric-run",
        "from? day slash day (dash|to|and) day slash day ((slash|comma) digits)?",
        _numeric_run,
        ("from",),
    ),
)
