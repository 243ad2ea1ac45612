"""The terms that a lexicon found in a row of tokens, asked by token and by category."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import compress, count

from factcheck.languages.lexicon import Term
from factcheck.languages.listing import Listing
from factcheck.languages.tokens import Token, words_in

_JOINTS = frozenset("-‐‑'’.")  # what may stand between the parts of a name
_HEAD, _NONE = "head", frozenset[int]()


class Terms:
    """words: the folded tokens. places: the tokens at which terms of each category begin, in order."""

    def __init__(self, tokens: Sequence[Token], terms: list[Listing]) -> None:
        self.tokens, self.terms = tokens, terms
        self.words = words_in(tokens)
        self.places = _places(terms)
        self._end = len(tokens)

    def term(self, i: int, category: str) -> Term | None:
        """The term of a category that starts at token i, if any; i may lie outside the text."""
        if not 0 <= i < self._end or (found := self.terms[i].get(category)) is None:
            return None
        return Term(category, found.value, i, i + found.size, found.prefix)

    def begins(self, i: int, *categories: str) -> bool:
        """Whether a term of one of the categories begins at token i, which may lie outside the text."""
        if 0 <= i < self._end and (found := self.terms[i]):
            return not found.keys().isdisjoint(categories)
        return False

    def word(self, i: int) -> str:
        """The folded token i, "" outside the text."""
        return self.words[i] if 0 <= i < self._end else ""

    def holds(self, first: int, last: int, *categories: str) -> bool:
        """Whether a term of one of the categories begins at tokens [first, last)."""
        for category in categories:
            row = self.places.get(category)
            if row and (at := bisect_left(row, first)) < len(row) and row[at] < last:
                return True
        return False

    def first(self, category: str, first: int, last: int) -> Term | None:
        """The first term of a category that begins at tokens [first, last)."""
        row = self.places.get(category, [])
        at = bisect_left(row, first)
        return self.term(row[at], category) if at < len(row) and row[at] < last else None

    @cached_property
    def capitals(self) -> frozenset[int]:
        """The tokens that begin with a capital letter: terms alone tell of none."""
        return _NONE

    @cached_property
    def heads(self) -> frozenset[int]:
        """The capitals that may begin a name: a word of no table only where another part of the name stands behind."""
        return frozenset([i for i in self.capitals if self.terms[i] or self._goes_on(i + 1)])

    def _goes_on(self, i: int) -> bool:
        """Whether a name may go on with token i: a capital, a particle, a hyphen or the point of an initial."""
        return i in self.capitals or (i < self._end and (self.words[i] in _JOINTS or "particle" in self.terms[i]))

    def keys(self, wanted: frozenset[str]) -> Iterator[tuple[int, frozenset[str]]]:
        """Tokens that can begin something wanted, with what of it: categories of terms, "head" for the letter."""
        for i in self.starting(wanted):
            yield i, self.key(i, wanted)

    def starting(self, wanted: frozenset[str]) -> list[int]:
        """Tokens that can begin something wanted."""
        rows = [self.places[category] for category in wanted if category in self.places]
        if _HEAD in wanted:
            return sorted(self.heads.union(*rows))
        return rows[0][:] if len(rows) == 1 else sorted({i for row in rows for i in row})  # most often there are none

    def key(self, i: int, wanted: frozenset[str]) -> frozenset[str]:
        """What of the wanted token i can begin."""
        met = wanted.intersection(self.terms[i])
        return met.union((_HEAD,)) if _HEAD in wanted and i in self.heads else met

    def each(self, category: str, first: int, last: int) -> Iterator[Term]:
        """The terms of a category that begin at tokens [first, last), in order."""
        for i in self.within(category, first, last):
            found = self.terms[i][category]
            yield Term(category, found.value, i, i + found.size, found.prefix)

    def among(self, first: int, last: int, *categories: str) -> list[int]:
        """The tokens of [first, last) at which a term of one of the categories begins, in order."""
        return sorted({i for category in categories for i in self.within(category, first, last)})

    def within(self, category: str, first: int, last: int) -> Sequence[int]:
        """The tokens of [first, last) at which terms of a category begin."""
        row = self.places.get(category, [])
        return row[bisect_left(row, first) : bisect_left(row, last)]


def _places(terms: Sequence[Listing]) -> dict[str, list[int]]:
    """The tokens at which terms of each category begin, in order."""
    places: dict[str, list[int]] = defaultdict(list)
    for i in compress(count(), terms):  # most words begin nothing
        for category in terms[i]:
            places[category].append(i)
    return dict(places)
