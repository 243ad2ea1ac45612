"""Sizes without a number: millions, ملايين, des milliards. At least that many, and fewer than the next size."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from factcheck.compare.figure import Figure, figure
from factcheck.scene import Scene
from factcheck.values import Quantity


def bare_sizes(scene: Scene) -> Iterator[Figure]:
    """Plural sizes that count by themselves; those of a number ("3 millions") are its own."""
    taken, behind = scene.reading.written, 0
    for term in scene.reading.each("sizes", 0, len(scene.reading.tokens)):
        if term.first >= behind and taken.isdisjoint(range(term.first - 1, term.last)):
            behind = term.last  # the thousands of "tens of thousands" are no others
            yield replace(figure(scene, _size(term.value), "number", term.first, term.last), sized=True)


def _size(bounds: str) -> Quantity:
    low, high = map(Decimal, bounds.split())
    return Quantity(low, "range", low, high)
