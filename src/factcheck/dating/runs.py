"""Runs of days and months: 6-7 April, from 3 to 5 May, January to March 2020."""

from __future__ import annotations

from factcheck import dates
from factcheck.dating.moment import Moment, beyond, calendar, made, spoken, yearless
from factcheck.dating.pointing import pointed
from factcheck.dating.written import ABBREVIATION, COUNTS, month, number
from factcheck.lexis.lexeme import Item
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule
from factcheck.values import DateRange


def _days(match: Match) -> Made | None:
    """Days of one month: 6-7 April, from 3 to 5 May, يومي 6 و7 أبريل. Days apart are days of their own."""
    written = [item for item in match.items[match.start : match.end]
               if ("day" in item.terms or "oday" in item.terms) and not _NAMES & item.terms.keys()]  # fmt: skip
    days = [int(item.terms.get("day") or item.terms["oday"]) for item in written]
    if any("digits" in item.terms for item in written) and any(item.terms.keys() >= _COUNTS_ON for item in written):
        return None  # "the second - 3 November"
    joined = any(
        item.terms.get("to") is not None or "dash" in item.terms for item in match.items[match.start : match.end]
    )
    spread = joined or match.leads("from") or match.get("from")
    if days != sorted(set(days)) or not (spread or len(days) == 2 or days == list(range(days[0], days[-1] + 1))):
        return None
    of_year, of_month = number(match, "year"), month(match)

    def run(year: int) -> DateRange | None:
        return dates.run(dates.day(year, of_month, days[0]), dates.day(year, of_month, days[-1]))

    if match.get("this-behind") and match.scan.today:
        of_year = match.scan.today.year
    if of_year is not None:
        return calendar(run(of_year), "run", year=of_year, month=of_month)
    if match.get("month") is None and not spread:
        return None
    return yearless(match, "run", run, month=of_month)


def _days_alone(match: Match) -> Made | None:
    """Du 13 au 18, del 13 al 18: the articles within make days of them, of the month that the tense points to."""
    first, last = (int(item.terms.get("day") or item.terms["oday"]) for item in match.items[match.start : match.end]
                   if "day" in item.terms or "oday" in item.terms)  # fmt: skip
    today, words = match.scan.today, [match.scan.written(item).lower() for item in match.items[match.start : match.end]]
    if today is None or not match.scan.has("article", "day") or (words[0], words[2]) not in _CONTRACTED:
        return None
    if (
        not first < last
        or match.scan.changing(match.offset)
        or match.follows("w", "of", "month", "month-weak", "num", *COUNTS)
    ):
        return None
    ends = ((dates.day_of_month(today, by, first), dates.day_of_month(today, by, last)) for by in (-1, 0, 1))
    near = [run for pair in ends if (run := dates.run(*pair))]
    value = pointed(match, near, today)
    return made(Moment(value, "run", spoken=True)) if value else None


def _abbreviated(match: Match) -> Made | None:
    """14-20 sept. 2014: the point is the abbreviation's."""
    word = (match.all("month") or match.all("month-weak"))[-1]
    short = word.end - word.start <= ABBREVIATION and match.scan.touching(word, match.all("point-sign")[-1])
    return _days(match) if short else None


def _days_behind(match: Match) -> Made | None:
    """May 3-5; no days where the second number counts what follows."""
    return None if match.get("year") is None and match.follows(*COUNTS) else _days(match)


def _months(match: Match) -> Made | None:
    """January to March 2020, between May and June, November–January."""
    first, last = (int(item.terms.get("month") or item.terms["month-weak"]) for item in _named(match))
    if match.get("and") and not match.leads("from"):
        return None
    of_year = number(match, "year")

    def run(year: int) -> DateRange | None:
        return dates.run(dates.month(year - (first > last), first), dates.month(year, last))

    if of_year is not None:
        return calendar(run(of_year), "run", year=of_year)
    return yearless(match, "run", run)


def _joined(match: Match) -> Made | None:
    """شهري يناير وفبراير: the word for two months makes a run of neighbours; يناير ومارس are two months apart."""
    first, last = (int(item.terms.get("month") or item.terms["month-weak"]) for item in _named(match))
    if match.value("month-lead") != "two" or last != first % 12 + 1:
        return None
    of_year, today, by = number(match, "year"), match.scan.today, int(match.value("shift", "0"))

    def run(year: int) -> DateRange | None:
        return dates.run(dates.month(year - (first > last), first), dates.month(year, last))

    if of_year is None and today and (by or match.get("this-behind")):
        years = (today.year + by, today.year) if by < 0 else (today.year, today.year + 1)
        known = [value for year in years if (value := run(year))]
        return spoken(beyond(known, today, by) if by else known[0], "run")
    return calendar(run(of_year), "run", year=of_year) if of_year else yearless(match, "run", run)


def _named(match: Match) -> list[Item]:
    found = match.items[match.start : match.end]
    return [item for item in found if "month" in item.terms or "month-weak" in item.terms][:2]


_NAMES = frozenset({"month", "month-weak", "weekday"})  # "sept" is a number too
_COUNTS_ON = frozenset({"oday", "word"})
_CONTRACTED = (("du", "au"), ("del", "al"))
_DAYS = (
    "from? (weekday and)? {WD}? (article|in)* ({D}) point-sign? (comma article? ({D}) point-sign?)* "
    "({TO}|or|slash|bound) (article|in|day-lead)* {WD}? (article|in)* ({D}) point-sign? {OF}* {M}"
)
RULES = (
    Rule(
        "date/months-joined",
        "month-lead (month|month-weak) and (month|month-weak) (({OF}? {Y})|this-behind|shift)?",
        _joined,
    ),
    Rule("date/days", f"{_DAYS} (({{OF}}? {{Y}})|this-behind)?", _days, ("from", "article", "day-lead")),
    Rule("date/days-abbreviated", f"{_DAYS} point-sign of? {{Y}}", _abbreviated, ("from", "article", "day-lead")),
    Rule("date/days-alone", "from (day|oday) to (day|oday)", _days_alone),
    Rule(
        "date/days-month-first",
        "from? {WD}? {M} from? article? ({D}) ({TO}) {WD}? article? ({D}) (({OF})? {Y})?",
        _days_behind,
        ("from",),
    ),
    Rule("date/days-from-month", "from article? ({D}) to {M} article? ({D}) (({OF})? {Y})?", _days_behind),
    Rule("date/months", "from? {M} ({TO}|slash) {M} (({OF})? {Y})?", _months, ("from",)),
)
