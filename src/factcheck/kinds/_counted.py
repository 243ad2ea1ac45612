"""What counts the members of a list, and what leads to them: five countries: ...; two states, ...; وزيران هما ..."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import msgspec

from factcheck.model import ReadValue
from factcheck.punctuation import COMMAS, STOPS
from factcheck.reading import Reading
from factcheck.scene import Scene
from factcheck.values import Quantity

_LEAD = 8  # tokens between the counted noun and the word that leads to its members
_COLON = 16  # the same, before a colon
_NOUN = 5  # tokens of a noun before a comma behind which its members stand
_NEAR = 2  # tokens between a count and its noun
_PART = 4  # tokens between "among" and the count
# What has no names: "8 years: Iran and Iraq ..." lists nothing.
_MEASURES = frozenset({"day", "week", "month", "year", "kilometre", "tonne", "dollar", "euro", "dose"})
_TWO = Quantity(Decimal(2), "=", Decimal(2), Decimal(2))


class Counted(msgspec.Struct, frozen=True):
    """A count at token `first` whose members begin behind `lead`.

    sign: what leads to them, "," where they are named in apposition. type: what is counted, "" where no table knows.
    """

    count: Quantity
    first: int
    lead: int
    sign: str
    type: str


def counted(scene: Scene) -> Iterator[Counted]:
    """Every count that something leads from to what may be its members; of two counts before one lead the nearer."""
    found: dict[int, Counted] = {}
    for count, first, last in _counts(scene):
        for each in _leads(scene, count, first, last):
            held = found.get(each.lead)
            if held is None or held.first < first:
                found[each.lead] = each
    yield from (found[lead] for lead in sorted(found))


def _counts(scene: Scene) -> Iterator[tuple[Quantity, int, int]]:
    """Counts with the tokens that say them: figures of what can be named, both, and nouns in the dual."""
    for value in scene.reading.values:
        if value.kind == "number" and isinstance(value.value, Quantity) and _names(scene.reading, value):
            yield value.value, *scene.reading.token_range(value.span)
    for i, met in scene.reading.keys(frozenset({"list-both", "list-dual"})):
        if "list-both" in met:
            yield _TWO, i, i + 1
        elif (first := _dual(scene.reading, i)) < i:
            yield _TWO, first, first + 1


def _names(reading: Reading, value: ReadValue) -> bool:
    """Whether a number counts what can be named: by its unit, by the noun behind it, or before it (الدول الثلاث)."""
    if isinstance(value.value, Quantity) and value.value.unit:
        return value.value.unit not in _MEASURES
    first, behind = reading.token_range(value.span)
    behind += reading.term(behind, "others") is not None  # two other states
    if _noun(reading, behind) and not reading.term(behind, "list-intro"):
        return True
    return bool(reading.language.morphology.articles) and _noun(reading, first - 1)


def _noun(reading: Reading, i: int) -> bool:
    return reading.word(i).isalpha() and reading.word(i) not in reading.language.stop


def _dual(reading: Reading, i: int) -> int:
    """The first of the words in the dual before "they are, both": دولتان عربيتان هما; i where there is none."""
    endings = tuple(e for forms in reading.language.table["list-ending"].values() for e in forms)
    first = i - (reading.word(i - 1) in COMMAS)
    while first > 0 and reading.word(first - 1).endswith(endings) and _noun(reading, first - 1):
        first -= 1
    return first


def _leads(scene: Scene, count: Quantity, first: int, last: int) -> Iterator[Counted]:
    """What leads from a count to its members, the nearest first."""
    reading = scene.reading
    _, low, high = scene.sentence(first)
    if reading.holds(max(low, first - _PART), first, "list-part"):
        return  # among the seven candidates
    noun = reading.first("list-noun", first - _NEAR, last + _NEAR)
    type = noun.value if noun else ""
    near = True  # behind a noun that a table knows more may stand: four states around the Baltic Sea,
    end = min(last + _COLON, high)
    for i in sorted({*scene.cuts(last, end), *reading.among(last, end, "list-intro", "say")}):
        word = reading.word(i)
        intro = reading.term(i, "list-intro")
        if intro and (word == ":" or i < last + _LEAD):
            yield Counted(count, first, _intros(reading, intro.last), word, type)
            return
        if reading.term(i, "say"):
            near = False
        if (
            word in COMMAS
            and (i < last + _NOUN or (type and near))
            and (i > last or reading.language.morphology.articles)
        ):
            yield Counted(count, first, i + 1, ",", type)
        elif word in STOPS and word not in COMMAS:
            return


def _intros(reading: Reading, i: int) -> int:
    """Behind all that leads to a list: هي:, : это."""
    while term := reading.term(i, "list-intro"):
        i = term.last
    return i
