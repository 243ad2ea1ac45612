"""Figures of claims/: a number with its comparator, its unit and the interval that it stands for."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from factcheck import numerals
from factcheck.records.table import Table
from factcheck.values import Quantity, plain

COMPARATORS = ("=", ">", ">=", "<", "<=", "~", "range")


def quantity(table: Table, unit: str) -> Quantity:
    """The figure of a [claim.value] table; its low and high, where given, go before the usual ones."""
    comparator = table.choice("comparator", COMPARATORS)
    ranged = comparator == "range"
    low, high = (table.decimal(side, required=ranged) for side in ("low", "high"))
    number = table.decimal("number", required=not ranged)
    number = next((n for n in (number, high, low) if n is not None), Decimal(0))
    usual = numerals.quantity(numerals.Numeral(number, _last_digit(number)), comparator, unit)
    low, high = usual.low if low is None else low, usual.high if high is None else high
    if low is not None and high is not None and high < low:
        table.fault(
            "low", 'The figure runs from {low} to {high}: swap "low" and "high".', low=plain(low), high=plain(high)
        )
    return msgspec.structs.replace(usual, low=low, high=high)


def _last_digit(number: Decimal) -> Decimal:
    """The worth of the last digit: 1 in 85, 0.1 in 3.5."""
    return Decimal(1).scaleb(min(int(number.as_tuple().exponent), 0))


def percent(table: Table) -> str:
    """% unless the file says pp, percentage points."""
    return table.choice("unit", ("%", "pp"), required=False) or "%"


def counted(table: Table) -> str:
    """The counted noun as the languages' files name it (dose, district), or nothing."""
    return table.text("unit", required=False)


def currency(table: Table) -> str:
    """An ISO 4217 code."""
    found = table.text("unit")
    if found and not (len(found) == 3 and found.isascii() and found.isalpha() and found.isupper()):
        table.fault("unit", '"unit" is "{found}": write a currency by its ISO 4217 code, such as USD.', found=found)
    return found
