"""Runs of years: 2019-20, 2019-2021, from 2019 to 2021, between 2019 and 2021."""

from __future__ import annotations

from factcheck import dates
from factcheck.dating.moment import Moment, made
from factcheck.dating.numeric import runs_on
from factcheck.lexis.match import UNREAD, Made, Match
from factcheck.lexis.rules import Rule


def _shortened(match: Match) -> Made | None:
    """2019/20 and 2019-2021: from one year to the other."""
    first, text = int(match.value("year")), match.value("yy") or match.all("year")[-1].terms["year"]
    last = first // _CENTURY * _CENTURY + int(text) if len(text) == 2 else int(text)
    if not first < last or runs_on(match) or _dated(match) or match.follows("unit", "percent", "currency"):
        return None
    if len(text) == 2 and (
        last - first > 20 or not match.scan.touching(match.items[match.end - 2], match.items[match.end - 1])
    ):
        return None
    value = dates.run(dates.year(first), dates.year(last))
    return made(Moment(value, "run", year=first)) if value else None


def _dated(match: Match) -> bool:
    """2020/23/Sep: a day of a month."""
    month = match.after(1)
    return match.follows("slash", "dash") and month is not None and "month" in month.terms


def _years(match: Match) -> Made | None:
    """From 2019 to 2021, between 2019 and 2021."""
    first, last = (int(item.terms["year"]) for item in match.all("year"))
    if match.value("era", "ce") != "ce":
        return UNREAD
    if (match.get("and") and match.value("from") != "between") or not first < last or match.follows("unit", "currency"):
        return None
    value = dates.run(dates.year(first), dates.year(last))
    return made(Moment(value, "run", year=first)) if value else None


_CENTURY = 100


RULES = (
    Rule("date/years", "year-lead? year (dash|slash|to) year-lead? (year|yy) year-behind?", _shortened),
    Rule("date/years-from", "from in? year-lead? year (and|to|dash) in? year-lead? year (year-behind|era)?", _years),
)
