"""The words that rank, and what they rank: second-largest city in Africa, ثاني أكبر مدينة, la ville la plus peuplée."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from factcheck.kinds._nouns import Nouns, Superlative
from factcheck.languages.lexicon import Term

_MOST = "large"  # whoever is number one in a trade is the largest in it
_BACK = 3  # tokens of a noun before its superlative


class Ranked(msgspec.Struct, frozen=True):
    """Tokens [first, last) that rank. noun, what, scope: token ranges; what is the noun with its superlative.

    rank: 1 for "the largest", "the only" and "the first". measure: large, only, first. owner: tokens of "the world's".
    """

    rank: str
    measure: str
    first: int
    last: int
    noun: tuple[int, int]
    what: tuple[int, int]
    scope: tuple[int, int]
    owner: tuple[int, int]


class Ranks(Nouns):
    """Asked of the words of one text that may rank."""

    def at(self, i: int) -> Ranked | None:
        """What ranks from token i on: an ordinal, a superlative or "only"."""
        _, low, high = self.scene.sentence(i)
        if number := self.reading.term(i, "rank-numbered"):
            return self._numbered(i, number, low, high)
        ordinal = self.reading.term(i, "ordinal")
        after = self.hyphen(ordinal.last) if ordinal else i
        rank = ordinal.value if ordinal and ordinal.value.isdigit() else "1"
        if i in self.dated or (ordinal and not ordinal.value.isdigit()):
            return None
        if found := self.superlative(after):
            return self._ahead(i, rank, found, low, high) or self._behind(i, rank, found, low, high)
        return self._split(i, rank, after, low, high) or self._plain(i, rank, after, low, high)

    def _numbered(self, i: int, number: Term, low: int, high: int) -> Ranked | None:
        """The world's No. 1 copper producer: of what is bought and sold, as the top diplomat is no rank."""
        found = self._behind(i, number.value, Superlative(_MOST, i, number.last), low, high)
        if found is None or not self.between(*found.noun, "rank-traded"):
            return None
        return replace(found, what=found.noun) if self._counted(number) else found

    def _counted(self, number: Term) -> bool:
        """Whether a rank is told by its number, which is no part of what it ranks, as "top" is."""
        return number.last > number.first + 1

    def _behind(self, i: int, rank: str, by: Superlative, low: int, high: int) -> Ranked | None:
        """The noun stands behind: the largest city; of "the highest since 2008" the stretch of time is enough."""
        if (owner := self.owner(i, low)) is None:
            return None
        start = self.over(by.last)
        noun = start, self.noun(start, high)
        scope = self._scope(noun[1], high)
        if self.never(noun) or (noun[0] < noun[1] and self.defined(i)):
            return None
        if noun[0] == noun[1] and not (self._definite(i) and (start > by.last or self._stands(i, rank, scope))):
            return None
        if "behind" in self.order and self.superlative(noun[1] + self.has(noun[1], "rank-led")):
            return None  # le plus grand ... le plus petit
        first = owner[0] if owner[0] < owner[1] else i
        return Ranked(rank, by.measure, first, max(start, scope[1]), noun, (by.first, noun[1]), scope, owner)

    def _ahead(self, i: int, rank: str, by: Superlative, low: int, high: int) -> Ranked | None:
        """The noun stands before its superlative: la ville la plus peuplée, الدولة الأكبر."""
        led = self.reading.term(i - 1, "rank-led")
        end = i - 1 if led else i
        begin = end
        while "behind" in self.order and begin > max(low, end - _BACK) and self.noun_word(begin - 1):
            if not self._definite(begin - 1):
                break
            begin -= 1
        before = self.reading.term(begin - 1, "rank-led")
        opens = before or self.defined(begin) or self.bare(begin, low)
        if begin == end or not opens or not (led or before or self.defined(i)):
            return None
        if not self._definite(i):
            return None
        if (by.measure != "only" and self.has(by.last, "rank-than")) or self.never((begin, end)):
            return None
        scope = self._scope(by.last, high)
        what = begin, end if by.measure == "only" else by.last
        return Ranked(rank, by.measure, begin, max(by.last, scope[1]), (begin, end), what, scope, (i, i))

    def _split(self, i: int, rank: str, after: int, low: int, high: int) -> Ranked | None:
        """The noun stands between its ordinal and its superlative, or before "only": la segunda ciudad más grande."""
        if only := self.reading.term(i, "rank-only"):
            alone = Superlative("only", i, only.last)
            return self._ahead(i, rank, alone, low, high) if self.defined(i) else None
        owner = self.owner(i, low)
        end = self.noun(after, high)
        by = self.superlative(end + self.has(end, "rank-led")) if "behind" in self.order else None
        if owner is None or by is None or end == after or self.has(by.last, "rank-than"):
            return None
        scope = self.scope(by.last, high)
        return Ranked(rank, by.measure, i, max(by.last, scope[1]), (after, end), (after, by.last), scope, owner)

    def _plain(self, i: int, rank: str, after: int, low: int, high: int) -> Ranked | None:
        """First, second, only: of what, and the first within what or to do what."""
        owner, only = self.owner(i, low), self.reading.term(i, "rank-only")
        if owner is None or self.defined(i) or not (only or self.has(i, "ordinal")):
            return None
        start = self.over(only.last if only else after)
        noun = start, self.noun(start, high)
        scope = self._scope(noun[1], high)
        done = self.between(start - 1, scope[1], "rank-deed", "rank-ever")
        scoped = scope[0] < scope[1] or owner[0] < owner[1] or self.between(*noun, "rank-worldwide")
        sorts = self.between(*noun, "rank-sort")  # the third port of Spain, but the third round in Vienna
        within = done or (scoped and (rank == "1" or sorts))
        alone = noun[0] == noun[1] and not (done and self.ruled(i))  # was the first to die of the disease
        if alone or not (only or within) or self.never(noun) or self.series(noun, only is not None):
            return None
        first = owner[0] if owner[0] < owner[1] else i
        measure = "only" if only else "first"
        return Ranked(rank, measure, first, max(noun[1], scope[1]), noun, noun, scope, owner)

    def _scope(self, i: int, high: int) -> tuple[int, int]:
        """Within what, and what it is the largest to do: the strongest in Asia to hit the country."""
        first, last = self.scope(i, high)
        deed = self.deed(last, high)
        if deed is None:
            return first, last
        return first if first < last else deed[0], deed[1]

    def _definite(self, i: int) -> bool:
        """Whether a superlative that stands for its noun has the article, where it is part of the word: الأعنف."""
        return self.defined(i) or not self.reading.language.morphology.articles

    def _stands(self, i: int, rank: str, scope: tuple[int, int]) -> bool:
        """Whether a superlative needs no noun: told by its scope, or is the deepest in Europe, is the fifth-highest."""
        return self._told(scope) or (self.ruled(i) and (scope[0] < scope[1] or rank != "1"))

    def _told(self, scope: tuple[int, int]) -> bool:
        """Whether a superlative needs no noun: the highest since 2008, the strongest to hit the country."""
        return self.timed(scope) or self.has(scope[0], "rank-deed")
