"""Figures whose noun and verb stand once, with the first: 1,293 deaths in Gao, 452 in Kidal; 5 % in May, 4 % in June.

Linguists call it gapping: what is left out is what the conjuncts share, and what is told is what sets them apart.
"""

from __future__ import annotations

from itertools import count

import msgspec

from factcheck.model import ReadValue, Span
from factcheck.punctuation import PAUSES, STOPS
from factcheck.scene import FIGURES, Scene

_LEAD = 3  # tokens between a figure and its place or day: in the region of Gao
_SHORT = 3  # letters that leave no room for a preposition
_DATE = "date"


class Apart(msgspec.Struct, frozen=True):
    """The place, day or name, at tokens [first, last), that sets a figure apart. led: the preposition before it."""

    first: int
    last: int
    type: str
    led: str


class Row(msgspec.Struct, frozen=True):
    """The first figure of a row, and what sets it apart from the others."""

    head: ReadValue
    apart: Apart


def row(scene: Scene, value: ReadValue) -> Row | None:
    """The row whose first figure has the words that this one goes without; None where it has its own."""
    return scene.once(_row, scene.reading.token_range(value.span)[0])


def _row(scene: Scene, i: int) -> Row | None:
    begin = _joint(scene, i)
    value = None if begin is None else _figure(scene, scene.reading.span(i, i + 1))
    if value is None or begin is None:
        return None
    sentence, _, _ = scene.sentence(i)
    before = _figure(scene, Span(sentence.span.start, scene.reading.starts[begin]))
    if before is None or before.kind != value.kind:
        return None
    _, last = scene.reading.token_range(value.span)
    _, ended = scene.reading.token_range(before.span)
    ours = next((a for k in range(last, last + _LEAD + 1) if (a := _apart(scene, last, k))), None)
    theirs = next((a for k in range(begin - 1, ended - 1, -1) if (a := _apart(scene, ended, k))), None)
    if ours is None or theirs is None or not (_ends(scene, ours) and _ends(scene, theirs, begin)):
        return None
    return (row(scene, before) or Row(before, theirs)) if _alike(ours, theirs) else None


def _figure(scene: Scene, span: Span) -> ReadValue | None:
    """The last figure that begins inside a span."""
    return next((value for value in reversed(scene.values_in(span)) if value.kind in FIGURES), None)


def _joint(scene: Scene, first: int) -> int | None:
    """The token at which a figure is joined to what stands before it, by a comma or "and"; et de 8 %, y un 8%."""
    reading = scene.reading
    if reading.begins(first - 1, "preposition", "article", "indefinite"):
        first -= 1
    if reading.begins(first - 1, "and"):
        first -= 1
    elif not reading.conjoined(first) and reading.word(first - 1) not in PAUSES:
        return None
    return first - 1 if reading.word(first - 1) in PAUSES else first


def _apart(scene: Scene, behind: int, i: int) -> Apart | None:
    """The name or day at token i, where a preposition behind token `behind` leads to it and no sign stands between."""
    reading = scene.reading
    if i < behind or scene.cuts(behind, i) or any(reading.joins(k) for k in range(behind + 1, i + 1)):
        return None
    led = next((led for k in range(i, behind - 1, -1) if (led := _led(scene, k))), "")
    if not led:
        return None
    if found := scene.mention_at(i):
        return Apart(i, found.last, found.type, led)
    if days := scene.values_in(reading.span(i, i + 1), _DATE):
        return Apart(i, reading.token_range(days[0].span)[1], _DATE, led)
    last = next(k for k in count(i) if not reading.letter(k).isupper())
    return Apart(i, last, "place", led) if last > i and reading.begins(i - 1, "preposition") else None


def _led(scene: Scene, i: int) -> str:
    """The preposition that stands at token i, or is written with its noun."""
    word, written = scene.reading.word(i), scene.reading.language.morphology.nominal
    if scene.reading.begins(i, "preposition"):
        return word
    return next((each for each in written if len(word) > _SHORT and word.startswith(each)), "")


def _ends(scene: Scene, apart: Apart, end: int | None = None) -> bool:
    """Whether nothing but other places and days is told behind: a sign, "and" or the end stands there (token `end`)."""
    reading, i = scene.reading, apart.last
    high = scene.sentence(apart.first)[2] if end is None else end
    while i < high and not (end is None and _stops(scene, i)):
        if i in scene.dated:  # عام 2022, last year: days need no preposition
            i += 1
            continue
        more = next((a for k in range(i, min(i + _LEAD + 1, high)) if (a := _apart(scene, i, k))), None)
        if more is None and (i > apart.last or not reading.letter(i).isupper()):  # Gao Region
            return False
        i = more.last if more else i + 1
    return i <= high


def _stops(scene: Scene, i: int) -> bool:
    return scene.reading.word(i) in STOPS or scene.reading.joins(i)


def _alike(ours: Apart, theirs: Apart) -> bool:
    """Whether both tell where, both when, or both of whom in the same words: 12 votes for Ali, 9 for Omar."""
    return ours.type == theirs.type and (ours.type in ("place", _DATE) or ours.led == theirs.led)
