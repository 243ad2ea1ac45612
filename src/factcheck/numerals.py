"""Numerals: digits with their separators, and the interval that a number stands for under its hedge."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from functools import lru_cache

import msgspec

from factcheck.values import Quantity

_HUNDRED = Decimal(100)
_NOUGHTS = "000"  # behind a decimal sign nobody writes these: 550.000 people are thousands
_LONGEST = 40  # characters: no figure of the news has more


class Numeral(msgspec.Struct, frozen=True, gc=False):
    """A number as written.

    step: its last stated unit (0.1 in 3.5, a million in "5 million"). spelled: with a magnitude. scale: that
    magnitude's worth.
    """

    value: Decimal
    step: Decimal
    spelled: bool = False
    scale: Decimal = Decimal(1)


@lru_cache(maxsize=4096)
def digits(text: str, decimal: str = ".") -> Numeral | None:
    """1,234.5 and ١٬٢٣٤٫٥ (folded): of two kinds of sign the last is the decimal one, a repeated sign groups.

    decimal: the language's decimal sign, which decides of a lone sign: before three digits the other one groups, and
    before three noughts either does.
    """
    if len(text) > _LONGEST:
        return None
    plain = text.replace("٬", "'").replace("’", "'").replace("٫", decimal).replace("،", decimal).replace("'", "")
    kinds = {sign for sign in ".," if sign in plain}
    if len(kinds) == 2:
        sign = max(kinds, key=plain.rindex)
        plain = plain.replace((kinds - {sign}).pop(), "")
    elif kinds:
        sign = kinds.pop()
        groups = plain.split(sign)
        grouped = all(len(group) == 3 for group in groups[1:]) and len(groups[0]) <= 3 and groups[0] != "0"
        if len(groups) > 2 or (grouped and (sign != decimal or groups[1] == _NOUGHTS)):
            plain = "".join(groups) if grouped else ""
    else:
        sign = "."
    try:
        value = Decimal(plain.replace(sign, "."))
    except InvalidOperation:
        return None
    exponent = value.as_tuple().exponent
    return Numeral(value, Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1))


def quantity(number: Numeral, comparator: str, unit: str) -> Quantity:
    """The interval of a number under its hedge, in its unit."""
    low, high = _interval(number, comparator, unit)
    return Quantity(number.value, comparator, low, high, unit)


def _interval(number: Numeral, comparator: str, unit: str) -> tuple[Decimal | None, Decimal | None]:
    top = _HUNDRED if unit == "%" and number.value <= _HUNDRED else None
    floor = Decimal(0) if unit == "%" else None
    if comparator in (">", ">="):
        return number.value, top
    if comparator in ("<", "<="):
        return floor, number.value
    give = _roundness(number.value) / 2 if comparator == "~" else _half_step(number, unit)
    return number.value - give, number.value + give


def _half_step(number: Numeral, unit: str) -> Decimal:
    """A count is exact; a measure and a number with a magnitude are as good as their last stated digit."""
    measured = unit in ("%", "pp") or number.step < 1 or (number.spelled and number.step > 1)
    return number.step / 2 if measured else Decimal(0)


def _roundness(value: Decimal) -> Decimal:
    """What "about" rounds to: 5 for 85, 10 for 90, 1 for 87, 50 for 250, 0.5 for 3.5."""
    unit = Decimal(1).scaleb(value.adjusted()) if value else Decimal(1)
    for step in (unit, unit / 2, unit / 10, unit / 20, unit / 100):
        if value % step == 0:
            return step if value != unit else unit / 10
    return unit / 1000


def span_of(first: Numeral, last: Numeral, unit: str) -> Quantity | None:
    """A range, from 13% to 20%; a magnitude behind the second counts for both (2-3 million)."""
    if last.spelled and not first.spelled and first.value < last.value / last.step:
        first = Numeral(first.value * last.step, first.step * last.step, True)
    if first.value >= last.value:
        return None
    return Quantity(last.value, "range", first.value, last.value, unit)
