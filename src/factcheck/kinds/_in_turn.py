"""Figures and names told in turn: Spain and Italy had rates of 12% and 8% respectively."""

from __future__ import annotations

from factcheck.model import ReadValue
from factcheck.scene import Scene

_TYPES = ("place", "organisation", "person")


def in_turn(scene: Scene, value: ReadValue, tokens: frozenset[str]) -> frozenset[str]:
    """A figure's tokens with the name that is told of it in turn, and without the others of the row."""
    _, low, high = scene.sentence(scene.reading.token_range(value.span)[0])
    if not scene.reading.holds(low, high, "respectively"):
        return tokens
    figures = [v.span for v in scene.values_in(scene.reading.span(low, high), value.kind)]
    rows = (scene.mentions_in(low, high, kind) for kind in _TYPES)
    row = next((row for row in rows if len(row) == len(figures) > 1), None)
    if row is None or value.span not in figures:
        return tokens
    of = [scene.tokens_of(m.first, m.last) for m in row]
    own = of[figures.index(value.span)]
    return tokens - (frozenset[str]().union(*of) - own) | own
