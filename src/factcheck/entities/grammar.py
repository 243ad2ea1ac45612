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
from factcheck.reading import Reading

_Ending = tuple[int, int, tuple[Capture, ...]]  # (token behind, rule, captures)
_Chart = dict[tuple[int, str], Capture | None]  # what an element is at a token: many branches ask the same
_MOST = 20_000  # openings that are kept
_NONE, _SIZE = frozenset[str](), attrgetter("size")
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
        self._openings: dict[tuple[frozenset[str], frozenset[str] | None], list[Branch]] = {}

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
        terms, behind = reading.terms[i], i + 1
        if behind < len(reading.tokens):
            odd = reading.tokens[behind].type == "n" or reading.words[behind] in _OWNED
            after = None if odd or max(map(_SIZE, terms.values()), default=1) > 1 else frozenset(reading.terms[behind])
        else:
            after = _NONE
        key = reading.key(i, self._keys), after
        found = self._openings.get(key)
        if found is None:
            if len(self._openings) > _MOST:
                self._openings.clear()
            found = self._openings[key] = self._root.opening(*key)
        return found

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
        for name, matcher, node in branches:
            key = i, name
            if key not in chart:
                chart[key] = _matched(reading, i, name, matcher)
            if (hit := chart[key]) is None:
                continue
            last, read = hit.last, (*captures, hit)
            for number in node.ends:
                endings.append((last, number, read))
            if not node.branches or last >= len(reading.tokens) or last in reading.lines:
                continue
            if following := node.able(frozenset(reading.terms[last])):
                self._walk(reading, following, last, read, endings, chart)


def _matched(reading: Reading, i: int, name: str, matcher: Matcher | None) -> Capture | None:
    """What an element reads at token i: a term, or what its matcher makes."""
    if matcher is None:
        term = reading.term(i, name)
        return Capture(name, term, i, term.last) if term else None
    found = matcher.read(reading, i)
    return Capture(name, found[0], i, found[1]) if found else None


def _longest_first(ending: _Ending) -> tuple[int, int]:
    return -ending[0], ending[1]
