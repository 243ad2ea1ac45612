"""Stretches that reach from today or up to it: the last three months, within a week, الأيام الثلاثة الماضية."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from factcheck import dates
from factcheck.dating.away import CLOCK, span_of
from factcheck.dating.moment import one_of, spoken
from factcheck.dating.units import Span, moved, unit_of
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule
from factcheck.values import DateRange


def _within(match: Match) -> Made | None:
    stretch = match.get("num") and ("in" in match.all("within")[0].terms or match.value("shift", "1")[0] == "-")
    if stretch or match.follows("last", "next", "shift"):
        return None  # خلال خمس السنوات الماضية: the stretch itself
    today, span = match.scan.today, _told(match)
    at = moved(today, span, 1) if today and span and match.scan.tense(match.offset) >= 0 else None
    return spoken(_between(today, at), "run")


def _told(match: Match) -> Span | None:
    """The span of a match, or the noun and the number behind it: في غضون الأشهر الستة المقبلة."""
    if match.get("num") and match.get("dateunit"):
        return Span(((Decimal(match.value("num")), match.value("dateunit")),))
    return span_of(match)


def _last(match: Match) -> Made | None:
    """The last three months, الأيام الثلاثة الماضية: up to today."""
    today, span = match.scan.today, span_of(match)
    if _verb(match):
        return None
    if match.get("dateunit") and match.get("num"):
        if match.follows("num") or _of_period(match) or _led_within(match) or _first_aged(match):
            return None
        span = _told(match)
    if today is None or span is None or span.unit in CLOCK[:2] or today == date.max:
        return None  # behind the calendar's last day there is none
    sign = 1 if (match.get("next") and not match.get("last")) or match.value("shift", "-1")[0] != "-" else -1
    at = moved(today, span, sign)
    rolling = _between(today + timedelta(1), at) if sign > 0 else _between(at, today)
    whole = _whole_units(today, span, sign)
    return spoken(one_of([value for value in (rolling, whole) if value]), "run")


def _verb(match: Match) -> bool:
    """The trial will last three weeks: "last" is a verb."""
    return match.get("last") is not None and match.at("last") == 0 and match.leads("future", "modal")


def _first_aged(match: Match) -> bool:
    """She turned 65 last week: where "last" leads its number, one before it counts something else."""
    one = not match.scan.written(match.all("dateunit")[0]).endswith("s")  # two upcoming weeks
    loose = one and match.at("num") == 0 and match.scan.has("article", "inside")
    return loose and not match.leads("article") and not match.scan.alone


def _of_period(match: Match) -> bool:
    """The last two weeks of May: told of a period, not of today."""
    return match.follows("of") and not match.follows("comma")


def _led_within(match: Match) -> bool:
    """Within the next ten months: the word before tells where the stretch begins; خلال is no more than "in"."""
    before = match.before(1 + match.leads("article"))
    return before is not None and "within" in before.terms and "in" not in before.terms


def _whole_units(today: date, span: Span, sign: int) -> DateRange | None:
    """The last two months as months of the calendar: nothing tells them from sixty days."""
    count, unit = span.parts[0]
    if (
        len(span.parts) > 1
        or unit not in ("week", "month", "quarter", "year", "decade", "century")
        or count != int(count)
        or count < 1
    ):
        return None
    near, far = unit_of(today, unit, sign), unit_of(today, unit, sign * int(count))
    return dates.run(far, near) if sign < 0 and count > 1 else dates.run(near, far) if count > 1 else near


def _between(first: date | None, last: date | None) -> DateRange | None:
    if first is None or last is None:
        return None
    return DateRange(f"{first}/{last}", first, last) if first < last else dates.of(first)


COUNTED = (
    Rule("date/last-within", "num (last|next|shift) dateunit", _last, ("article",)),
    Rule("date/last-counted", "(last|next|shift) num dateunit", _last, ("article",)),
)


RULES = (
    Rule("date/within", "within article? (next|shift)? span", _within),
    Rule("date/within-counted", "within dateunit article? num (next|shift)", _within),
    Rule("date/within-behind", "span within", _within),
    Rule("date/last", "(last|next|shift) span", _last, ("article",)),
    Rule("date/last-behind", "span (last|next|shift)", _last, ("article",)),
    Rule("date/last-counted-behind", "dateunit article? num (last|next|shift)", _last, ("article",)),
)
