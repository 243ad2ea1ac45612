"""The figures of a text with what stands round each: numbers, percentages, money, measures, dates and ordinals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from msgspec.structs import replace

from factcheck.compare.figure import RESULT, Figure, figure
from factcheck.compare.life import life
from factcheck.compare.measures import told
from factcheck.compare.stated import POINTS
from factcheck.model import ReadValue
from factcheck.scene import Scene
from factcheck.values import DateRange, Quantity

_DASHES = frozenset("-–—")
_ORDINAL = ("ordinal", "suffix", "article")
_MARKS = frozenset("\"'`“”«»„‘’")
_LEAD = 3  # words that set something before, after or beside a place in a row
_BESIDE = "!="
_GOALS = 4  # digits of a side at most


def figures(scene: Scene) -> list[Figure]:
    """All figures of a text in reading order; the number in a name (Chapter 3) is none."""
    found = [*_valued(scene), *_ordinals(scene), *_years(scene), *_results(scene), *_ranks(scene)]
    return sorted(found, key=lambda each: each.span)


def _valued(scene: Scene) -> Iterator[Figure]:
    for read in scene.reading.values:
        first, last = scene.reading.token_range(read.span)
        if (
            (of := told(read))
            and not _ranked(scene, first, last)
            and not _bare(scene, read)
            and not _label(scene, read, first, last)
        ):
            one = figure(scene, *of, first, last)
            yield from life(scene, one) or [one]


def _ordinals(scene: Scene) -> Iterator[Figure]:
    """The third, 21st, above the 21st: where no value has the word. The first 28 days are none."""
    ranked = (i for value in scene.reading.values for i in _ranked(scene, *scene.reading.token_range(value.span)))
    taken, tokens = scene.reading.written.difference(ranked), scene.reading.tokens
    for i, met in scene.reading.keys(frozenset({"ordinal", "suffix", "first-of-all"})):
        if "first-of-all" in met and i not in taken and _counts(scene, i + 1):
            yield _ordinal(scene, "1", i, i + 1)
        term = scene.reading.term(i, "ordinal")
        if term and str(term.value).isdecimal() and i not in taken and not _of_many(scene, term.last):
            yield _ordinal(scene, str(term.value), i, term.last)
        before = tokens[i - 1] if "suffix" in met and i and i - 1 not in taken else None
        if before and before.end == tokens[i].start and before.text.isdecimal():  # with its ending glued to it
            yield _ordinal(scene, before.text, i - 1, i + 1)


def _of_many(scene: Scene, i: int) -> bool:
    """Whether a number of more than one follows, as in "the first 28 days"."""
    one = scene.reading.term(i, "number")
    return i in scene.reading.written and not (one and str(one.value) == "1")


def _ranked(scene: Scene, first: int, last: int) -> range:
    """The tokens of what could be a day of a month, but is a place in a row: the 12th richest of them."""
    reading = scene.reading
    bare = all(reading.begins(i, *_ORDINAL) or reading.word(i).isdecimal() for i in range(first, last))
    led = bare and reading.begins(last - 1, "suffix") and _counts(scene, last)
    return range(first, last) if led else range(0)


def _counts(scene: Scene, i: int) -> bool:
    """Whether a word of some content stands there, of which there may be many."""
    word = scene.reading.word(i)
    return word.isalpha() and word not in scene.reading.language.stop


def _ordinal(scene: Scene, digits: str, first: int, last: int) -> Figure:
    at = first - 1 if scene.reading.term(first - 1, "article") else first
    led = (scene.reading.term(k, "rank-beside") for k in range(at - 1, max(at - _LEAD, 0) - 1, -1))
    how = next((term.value for term in led if term and term.last == at), "=")
    beside = how == _BESIDE
    value = replace(_exactly(digits), comparator="=" if beside else how)
    return replace(figure(scene, value, "ordinal", first, last), beside=beside)


def _exactly(digits: str) -> Quantity:
    number = Decimal(digits)
    return Quantity(number, "=", number, number)


def _results(scene: Scene) -> Iterator[Figure]:
    """The result of a match: 3-1, 17–14."""
    taken = scene.reading.written
    tokens = scene.reading.tokens
    for i in range(len(tokens) - 2):
        row = tokens[i : i + 3]
        glued = row[0].end == row[1].start and row[1].end == row[2].start and row[1].text in _DASHES
        sides = all(side.text.isdecimal() and len(side.text) <= _GOALS for side in (row[0], row[2]))
        if glued and sides and not taken & {i, i + 2}:
            result = str(int(row[0].text) * POINTS + int(row[2].text))
            yield figure(scene, _exactly(result), RESULT, i, i + 3)


def _ranks(scene: Scene) -> Iterator[Figure]:
    """Number 2, # 13: a place in a row."""
    for i, _ in scene.reading.keys(frozenset({"rank-number"})):
        led = scene.reading.term(i, "rank-number")
        word = scene.reading.word(led.last) if led else ""
        told = scene.reading.term(led.last, "number") if led else None
        digits = word if word.isdecimal() else str(told.value) if told else ""
        if led and digits.isdecimal():
            yield figure(scene, _exactly(digits), "ordinal", led.last, led.last + 1)


_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}")


def _years(scene: Scene) -> Iterator[Figure]:
    """A bare year that no value has: "a 2012 thriller"."""
    taken = {i for value in scene.reading.values if not _bare(scene, value) for i in scene.reading.inside(value.span)}
    for i, token in enumerate(scene.reading.tokens):
        if i not in taken and _YEAR.fullmatch(token.text):
            year = int(token.text)
            yield figure(scene, DateRange(token.text, date(year, 1, 1), date(year, 12, 31)), "date", i, i + 1)


def _bare(scene: Scene, read: ReadValue) -> bool:
    """A number of four digits that counts nothing may be a year, and so may that of "a 2007 interview"."""
    if read.kind != "number" or not isinstance(read.value, Quantity) or not read.rule.endswith("/count"):
        return False
    first = scene.reading.token_range(read.span)[0]
    led = scene.reading.begins(first - 1, "article", "indefinite", "possessive")
    return (not read.value.unit or led) and _YEAR.fullmatch(read.quote if led else str(read.value.number)) is not None


def _label(scene: Scene, read: ReadValue, first: int, last: int) -> bool:
    """A number that is part of a name: Chapter 3, Issue # 2, Apollo 11, 127 Hours, Bros. 3, HD 1.5 Remix."""
    if read.kind not in ("number", "duration", "quantity"):
        return False
    if {scene.reading.word(first - 1), scene.reading.word(last)} <= _MARKS:  # Adele's "25"
        return True
    reading, low = scene.reading, scene.sentence(first)[1]
    ahead = first - 1 - (reading.word(first - 1) == "." and first - 1 > low)
    led = ahead >= low and reading.letter(ahead).isupper()
    if read.quote.isalpha() and read.quote.isupper() and not scene.text.isupper():
        return True  # the album THREE
    if not read.quote[0].isdigit():  # Rainbow Six, the Furious Five, a Tail of Two Kitties
        return read.quote.istitle() and (led or (first > low and reading.letter(last).isupper()))
    if reading.term(first - 1, "rank-number"):
        return True
    if read.kind != "number":
        return reading.letter(last - 1).isupper()  # 127 Hours
    if not read.quote.isdigit():
        return led and reading.letter(last).isupper() and read.quote.replace(".", "").isdigit()
    return led and reading.word(ahead) not in reading.language.stop
