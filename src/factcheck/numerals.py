"""Numerals: digits with their separators, magnitudes and number words, and the interval that a number stands for."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

import msgspec

from factcheck.grammar import Payload
from factcheck.reading import Reading
from factcheck.values import Quantity

_HUNDRED = Decimal(100)
NUMERAL_STARTS = ("n", "number", "dual")  # where a numeral can begin


class Numeral(msgspec.Struct, frozen=True):
    """A number as written. step: its last stated unit (0.1 in 3.5, a million in "5 million"); spelled: with a magnitude."""

    value: Decimal
    step: Decimal
    spelled: bool = False


def digits(text: str) -> Numeral | None:
    """1,234.5 and ١٬٢٣٤٫٥ (folded): a comma before three digits groups, elsewhere it is a decimal point."""
    plain = text.replace("٬", ",").replace("'", ",").replace("’", ",").replace("٫", ".")
    groups = plain.split(",")
    if len(groups) > 1 and all(len(group.split(".")[0]) == 3 for group in groups[1:]):
        plain = "".join(groups)
    elif len(groups) == 2:
        plain = plain.replace(",", ".")
    try:
        value = Decimal(plain)
    except InvalidOperation:
        return None
    exponent = value.as_tuple().exponent
    return Numeral(value, Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1))


def numeral(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """The numeral at token i, digits or words, with the magnitudes behind it, and the token behind them."""
    if dual := reading.term(i, "dual"):
        return Numeral(Decimal(dual.value), Decimal(dual.value) / 2, True), dual.last
    start = _digits_at(reading, i) or _words_at(reading, i)
    if start is None:
        return None
    number, last = start
    while magnitude := reading.term(last, "magnitude"):
        if _glued_letter(reading, last) and magnitude.prefix:
            break
        factor = Decimal(magnitude.value)
        number = Numeral(number.value * factor, number.step * factor, True)
        last = magnitude.last
    return number, last


def _digits_at(reading: Reading, i: int) -> tuple[Numeral, int] | None:
    if i >= len(reading.tokens) or reading.tokens[i].type != "n":
        return None
    found = digits(reading.word(i))
    return (found, i + 1) if found else None


def _glued_letter(reading: Reading, i: int) -> bool:
    """Whether token i is a single letter (5m): it counts as a magnitude only when it touches its number."""
    return len(reading.word(i)) == 1 and reading.tokens[i - 1].end != reading.tokens[i].start


def _words_at(reading: Reading, i: int) -> tuple[Numeral, int] | None:
    """Number words added up: خمسة وعشرون, twenty-five; the order is units before tens in Arabic, after them in English."""
    term = reading.term(i, "number")
    if term is None:
        return None
    value, last = Decimal(term.value), term.last
    while further := _further(reading, last, value):
        added, last = further
        value += added
    return Numeral(value, Decimal(1)), last


def _further(reading: Reading, i: int, value: Decimal) -> tuple[Decimal, int] | None:
    joint = i + (reading.word(i) == "-" or bool(reading.term(i, "and")))
    term = reading.term(joint, "number")
    if term is None or (joint == i and not term.prefix):
        return None
    added = Decimal(term.value)
    small, large = sorted((value, added))
    fits = (
        0 < small < 10 <= large < _HUNDRED and large % 10 == 0 or (large % _HUNDRED == 0 < small < _HUNDRED)
    )
    return (added, term.last) if fits else None


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
    return number.step / 2 if unit in ("%", "pp") or number.spelled or number.step < 1 else Decimal(0)


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
