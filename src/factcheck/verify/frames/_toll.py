"""Counts that grow within a day: the dead, hurt and missing of an event, and the ballots counted so far.

Each text has the count of its hour. Another text's of the same day may be a later or an earlier one and excludes
nothing, unless the counting was long over, or one count is the other with its digits mistaken.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from factcheck.values import FATES, Quantity
from factcheck.verify.frames import _when
from factcheck.verify.numbers import beside_both, telling
from factcheck.verify.revised import counts_people
from factcheck.verify.stance import Pair

_DAYS = 7  # a longer time is a stretch
_PROGRESS = "concept:counting"
_TOUCH = Decimal("0.005")  # of the figure
_SETTLED = timedelta(60)  # a count this long after its event is no longer revised every day


def counting(pair: Pair) -> bool:
    """Whether another share of what is counted so far is only of another hour or day."""
    progress = _PROGRESS in pair.said.tokens or _PROGRESS in pair.found.tokens
    return progress and _days(pair) > 0 and not _exchanged(pair)


def touched_up(pair: Pair, said: Quantity, found: Quantity) -> bool:
    """Whether a text of another day has nearly the same figure, as final results have: 52.14 and 52.18 percent."""
    off, highest = abs(said.number - found.number), max(abs(said.number), abs(found.number))
    return _days(pair) == 2 and said.comparator == found.comparator == "=" and 0 < off <= highest * _TOUCH


def other_count(pair: Pair) -> bool:
    """Whether another count of the dead may only be of another hour or day."""
    if not counts_people(pair.said) or _one_count(pair) or _settled(pair):
        return False
    return (_days(pair) == 2 and not _exchanged(pair)) or (_days(pair) == 1 and not _mistaken(pair))


def _one_count(pair: Pair) -> bool:
    """Whether the other figure of the toll is the same in both, and no round one that stays when they count anew."""
    told = (t for t in beside_both(pair) if t.partition(":")[0] in FATES)
    return any(not token.endswith("00") for token in told)


def _days(pair: Pair) -> int:
    """How many days the two texts are of; 0 where one does not tell its day."""
    days = {pair.said_on, pair.found_on}
    return 0 if None in days else len(days)


def _settled(pair: Pair) -> bool:
    """Both texts are of long after the event, whose day both tell."""
    said, found = pair.dates()
    if not (said and found and said.last and pair.said_on and pair.found_on) or not _when.agree(pair):
        return False
    return min(pair.said_on, pair.found_on) - said.last > _SETTLED


def _exchanged(pair: Pair) -> bool:
    """Of one stretch of time that both tell, one count is the other with its digits in another order, three or more:
    so no count grows."""
    told = [value.number for value in pair.slot("value") if isinstance(value, Quantity)]
    periods = all(date and (date.days or 0) > _DAYS for date in pair.dates())
    return periods and all(n is not None and telling(n) for n in told) and len({*map(_sorted, told)}) == 1


def _sorted(number: Decimal | None) -> str:
    return "".join(sorted(_digits(number)))


def _mistaken(pair: Pair) -> bool:
    """Whether one count is the other with its digits in another order, or with a digit too many or too few."""
    said, found = pair.slot("value")
    if not (isinstance(said, Quantity) and isinstance(found, Quantity)) or said.comparator != found.comparator:
        return False
    a, b = _digits(said.number), _digits(found.number)
    return a != b and (sorted(a) == sorted(b) or (len(a) != len(b) and _when.one_digit(a, b)))


def _digits(number: Decimal | None) -> str:
    return "" if number is None else format(number.normalize(), "f")
