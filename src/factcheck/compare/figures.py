"""The figures of a text with what stands round each: numbers, percentages, money, measures, dates and ordinals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

import msgspec

from factcheck.compare.measures import told
from factcheck.model import ReadValue, Span
from factcheck.scene import STOPS, Scene
from factcheck.values import DateRange, Quantity, Value

_REACH = 12  # tokens on either side that say what a figure is about
_STEP, _CROSSED = 0.93, 0.6  # what a step away, and what a comma or another figure between, leaves of a word's worth
_NOUN = 5  # tokens behind a figure among which the counted noun is
_DASHES = frozenset("-–—")
_RESULT = 10_000  # points of a side at most
_OWN = frozenset({"'s", "’s"})


class Figure(msgspec.Struct, frozen=True):
    """A figure as one side gives it.

    measure: what it can be compared with: number, ordinal, share, date, percent, or a unit of its own. noun: the tokens
    right behind it, of which one is what it counts. near: what stands round it, each token with how near (0 to 1).
    negated: by a "not" before it or as somebody's denial. attributive: a year that tells which thing is meant ("the
    2008 final"). yearless: a date of which the year is not told and only the day counts.
    """

    value: Value
    measure: str
    span: Span
    quote: str
    noun: dict[str, float]
    near: dict[str, float]
    negated: bool
    speaker: Value | None = None
    attributive: bool = False
    yearless: bool = False


def figures(scene: Scene) -> list[Figure]:
    """All figures of a text in reading order; the number in a name (Chapter 3) is none."""
    found = [*_valued(scene), *_ordinals(scene), *_years(scene), *_results(scene), *_ranks(scene)]
    return sorted(found, key=lambda figure: figure.span)


def _valued(scene: Scene) -> Iterator[Figure]:
    for read in scene.reading.values:
        first, last = scene.reading.token_range(read.span)
        if (of := told(read)) and not _bare(read) and not _label(scene, read, first, last):
            yield _figure(scene, *of, first, last)


def _ordinals(scene: Scene) -> Iterator[Figure]:
    """The third, 21st: where no value has the word."""
    taken = {i for value in scene.reading.values for i in scene.reading.inside(value.span)}
    for i, _ in scene.reading.keys(frozenset({"ordinal"})):
        term = scene.reading.term(i, "ordinal")
        if term and i not in taken and str(term.value).isdigit():
            number = Decimal(str(term.value))
            yield _figure(scene, Quantity(number, "=", number, number), "ordinal", i, term.last)


def _results(scene: Scene) -> Iterator[Figure]:
    """The result of a match: 3-1, 17–14."""
    taken = {i for value in scene.reading.values for i in scene.reading.inside(value.span)}
    tokens = scene.reading.tokens
    for i in range(len(tokens) - 2):
        row = tokens[i : i + 3]
        glued = row[0].end == row[1].start and row[1].end == row[2].start and row[1].text in _DASHES
        if glued and not taken & {i, i + 2} and row[0].text.isdigit() and row[2].text.isdigit():
            number = Decimal(row[0].text) * _RESULT + Decimal(row[2].text)
            yield _figure(scene, Quantity(number, "=", number, number), "result", i, i + 3)


def _ranks(scene: Scene) -> Iterator[Figure]:
    """Number 2, # 13: a place in a row."""
    for i, _ in scene.reading.keys(frozenset({"rank-number"})):
        led = scene.reading.term(i, "rank-number")
        word = scene.reading.word(led.last) if led else ""
        told = scene.reading.term(led.last, "number") if led else None
        digits = word if word.isdigit() else str(told.value) if told else ""
        if led and digits.isdigit():
            number = Decimal(digits)
            yield _figure(scene, Quantity(number, "=", number, number), "ordinal", led.last, led.last + 1)


_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}")
_YEARS = re.compile(r"[12][0-9]{3}(/[12][0-9]{3})?")
_PAIR = 3  # tokens of 2010-11


def _years(scene: Scene) -> Iterator[Figure]:
    """A bare year that no value has: "a 2012 thriller"."""
    taken = {i for value in scene.reading.values if not _bare(value) for i in scene.reading.inside(value.span)}
    for i, token in enumerate(scene.reading.tokens):
        if i not in taken and _YEAR.fullmatch(token.text):
            year = int(token.text)
            yield _figure(scene, DateRange(token.text, date(year, 1, 1), date(year, 12, 31)), "date", i, i + 1)


def _bare(read: ReadValue) -> bool:
    """A number of four digits that counts nothing may be a year."""
    plain = isinstance(read.value, Quantity) and not read.value.unit
    return read.kind == "number" and plain and _YEAR.fullmatch(read.quote) is not None


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


def _figure(scene: Scene, value: Value, measure: str, first: int, last: int) -> Figure:
    _, low, high = scene.sentence(first)
    span = scene.reading.span(first, last)
    ahead = _tokens(scene, range(first - 1, max(low, first - _REACH) - 1, -1))
    behind = _tokens(scene, range(last, min(high, last + _REACH)))
    said = scene.attribution(span)
    denied = any(scene.reading.term(i, "not") for i in range(max(low, first - _REACH), first))
    return Figure(
        value, measure, span, span.of(scene.text),
        noun=_tokens(scene, range(last, min(last + _NOUN, high))),
        near={token: max(ahead.get(token, 0), behind.get(token, 0)) for token in ahead.keys() | behind.keys()},
        negated=denied or (said is not None and said.verb == "deny"),
        speaker=said.speaker if said else None,
        attributive=_attributive(scene, value, first, last),
    )  # fmt: skip


def _attributive(scene: Scene, value: Value, first: int, last: int) -> bool:
    """The 2008 final, its 1960 film: the year tells which."""
    if not isinstance(value, DateRange) or not _YEARS.fullmatch(value.edtf) or last - first > _PAIR:
        return False
    reading = scene.reading
    led = reading.term(first - 1, "article") or reading.term(first - 1, "possessive") or reading.word(first - 1) in _OWN
    behind = bool(led) or (last - first == _PAIR and reading.letter(last).isupper())
    return behind and reading.tokens[min(last, len(reading.tokens) - 1)].type == "w"


def _tokens(scene: Scene, row: Iterable[int]) -> dict[str, float]:
    """What stands there, each token with how near it is: going outwards, commas and other figures take away."""
    near: dict[str, float] = {}
    worth = 1.0
    for i in row:
        worth *= _STEP
        if scene.reading.word(i) in STOPS or scene.reading.tokens[i].type == "n":
            worth *= _CROSSED
        for token in scene.tokens_of(i, i + 1):
            near[token] = max(near.get(token, 0), worth)
    return near
