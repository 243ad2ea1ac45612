"""What the grammar of dates reads in digits and number words: days of the month, years, decades, 6/4/2021."""

from __future__ import annotations

from factcheck import dates
from factcheck.grammar import Payload
from factcheck.languages.lexicon import Term
from factcheck.number_words import numeral
from factcheck.numerals import Numeral
from factcheck.reading import Reading
from factcheck.values import DateRange

_TENS = 20  # from here on an ordinal is two words: الحادي والعشرين
_MONTH_DAYS = 31
_MANY = 100  # "3 years ago" counts years; thousands of them are no date


def day_number(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """A day of the month: 6, 6th, or an ordinal in words."""
    word = reading.word(i)
    if word.isdecimal():
        if len(word) > 2 or not 1 <= int(word) <= _MONTH_DAYS:
            return None
        suffix = reading.term(i + 1, "suffix")
        return int(word), suffix.last if suffix else i + 1
    found = _ordinal(reading, i)
    return found if found and found[0] <= _MONTH_DAYS else None


def _ordinal(reading: Reading, i: int) -> tuple[int, int] | None:
    """sixth, twenty-first, السادس, الحادي والعشرين."""
    units = reading.term(i, "ordinal")
    if units is None:
        tens = reading.term(i, "number")
        at = tens.last + (reading.word(tens.last) == "-") if tens else i
        units = reading.term(at, "ordinal")
        return _summed(tens, units) if tens and units else None
    tens = reading.term(units.last, "ordinal")
    both = _summed(tens, units) if tens and tens.prefix else None
    return both or (int(units.value), units.last)


def _summed(tens: Term, units: Term) -> tuple[int, int] | None:
    """Twenty or thirty with one of the first nine."""
    if int(tens.value) not in (_TENS, _TENS + 10) or int(units.value) > 9:
        return None
    return int(tens.value) + int(units.value), max(tens.last, units.last)


def year_number(reading: Reading, i: int) -> tuple[Payload, int] | None:
    word = reading.word(i)
    if len(word) != 4 or not word.isdecimal() or word < "1000":
        return None
    era = reading.term(i + 1, "era")
    return int(word), era.last if era else i + 1


def year_behind(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """The year behind a month: 2021; of 2021; , 2021; من عام 2021."""
    of = reading.term(i, "of")
    at = of.last if of else i
    unit = reading.term(at, "dateunit")
    at = unit.last if unit and unit.value == "year" else at
    found = year_number(reading, at)
    # "on 6 April, 2000 people marched" counts people.
    if found and of and reading.term(i, "comma") and reading.term(found[1], "unit"):
        return None
    return found


def numeric(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """2021-04-06, 6/4/2021 and 6.4.2021: year first, or day first where that alone makes a date."""
    mark = reading.word(i + 1)
    if mark in ("-", "/", "–") and reading.word(i + 3) == mark:
        parts, last = [reading.word(i + k) for k in (0, 2, 4)], i + 5
    elif (parts := reading.word(i).split(".")) and len(parts) == 3:
        last = i + 1
    else:
        return None
    if not all(part.isdecimal() and len(part) <= 4 for part in parts):
        return None
    return _ordered([int(part) for part in parts], len(parts[0]) == 4, reading.language.code), last


def _ordered(parts: list[int], year_first: bool, lang: str) -> DateRange | None:
    """English leaves 6/4/2021 open (two orders are in use): it is read where one order alone is a date."""
    if year_first:
        return dates.day(*parts)
    if parts[2] < 1000:
        return None
    day_first, month_first = dates.day(parts[2], parts[1], parts[0]), dates.day(parts[2], parts[0], parts[1])
    if lang == "en" and day_first and month_first and day_first != month_first:
        return None
    return day_first or month_first


def decade(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """1970s, 1970's."""
    year = year_number(reading, i)
    touches = i + 1 < len(reading.tokens) and reading.tokens[i].end == reading.tokens[i + 1].start
    if not year or not touches or reading.word(i)[-1] != "0" or reading.word(i + 1) not in ("s", "'s", "’s"):
        return None
    return year[0], i + 2


def count(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """A small whole number, in digits or words; "a" counts one."""
    if one := reading.term(i, "indefinite"):
        return 1, one.last
    found = numeral(reading, i)
    if found is None or not isinstance(found[0], Numeral):
        return None
    value = found[0].value
    return (int(value), found[1]) if 0 < value < _MANY and value == int(value) else None
