"""Numerals as lexemes: what a number may be in a rule (a day, a month, an hour, a year), by its value and its form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache

from factcheck.numerals import Numeral

_YEARS = range(1000, 2200)
_ROUND = range(1100, 2200)
_INTEGER = 15  # digits: 10^15 is the largest number of the news


@lru_cache(maxsize=4096)
def cardinal(number: Numeral, digits: str) -> Mapping[str, str]:
    """The categories of a number; digits: as written, "" for words."""
    text = str(number.value)
    terms = {"num": text, "digits" if digits else "word": digits}
    value = number.value
    if value < 0 and digits.isdigit():
        return terms | {"negative": text}
    if value != value.to_integral_value() or value < 0 or value.adjusted() > _INTEGER:
        return terms
    if digits and not digits.isdigit():
        return terms | {"int": str(int(value))}  # 1,234 is no day, hour or year
    if number.spelled:
        year = {"year": str(int(value))} if not digits and value in _YEARS and value % 100 else {}
        if not digits and value in _ROUND and value % 100 == 0:
            year = {"round-year": str(int(value))}  # عام ألفين: a year only where a word says so
        return terms | {"int": str(int(value))} | year  # mil novecientos noventa
    return terms | {"int": str(int(value))} | _calendar(int(value), digits)


def _calendar(value: int, digits: str) -> dict[str, str]:
    text, size = str(value), len(digits)
    ranges = {"day": range(1, 32), "mon": range(1, 13), "hour": range(25)}
    terms = {name: text for name, values in ranges.items() if value in values and size <= 2}
    if value < 60 and size in (0, 2):
        terms["min"] = text
    if size == 2:
        terms["yy"] = digits
    if value in _YEARS and size in (0, 4):
        terms["year"] = text
    if size == 3 or (size in (0, 4) and 0 < value < 1000):
        terms["old-year"] = text  # only beside an era
    return terms | ({"ymd": digits} if size == 8 and re.match(r"(19|20)\d\d(0[1-9]|1[0-2])", digits) else {})


@lru_cache(maxsize=4096)
def ordinal(value: Decimal, digits: str) -> Mapping[str, str]:
    """The categories of an ordinal."""
    terms = {"ord": str(value), "digits" if digits else "word": digits}
    if value in _YEARS and len(digits) == 4:
        terms["year"] = str(value)  # 2017-го
    return terms | ({"oday": str(value)} if 1 <= value <= 31 else {})
