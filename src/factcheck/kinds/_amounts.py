"""The figures of a text by the tokens at which they begin and end, hedges that are links of the sentence apart."""

from __future__ import annotations

from bisect import bisect_left

import msgspec

from factcheck.model import ReadValue
from factcheck.scene import Scene
from factcheck.values import Quantity

_KINDS = ("percentage", "money", "quantity", "number")


class Amount(msgspec.Struct, frozen=True):
    """A figure at tokens [first, last).

    kind: percentage, money, quantity or number. link: what it is to its verb by a word of its own ("casi un 5 %").
    """

    value: Quantity
    first: int
    last: int
    kind: str
    rule: str
    link: str = ""


class Amounts:
    """Asked of one text, by token numbers."""

    def __init__(self, scene: Scene, links: str) -> None:
        """links: the category of the words that say what a figure is to its verb."""
        self._scene, self._links = scene, links
        self._reading = scene.reading
        self._inner = [value for value in scene.reading.inner if value.kind in _KINDS]
        self._starts = [value.span.start for value in self._inner]
        ranges = [(value, *self._reading.token_range(value.span)) for value in self._reading.values]
        self._first = {first: (value, last) for value, first, last in ranges if value.kind in _KINDS}
        self._last = {last: first for first, (_, last) in self._first.items()}
        self.dates = {first: last for value, first, last in ranges if value.kind in ("date", "duration")}

    def at(self, i: int) -> Amount | None:
        """The figure that begins at a token."""
        if i not in self._first:
            return None
        value, last = self._first[i]
        assert isinstance(value.value, Quantity)
        whole = Amount(value.value, i, last, value.kind, value.rule)
        bare = self._bare(value)
        return self._linked(whole, bare) if bare else whole

    def before(self, i: int) -> Amount | None:
        """The figure that ends where a token begins."""
        return self.at(self._last[i]) if i in self._last else None

    def _bare(self, value: ReadValue) -> ReadValue | None:
        """The figure without its hedge."""
        low, high = bisect_left(self._starts, value.span.start), bisect_left(self._starts, value.span.end)
        inside = [each for each in self._inner[low:high] if each.kind == value.kind and each.span != value.span]
        return max(inside, key=lambda each: each.span.end - each.span.start, default=None)

    def _linked(self, whole: Amount, bare: ReadValue) -> Amount:
        """A figure whose hedge has a link: на in "более чем на 5 %"; "hasta 45" behind a verb is 45 itself."""
        first, last = self._reading.token_range(bare.span)
        assert isinstance(bare.value, Quantity)
        i = whole.first
        while i < max(first, whole.first + 1):
            term = self._reading.term(i, self._links)
            if term and term.value == "to" and whole.value.comparator == "<=":
                return Amount(bare.value, first, last, bare.kind, bare.rule, "to")
            if term and term.value != "none":
                return msgspec.structs.replace(whole, link=term.value)
            i = term.last if term else i + 1
        return whole
