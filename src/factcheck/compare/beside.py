"""What stands beside a figure and tells what it is: a bound, an article, "as of", and the person of its sentence."""

from __future__ import annotations

import re

from factcheck.scene import Scene
from factcheck.values import DateRange, Name, Quantity, Value

_BOTH = 2
_OWN = frozenset({"'s", "’s"})
_LEAD = 3  # words of "as of"
_PAIR = 3  # tokens of 2010-11
_SEASON = re.compile(r"[12][0-9]{3}-2[1-4]")
_YEARS = re.compile(r"[12][0-9]{3}(/[12][0-9]{3})?")


def bound(scene: Scene, value: Value, first: int) -> str:
    """Of a date from token first on: since, until, before or after; "" of any other."""
    led = scene.reading.term(first, "bound")
    return led.value if isinstance(value, DateRange) and led else ""


def person(scene: Scene, low: int) -> Name | None:
    """The person with whom the sentence from token low on begins."""
    named = scene.mentions_in(low, low + 1, "person")
    return named[0].name if named else None


def as_of(scene: Scene, first: int) -> bool:
    """Whether a date from token first on is led by "as of" or its like."""
    return any(term.last >= first for term in scene.reading.each("as-of", first - _LEAD, first + 1))


def attributive(scene: Scene, value: Value, first: int, last: int) -> bool:
    """The 2008 final, its 1960 film: the year tells which. The two countries: they were named, nobody counts them."""
    if isinstance(value, Quantity):
        return value.number == _BOTH and last - first == 1 and scene.reading.term(first - 1, "article") is not None
    if isinstance(value, DateRange) and _SEASON.fullmatch(value.edtf):  # the games of winter 2002
        return _of_noun(scene, first, first)
    if not isinstance(value, DateRange) or not _YEARS.fullmatch(value.edtf) or last - first > _PAIR:
        return False
    reading = scene.reading
    led = reading.term(first - 1, "article") or reading.term(first - 1, "possessive") or reading.word(first - 1) in _OWN
    behind = bool(led) or _of_noun(scene, first, last) or (last - first == _PAIR and reading.letter(last).isupper())
    return behind and reading.tokens[min(last, len(reading.tokens) - 1)].type == "w"


def _of_noun(scene: Scene, first: int, last: int) -> bool:
    """La finale de 2008, выборы 2019 года: a year right behind a noun that it belongs to."""
    reading = scene.reading
    of = reading.term(first - 1, "year-of")
    if not of and not any(reading.begins(i, "year-of") for i in range(first + 1, last)):
        return False
    noun = reading.word(first - 2 if of else first - 1)
    return noun.isalpha() and noun not in reading.language.stop
