"""Amounts with the room that their last digit leaves: 600 is from 599.5 to 600.5, "about 600" from 540 to 660."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.model import ReadValue
from factcheck.values import Quantity, Value

_HALF, _ROUGH, _HUNDRED = Decimal("0.5"), Decimal("0.1"), Decimal(100)


class Room(NamedTuple):
    """From low to high; None is an open side."""

    low: Decimal | None
    high: Decimal | None

    def misses(self, other: Room, slack: Decimal = Decimal(0)) -> bool:
        """Whether the two share nothing, even if either reached further by a share `slack` of it."""
        return self._below(other, slack) or other._below(self, slack)

    def over(self, other: Room) -> Room:
        """What the one divided by the other, neither of them below nought, may be."""
        low = self.low / other.high if self.low is not None and other.high else None
        high = self.high / other.low if self.high is not None and other.low and other.low > 0 else None
        return Room(low, high)

    @property
    def percent(self) -> Room:
        """Of a ratio, how many hundredths it is."""
        low, high = (None if side is None else side * _HUNDRED for side in self)
        return Room(low, high)

    def _below(self, other: Room, slack: Decimal) -> bool:
        if self.high is None or other.low is None:
            return False
        return self.high + abs(self.high) * slack < other.low - abs(other.low) * slack


def quantity(value: ReadValue | Value | None) -> Quantity | None:
    """A value's amount, where it is one."""
    inner = value.value if isinstance(value, ReadValue) else value
    return inner if isinstance(inner, Quantity) else None


def room(amount: Quantity, step: Decimal | None = None) -> Room:
    """What an amount may be in truth. step: of the last digit, where figures beside it are told more finely."""
    low, high = amount.low, amount.high
    if amount.comparator == "~":
        around = abs(amount.number) * _ROUGH
        low, high = _least(low, amount.number - around), _most(high, amount.number + around)
    elif low == high and low is not None:  # counted, not measured: still told in whole ones of its last digit
        half = (last_digit(amount) if step is None else min(step, last_digit(amount))) * _HALF
        low, high = low - half, low + half
    return Room(low, high)


def last_digit(amount: Quantity) -> Decimal:
    """What one more in the last digit is worth; of a whole number one."""
    if amount.low is not None and amount.high is not None and amount.low < amount.high:
        return amount.high - amount.low
    return Decimal(1).scaleb(min(int(amount.number.as_tuple().exponent), 0))


def exact(amount: Quantity | None) -> bool:
    """Whether an amount is told without a hedge."""
    return amount is not None and amount.comparator == "="


def _least(side: Decimal | None, other: Decimal) -> Decimal:
    return other if side is None else min(side, other)


def _most(side: Decimal | None, other: Decimal) -> Decimal:
    return other if side is None else max(side, other)
