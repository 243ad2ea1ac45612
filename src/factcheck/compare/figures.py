"""The figures of a text with what stands round each: numbers, percentages, money, measures, dates and ordinals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from factcheck.compare.figure import RESULT, Figure, figure
from factcheck.compare.life import life
from factcheck.compare.measures import counted, told
from factcheck.compare.ordinals import exactly, ordinals, ranked
from factcheck.compare.sizes import bare_sizes
from factcheck.compare.stated import POINTS
from factcheck.model import ReadValue
from factcheck.punctuation import DASHES
from factcheck.scene import Scene
from factcheck.values import DateRange, Quantity

_MARKS = frozenset("\"'`“”«»„‘’")
_GOALS = 4  # digits of a side at most


def figures(scene: Scene) -> list[Figure]:
    """All figures of a text in reading order; the number in a name (Chapter 3) is none."""
    found = [*_valued(scene), *ordinals(scene), *_years(scene), *_results(scene), *bare_sizes(scene)]
    return sorted(found, key=lambda each: each.span)


def _valued(scene: Scene) -> Iterator[Figure]:
    for read in scene.reading.values:
        first, last = scene.reading.token_range(read.span)
        if (
            (of := told(read))
            and not ranked(scene, first, last)
            and not _bare(scene, read)
            and not _label(scene, read, first, last)
        ):
            one = replace(figure(scene, *of, first, last), counts=counted(read))
            yield from life(scene, one) or [one]


def _results(scene: Scene) -> Iterator[Figure]:
    """The result of a match: 3-1, 17–14."""
    taken = scene.reading.written
    tokens = scene.reading.tokens
    for i in range(len(tokens) - 2):
        row = tokens[i : i + 3]
        glued = row[0].end == row[1].start and row[1].end == row[2].start and row[1].text in DASHES
        sides = all(side.text.isdecimal() and len(side.text) <= _GOALS for side in (row[0], row[2]))
        if glued and sides and not taken & {i, i + 2}:
            result = str(int(row[0].text) * POINTS + int(row[2].text))
            yield figure(scene, exactly(result), RESULT, i, i + 3)


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
