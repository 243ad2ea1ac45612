"""The figures of a text by the tokens at which they begin and end, hedges that are links of the sentence apart."""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal

import msgspec

from factcheck.model import ReadValue
from factcheck.scene import Scene
from factcheck.values import Quantity

_KINDS = ("percentage", "money", "quantity", "number")


_TWICE = 2
_HALF = Decimal("0.5")


def _end(number: Decimal, unit: str) -> Quantity:
    """An end of a range as a figure of its own, as exact as its last digit; a count is exact."""
    exponent = number.normalize().as_tuple().exponent
    step = Decimal(1).scaleb(min(int(exponent), 0))
    give = step * _HALF if unit in ("%", "pp") or step < 1 else Decimal(0)
    return Quantity(number, "=", number - give, number + give, unit)


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

    def ends(self, whole: Amount) -> tuple[Amount, Amount] | None:
        """The two figures of a range that a change reads as two: from 20 to 35 %, $40m to $212m, 3,000 to 27,500.

        None for what is a range: 5 to 10 percent, between 5 and 10.
        """
        value = whole.value
        span = self._reading.span(whole.first, whole.last)
        low, high = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        inside = [self._reading.token_range(each.span) for each in self._inner[low:high] if each.kind == "number"]
        if value.comparator != "range" or len(inside) != 2 or value.low is None or value.high is None:
            return None
        joint = next((i for i in range(inside[0][1], inside[1][0]) if self._to(i)), 0)
        own = joint > inside[0][1] or whole.first < inside[0][0]
        wide = not value.unit or (whole.kind == "number" and value.high > _TWICE * value.low)
        if not joint or not (own or wide or self._from(whole.first)):
            return None
        first, last = (_end(number, value.unit) for number in (value.low, value.high))
        start = msgspec.structs.replace(whole, value=first, last=joint, link="from" if self._from(whole.first) else "")
        return start, msgspec.structs.replace(whole, value=last, first=inside[1][0], link="to")

    def _to(self, i: int) -> bool:
        term = self._reading.term(i, self._links)
        return term is not None and term.value == "to"

    def _from(self, i: int) -> bool:
        term = self._reading.term(i, self._links)
        return term is not None and term.value in ("from", "of")

    def hedged(self, i: int) -> Amount | None:
        """The figure behind a hedge of a limit that begins at a token: the 25 euros of "up to 25 euros"."""
        value, _ = self._first.get(i, (None, 0))
        if value is None or not isinstance(value.value, Quantity) or value.value.comparator != "<=":
            return None
        bare = self._bare(value)
        if bare is None or not isinstance(bare.value, Quantity):
            return None
        return Amount(bare.value, *self._reading.token_range(bare.span), bare.kind, bare.rule, "to")

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
