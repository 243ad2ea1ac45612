"""The figures of a text with what stands round each: numbers, percentages, money, measures, dates and ordinals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from factcheck.compare.figure import RESULT, Figure, figure
from factcheck.compare.measures import told
from factcheck.compare.stated import POINTS
from factcheck.model import ReadValue
from factcheck.scene import Scene
from factcheck.values import DateRange, Quantity

_DASHES = frozenset("-–—")
_GOALS = 4  # digits of a side at most


def figures(scene: Scene) -> list[Figure]:
    """All figures of a text in reading order; the number in a name (Chapter 3) is none."""
    found = [*_valued(scene), *_ordinals(scene), *_years(scene), *_results(scene), *_ranks(scene)]
    return sorted(found, key=lambda each: each.span)


def _valued(scene: Scene) -> Iterator[Figure]:
    for read in scene.reading.values:
        first, last = scene.reading.token_range(read.span)
        if (of := told(read)) and not _bare(read) and not _label(scene, read, first, last):
            yield figure(scene, *of, first, last)


def _ordinals(scene: Scene) -> Iterator[Figure]:
    """The third, 21st: where no value has the word."""
    taken = scene.reading.written
    for i, _ in scene.reading.keys(frozenset({"ordinal"})):
        term = scene.reading.term(i, "ordinal")
        if term and i not in taken and str(term.value).isdecimal():
            number = Decimal(str(term.value))
            yield figure(scene, Quantity(number, "=", number, number), "ordinal", i, term.last)


def _results(scene: Scene) -> Iterator[Figure]:
    """The result of a match: 3-1, 17–14."""
    taken = scene.reading.written
    tokens = scene.reading.tokens
    for i in range(len(tokens) - 2):
        row = tokens[i : i + 3]
        glued = row[0].end == row[1].start and row[1].end == row[2].start and row[1].text in _DASHES
        sides = all(side.text.isdecimal() and len(side.text) <= _GOALS for side in (row[0], row[2]))
        if glued and sides and not taken & {i, i + 2}:
            number = Decimal(row[0].text) * POINTS + Decimal(row[2].text)
            yield figure(scene, Quantity(number, "=", number, number), RESULT, i, i + 3)


def _ranks(scene: Scene) -> Iterator[Figure]:
    """Number 2, # 13: a place in a row."""
    for i, _ in scene.reading.keys(frozenset({"rank-number"})):
        led = scene.reading.term(i, "rank-number")
        word = scene.reading.word(led.last) if led else ""
        told = scene.reading.term(led.last, "number") if led else None
        digits = word if word.isdecimal() else str(told.value) if told else ""
        if led and digits.isdecimal():
            number = Decimal(digits)
            yield figure(scene, Quantity(number, "=", number, number), "ordinal", led.last, led.last + 1)


_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}")


def _years(scene: Scene) -> Iterator[Figure]:
    """A bare year that no value has: "a 2012 thriller"."""
    taken = {i for value in scene.reading.values if not _bare(value) for i in scene.reading.inside(value.span)}
    for i, token in enumerate(scene.reading.tokens):
        if i not in taken and _YEAR.fullmatch(token.text):
            year = int(token.text)
            yield figure(scene, DateRange(token.text, date(year, 1, 1), date(year, 12, 31)), "date", i, i + 1)


def _bare(read: ReadValue) -> bool:
    """A number of four digits that counts nothing may be a year."""
    plain = isinstance(read.value, Quantity) and not read.value.unit
    number = str(read.value.number) if isinstance(read.value, Quantity) else ""
    return read.kind == "number" and plain and read.rule.endswith("/count") and _YEAR.fullmatch(number) is not None


def _label(scene: Scene, read: ReadValue, first: int, last: int) -> bool:
    """A number that is part of a name: Chapter 3, Issue # 2, Apollo 11, 127 Hours."""
    if read.kind not in ("number", "duration", "quantity"):
        return False
    if not read.quote[0].isdigit():
        return read.quote.istitle() and scene.reading.letter(first - 1).isupper()  # Rainbow Six, the Furious Five
    if scene.reading.term(first - 1, "rank-number"):
        return True
    if read.kind != "number":
        return scene.reading.letter(last - 1).isupper()  # 127 Hours
    if not read.quote.isdigit() or first == scene.sentence(first)[1]:
        return False
    before = scene.reading.word(first - 1)
    return scene.reading.letter(first - 1).isupper() and before not in scene.reading.language.stop
