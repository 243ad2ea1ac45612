"""A figure as a text gives it, with what stands round it."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from factcheck.compare.beside import as_of, attributive, bound, person
from factcheck.compare.headings import dateline, of_report, titled
from factcheck.model import Span, Worded
from factcheck.punctuation import STOPS
from factcheck.scene import Scene
from factcheck.values import DateRange, Name, Quantity, Value

_REACH = 12  # tokens on either side that say what a figure is about
_STEP, _CROSSED = 0.93, 0.6  # what a step away, and what a comma or another figure between, leaves of a word's worth
_NOUN = 5  # tokens behind a figure among which the counted noun is
_COUNTS = frozenset({"number", "date"})
_CONTENT = ("w:", "concept:", "name:", "place:", "event:")
PLACE = "place:"  # tokens of places begin so
SHARE = "share"  # the measure of "4 out of 5" and of marks
RESULT = "result"  # the measure of results of matches
_DIGITS = 4  # of a year


class Figure(msgspec.Struct, frozen=True):
    """A figure as one side gives it.

    measure: what it can be compared with: number, ordinal, share, date, percent, or a unit of its own. noun: the tokens
    right behind it, of which one is what it counts. near: what stands round it, each token with how near (0 to 1).
    negated: by a "not" before it or as somebody's denial. attributive: a year that tells which thing is meant ("the
    2008 final"), or the two of those that were named. titled: in a title. dateline: a day on which a text was written,
    no day of what it tells. series: of a place in a row, what the row is of (season, page). label: as the number behind
    that. sized: told by its size alone (millions). as_of: of a date, at which something was counted. person: with whom
    the sentence begins. counts: the concept of what a number counts. bare: a number of four digits that counts nothing.
    text, clause: what its whole text and its part of a sentence tell of. meanings: of that part, by the language's
    table. yearless: a date of which the year is not told and only the day counts. bound: of a date, since, until,
    before or after. beside: a place in a row that is the one above or below, whichever is higher. day, places, fate,
    end, scope: see circumstances.py.
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
    bare: bool = False
    text: frozenset[str] = frozenset()
    clause: frozenset[str] = frozenset()
    meanings: frozenset[str] = frozenset()
    yearless: bool = False
    day: Figure | None = None
    places: frozenset[str] = frozenset()
    fate: str = ""
    end: str = ""
    scope: str = ""
    bound: str = ""
    beside: bool = False
    titled: bool = False
    dateline: bool = False
    series: str = ""
    label: bool = False
    sized: bool = False
    as_of: bool = False
    person: Name | None = None
    counts: str = ""

    @property
    def told(self) -> Worded:
        """As written and as read; results and days without a year are read for comparing alone."""
        return Worded(self.quote, None if self.yearless or self.measure == RESULT else self.value)


def same(said: Figure, found: Figure) -> bool:
    """The very number that the claim names, whatever it says of it: 91 for "more than 91"."""
    a, b = said.value, found.value
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return a.number == b.number
    return isinstance(a, DateRange) and isinstance(b, DateRange) and a.edtf.strip("./") == b.edtf.strip("./")


def figure(scene: Scene, value: Value, measure: str, first: int, last: int) -> Figure:
    """The figure that tokens [first, last) write."""
    _, low, high = scene.sentence(first)
    span = scene.reading.span(first, last)
    ahead = _tokens(scene, range(first - 1, max(low, first - _REACH) - 1, -1))
    behind = _tokens(scene, range(last, min(high, last + _REACH)))
    said = scene.attribution(span)
    ahead_of = range(max(low, first - _REACH), first)
    denied = any(scene.reading.term(i, "not") and not _titled(scene, i, low) for i in ahead_of)
    return Figure(
        value, measure, span, span.of(scene.text),
        noun=_tokens(scene, range(last, min(last + _NOUN, high))),
        near={token: max(ahead.get(token, 0), behind.get(token, 0)) for token in ahead.keys() | behind.keys()},
        negated=denied or (said is not None and said.verb == "deny"),
        speaker=said.speaker if said else None,
        attributive=measure in _COUNTS and attributive(scene, value, first, last),
        bare=scene.reading.word(first).isdigit() and last - first == 1 and len(scene.reading.word(first)) == _DIGITS,
        titled=titled(scene),
        dateline=isinstance(value, DateRange) and (dateline(scene, last) or of_report(scene, first, last)),
        as_of=isinstance(value, DateRange) and as_of(scene, first),
        text=scene.once(_told, 0),
        clause=_content(scene.tokens_of(scene.segment(first)[0], scene.segment(max(first, last - 1))[1])),
        meanings=_meanings(scene, scene.segment(first)[0], scene.segment(max(first, last - 1))[1]),
        bound=bound(scene, value, first),
        person=scene.once(person, low),
    )  # fmt: skip


def _told(scene: Scene, first: int) -> frozenset[str]:
    return _content(scene.tokens_of(first, len(scene.reading.tokens)))


def _meanings(scene: Scene, first: int, last: int) -> frozenset[str]:
    """The groups of the language's [meaning] table that the words of a stretch are of."""
    tokens, found = scene.reading.tokens, set[str]()
    while first < last:
        size, meanings = scene.reading.language.meanings.at(tokens, first)
        found |= meanings
        first += max(1, size)
    return frozenset(found)


def _content(tokens: frozenset[str]) -> frozenset[str]:
    """Words and names, without values."""
    return frozenset(token for token in tokens if token.startswith(_CONTENT))


def _titled(scene: Scene, i: int, low: int) -> bool:
    """Whether a word within a sentence has a capital: the "No" of a title denies nothing, nor does لا تزال (still)."""
    return (i > low and scene.reading.letter(i).isupper()) or scene.reading.term(i, "still") is not None


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
