"""Bounds of verbs that stand before their subject, which stands before the figure: تجاوز عدد الناخبين 1.9 مليون."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.model import ReadValue
from factcheck.punctuation import STOPS
from factcheck.scene import FIGURES, Scene
from factcheck.values import Quantity

_BACK = 10  # tokens of a subject
_LEADING = ("preposition", "and", "or", "hedge", "reached")


def exceeding(scene: Scene, value: ReadValue) -> ReadValue:
    """The figure with the bound that such a verb gives it; as it is where a preposition leads to it, or where "and",
    another clause or another figure stands between."""
    said, reading = value.value, scene.reading
    if not reading.language.verb_first or not isinstance(said, Quantity) or said.comparator != "=":
        return value
    first, _ = reading.token_range(value.span)
    _, low, _ = scene.sentence(first)
    if _governed(scene, first - 1):
        return value
    for i in range(first - 2, max(low, first - _BACK) - 1, -1):
        joined = i > low and reading.joins(i) and not reading.begins(i, "exceed")
        if reading.word(i) in STOPS or joined or reading.begins(i, "clause"):
            return value
        if verb := reading.term(i, "exceed"):
            between = scene.values_in(reading.span(verb.last, first))
            free = not any(each.kind in FIGURES for each in between) and not scene.mention_at(verb.last)
            return replace(value, value=_bounded(said, verb.value)) if free else value
    return value


def _governed(scene: Scene, i: int) -> bool:
    """Whether token i leads to the figure: a preposition, written apart or with it, or "and"."""
    return scene.reading.begins(i, *_LEADING) or scene.reading.joins(i)


def _bounded(said: Quantity, comparator: str) -> Quantity:
    low, high = (said.number, None) if comparator == ">" else (None, said.number)
    return replace(said, comparator=comparator, low=low, high=high)
