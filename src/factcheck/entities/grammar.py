"""Rules over terms: a rule is a value (name, pattern, production), tried only where its first element can stand.

A pattern is a row of elements: `day of? months year?`. An element is a category of the language's file or a matcher of
the grammar's own; `?` makes it optional, `a|b` takes either.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import attrgetter
from typing import Generic

from factcheck.entities.branches import Branch, Node, element
from factcheck.entities.rules import Capture, Match, Matcher, Rule, T
from factcheck.languages.lexicon import Term
from factcheck.languages.listing import NOTHING, Listing
from factcheck.reading import Reading

_Opening = tuple[int, int, bool]  # a word's terms and the next one's, by id, and whether its capital may begin a name
_Ending = tuple[int, int, tuple[Capture, ...]]  # (token behind, rule, captures)
_Chart = dict[tuple[int, str], Capture | None]  # what an element is at a token: many branches ask the same
_MOST = 20_000  # openings that are kept
_SIZE = attrgetter("size")
_OWNED = ("'s", "’s")


class Grammar(Generic[T]):
    """Rules compiled once; `matches` yields at each token the longest match, earlier rules first among equals."""

    def __init__(self, rules: tuple[Rule[T], ...], matchers: Mapping[str, Matcher]) -> None:
        self._rules = rules
        self._root = Node()
        for number, rule in enumerate(rules):
            for pattern in rule.pattern.split(" / "):
                self._root.grow(tuple(element(word) for word in pattern.split()), number)
        self._root.branch(matchers)
        self._keys = self._root.keys
        self._openings: dict[_Opening, tuple[Listing, Listing | None, list[Branch]]] = {}  # with both, so that ids stay

    def matches(self, reading: Reading) -> Iterator[tuple[Rule[T], Match, T]]:
        """Matches in reading order that do not overlap."""
        behind = 0
        chart: _Chart = {}
        for i in reading.starting(self._keys):
            if (
                i >= behind
                and (opening := self._opening(reading, i))
                and (best := self._best(reading, i, opening, chart))
            ):
                behind = best[1].last
                yield best

    def _opening(self, reading: Reading, i: int) -> list[Branch]:
        """The branches that may begin at token i, by its categories and those of the next one, in their order."""
        terms, after = reading.terms[i], self._after(reading, i + 1)
        key = id(terms), id(after), i in reading.heads
        found = self._openings.get(key)
        if found is None:
            if len(self._openings) > _MOST:
                self._openings.clear()
            longer = max(map(_SIZE, terms.values()), default=1) > 1
            behind = None if after is None or longer else frozenset(after)
            found = self._openings[key] = terms, after, self._root.opening(reading.key(i, self._keys), behind)
        return found[2]

    def _after(self, reading: Reading, i: int) -> Listing | None:
        """The terms of the token behind one, None where it is a number or tells whose the one is."""
        if i >= len(reading.tokens):
            return NOTHING
        odd = reading.tokens[i].type == "n" or reading.words[i] in _OWNED
        return None if odd else reading.terms[i]

    def _best(self, reading: Reading, i: int, opening: list[Branch], chart: _Chart) -> tuple[Rule[T], Match, T] | None:
        endings: list[_Ending] = []
        self._walk(reading, opening, i, (), endings, chart)
        if len(endings) > 1:
            endings.sort(key=_longest_first)
        for last, number, captures in endings:
            match = Match(reading, i, last, captures)
            if (made := self._rules[number].make(match)) is not None:
                return self._rules[number], match, made
        return None

    def _walk(
        self,
        reading: Reading,
        branches: list[Branch],
        i: int,
        captures: tuple[Capture, ...],
        endings: list[_Ending],
        chart: _Chart,
    ) -> None:
        """Adds every ending that the tree has behind these branches, which may begin at token i."""
        terms = reading.terms[i]
        for name, matcher, node in branches:
            if (hit := _read(reading, i, name, matcher, chart) if matcher else _term(terms, i, name)) is None:
                continue
            last, read = hit.last, (*captures, hit)
            for number in node.ends:
                endings.append((last, number, read))
            if not node.branches or last >= len(reading.tokens) or last in reading.lines:
                continue
            if following := node.able(reading.terms[last]):
                self._walk(reading, following, last, read, endings, chart)


def _term(terms: Listing, i: int, category: str) -> Capture | None:
    """The term of a category at token i."""
    found = terms.get(category)
    if found is None:
        return None
    last = i + found.size
    return Capture(category, Term(category, found.value, i, last, found.prefix), i, last)


def _read(reading: Reading, i: int, name: str, matcher: Matcher, chart: _Chart) -> Capture | None:
    """What a matcher makes of token i."""
    key = i, name
    if key not in chart:
        found = matcher.read(reading, i)
        chart[key] = Capture(name, found[0], i, found[1]) if found else None
    return chart[key]


def _longest_first(ending: _Ending) -> tuple[int, int]:
    return -ending[0], ending[1]
