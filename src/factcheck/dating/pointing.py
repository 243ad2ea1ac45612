"""Which of one date in several years is meant: by the tense of its sentence, by what leads to it, and by today."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.lexis.match import Match
from factcheck.values import DateRange

_LATELY, _SOON, _SHORT = 92, 28, 14  # days


def pointed(match: Match, values: list[DateRange], today: date) -> DateRange | None:
    """Of one date in several years: the past looks back, the future and a phrase on its own forward; else the nearest."""
    tense = tense_of(match) or (1 if match.scan.alone else 0)
    known = [v for v in values if v.first and v.last]
    if tense > 0 and (ended := _ended(match, known, today)):
        return ended
    if tense < 0:
        known = _soon(known, today) or [v for v in known if v.first and v.first <= today][-1:] or known
    elif tense > 0:
        known = [v for v in known if v.last and v.last >= today][:1] or known
    return min(known, key=lambda v: _distance(v, today), default=None)


def _soon(known: list[DateRange], today: date) -> list[DateRange]:
    """Days that come within a month, and were last a year ago: what was announced, and is still to come."""
    short = [v for v in known if v.first and v.days and v.days <= _SHORT]
    ahead = [v for v in short if v.first and today < v.first <= today + timedelta(_SOON)]
    lately = any(v.last and timedelta(0) <= today - v.last < timedelta(_LATELY) for v in known)
    return [] if lately else ahead[:1]


def _ended(match: Match, known: list[DateRange], today: date) -> DateRange | None:
    """The shop was open until 5 May: behind a verb in the past an end that has just gone by is meant."""
    if not match.leads("bound") or match.scan.tense(match.offset) >= 0:
        return None
    return next((v for v in known if v.last and 0 < (today - v.last).days <= _LATELY), None)


def tense_of(match: Match) -> int:
    """Since looks back, but before a verb of the future; until forward; else the verb tells."""
    before = match.before()
    led = before and (before.terms.get("starting") == "then" or "onward" in before.terms)
    bound = before.terms.get("bound") if before and not led else None
    if before is not None and "in" in before.terms and (time := match.before(2)):
        bound = bound or time.terms.get("time")  # until 5pm on Friday
    if bound == "until" and before and match.scan.opens(before.start) and match.scan.tense(match.offset) < 0:
        return -1  # by 1 April the toll had doubled
    tense = match.scan.tense(match.offset)
    return {"since": tense or -1, "until": 1}.get(bound or "", tense)  # с 1 сентября проезд подорожает


def _distance(value: DateRange, today: date) -> int:
    assert value.first and value.last
    if value.first <= today <= value.last:
        return 0
    return min(abs((value.first - today).days), abs((value.last - today).days))
