"""Percentages of one whole: "52% in favour, 41% against and 17% without an opinion", which are 110."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.consistency._amounts import exact, quantity
from factcheck.consistency._draft import Draft, Line
from factcheck.consistency._slip import CONFLICTING, Slip, hull, said
from factcheck.model import Reason
from factcheck.values import Quantity, plain

NAME = "percentage/whole"
_LEAST = 3  # two shares of a hundred and ten are most often of two wholes
_MOST = Decimal(118)  # more than that is of several wholes, or of people who named several things
_HUNDRED = Decimal(100)


def check(draft: Draft) -> Iterator[Slip]:
    """All percentages of a sentence that divides a whole, where they are more than a hundred beyond rounding."""
    for line in draft.lines:
        values = [v for v in line.values if v.kind == "percentage"] if "p" in line.kinds else []
        if len(values) < _LEAST:
            continue
        amounts = [amount for v in values if (amount := quantity(v)) is not None]
        if _shares(draft, line) and _too_much(amounts):
            total = plain(sum((a.number for a in amounts), Decimal(0)))
            yield Slip(hull(*values), Reason("whole", {"parts": tuple(map(said, values)), "sum": total}), CONFLICTING)


def _shares(draft: Draft, line: Line) -> bool:
    """Whether a sentence speaks of shares, and neither of changes nor of several answers or groups."""
    return bool(draft.words.any("share").search(line.text)) and not draft.words.any("noshare").search(line.text)


def _too_much(amounts: Sequence[Quantity]) -> bool:
    if not all(exact(a) and a.unit == "%" for a in amounts):
        return False
    least = sum((a.low or a.number for a in amounts), Decimal(0))
    return least > _HUNDRED and sum((a.number for a in amounts), Decimal(0)) <= _MOST
