"""Changes told with both ends and by how much, for the checks that reckon them."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from factcheck.consistency._amounts import Room, last_digit, quantity, room
from factcheck.consistency._draft import Draft, Hit
from factcheck.model import ReadValue
from factcheck.values import Quantity

_HUNDRED = Decimal(100)
_NEEDED = ("nmqp", "nmqp", "p")


class Change(msgspec.Struct, frozen=True, gc=False):
    """From start to end by so much. values: the three as they stand in the text."""

    start: Quantity
    end: Quantity
    by: Quantity
    values: tuple[ReadValue, ReadValue, ReadValue]

    @property
    def points(self) -> bool:
        """Whether by how much is told in points, not in percent."""
        return self.by.unit == "pp"

    @property
    def told(self) -> Room:
        return room(self.by)

    @property
    def exact(self) -> Decimal:
        """By how many percent of the start the end differs, to a tenth."""
        return abs(_HUNDRED * (self.end.number / self.start.number - 1)).quantize(Decimal("0.1"))

    @property
    def share(self) -> Room:
        """By how many percent of the start the end differs, at the least and at the most."""
        return _apart(self._ratio(self.start, self.end))

    @property
    def of_start(self) -> Room:
        """What percentage of the start the end is."""
        return self._ratio(self.start, self.end).percent

    @property
    def of_end(self) -> Room:
        """By how many percent of the end the start differs."""
        return _apart(self._ratio(self.end, self.start))

    @property
    def difference(self) -> Room:
        """How far the ends are apart as they are written."""
        away = abs(self.end.number - self.start.number)
        return Room(away, away)

    def _ratio(self, below: Quantity, above: Quantity) -> Room:
        step = min(last_digit(below), last_digit(above))
        return room(above, step).over(room(below, step))


def _apart(ratio: Room) -> Room:
    """How far from one, in percent, a ratio may be."""
    if ratio.low is None or ratio.high is None:
        return Room(None, None)
    low, high = sorted((abs(ratio.low - 1) * _HUNDRED, abs(ratio.high - 1) * _HUNDRED))
    return Room(Decimal(0) if ratio.low <= 1 <= ratio.high else low, high)


def changes(draft: Draft) -> tuple[Change, ...]:
    """Every change whose figures stand side by side in a sentence, once each."""
    found = (change for hit in draft.hits("change", *_NEEDED) if (change := _change(hit)))
    return tuple({tuple(v.span.start for v in change.values): change for change in found}.values())


def _change(hit: Hit) -> Change | None:
    values = hit["start"], hit["end"], hit["by"]
    start, end, by = map(quantity, values)
    if start is None or end is None or by is None or not start.number or by.unit not in ("%", "pp"):
        return None
    same = start.unit == end.unit or not start.unit or not end.unit
    hedged = {start.comparator, end.comparator} - {"=", "~"} or by.comparator not in "=~"
    return Change(start, end, by, values) if same and not hedged else None
