"""When two figures are of one time, and when one fact is told of another day."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from factcheck.values import AGREEING, DateRange, Relation
from factcheck.verify.frames import _when
from factcheck.verify.frames._same import FRESH, before, days_meet, of_a_cell, other_date, told
from factcheck.verify.numbers import beside_both, exact, slipped
from factcheck.verify.revised import counts_people
from factcheck.verify.stance import Pair, Stance, one_off
from factcheck.verify.weights import weights

_DATE = "date:"
_DAY = re.compile(r"date:\d{4}-\d\d-\d\d")
_ENDS = frozenset({1, 28, 29, 30, 31})  # of months
_PERIOD = 8  # days: a said date this long names a period, not a day
_MONTH, _YEAR = timedelta(31), 366


def same_time(pair: Pair) -> bool:
    """As of the same day; a figure without a date is the latest of the week before the text."""
    said, found = pair.dates()
    if (said and found) or of_a_cell(pair):
        return days_meet(pair) and ((told(said) and told(found)) or not _other_days(pair))
    if said and (said.first or said.last):
        later = pair.found_on is not None and pair.said_on is not None and pair.found_on > pair.said_on
        return pair.found_on is None or (_within(pair, said) and not later) or _told_there(pair, said)
    if found and found.first and found.last and pair.said_on and found.first <= pair.said_on <= found.last:
        return (found.days or 0) <= _YEAR  # the year's figure, told before its end
    if found and _told_here(pair, found):
        return True
    day = (found.last if found else None) or pair.found_on
    return None in (day, pair.said_on) or before(pair.said_on, day, FRESH)


def _other_days(pair: Pair) -> bool:
    """Whether the days that stand round two figures, of which it is not told which is whose, are a week apart and more.
    What gives another figure of the text too is of one time with it."""
    said, found = _days(pair.said.tokens) or _days(pair.beside), _days(pair.found.tokens) or _days(pair.around)
    apart = (abs(one - other) for one in said for other in found)
    return min(apart, default=timedelta(0)) > FRESH and not beside_both(pair)


def _days(tokens: frozenset[str]) -> list[date]:
    """The days that tokens tell, without the ends of months and years."""
    days = (date.fromisoformat(token[len(_DATE) :]) for token in tokens if _DAY.fullmatch(token))
    return [day for day in days if day.day not in _ENDS]


def repeated(pair: Pair, same: bool, agree: bool) -> bool:
    """An undated figure given again within a month of the text or the day that has it: an exact one; or, where neither
    text dates it, one beside what is dated alike, or with its digits mistaken.

    same: whether both are the same speaker's and certainly of one thing.
    """
    said, found = pair.dates()
    day = (found.last if found.days == 1 else None) if found else pair.found_on
    if said or not before(pair.said_on, day, _MONTH):
        return False
    if found is not None:
        return agree and exact(pair)
    again = pair.relation("value") is Relation.EQUAL and _of_one_month(pair)
    return exact(pair) or again if agree else same and slipped(pair)


def _of_one_month(pair: Pair) -> bool:
    """Whether something else that is told beside both is of one day or month."""
    shared = (pair.said.tokens | pair.beside) & (pair.found.tokens | pair.around)
    return any(token.startswith("date:") for token in shared)


def longer(pair: Pair) -> bool:
    """The said period holds the found day and others: "in July" may mean another day's figure, but none that is this
    day's with its digits mistaken."""
    said, found = pair.dates()
    if not (said and found) or pair.relation("date") != Relation.CONTAINS or slipped(pair) or _same_event(pair):
        return False
    return (said.days or _PERIOD) >= _PERIOD


def another_time(pair: Pair, same: bool, score: float) -> Stance:
    """A figure of another day. The same speaker's same figure a few days apart is one statement with its date wrong,
    and so is the figure of what happens once; else it is another one.

    same: whether the number is the very one, and certainly of one thing.
    """
    if not (same and all(pair.dates())) or of_a_cell(pair):
        return other_date(pair, score)
    stated = pair.relation("speaker") in AGREEING and (_when.near(pair) or _when.one_part_off(pair))
    if stated or _one_event(pair):
        return one_off(pair, "date", f"{pair.said.kind}/date", score)
    return other_date(pair, score)


def _same_event(pair: Pair) -> bool:
    """Both tell of one sort of event at one place below a country: its month is the month of its day."""
    shared = pair.said.tokens & pair.found.tokens
    towns = any(token.startswith("place:") and ":" in token[len("place:") :] for token in shared)
    return towns and not _events().isdisjoint(shared)


@cache
def _events() -> frozenset[str]:
    return frozenset(f"concept:{concept}" for concept in weights().concepts.once)


def _one_event(pair: Pair) -> bool:
    """Whether the figure is that of an event: it does not come again in that number within days of each other."""
    telling = exact(pair) or bool(beside_both(pair))
    if not telling or _when.near(pair, days=1):  # late at night, another zone: outlets differ by a day
        return False
    if counts_people(pair.found):
        return _when.near(pair) or _when.slip(pair)
    return not _events().isdisjoint(pair.said.tokens | pair.found.tokens) and _when.slip(pair)


def _told_there(pair: Pair, said: DateRange) -> bool:
    """The found text tells the said day, though not in the figure's own clause; of a day to come it has no figure."""
    return said.days == 1 and _token(said) in pair.around and not _to_come(said, pair.found_on)


def _told_here(pair: Pair, found: DateRange) -> bool:
    """The said text tells the found day beside the claim, and it is none to come."""
    return found.days == 1 and _token(found) in pair.beside and not _to_come(found, pair.said_on)


def _to_come(day: DateRange, told_on: date | None) -> bool:
    return bool(told_on and day.last and day.last > told_on)


def _token(day: DateRange) -> str:
    return f"date:{day.first.isoformat()}" if day.first else ""


def _within(pair: Pair, said: DateRange) -> bool:
    """A found figure without its date counts as of its text's day, or of the days right before."""
    assert pair.found_on is not None
    last, first = said.last or pair.found_on, said.first or pair.found_on
    return first <= pair.found_on <= last + FRESH
