"""What stands in the stretches of a text: words of some categories, numbers, dates, the clause before a token."""

from __future__ import annotations

from functools import cached_property

from factcheck.punctuation import COMMAS, STOPS
from factcheck.scene import Scene
from factcheck.values import DateRange

_NOUN = 4  # tokens of a counted noun
_ASIDE = 14  # tokens of who was among those counted
_CLAUSE = 16  # tokens of a clause before a number


class Stretches:
    """Asked of one text, by token numbers."""

    def __init__(self, scene: Scene) -> None:
        self.reading, self.scene = scene.reading, scene

    @cached_property
    def numbers(self) -> frozenset[int]:
        """The tokens at which numbers begin."""
        numbers = (value for value in self.reading.values if value.kind == "number")
        return frozenset(self.reading.token_range(value.span)[0] for value in numbers)

    @cached_property
    def dated(self) -> frozenset[int]:
        """The tokens of dates: the month of May fears nothing."""
        dates = (value.span for value in self.reading.values if isinstance(value.value, DateRange))
        return frozenset(i for span in dates for i in self.reading.inside(span))

    def has(self, i: int, *categories: str) -> bool:
        """Whether a word of one of the categories begins at a token."""
        terms = self.reading.terms
        return 0 <= i < len(terms) and not terms[i].keys().isdisjoint(categories)

    def between(self, first: int, last: int, *categories: str) -> bool:
        """Whether a word of one of the categories begins at tokens [first, last)."""
        return self.reading.holds(first, last, *categories)

    def clause(self, first: int, low: int) -> int:
        """The token at which the clause of a number begins: behind a comma, "when", or a verb of saying."""
        begin = max(low, first - _CLAUSE)
        for i in range(first - 1, begin - 1, -1):
            if self.reading.word(i) in STOPS or self.has(i, "clause", "say"):
                return i + 1
        return begin

    def past(self, i: int, high: int) -> int:
        """Behind who was among those counted before token i: nine people, including two girls, were killed."""
        comma = next(iter(self.scene.cuts(i, min(i + _NOUN, high))), None)
        if comma is None or self.reading.word(comma) not in COMMAS or not self.has(comma + 1, "of-them"):
            return i
        if self.between(i, comma, "casualty-died", "casualty-behind"):
            return i  # it was told before: 30 were hurt, among them 12 children, in Gao
        closed = next(iter(self.scene.cuts(comma + 1, min(comma + _ASIDE, high))), None)
        return closed + 1 if closed is not None and self.reading.word(closed) in COMMAS else i

    def denied(self, low: int, start: int) -> bool:
        """Whether somebody denies what the sentence goes on to say."""
        near = self.reading.within("say", low, start)
        return any(self.reading.terms[i]["say"].value == "deny" for i in near)
