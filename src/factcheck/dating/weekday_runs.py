"""Weekdays of a week that is told by today: from Monday to Wednesday next week, last week between Tuesday and Friday."""

from __future__ import annotations

from datetime import date

from factcheck import dates
from factcheck.dating.moment import Moment, made, shifted, spoken
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule
from factcheck.values import DateRange

_WEEK = 7


def next_to(match: Match, number: int) -> DateRange | None:
    """Talks are on Monday and Tuesday: the day behind "and" comes after the day before it, if no verb looks back."""
    first, held = match.before(2), match.scan.latest.get("Moment")
    beside = match.leads("and") and not match.leads("or") and first is not None and "weekday" in first.terms
    if not beside or not isinstance(held, Moment) or held.weekday is None or match.scan.tense(match.offset) < 0:
        return None
    return shifted(held.value.first, (number - held.weekday) % _WEEK) if held.value.first else None


def ahead_of(match: Match, number: int, found: DateRange | None) -> DateRange | None:
    """They met on Monday and Tuesday, told on a Monday: the day before "and" comes before the day behind it."""
    today, behind = match.scan.today, match.after(1)
    if today is None or found is None or found.first is None or behind is None or not match.follows("and"):
        return found
    other = int(behind.terms.get("weekday", "0"))
    gone = (today.isoweekday() - other) % _WEEK  # days since that weekday
    if other <= number or match.scan.tense(match.offset) >= 0 or (today - found.first).days >= gone:
        return found
    return shifted(found.first, -_WEEK)


def _monday(match: Match) -> tuple[date, int] | None:
    """(today, days from it to the Monday of the week that a match tells)."""
    today = match.scan.today
    if today is None or match.value("dateunit") != "week":
        return None
    return today, 1 - today.isoweekday() + _WEEK * int(match.value("shift", "0"))


def _days(match: Match) -> list[int]:
    return [int(item.terms["weekday"]) for item in match.all("weekday")]


def _run(match: Match) -> Made | None:
    """From Monday to Wednesday next week: days of that week, and not of this."""
    found, numbers = _monday(match), _days(match)
    joint = match.get("and")
    between = match.value("from") == "between"
    if found is None or not numbers[0] < numbers[1] or (joint and not between and numbers[1] - numbers[0] > 1):
        return None
    today, by = found
    first, last = (shifted(today, by + number - 1) for number in numbers)
    value = dates.run(first, last)
    return made(Moment(value, "run", spoken=True)) if value else None


def _first(match: Match) -> Made | None:
    """Tuesday and Friday next week: two days, and the week is told of both."""
    found = _monday(match)
    if found is None:
        return None
    at = shifted(found[0], found[1] + _days(match)[0] - 1)
    day = spoken(at, "day")
    return day and Made(day.payload, day.terms, match.at("weekday"), match.at("weekday") + 1)


_OF = "(of|in|article|from|comma)*"
_WEEK_TOLD = "((this|shift) dateunit|dateunit (this|this-behind|shift))"
_FROM = "from (in|article|day-lead)* weekday (to|dash|and) (in|article|day-lead)* weekday"
RULES = (
    Rule("date/weekdays-of-week", f"{_FROM} {_OF} {_WEEK_TOLD}", _run, ("from",)),
    Rule(
        "date/weekdays-of-week-bare", f"weekday (to|dash|and) (in|article|day-lead)* weekday {_OF} {_WEEK_TOLD}", _run
    ),
    Rule("date/week-of-weekdays", f"{_WEEK_TOLD} comma? {_FROM}", _run),
    Rule(
        "date/weekday-of-same-week",
        f"weekday (and|or|comma) (in|article|day-lead)* weekday {_OF} {_WEEK_TOLD}",
        _first,
    ),
)
