"""Times of day: they belong to a date beside them, and are neither dates nor numbers."""

from __future__ import annotations

from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule

_TIME = {"time": ""}
_DAY, _HOUR_MINUTES = 24, 60


def _digital(match: Match) -> Made | None:
    """10:30, 10:30:15, 14:00 GMT."""
    parts = [item for item in match.items[match.start : match.end] if "digits" in item.terms]
    minutes = parts[1:]
    if not minutes or parts[0] is not match.get("hour"):
        return None  # 9^0:30
    touching = match.scan.touching(parts[0], match.items[match.start + 1])
    two = all(len(item.terms["digits"]) == 2 for item in minutes)
    return Made(None, _bounded(match)) if touching and two else None


def _spoken(match: Match) -> Made | None:
    """At three o'clock, الساعة الثالثة والنصف, 5 pm, à 20h30."""
    hour = match.get("hour") or match.get("ord") or match.get("dot2")
    if (
        hour is None
        or float(hour.terms.get("hour") or hour.terms.get("ord") or hour.terms["digits"].replace(",", ".")) > 24
    ):
        return None
    clock, oclock = match.get("clock"), match.get("oclock")
    if oclock and "dateunit" in oclock.terms and match.scan.has("article", "inside"):
        return None  # delayed by 2 hours and 40 minutes
    meridiem = match.get("meridiem")
    if match.get("clock-part") and match.follows("month", "month-weak", "dateunit", "year"):
        return None  # во второй половине июля
    if clock is None and all((at := match.before(k)) and "slash" in at.terms for k in (1, 3)):
        return None  # 2023/04/19م, but 1/4h
    if (
        clock is None
        and any(item and "dateunit" in item.terms for item in (oclock, meridiem))
        and match.get("min") is None
    ):
        return None  # deux heures: an amount of time
    if clock is not None and len(clock.terms) > 1 and not any(match.get(name) for name in _SURE):
        return None  # "at five" and "by the third": the word alone tells no time
    if match.value("dateunit", "minute") != "minute":
        return None  # between 5 and 20 years
    return Made(None, _bounded(match))


def _bounded(match: Match) -> dict[str, str]:
    """A time, and the side that its word leaves open: until 5pm on Friday."""
    return {"time": next((item.terms.get("bound", "") for item in match.all("clock")), "")}


def _dotted_led(match: Match) -> Made | None:
    """A las 14.30: a time where decimals have a comma."""
    return Made(None, _TIME) if _hours(match) and len(match.scan.written(match.all("clock")[0])) > 2 else None


def _dotted(match: Match) -> Made | None:
    """10.30'da: a time where points stand in times, and the ending says "at"."""
    return Made(None, _TIME, 0, 1) if _hours(match) else None


def _hours(match: Match) -> bool:
    """Whether a number with a point may be a time: where decimals have a comma."""
    hour, _, minute = match.value("dot2").partition(".")
    return match.scan.has("decimal", ",") and int(hour) < _DAY and len(minute) == 2 and int(minute) < _HOUR_MINUTES


def _zoned(match: Match) -> Made | None:
    """1600 GMT, at 1600 hours: hours and minutes in four digits."""
    text = match.value("digits")
    zone = match.scan.written(match.all("zone")[0]) if match.get("zone") else "time"
    told = zone.isupper() or zone.lower().endswith("time")  # 2019 local elections
    clock = len(text) == 4 and text.isdigit() and int(text[:2]) < _DAY and int(text[2:]) < _HOUR_MINUTES
    return Made(None, _TIME) if told and clock else None


_SURE = ("oclock", "meridiem", "daypart", "colon", "clock-part", "dateunit", "zone")
_HOUR = "(hour|ord)"
_BEHIND = "(in? article? (meridiem|daypart))? (zone zone?)?"
RULES = (
    Rule("time/digital", f"clock? hour colon min (colon min)? {_BEHIND} oclock?", _digital),
    Rule("time/clock", f"clock {_HOUR} (oclock|colon|and|dash)* (min (dateunit)?|clock-part)? {_BEHIND}", _spoken),
    Rule("time/meridiem", "hour meridiem zone?", _spoken),
    Rule("time/dotted", "dot2 (meridiem|oclock) zone?", _spoken),
    Rule("time/dotted-led", f"clock dot2 {_BEHIND}", _dotted_led),
    Rule("time/dotted-behind", "dot2 case-in", _dotted),
    Rule("time/oclock", f"hour oclock min? {_BEHIND}", _spoken),
    Rule("time/zoned", "clock? digits zone", _zoned),
    Rule("time/hours", "at digits oclock zone?", _zoned),
    Rule("time/clock-part", f"clock-part {_HOUR}", _spoken),
)
