"""Average: "$1.2 million to 500 families, or $600 per family", which is $2,400."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.consistency._amounts import Room, exact, quantity, room
from factcheck.consistency._draft import Draft
from factcheck.consistency._slip import CONFLICTING, REFUTED, Slip, hull, said
from factcheck.model import Reason
from factcheck.values import Quantity, plain

NAME = "number/average"
_SLACK = Decimal("0.04")  # what is told per head is rounded
_FAR = Decimal("0.25")  # so far off that nothing was left out or rounded


def check(draft: Draft) -> Iterator[Slip]:
    """A sum, among how many, and what each has of it, which do not go together."""
    for hit in draft.hits("average", "nmq", "n", "nmq"):
        total, count, each = (quantity(hit[name]) for name in ("total", "count", "each"))
        if total is None or count is None or each is None or not count.number or total.unit != each.unit:
            continue
        real = _divided(total, count)
        if exact(count) and real.misses(room(each), _SLACK):
            parts = {name: said(hit[name]) for name in ("total", "count", "each")}
            label = REFUTED if real.misses(room(each), _FAR) else CONFLICTING
            reason = Reason("average", {**parts, "is": plain(_rounded(total.number / count.number))})
            yield Slip(hull(hit["total"], hit["each"]), reason, label)


def _divided(total: Quantity, count: Quantity) -> Room:
    whole = room(total)
    low, high = (None if side is None else side / count.number for side in whole)
    return Room(low, high)


def _rounded(number: Decimal) -> Decimal:
    """To three figures."""
    return round(number, 2 - number.adjusted()) if number else number
