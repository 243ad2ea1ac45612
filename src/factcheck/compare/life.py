"""The two days of a life in brackets behind a name: born on the first, dead on the last."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from factcheck.compare.figure import Figure
from factcheck.scene import Scene
from factcheck.values import DateRange

BIRTH, DEATH = "from", "to"  # a life is from the one to the other
_WHOLE = "whole"
_LONG = 10  # years; a shorter stretch in brackets is an office or a season
_REACH = 8  # tokens to the word that tells
_YEAR = 4  # letters of a year


def life(scene: Scene, stretch: Figure) -> list[Figure]:
    """A figure that may be a life in brackets (a reign stands there, too) with its two ends; nothing of another."""
    value = stretch.value
    if not isinstance(value, DateRange) or not value.first or not value.last or "/" not in value.edtf:
        return []
    first = scene.reading.token_range(stretch.span)[0]
    bracketed = "(" in (scene.reading.word(first - 1), scene.reading.word(first - 2))
    if not bracketed or value.last.year - value.first.year < _LONG:
        return []
    both = zip(ends(value), (BIRTH, DEATH), strict=True)
    return [replace(stretch, end=_WHOLE), *(replace(stretch, value=each, end=end) for each, end in both)]


def told_of(scene: Scene, figure: Figure) -> str:
    """Of which end of a life the nearest word tells, "" where none does."""
    first, last = scene.reading.token_range(figure.span)
    _, low, high = scene.sentence(first)
    low, high = max(low, first - _REACH), min(high, last + _REACH)
    near = [(min(abs(i - first), abs(i - last)), i) for i in scene.reading.within("life", low, high)]
    term = scene.reading.term(min(near)[1], "life") if near else None
    return str(term.value) if term else ""


def ends(value: DateRange) -> Iterator[DateRange]:
    """The first and the last day or year of a closed stretch."""
    assert value.first and value.last
    for edtf, day in zip(value.edtf.split("/"), (value.first, value.last), strict=True):
        whole = len(edtf) == _YEAR
        first, last = (date(day.year, 1, 1), date(day.year, 12, 31)) if whole else (day, day)
        yield DateRange(edtf, first, last)
