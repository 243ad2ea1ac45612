"""Dates in digits: 2021-04-06, 06/04/2021, 6.4.2021, 04/2021. Where day and month may change places, both are kept."""

from __future__ import annotations

from itertools import pairwise

from factcheck import dates
from factcheck.dating.moment import Moment, Year, calendar, made, yearless
from factcheck.dating.orders import full_year, only_date, ordered, orders
from factcheck.dating.written import COUNTS
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule


def _dated(match: Match) -> bool:
    """Whether the number before the match, and its sign, end another date with strokes."""
    ahead = match.before(3)
    return ahead is not None and "slash" in ahead.terms


def _three(match: Match, parts: list[str]) -> Made | None:
    """Three numbers: the year stands first with four digits, else last."""
    if not all(part.isdigit() for part in parts) or any(len(part) > 4 for part in parts):
        return None
    if len(parts[0]) == 4:
        value = dates.day(int(parts[0]), int(parts[1]), int(parts[2]))
        return calendar(value, "day", year=int(parts[0]))
    year = full_year(parts[2])
    if year is None or len(parts[0]) > 2 or len(parts[1]) > 2:
        return None
    numbers = int(parts[0]), int(parts[1])
    value = ordered(match, *numbers, year)
    readings = [_in_year(of, year) for of in orders(match, *numbers)]
    return made(Moment(value, "day", year, orders=readings)) if value else None


def _in_year(of: Year, year: int) -> Year:
    """A reading of day and month in the year that is written."""
    return lambda _: of(year)


def _signed(match: Match) -> Made | None:
    """Three numbers with the same sign between them, all or none of it with blanks."""
    numbers = match.all("digits")
    signs = match.all("slash") or match.all("dash")
    texts = [match.scan.written(sign) for sign in signs]
    if texts[0] != texts[1] or runs_on(match):
        return None
    return _three(match, [item.terms["digits"] for item in numbers])


def _comma(match: Match) -> Made | None:
    """08/12, 2015 as a field; in "on 12/5, 1500 soldiers" the number counts."""
    if not match.scan.alone:
        return None
    texts = [item.terms["digits"] for item in (*match.all("digits"), *match.all("year"))]
    return None if _dated(match) or "word" in match.all("year")[0].terms else _three(match, texts)


def runs_on(match: Match) -> bool:
    """Whether more digits touch the match: a telephone number, an identifier."""
    before, after = match.before(), match.after()
    start, end = match.items[match.start], match.items[match.end - 1]
    signs = {"slash", "colon"} if match.get("slash") and _dated(match) else {"slash", "dash", "colon"}
    ahead = before is not None and match.scan.touching(before, start) and bool(signs & before.terms.keys())
    behind = after is not None and match.scan.touching(end, after) and bool({"slash", "dash"} & after.terms.keys())
    follower = match.after(1)
    if behind and match.get("slash") and match.follows("dash") and (third := match.after(2)) and "slash" in third.terms:
        return False  # 10/1/2018-10/7/2018
    return ahead or (behind and bool(follower and "digits" in follower.terms))


def _spaced(match: Match) -> Made | None:
    """18 08 1978 and 18 08 78, in languages that write the day first."""
    texts, year = _apart(match), match.value("year")
    if texts is None or (year and not 1900 <= int(year) < 2100):
        return None
    padded = texts[1][0] == "0" or match.scan.alone or match.leads("article")
    return _three(match, texts) if year or (padded and len(texts[2]) == 2) else None


def _spaced_day(match: Match) -> Made | None:
    """17 02: a field may leave out the year."""
    texts = _apart(match)
    if texts is None or not match.scan.alone or not (len(texts[1]) == 2 or match.leads("article")):
        return None
    day, month = (int(text) for text in texts)
    return yearless(match, "day", lambda y: dates.day(y, month, day), month=month, day=day)


def _apart(match: Match) -> list[str] | None:
    """Numbers with one blank between them and no other number around, where dates begin with their day."""
    found = match.items[match.start : match.end]
    around = any(item and "digits" in item.terms for item in (match.before(), match.after()))
    if around or not match.scan.has("numeric", "dmy") or any(b.start - a.end != 1 for a, b in pairwise(found)):
        return None
    if any("word" in item.terms for item in found) or match.follows("unit", "currency", "percent"):
        return None
    return [item.terms["digits"] for item in found]


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
    ahead = match.before(1 + match.leads("open"))  # martes (6/7)
    day = ahead is not None and bool(_LEADS & ahead.terms.keys())
    told = day or match.scan.alone or (match.get("slash") and match.leads("in", "bound"))
    sure = only_date(match, first, second) and not match.leads("numbered", "num", "dash")
    told = (told or sure) if match.get("slash") else day or (sure and (match.leads("in", "bound") or match.scan.alone))
    counts = match.follows("of") and not match.follows("comma")
    if not told or runs_on(match) or counts or match.follows("percent", "unit", "currency"):
        return None
    if match.get("dash") and match.follows("w", *COUNTS):
        return None  # on 10-15 points
    return yearless(match, "day", lambda year: ordered(match, first, second, year), orders(match, first, second))


_LEADS = frozenset({"weekday", "weekday-short", "dayword", "day-lead"})
RULES = (
    Rule("date/numeric", "digits slash digits slash digits", _signed),
    Rule("date/numeric-hyphened", "digits dash digits dash digits", _signed),
    Rule("date/numeric-comma", "digits slash digits comma year", _comma),
    Rule("date/numeric-dotted", "dotted", _dotted),
    Rule("date/numeric-spaced", "day mon year", _spaced),
    Rule("date/numeric-spaced-short", "day mon yy", _spaced),
    Rule("date/numeric-spaced-day", "day mon", _spaced_day),
    Rule("date/compact", "ymd", _compact),
    Rule("date/numeric-month", "mon (slash|dash) year", _month),
    Rule("date/numeric-month-first-year", "year (dash|slash) mon", _month),
    Rule("date/numeric-day", "day (slash|dash) day", _day_and_month),
)
