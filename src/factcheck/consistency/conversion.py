"""Unit conversion: "30-foot (48-kilometer)", "40 degrees Celsius (40 degrees Fahrenheit)"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.consistency._amounts import Room, quantity
from factcheck.consistency._draft import Draft
from factcheck.consistency._slip import Slip, bracketed, hull, said
from factcheck.counting.units import UCUM, Unit, in_base
from factcheck.model import Reason
from factcheck.values import Quantity

NAME = "quantity/conversion"
_SLACK = Decimal("0.1")  # tons and miles are of several sizes, and what is converted is rounded
_HALF = Decimal("0.5")
_DEGREE = Decimal(3)  # kelvins


def check(draft: Draft) -> Iterator[Slip]:
    """A measure with another in brackets that is not the same in its unit."""
    for hit in draft.hits("conversion", "q", "q"):
        one, other = quantity(hit["one"]), quantity(hit["other"])
        if one is None or other is None or not _differ(one, other):
            continue
        real = Quantity(_converted(one, other), "=", None, None, other.unit)
        reason = Reason("conversion", {"one": said(hit["one"]), "other": said(hit["other"]), "is": real})
        yield Slip(bracketed(hull(hit["one"], hit["other"]), draft.text), reason)


def _differ(one: Quantity, other: Quantity) -> bool:
    units = UCUM.get(one.unit), UCUM.get(other.unit)
    if units[0] is None or units[1] is None or one.unit == other.unit or units[0].dimension != units[1].dimension:
        return False
    if {one.comparator, other.comparator} - {"=", "~", "range"}:
        return False
    if units[0].dimension == "temperature":
        return _degrees_differ(one, other, units[0], units[1])
    return _based(one).misses(_based(other), _SLACK)


def _degrees_differ(one: Quantity, other: Quantity, unit: Unit, another: Unit) -> bool:
    """Neither as temperatures nor as differences of temperature the same."""
    far = abs(in_base(one).number - in_base(other).number) > _DEGREE
    step = abs(one.number * unit.factor - other.number * another.factor) > _HALF + abs(one.number) * _SLACK
    return far and step


def _based(amount: Quantity) -> Room:
    """A measure in base units, with the room of its last digit that is no nought."""
    step = Decimal(1).scaleb(int(amount.number.normalize().as_tuple().exponent)) * _HALF
    low = min(amount.number - step, amount.number if amount.low is None else amount.low)
    high = max(amount.number + step, amount.number if amount.high is None else amount.high)
    based = in_base(Quantity(amount.number, "=", low, high, amount.unit))
    return Room(based.low, based.high)


def _converted(one: Quantity, other: Quantity) -> Decimal:
    """The first in the unit of the second, to three figures."""
    unit = UCUM[other.unit]
    number = (in_base(one).number - unit.offset) / unit.factor
    digits = max(number.adjusted() - 2, -3) if number else 0
    return number.quantize(Decimal(1).scaleb(digits)) if digits < 0 else round(number, -digits)
