"""Endings of a table of places: an adjective's genders and numbers, a name's cases, one way and back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from factcheck.text import fold


class Endings:
    """What takes the place of an ending: {"an": ["ans"]}. A word has its longest ending's forms and no others."""

    def __init__(self, rules: Mapping[str, Sequence[str]]) -> None:
        self._others = {fold(ending): tuple(map(fold, others)) for ending, others in rules.items()}
        self._bases: dict[str, list[str]] = defaultdict(list)
        for ending, others in self._others.items():
            for other in dict.fromkeys(others):
                self._bases[other].append(ending)
        self._longest = max(map(len, self._others), default=0)
        self._reach = max(map(len, self._bases), default=-1)

    def _ending(self, word: str) -> str | None:
        """The longest ending of a folded word that the table has."""
        ends = (word[-size:] for size in range(min(self._longest, len(word)), 0, -1))
        return next((end for end in ends if end in self._others), None)

    def forms(self, word: str) -> tuple[str, ...]:
        """A folded word and its other forms, in the order of the table."""
        if (ending := self._ending(word)) is None:
            return (word,)
        return (word, *(word.removesuffix(ending) + other for other in self._others[ending]))

    def bases(self, word: str) -> Iterator[str]:
        """The words of which a folded word may be another form."""
        for size in range(min(self._reach, len(word)) + 1):
            for ending in self._bases.get(word[len(word) - size :], ()):
                base = word[: len(word) - size] + ending
                if self._ending(base) == ending and base != word:
                    yield base

    def together(self, words: Sequence[str]) -> Iterator[tuple[str, ...]]:
        """Several words in one form after another: as they are, then each in its first other form, and so on."""
        rows = [self.forms(word) for word in words]
        for k in range(max(map(len, rows), default=1)):
            yield tuple(row[k] if k < len(row) else row[0] for row in rows)
