"""Number words written as one: dreiundzwanzig, zweihunderttausend, yirmibeş."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from factcheck.text import fold

_LEAST, _MOST = 5, 80  # letters
_PARTS = ("number", "hundred", "magnitude", "single", "and")
_Table = Mapping[str, Mapping[str, Sequence[str]]]


class Compounds:
    """Takes a word apart into the number words of a language's file."""

    def __init__(self, table: _Table) -> None:
        self._forms: dict[str, tuple[str, int]] = {}
        for category in _PARTS:
            for value, forms in table.get(category, {}).items():
                number = int(value) if value.isdigit() else 0
                self._forms |= {fold(form): (category, number) for form in forms if " " not in form and number < 10**6}
        self._longest = max(map(len, self._forms), default=0)
        self._split = lru_cache(maxsize=65536)(self._parts)

    def value(self, word: str) -> int | None:
        """The number that a word of at least two parts spells; None for any other word."""
        if not _LEAST <= len(word) <= _MOST:
            return None
        parts = self._split(word)
        return _sum(parts) if parts and len(parts) > 1 else None

    def _parts(self, word: str) -> list[tuple[str, int]] | None:
        """Number words that make up the whole word, the longest first; None where some letters are left."""
        if not word:
            return []
        for size in range(min(self._longest, len(word)), 1, -1):
            part = self._forms.get(word[:size])
            if part and (rest := self._split(word[size:])) is not None:
                return [part, *rest]
        return None


def _sum(parts: Sequence[tuple[str, int]]) -> int | None:
    """Dreihundert-fünf-und-zwanzig-tausend: hundreds and thousands multiply what stands before them."""
    total = group = 0
    for category, number in parts:
        if category == "hundred" or number == 100:
            group = (group or 1) * 100
        elif category in ("magnitude", "single"):
            total, group = total + (group or 1) * number, 0
        elif category == "number":
            group += number
    return total + group
