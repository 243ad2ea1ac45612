"""Figures that are not told as so: inflation could reach 12%, 5 million people may lose their homes, ربما بلغ."""

from __future__ import annotations

from factcheck.scene import Scene

_NEAR = 3  # tokens between a figure and the verb behind it: people in Sudan could


def perhaps(scene: Scene, low: int, first: int, last: int) -> bool:
    """Whether tokens [low, first) before a figure, or the verb right behind it, say that it may be, may come or would
    have been so. What is forecast is held against forecasts alone; what will be by a plan is told as so."""
    _, high = scene.segment(last - 1)
    stretches = (low, first), (last, min(last + _NEAR, high))
    return any(_may(scene, *stretch) for stretch in stretches)


def _may(scene: Scene, low: int, high: int) -> bool:
    reading = scene.reading
    if any(i not in scene.dated for i in reading.within("perhaps", low, high)):
        return True
    # قد يبلغ (may reach), but قد بلغ (has reached)
    imperfect = tuple(reading.language.settings.get("imperfect", ()))
    return any(reading.word(i + 1).startswith(imperfect) for i in reading.within("perhaps-before", low, high))
