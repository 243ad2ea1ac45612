"""Shares of what is counted so far: with 54.6 % of the votes counted; the sentence before may tell so for all."""

from __future__ import annotations

from factcheck.scene import Scene

_PROGRESS = frozenset({"concept:counting"})


def so_far(scene: Scene, i: int) -> frozenset[str]:
    """The concept of a count in progress, where the sentence of token i or the one before tells of one."""
    _, low, high = scene.sentence(i)
    before = scene.sentence(low - 1)[1] if low and low not in scene.reading.lines else low
    return scene.tokens_of(before, high) & _PROGRESS
