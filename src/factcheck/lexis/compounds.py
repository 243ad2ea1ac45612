"""Words with numbers in them: zweihunderttausend, yirmibeş, двадцатипятилетний, dreitägig, veintiunavos."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from factcheck.text import fold

_LEAST, _MOST = 5, 80  # letters
_PARTS = ("number", "hundred", "magnitude", "single", "and")
_AMOUNT = re.compile(r"(PT?)(\d+)([A-Z])")
_Table = Mapping[str, Mapping[str, Sequence[str]]]


class Compounds:
    """Takes a word apart into the number words of a language's file, and into a number and what it counts."""

    def __init__(self, table: _Table) -> None:
        self._forms: dict[str, tuple[str, int]] = {}
        for category in _PARTS:
            for value, forms in table.get(category, {}).items():
                number = int(value) if value.isdigit() else 0
                self._forms |= {fold(form): (category, number) for form in forms if " " not in form and number < 10**6}
        endings = table.get("denominator", {})
        self._endings = {fold(form): int(value) for value, forms in endings.items() for form in forms}
        self._longest = max(map(len, self._forms), default=0)
        self._split = lru_cache(maxsize=65536)(self._parts)
        self._counted = {fold(form): value for value, forms in table.get("joined", {}).items() for form in forms}
        self._sizes = sorted({len(form) for form in self._counted}, reverse=True)

    def terms(self, word: str) -> Mapping[str, str] | None:
        """What a word of several parts is in the vocabulary: a number, a part, an amount; None for any other word."""
        if not _LEAST <= len(word) <= _MOST:
            return None
        parts = self._split(word)
        if parts and len(parts) > 1:
            return {"number": str(_sum(parts))}
        for size in self._sizes:
            what = self._counted.get(word[-size:]) if size < len(word) else None
            if what and (parts := self._split(word[:-size])):
                return _amount(_sum(parts), what)
        return {"fraction": share} if (share := self._share(word)) else None

    def _share(self, word: str) -> str:
        """The fraction that a number and an ending of parts spell, as "1/21"; "" for any other word."""
        for ending, worth in self._endings.items():
            parts = self._split(word.removesuffix(ending)) if word.endswith(ending) else None
            if parts and (whole := _sum(parts) * worth):  # no zero thousandths
                return f"1/{whole}"
        return ""

    def _parts(self, word: str) -> list[tuple[str, int]] | None:
        """Number words that make up the whole word, the longest first; None where some letters are left."""
        if not word:
            return []
        for size in range(min(self._longest, len(word)), 1, -1):
            part = self._forms.get(word[:size])
            if part and (rest := self._split(word[size:])) is not None:
                return [part, *rest]
        return None


def _amount(number: int, what: str) -> Mapping[str, str] | None:
    """Of three: P1D counts days (трёхдневный), 1000 thousands (трёхтысячный), any other name is a category's."""
    if not number:
        return None
    if amount := _AMOUNT.fullmatch(what):
        return {"stretch": f"{amount[1]}{number * int(amount[2])}{amount[3]}"}
    return {"dual": str(number * int(what))} if what.isdigit() else {what: str(number)}


def _sum(parts: Sequence[tuple[str, int]]) -> int:
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
