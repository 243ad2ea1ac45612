"""What a value is compared as: its measure, and the value in terms of that measure."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec.structs import replace

from factcheck.model import ReadValue
from factcheck.values import DateRange, Duration, Quantity, Value

_OUT_OF = "out-of"
_OF_WHOLE = re.compile(r"/|\bout of\b")
_DAYS = {"Y": Decimal("365.25"), "M": Decimal("30.44"), "W": Decimal(7), "D": Decimal(1)}
_SECONDS = {"H": Decimal(3600), "M": Decimal(60), "S": Decimal(1)}
_A_DAY = Decimal(86400)  # seconds


def told(read: ReadValue) -> tuple[Value, str] | None:
    """A value as it is compared, with its measure: time in days, "4 out of 5" in percent, a count without its noun."""
    value = read.value
    if isinstance(value, DateRange):
        return value, "date"
    if isinstance(value, Duration):
        days = _days(value)
        return (days, "age" if read.rule == "duration/age" else "duration") if days else None
    if not isinstance(value, Quantity):
        return None
    if _OF_WHOLE.search(read.quote) or read.rule.endswith(_OUT_OF):
        return (value if value.unit == "%" else _times(value, Decimal(100))), "share"
    if read.kind == "percentage":
        return value, value.unit
    return replace(value, unit="") if read.kind == "number" else value, read.kind


def _times(value: Quantity, factor: Decimal) -> Quantity:
    low, high = (None if side is None else side * factor for side in (value.low, value.high))
    return replace(value, number=value.number * factor, low=low, high=high)


_ISO = re.compile(r"(\d+(?:\.\d+)?)([YMWDHS])")


def _days(value: Duration) -> Quantity | None:
    """A duration in days."""
    days, _, time = value.iso8601.removeprefix("P").partition("T")
    whole = sum((Decimal(n) * _DAYS[unit] for n, unit in _ISO.findall(days)), Decimal(0))
    whole += sum((Decimal(n) * _SECONDS.get(unit, 0) for n, unit in _ISO.findall(time)), Decimal(0)) / _A_DAY
    bounds = {"<": (None, whole), "<=": (None, whole), ">": (whole, None), ">=": (whole, None)}
    low, high = bounds.get(value.comparator, (whole, whole))
    return None if value.low else Quantity(whole, value.comparator, low, high)
