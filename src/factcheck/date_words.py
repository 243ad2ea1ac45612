"""What the grammar of dates reads at a word: a month with its other name, a weekday, what joins two ends."""

from __future__ import annotations

from factcheck.date_numbers import count, day_number, decade, numeric, year_behind, year_number
from factcheck.grammar import Matcher, Payload
from factcheck.languages.lexicon import Term
from factcheck.number_words import JOINT_STARTS, joint
from factcheck.reading import Reading


def term_before(reading: Reading, i: int, category: str) -> Term | None:
    """The term of a category that ends right before token i."""
    found = (reading.term(i - length, category) for length in (3, 2, 1) if i >= length)
    return next((term for term in found if term and term.last == i), None)


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
    """Whether a month that is an everyday word too is one: by its capital, or beside the 3rd, "of" or a year."""
    first = reading.span(i, i + 1).of(reading.article.text)[0]
    if not first.islower() or reading.term(i + 2, "suffix") or reading.term(i + 1, "ordinal"):
        return True
    of = reading.word(i - 1) == "of" and (reading.term(i - 2, "suffix") or reading.term(i - 2, "ordinal"))
    return bool(of) or year_number(reading, i + 1) is not None


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


MATCHERS = {
    "day": Matcher(day_number, ("n", "ordinal", "number")),
    "year": Matcher(year_number, ("n",)),
    "ofyear": Matcher(year_behind, ("n", "of", "dateunit")),
    "months": Matcher(_months, ("month", "dateunit")),
    "named": Matcher(_named_day, ("weekday", "weekday-short")),
    "front": Matcher(_front, ("daymark", "weekday", "weekday-short", "article")),
    "joint": Matcher(joint, JOINT_STARTS),
    "numeric": Matcher(numeric, ("n",)),
    "decade": Matcher(decade, ("n",)),
    "count": Matcher(count, ("n", "number", "dual", "indefinite")),
}
