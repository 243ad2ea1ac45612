"""What ranks, and by what: the noun with its superlative, and whose largest it is."""

from __future__ import annotations

import msgspec

from factcheck.kinds._scopes import Scopes
from factcheck.punctuation import STOPS

_NOUN = 5  # tokens of what is ranked
_OWNER = 3  # tokens of "the world's"
_HYPHENS = ("-", "‐", "‑")
_TIMELESS = "ever"


class Superlative(msgspec.Struct, frozen=True):
    """Tokens [first, last) that say by what something ranks: large, deadly, "" for a plain "first"."""

    measure: str
    first: int
    last: int


class Nouns(Scopes):
    """Asked of one text, by token numbers."""

    def superlative(self, i: int) -> Superlative | None:
        """Largest, most populous, plus grand, самый большой."""
        if not self.has(i, "rank-top", "rank-most"):
            return None
        if top := self.reading.term(i, "rank-top"):
            return Superlative(top.value, i, self._measured(top.last))
        most = self.reading.term(i, "rank-most")
        by = self.reading.term(most.last, "rank-adjective") if most else None
        if most is None or by is None:
            return None
        return Superlative(by.value if most.value == "most" else f"{most.value}-{by.value}", i, self._measured(by.last))

    def _measured(self, i: int) -> int:
        """Behind by what something is the largest, where that stands before the noun: крупнейшая по площади страна."""
        top = self.reading.term(i, "rank-top")
        return top.last if top and top.last > i + 1 and self.has(i, "preposition") else i

    def hyphen(self, i: int) -> int:
        return i + (self.reading.word(i) in _HYPHENS)

    @property
    def order(self) -> list[str]:
        return self.reading.language.settings.get("rank", [])

    def over(self, i: int) -> int:
        """Behind "ever": the largest-ever attack."""
        ever = self.reading.term(self.hyphen(i), "rank-ever")
        return ever.last if ever and ever.value == _TIMELESS else i

    def defined(self, i: int) -> bool:
        """Whether a word carries the article: in الأول behind its noun it is a member of a series."""
        return self.reading.word(i).startswith(self.reading.language.morphology.articles)

    def noun(self, i: int, high: int) -> int:
        """The token behind the noun that begins at token i."""
        end = i
        while end < min(i + _NOUN, high) and self._goes_on(i, end):
            end += 1
        return end

    def _goes_on(self, i: int, at: int) -> bool:
        """Whether the noun goes on: with a word, or with a hyphen inside it."""
        if self.reading.word(at) in _HYPHENS:
            return at > i and self.noun_word(at + 1)
        whole = at > i and (self.has(at, "rank-whole") or self.genitive(at) or self.does(at, at + 1))
        return self.noun_word(at) and not whole and not (at > i and self.reading.conjoined(at))

    def noun_word(self, i: int) -> bool:
        if not 0 <= i < len(self.reading.tokens) or self.reading.tokens[i].type != "w" or i in self.dated:
            return False
        if self.reading.word(i) in STOPS or self.reading.word(i) in self.reading.language.stop:
            return False
        ends = ("rank-scope", "rank-copula", "rank-deed", "rank-ever", "rank-led", "say", "clause", "connective")
        return i not in self.numbers and not self.has(i, *ends) and self.superlative(i) is None

    def owner(self, i: int, low: int) -> tuple[int, int] | None:
        """The tokens of whose largest it is (Africa's), none behind "the"; None where nothing leads it."""
        if "rank-led" not in self.reading.language.table:
            return i, i
        led = self.reading.term(i - 1, "rank-led")
        if led is None:
            return (i, i) if self.bare(i, low) else None
        first = i - 1
        while led.value == "owner" and first > max(low, i - 1 - _OWNER) and self.noun_word(first - 1):
            first -= 1
        return (first, i - 1) if led.value == "owner" else (i, i)

    def bare(self, i: int, low: int) -> bool:
        """Whether a rank may stand without its article: in apposition, at the head of a sentence."""
        if "rank-bare" not in self.reading.language.table:
            return False
        return i == low or any(term.last == i for term in self.reading.each("rank-bare", i - 3, i))

    def ruled(self, i: int) -> bool:
        """Whether a verb of being ends right before token i, or before the article there: is the deepest."""
        at = i - self.has(i - 1, "rank-led")
        return any(term.last == at for term in self.reading.each("rank-copula", at - 3, at))

    def never(self, noun: tuple[int, int]) -> bool:
        """The best way, the only thing: nothing that could be looked up."""
        return self.between(*noun, "rank-never")

    def series(self, noun: tuple[int, int], only: bool) -> bool:
        """The first round, the First Lady: a member of a series, or a title."""
        found = self.reading.each("rank-series", *noun)
        return not only and any(term.value == "series" or term.first == noun[0] for term in found)
