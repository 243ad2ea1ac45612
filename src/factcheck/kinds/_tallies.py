"""The numbers of a sentence that may count votes: of votes or voters, the digits of a score, a single vote."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from factcheck.punctuation import DASHES
from factcheck.reading import Reading
from factcheck.scene import Scene
from factcheck.values import Quantity, plain

_CAST = 6  # tokens between "passed" and a score
BETWEEN = DASHES | frozenset(":")
# What votes: a count of anything else is none of votes.
_VOTERS = frozenset({
    "", "vote", "deputy", "senator", "member", "legislator", "lawmaker", "mp", "country", "state", "person",
    "councillor", "judge", "delegate", "minister", "voter", "police-officer", "abstention", "bishop", "official",
    "citizen", "man", "woman",
})  # fmt: skip


class Count(msgspec.Struct):
    """A number at tokens [first, last), and the stretch [low, high) with the words of its role; "" is unknown.

    votes: it counts votes, not voters.
    """

    number: str
    first: int
    last: int
    role: str = ""
    votes: bool = False
    low: int = 0
    high: int = 0


def tallies(scene: Scene, low: int, high: int) -> Iterator[Count]:
    """Whole numbers of votes or of those who vote, and the digits of a score (52-48), which are no values."""
    reading = scene.reading
    singles = list(reading.each("vote-one", low, high))
    single = {i for one in singles for i in range(one.first, one.last)}
    yield from (Count(one.value, one.first, one.last, low=one.first, high=one.last) for one in singles)
    values = {reading.token_range(v.span): v for v in scene.values_in(reading.span(low, high), "number")}
    taken = single.union(i for first, last in values for i in range(first, last))
    for (first, last), value in values.items():
        said = value.value
        if isinstance(said, Quantity) and first not in single and _votes(said):
            yield Count(plain(said.number), first, last, votes=said.unit == "vote", low=first, high=last)
    for i in range(low, high):
        if (
            reading.tokens[i].type == "n"
            and i not in taken
            and i not in scene.dated
            and reading.word(i).isdigit()
            and (_scored(reading, i) or _bare(scene, i))
        ):
            yield Count(reading.word(i), i, i + 1, low=i, high=i + 1)


def _votes(said: Quantity) -> bool:
    return said.comparator == "=" and said.unit in _VOTERS and said.number == said.number.to_integral_value()


def _scored(reading: Reading, i: int) -> bool:
    """A number of a score near a word of voting: voted 52-48, passed the measure 220-210, a 52-48 vote."""
    word = reading.word
    other = next((k for k in (i - 2, i + 2) if word(k).isdigit() and word((i + k) // 2) in BETWEEN), None)
    if other is None:
        return False
    near = reading.each("vote-cast", min(i, other) - _CAST, max(i, other) + 2)
    return any(term.value == "cast" or term.first > i for term in near)


def _bare(scene: Scene, i: int) -> bool:
    """A number behind "resolution" that counts what stands behind it: صوت لصالح القرار 120 نائبا."""
    reading = scene.reading
    valued = scene.values_in(reading.span(i, i + 1))
    word = reading.word(i + 1)
    noun = word.isalpha() and word not in reading.language.stop and not reading.conjoined(i + 1) > 0
    return noun and not valued and reading.language.verb_first
