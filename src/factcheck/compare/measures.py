"""What a value is compared as: its measure, and the value in terms of that measure."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from msgspec.structs import replace

from factcheck.compare.figure import SHARE
from factcheck.model import ReadValue
from factcheck.values import DateRange, Duration, Quantity, Value

_OUT_OF = "out-of"
_OF_WHOLE = re.compile(r"/|\bout of\b")
_AGES = ("duration/age", "duration/age-behind")
_SEASON = re.compile(r"([12][0-9]{3})[-–—/]([0-9]{2})")
_CENTURY = 100
_DAYS = {"Y": Decimal("365.25"), "M": Decimal("30.4375"), "W": Decimal(7), "D": Decimal(1)}
_SECONDS = {"H": Decimal(3600), "M": Decimal(60), "S": Decimal(1)}
_A_DAY = Decimal(86400)  # seconds


def told(read: ReadValue) -> tuple[Value, str] | None:
    """A value as it is compared, with its measure: time in days, "4 out of 5" in percent, a count without its noun."""
    value = read.value
    if isinstance(value, DateRange):
        return _years(read.quote) or value, "date"
    if isinstance(value, Duration):
        days = _days(value)
        return (days, "age" if read.rule in _AGES else "duration") if days else None
    if not isinstance(value, Quantity):
        return None
    if _OF_WHOLE.search(read.quote) or read.rule.endswith(_OUT_OF):
        return (value if value.unit == "%" else _times(value, Decimal(100))), SHARE
    if read.kind == "percentage":
        return value, value.unit
    return replace(value, unit="") if read.kind == "number" else value, read.kind


def counted(read: ReadValue) -> str:
    """The concept of what a number counts, "" of any other value."""
    return read.value.unit if read.kind == "number" and isinstance(read.value, Quantity) else ""


def _years(quote: str) -> DateRange | None:
    """2011-12 as a writer has it, where it could be a month: two years that follow each other."""
    met = _SEASON.fullmatch(quote)
    first = int(met[1]) if met else 0
    if not met or (first + 1) % _CENTURY != int(met[2]):
        return None
    return DateRange(f"{first}/{first + 1}", date(first, 1, 1), date(first + 1, 12, 31))


def _times(value: Quantity, factor: Decimal) -> Quantity:
    low, high = (None if side is None else side * factor for side in (value.low, value.high))
    return replace(value, number=value.number * factor, low=low, high=high)


_ISO = re.compile(r"(\d+(?:\.(\d+))?)([YMWDHS])")
_ABOUT = Decimal("0.1")  # of an amount that is only about so long
_HALF = Decimal("0.5")


def _days(value: Duration) -> Quantity | None:
    """A duration in days, as exact as its smallest unit: two months may be eight weeks, 36 months are three years."""
    if value.low:
        return None
    days, _, time = value.iso8601.removeprefix("P").partition("T")
    parts = [(n, digits, _DAYS[unit]) for n, digits, unit in _ISO.findall(days)]
    parts += [(n, digits, _SECONDS[unit] / _A_DAY) for n, digits, unit in _ISO.findall(time)]
    whole = sum((Decimal(n) * worth for n, _, worth in parts), Decimal(0))
    slack = min((worth.scaleb(-len(digits)) for _, digits, worth in parts), default=Decimal(0)) * _HALF
    slack = max(slack, whole * _ABOUT) if value.comparator == "~" else slack
    bounds = {"<": (None, whole), "<=": (None, whole), ">": (whole, None), ">=": (whole, None)}
    low, high = bounds.get(value.comparator, (whole - slack, whole + slack))
    return Quantity(whole, value.comparator, low, high)
