"""Parts and wholes: 268 of the 600 seats, 268 مقعدا من مقاعد البرلمان الـ600. The part counts what the whole counts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from factcheck.kinds._behind import with_noun
from factcheck.model import Claim, ReadValue
from factcheck.punctuation import STOPS
from factcheck.scene import Scene
from factcheck.values import Quantity

_NOUN = 2  # tokens of the counted noun between a part and "of"
_OWNER = 4  # tokens between "of" and the whole: parliament's nearly
_WHOLE = "concept:whole"


def parted(scene: Scene, kind: str) -> tuple[list[ReadValue], frozenset[ReadValue]]:
    """The values of a kind in reading order, each with what it counts, and those of them that are wholes."""
    values = [with_noun(scene, value) for value in scene.reading.values if value.kind == kind]
    told, wholes = list(values), set[int]()
    for k, (part, whole) in enumerate(pairwise(values)):
        if part.kind == whole.kind == "number" and _of(scene, part, whole):
            told[k] = _in_unit(part, whole)
            wholes.add(k + 1)
    return told, frozenset(told[k] for k in wholes)


def as_whole(claim: Claim) -> Claim:
    """The claim of a whole, against which no part is held."""
    return replace(claim, tokens=claim.tokens | {_WHOLE})


def _in_unit(part: ReadValue, whole: ReadValue) -> ReadValue:
    said, all_told = part.value, whole.value
    assert isinstance(said, Quantity) and isinstance(all_told, Quantity)
    return part if said.unit else replace(part, value=replace(said, unit=all_told.unit))


def _of(scene: Scene, part: ReadValue, whole: ReadValue) -> bool:
    """Whether only a noun, "of" and whose they are stand between a part and a larger whole of the same."""
    said, all_told = part.value, whole.value
    if not (isinstance(said, Quantity) and isinstance(all_told, Quantity)) or not said.number < all_told.number:
        return False
    if said.unit and all_told.unit and said.unit != all_told.unit:
        return False
    first, last = scene.reading.token_range(part.span)[1], scene.reading.token_range(whole.span)[0]
    if last - first > _NOUN + _OWNER or said.number == 1:  # one of the 27 is any of them
        return False
    words = [scene.reading.word(i) for i in range(first, last)]
    return STOPS.isdisjoint(words) and any(
        first + at + len(of) <= last
        for at in range(min(_NOUN + 1, len(words)))
        for of in (phrase.split() for phrase in scene.reading.language.settings.get("partitive", ()))
        if _met(words, at, of)
    )


def _met(words: Sequence[str], at: int, of: Sequence[str]) -> bool:
    """Whether a phrase stands at a word; its "..." is whatever whose they are may take, up to the whole."""
    if "..." not in of:
        return list(words[at : at + len(of)]) == list(of)
    return words[at] == of[0] and words[-1] == of[-1] and len(words) - at >= 2
