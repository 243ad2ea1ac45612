"""What the grammar of dates reads at a word: a day of the month, a year, a month with its other name, 6/4/2021."""

from __future__ import annotations

from factcheck import dates
from factcheck.grammar import Matcher, Payload
from factcheck.languages.lexicon import Term
from factcheck.numerals import Numeral, numeral
from factcheck.reading import Reading
from factcheck.values import DateRange

_TENS = 20  # from here on an ordinal is two words: الحادي والعشرين
_MONTH_DAYS = 31
_MANY = 100  # "3 years ago" counts years; thousands of them are no date
_DASHES = ("-", "–", "—")


def term_before(reading: Reading, i: int, category: str) -> Term | None:
    """The term of a category that ends right before token i."""
    found = (reading.term(i - length, category) for length in (3, 2, 1) if i >= length)
    return next((term for term in found if term and term.last == i), None)


def _day_number(reading: Reading, i: int) -> tuple[Payload, int] | None:
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
    if tens := reading.term(i, "number"):
        at = tens.last + (reading.word(tens.last) == "-")
        units = reading.term(at, "ordinal")
        return _summed(tens, units) if units else None
    units = reading.term(i, "ordinal")
    if units is None:
        return None
    tens = reading.term(units.last, "ordinal")
    return _summed(tens, units) if tens and tens.prefix else (int(units.value), units.last)


def _summed(tens: Term, units: Term) -> tuple[int, int] | None:
    """Twenty or thirty with one of the first nine."""
    if int(tens.value) not in (_TENS, _TENS + 10) or int(units.value) > 9:
        return None
    return int(tens.value) + int(units.value), max(tens.last, units.last)


def _year_number(reading: Reading, i: int) -> tuple[Payload, int] | None:
    word = reading.word(i)
    if len(word) != 4 or not word.isdecimal() or word < "1000":
        return None
    era = reading.term(i + 1, "era")
    return int(word), era.last if era else i + 1


def _year_behind(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """The year behind a month: 2021; of 2021; , 2021; من عام 2021."""
    of = reading.term(i, "of")
    at = of.last if of else i
    unit = reading.term(at, "dateunit")
    at = unit.last if unit and unit.value == "year" else at
    found = _year_number(reading, at)
    # "on 6 April, 2000 people marched" counts people.
    if found and of and reading.term(i, "comma") and reading.term(found[1], "unit"):
        return None
    return found


def _months(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """A month, and behind a slash its other name (يوليو/تموز); "may" and "march" only with a capital."""
    month = reading.term(i, "dateunit")
    at = month.last if month and month.value == "month" else i
    at += at > i and reading.word(at) == "of"
    term = reading.term(at, "month")
    if term is None or (reading.term(at, "month-word") and not _as_name(reading, at)):
        return None
    last = _other_name(reading, term) or term.last + _abbreviated(reading, at)
    return int(term.value), last


def _as_name(reading: Reading, i: int) -> bool:
    """Whether a month that is an everyday word too is written as a name; without capitals nothing tells."""
    first = reading.span(i, i + 1).of(reading.article.text)[0]
    return not first.islower()


def _other_name(reading: Reading, term: Term) -> int | None:
    """The token behind a month's second name (/تموز), in brackets or behind a slash."""
    sign = reading.word(term.last)
    other = reading.term(term.last + 1, "month") if sign in ("/", "(", "-") else None
    if other is None or other.value != term.value:
        return None
    return other.last + (sign == "(" and reading.word(other.last) == ")")


def _abbreviated(reading: Reading, i: int) -> bool:
    """Whether a point behind a month is its own: Sept. 2020."""
    short = len(reading.word(i)) in (3, 4) and reading.word(i + 1) == "."
    return short and (reading.word(i + 2).isdecimal() or reading.word(i) not in ("may", "june", "july"))


def _named_day(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """A weekday with the comma or point that may follow it, in front of its date."""
    term = reading.term(i, "weekday") or reading.term(i, "weekday-short")
    if term is None:
        return None
    return int(term.value), term.last + (reading.word(term.last) in (",", "،", "."))


def _front(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """What may stand before a day: "the night of Tuesday, the", يومي الثلاثاء والأربعاء الموافق."""
    last = i
    for _ in range(5):
        named = _named_day(reading, last)
        term = reading.term(last, "daymark") or reading.term(last, "article")
        both = reading.term(last, "and") if last > i and not named else None
        if both and (other := _named_day(reading, both.last)):
            named = other
        last = named[1] if named else term.last if term else last
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


def _decade(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """1970s, 1970's."""
    year = _year_number(reading, i)
    touches = i + 1 < len(reading.tokens) and reading.tokens[i].end == reading.tokens[i + 1].start
    if not year or not touches or reading.word(i)[-1] != "0" or reading.word(i + 1) not in ("s", "'s", "’s"):
        return None
    return year[0], i + 2


def _count(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """A small whole number, in digits or words; "a" counts one."""
    if one := reading.term(i, "indefinite"):
        return 1, one.last
    found = numeral(reading, i)
    if found is None or not isinstance(found[0], Numeral):
        return None
    value = found[0].value
    return (int(value), found[1]) if value == int(value) and value < _MANY else None


MATCHERS = {
    "day": Matcher(_day_number, ("n", "ordinal", "number")),
    "year": Matcher(_year_number, ("n",)),
    "ofyear": Matcher(_year_behind, ("n", "of", "dateunit")),
    "months": Matcher(_months, ("month", "dateunit")),
    "named": Matcher(_named_day, ("weekday", "weekday-short")),
    "front": Matcher(_front, ("daymark", "weekday", "weekday-short", "article")),
    "numeric": Matcher(_numeric, ("n",)),
    "decade": Matcher(_decade, ("n",)),
    "count": Matcher(_count, ("n", "number", "dual", "indefinite")),
}
