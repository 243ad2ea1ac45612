"""Both ends of a change: in "rose from 1.2 to 1.5 million", "from 13 to 20 percent" the first counts what the second does."""

from __future__ import annotations

from factcheck.counting.figure import Figure, as_figure, made, numerals, sized
from factcheck.lexis.match import UNREAD, Made, Match
from factcheck.lexis.rules import Rule
from factcheck.numerals import Numeral

_YEARS = 2200  # from 2000 to 2400 pounds tells of no year
_LARGE = 1000  # from 2,500 to 1.2 million: a number with its own thousands


def _step(match: Match) -> Made | None:
    item, other = numerals(match)[:2]
    low, high = as_figure(item), as_figure(other)
    if low is None or high is None or low.high or high.high:
        return None
    if "year" in item.terms and (high.kind != "money" or high.low.value < _YEARS):
        return None
    if match.value("from") == "between" or not match.scan.changing(match.offset):
        return None
    if (low.unit and low.unit != high.unit) or low.comparator:
        return None
    at, number = match.place(item), _told(low.low, high.low)
    if number is None:
        return Made(None, UNREAD.terms, at, at + 1)
    changed = number is not low.low or low.unit != high.unit
    return made(Figure(number, high.kind, high.unit), at, at + 1) if changed else None


def _told(low: Numeral, high: Numeral) -> Numeral | None:
    """The first number, in the second's magnitude where it must be; None where it may be either (800, 1.5 million)."""
    if low.spelled or not high.spelled or low.value >= _LARGE:
        return low
    if low.value < high.value / high.scale or low.value != low.value.to_integral_value():
        return sized(low, high.scale)
    return None


RULES = (Rule("number/step", "from article? (num|fig) (to|to-joined) article? (num|fig)", _step),)
