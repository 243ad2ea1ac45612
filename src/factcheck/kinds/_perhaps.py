"""Figures that are not told as so: inflation could reach 12%, 5 million people may lose their homes, ربما بلغ."""

from __future__ import annotations

from factcheck.reading import Reading
from factcheck.scene import Scene

_NEAR = 3  # tokens between a figure and the verb behind it: people in Sudan could
_PERHAPS, _BEFORE = "perhaps", "perhaps-before"


def perhaps(scene: Scene, low: int, first: int, last: int) -> bool:
    """Whether tokens [low, first) before a figure, or the verb right behind it, say that it may be, may come or would
    have been so. What is forecast is held against forecasts alone; what will be by a plan is told as so."""
    _, high = scene.segment(last - 1)
    tokens = (*range(low, first), *range(last, min(last + _NEAR, high)))
    return any(i not in scene.dated and _may(scene.reading, i) for i in tokens)


def _may(reading: Reading, i: int) -> bool:
    if reading.begins(i, _PERHAPS):
        return True
    # قد يبلغ (may reach), but قد بلغ (has reached)
    imperfect = tuple(reading.language.settings.get("imperfect", ()))
    return reading.begins(i, _BEFORE) and bool(imperfect) and reading.word(i + 1).startswith(imperfect)
