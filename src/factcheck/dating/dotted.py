"""Days and months in numbers with points, in languages that write dates so: 15.10., with 14.10. and 14.-15.10.2018."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck import dates
from factcheck.dating.moment import calendar, yearless
from factcheck.dating.orders import full_year, ordered, orders
from factcheck.dating.written import COUNTS
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule
from factcheck.values import DateRange

_LEADS = ("weekday", "weekday-short", "dayword", "day-lead")


def _written(match: Match) -> bool:
    """Whether the language writes dates with points, and its numbers with commas."""
    return match.scan.has("numeric", "dmy") and not match.scan.has("decimal", ".")


def _closed(match: Match) -> bool:
    """Whether the point behind a date is the date's: the sentence goes on, or there is none."""
    if match.get("point-sign") is None or not match.scan.touching(*match.items[match.end - 2 : match.end]):
        return False
    after = match.after()
    return match.scan.alone if after is None else not match.scan.letter(after.start).isupper()


def _day(match: Match) -> Made | None:
    """6.4. and 06.04 behind a word of time; 3.5 alone is a number where nothing closes or leads it."""
    text, closed = match.value("dot2"), _closed(match)
    first, second = (int(part) for part in text.split("."))
    led = match.leads("in", "bound", "from") and not match.scan.changing(match.offset)
    told = match.leads(*_LEADS) or match.scan.alone or closed or (led and len(text.partition(".")[2]) == 2)
    if not told or not _written(match) or match.follows("percent", *COUNTS):
        return None
    made = yearless(match, "day", lambda year: ordered(match, first, second, year), orders(match, first, second))
    return Made(made.payload, made.terms, 0, None if closed else 1) if made else None


def _run(match: Match) -> Made | None:
    """14. - 15.10.2013, 14./15.10.: days of one month."""
    last = match.value("dotted") or match.value("dot2")
    parts, start = last.split("."), int(match.value("day"))
    pointed = any("point-sign" in item.terms for item in match.items[match.start : match.end - 1])
    told = match.get("dotted") or pointed or match.get("from") or match.scan.alone
    if not told or not _written(match) or "word" in match.all("day")[0].terms or match.follows("percent", *COUNTS):
        return None
    return _from_to(match, start, [int(part) for part in parts[:2]], full_year(parts[2]) if parts[2:] else None)


def _from_to(match: Match, start: int, end: Sequence[int], year: int | None) -> Made | None:
    day, month = end

    def run(of: int) -> DateRange | None:
        return dates.run(dates.day(of, month, start), dates.day(of, month, day))

    if not start < day or (match.get("dotted") and year is None):
        return None
    made = calendar(run(year), "run", year=year) if year else yearless(match, "run", run)
    if made is None or match.get("point-sign") is None or "point-sign" not in match.items[match.end - 1].terms:
        return made
    return made if _closed(match) else Made(made.payload, made.terms, 0, match.end - match.start - 1)


RULES = (
    Rule("date/numeric-day-dotted", "dot2 point-sign?", _day),
    Rule("date/dotted-run", "from? day point-sign? (dash|slash|to) (dot2|dotted) point-sign?", _run, ("from",)),
)
