"""Places in a row: the third, 21st, number 2, richer than the 21st richest; and what is numbered: episode 8."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from factcheck.compare.figure import Figure, figure
from factcheck.compare.settings import figures
from factcheck.scene import Scene
from factcheck.values import Quantity

ORDINAL = "ordinal"
_WRITTEN = ("ordinal", "suffix", "article")
_LEAD = 4  # words that set something before, after or beside a place in a row
_BESIDE = "!="
_SENSES = {"more": "<", "less": ">"}  # larger than the tenth largest are the nine before it
_REACH = 4  # words from a place in a row to what tells that it is one of a ranking


def ordinals(scene: Scene) -> Iterator[Figure]:
    """Ordinals that no value has, numbers of places and of what is numbered. The first 28 days are none."""
    yield from _spelled(scene)
    yield from _numbered(scene)
    for led in scene.reading.each("rank-number", 0, len(scene.reading.tokens)):
        word, told = scene.reading.word(led.last), scene.reading.term(led.last, "number")
        digits = word if word.isdecimal() else told.value if told else ""
        if digits.isdecimal():
            yield figure(scene, exactly(digits), ORDINAL, led.last, led.last + 1)


def ranked(scene: Scene, first: int, last: int) -> range:
    """The tokens of what could be a day of a month, but is a place in a row: the 12th richest of them."""
    reading = scene.reading
    bare = all(reading.begins(i, *_WRITTEN) or reading.word(i).isdecimal() for i in range(first, last))
    led = bare and reading.begins(last - 1, "suffix") and _counts(scene, last)
    return range(first, last) if led else range(0)


def exactly(digits: str) -> Quantity:
    """The whole number that digits write."""
    number = Decimal(digits)
    return Quantity(number, "=", number, number)


def _spelled(scene: Scene) -> Iterator[Figure]:
    """The third, 21st, above the 21st."""
    within = (i for value in scene.reading.values for i in ranked(scene, *scene.reading.token_range(value.span)))
    taken, tokens = scene.reading.written.difference(within), scene.reading.tokens
    for i, met in scene.reading.keys(frozenset({"ordinal", "suffix", "first-of-all"})):
        if "first-of-all" in met and i not in taken and _counts(scene, i + 1):
            yield _ordinal(scene, "1", i, i + 1)
        term = scene.reading.term(i, "ordinal")
        if term and term.value.isdecimal() and i not in taken and not _of_many(scene, term.last):
            yield _ordinal(scene, term.value, i, term.last)
        before = tokens[i - 1] if "suffix" in met and i and i - 1 not in taken else None
        if before and before.end == tokens[i].start and before.text.isdecimal():  # with its ending glued to it
            yield _ordinal(scene, before.text, i - 1, i + 1)


def _numbered(scene: Scene) -> Iterator[Figure]:
    """Episode 8, الحلقة 8: digits right behind what is numbered."""
    for term in scene.reading.each("serial", 0, len(scene.reading.tokens)):
        digits = scene.reading.word(term.last)
        if digits.isdecimal() and term.last not in scene.reading.written:
            told = figure(scene, exactly(digits), ORDINAL, term.last, term.last + 1)
            yield replace(told, series=term.value, label=True)


def _of_many(scene: Scene, i: int) -> bool:
    """Whether a number of more than one follows, as in "the first 28 days"."""
    one = scene.reading.term(i, "number")
    return i in scene.reading.written and not (one and one.value == "1")


def _counts(scene: Scene, i: int) -> bool:
    """Whether a word of some content stands there, of which there may be many."""
    word = scene.reading.word(i)
    return word.isalpha() and word not in scene.reading.language.stop


def _ordinal(scene: Scene, digits: str, first: int, last: int) -> Figure:
    at = first - 1 if scene.reading.term(first - 1, "article") else first
    at -= scene.reading.begins(at - 1, "rank-place")  # فوق المركز الثاني
    led = scene.reading.each("rank-beside", at - _LEAD, at)
    how = next((term.value for term in led if term.last == at), "=")  # the longest of them
    if sense := _SENSES.get(how):
        how = sense if _of_ranking(scene, last) else _BESIDE
    series = next((t.value for k in (last, first - 1) if (t := scene.reading.term(k, "serial"))), "")
    value = replace(exactly(digits), comparator="=" if how == _BESIDE else how)
    return replace(figure(scene, value, ORDINAL, first, last), beside=how == _BESIDE, series=series)


def _of_ranking(scene: Scene, last: int) -> bool:
    """Whether a place is one of a ranking from the most down: the fifth largest, no fifth smallest, no fifth floor."""
    reach = last, min(last + _REACH, scene.sentence(last - 1)[2])
    told = [term for category in ("rank-top", "rank-adjective") for term in scene.reading.each(category, *reach)]
    return bool(told) and figures().low.isdisjoint(term.value for term in told)
