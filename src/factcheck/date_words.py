"""What the grammar of dates reads at a word: a day of the month, a year, a month with its other name, 6/4/2021."""

from __future__ import annotations

from factcheck import dates
from factcheck.grammar import Matcher, Payload
from factcheck.reading import Reading
from factcheck.values import DateRange


def _day_number(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """A day of the month: 6, 6th, or an ordinal word."""
    if term := reading.term(i, "ordinal"):
        return int(term.value), term.last
    word = reading.word(i)
    if not (word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= 31):
        return None
    return int(word), i + 1 + bool(reading.term(i + 1, "suffix"))


def _year_number(reading: Reading, i: int) -> tuple[Payload, int] | None:
    word = reading.word(i)
    return (int(word), i + 1) if len(word) == 4 and word.isdecimal() and word >= "1000" else None


def _months(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """A month, and behind a slash its other name (يوليو/تموز); "may" and "march" only with a capital."""
    term = reading.term(i, "month")
    if not term or (
        reading.term(i, "ambiguous") and not reading.span(i, i + 1).of(reading.article.text)[0].isupper()
    ):
        return None
    other = reading.term(term.last + 1, "month") if reading.word(term.last) in ("/", "(", "-") else None
    if not other or other.value != term.value:
        short = (
            len(reading.word(i)) in (3, 4) and reading.word(i) != "may" and reading.word(i + 2).isdecimal()
        )
        return int(term.value), term.last + (short and reading.word(term.last) == ".")
    return int(term.value), other.last + (reading.word(term.last) == "(" and reading.word(other.last) == ")")


def _named_day(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """A weekday with the comma that may follow it, in front of its date."""
    term = reading.term(i, "weekday")
    return (int(term.value), term.last + bool(reading.term(term.last, "comma"))) if term else None


def _front(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """What may stand before a day: "the night of Tuesday, the", يوم الثلاثاء الموافق."""
    last = i
    for category in ("daymark", "named", "daymark", "article"):
        found = _named_day(reading, last) if category == "named" else None
        term = reading.term(last, category)
        last = found[1] if found else term.last if term else last
    return (None, last) if last > i else None


def _numeric(reading: Reading, i: int) -> tuple[Payload, int] | None:
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
    """English leaves 6/4/2021 open (two orders are in use), so it is read only where one order alone is a date."""
    if year_first:
        return dates.day(*parts)
    if parts[2] < 1000:
        return None
    day_first, month_first = dates.day(parts[2], parts[1], parts[0]), dates.day(parts[2], parts[0], parts[1])
    if lang == "en" and day_first and month_first and day_first != month_first:
        return None
    return day_first or month_first


MATCHERS = {
    "day": Matcher(_day_number, ("n", "ordinal")),
    "year": Matcher(_year_number, ("n",)),
    "months": Matcher(_months, ("month",)),
    "named": Matcher(_named_day, ("weekday",)),
    "front": Matcher(_front, ("daymark", "weekday", "article")),
    "numeric": Matcher(_numeric, ("n",)),
}
