"""The characters that stand for sets of categories: what the rules' expressions run over."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from factcheck.lexis.forms import Terms

PLAIN, SIGN = "w", ";"
_LATIN = "".join(c for c in map(chr, range(1, 256)) if c not in "w\n\r" and (c.isalnum() or c < " " or c > "\xa0"))
_PRIVATE = 0xE000


class Symbols:
    """Characters given out as sets are met; `version` grows with them, `grown` has that of each category's last."""

    def __init__(self) -> None:
        self.version = 0
        self.grown: dict[str, int] = {}
        self._symbols: dict[frozenset[str], str] = {}
        self._by_id: dict[int, tuple[Terms, str]] = {}
        self._sets: dict[str, frozenset[str]] = {}
        self._chars: dict[str, str] = defaultdict(str)
        for symbol, category in ((PLAIN, "w"), (SIGN, "sign")):
            self._chars[category], self._sets[symbol] = symbol, frozenset((category,))

    def symbol(self, terms: Terms) -> str:
        """The character that stands for a set of categories."""
        key = frozenset(terms)
        found = self._symbols.get(key)
        if found is None:
            found = self._symbols[key] = _character(len(self._symbols))
            self._sets[found] = key
            self.version += 1
            for category in key:
                self._chars[category] += found
                self.grown[category] = self.version
        return found

    def chars(self, category: str) -> str:
        """The symbols whose words are, among other things, of a category."""
        return self._chars.get(category, "")

    def places(self, row: str, *categories: str) -> list[int]:
        """Where in a row of symbols words of some categories stand."""
        chars = "".join(map(self.chars, categories))
        return [match.start() for match in _one_of(chars).finditer(row)] if chars else []

    def categories(self, symbol: str) -> frozenset[str]:
        """The set that a symbol stands for."""
        return self._sets.get(symbol, frozenset())

    def of(self, terms: Terms) -> str:
        """As `symbol`, for terms that stay: those of a phrase are always the same object, which is known at once."""
        found = self._by_id.get(id(terms))
        if found is None or found[0] is not terms:
            found = self._by_id[id(terms)] = (terms, self.symbol(terms))
        return found[1]


@lru_cache(maxsize=256)
def _one_of(chars: str) -> re.Pattern[str]:
    return re.compile(f"[{chars}]")


def _character(number: int) -> str:
    """One character a set of categories: expressions of the first 256 are compiled in half the time of others."""
    return _LATIN[number] if number < len(_LATIN) else chr(_PRIVATE + number)
