"""Dates an amount of time away: three days ago, in two weeks."""

from __future__ import annotations

from decimal import Decimal

from factcheck import dates
from factcheck.dating.moment import Moment, held_in, made, several, spoken
from factcheck.dating.units import Span, moved
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule

_FAR = 8  # words from "highest" to "in 13 years"
CLOCK = ("second", "minute", "hour")


def span_of(match: Match) -> Span | None:
    """The amount of time that a match holds as a lexeme."""
    found = next(
        (item.payload for item in match.items[match.start : match.end] if isinstance(item.payload, Span)), None
    )
    if found is None and match.get("dateunit") and not several(match):
        return Span(((Decimal(1), match.value("dateunit")),))
    return found


def _away(match: Match, sign: int) -> Made | None:
    """The day, week, month or year that lies an amount of time from today, in the precision it is told in."""
    today, span = match.scan.today, span_of(match)
    at = moved(today, span, sign) if today and span else None
    if at is None or span is None:
        return None
    if span.unit in CLOCK:
        return made(Moment(dates.of(at), "day", spoken=True)) if span.unit == "hour" else None
    if span.unit in ("day", "week", "weekend"):
        return spoken(dates.of(at), "day")
    exact = span.parts[-1][0] == int(span.parts[-1][0])
    if span.unit == "month" or not exact:
        return spoken(dates.month(at.year, at.month), "month")
    return (
        spoken(dates.year(at.year), "year")
        if span.unit == "year"
        else spoken(dates.decade(at.year // 10 * 10) if span.unit == "decade" else dates.year(at.year), "run")
    )


def _ago(match: Match) -> Made | None:
    """Three days ago; "days ago" tells no day where one would be "a day ago"."""
    return None if match.get("dateunit") and not match.scan.has("bare", "units") else _away(match, -1)


def _before_now(match: Match) -> Made | None:
    """قبل يومين and il y a deux jours; with a date behind it the amount is told from there."""
    return None if _told_elsewhere(match) else _away(match, -1)


def _told_elsewhere(match: Match) -> bool:
    """قبل يومين من الانتخابات, بعد أسبوع على الهجوم: told from what stands behind, not from today."""
    return match.scan.has("order", "verb-first") and match.follows("from", "over", "date", "bound")


def _ranked(match: Match) -> bool:
    """The highest in 13 years, for the first time in a decade: up to today."""
    for back in range(1, _FAR):
        item = match.before(back)
        if item is None or {"comma", "point-sign"} & item.terms.keys():
            return False
        if {"superlative", "ord"} & item.terms.keys():
            return match.scan.has("ordinal", "since")
    return False


def _hence(match: Match) -> Made | None:
    """In three days: from now, unless the sentence tells of the past; شهر من الآن looks back with a verb in the past."""
    if match.value("hence") == "either" and match.scan.tense(match.offset) < 0 and match.get("after-now") is None:
        return _away(match, -1)
    if match.get("after-now") and (
        match.scan.tense(match.offset) < 0 or (match.get("dateunit") and not match.scan.has("bare", "units"))
    ):
        return None
    span, behind = span_of(match), match.after(1)
    if match.get("after-now") and match.get("hence") is None and (_told_elsewhere(match) or _ranked(match)):
        return None
    if match.follows("bound") and behind and {"dayword", "date", "weekday", "day", "year"} & behind.terms.keys():
        return None  # dans deux semaines à partir de demain: told from there
    return _away(match, 1) if span and span.unit not in CLOCK else None


def _from_alone(match: Match) -> Made | None:
    """من أسبوع, on its own: speech says so for a week ago, where a sentence says "of a week"."""
    whole = match.scan.alone and match.end - match.start == len(match.items)
    return _away(match, -1) if whole and match.scan.has("unit", "one") and match.value("from") == "from" else None


def _since_from_now(match: Match) -> Made | None:
    """منذ شهر من الآن: told from now, it is a month ago."""
    return _away(match, -1) if match.value("bound") == "since" and match.value("hence") == "either" else None


def away(match: Match) -> Made | None:
    """The day, month or year of an amount of time behind or before its word, as its own rule reads it."""
    if match.get("ago"):
        return _ago(match)
    return _before_now(match) if match.get("before-now") else _hence(match)


def _day_ago(match: Match) -> Made | None:
    """Heute vor einem Jahr, a year ago today: that very day."""
    day = next(item for item in match.items[match.start : match.end] if "date-day" in item.terms)
    held, span = held_in(match), span_of(match)
    if held is None or span is None or span.unit in CLOCK or day.rule != "date/dayword" or held.value.first is None:
        return None
    at = moved(held.value.first, span, -1)
    return spoken(dates.of(at), "day") if at else None


RULES = (
    Rule("date/day-ago", "date-day before-now span", _day_ago),
    Rule("date/day-ago-behind", "span ago date-day", _day_ago),
    Rule("date/since-from-now", "bound span hence", _since_from_now),
    Rule("date/from-alone", "from (span|dateunit)", _from_alone),
    Rule("date/ago", "(span|dateunit) ago", _ago),
    Rule("date/before-now", "before-now (about|hedge)? (span|dateunit)", _before_now),
    Rule("date/hence", "span hence", _hence),
    Rule("date/after-now", "after-now (about|hedge)? (span|dateunit) hence?", _hence),
)
