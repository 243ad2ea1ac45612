"""Occasions and buildings at which people meet: on the sidelines of a regional summit in Oslo, au Quai d'Orsay."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.scene import Scene

_BUILDING, _OCCASION = 3, 8  # tokens behind a building's noun, and behind "on the sidelines of"
_ENDS = ("with", "between", "signed-by", "say", "complement", "relation", "condition", "past", "undone", "at")
_TITLES = ("title-noun", "role", "counterpart")
_OWN = ("genitive", "article", "indefinite")
_ELISION = frozenset("'’")


def told(scene: Scene, low: int, high: int) -> Iterator[range]:
    """The tokens of [low, high) that tell of an occasion beside which people meet, or of a building."""
    reading = scene.reading
    for lead in reading.each("meet-beside", low, high):
        end = _phrase(scene, lead.last, min(lead.last + _OCCASION, high), ("preposition",))
        if reading.holds(lead.last, end, "occasion"):
            yield range(lead.first, end)
    for noun in reading.each("building", low, high):
        first = noun.first - reading.begins(noun.first - 1, *_OWN[1:])
        first -= reading.begins(first - 1, "at")
        yield range(
            max(first, low), _phrase(scene, noun.last, min(noun.last + _BUILDING, high), (*_TITLES, "preposition"))
        )


def _phrase(scene: Scene, i: int, high: int, ends: tuple[str, ...]) -> int:
    """The token behind a noun's own words: no name, no sign, nothing that leads on to something else."""
    reading = scene.reading
    while i < high and (reading.tokens[i].type in "wn" or reading.word(i) in _ELISION):
        own = reading.begins(i, *_OWN)
        stops = reading.begins(i, *_ENDS) or bool(scene.mentions_in(i, i + 1, "person"))
        if stops or (not own and reading.begins(i, *ends)):
            break
        i += 1
    return i
