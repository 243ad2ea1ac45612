"""Rules over terms: a rule is a value (name, pattern, production), tried only where its first element can stand.

A pattern is a row of elements: `day of? months year?`. An element is a category of the language's file or a matcher of
the grammar's own; `?` makes it optional, `a|b` takes either.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Generic

from factcheck.entities.rules import Capture, Match, Matcher, Rule, T
from factcheck.reading import Reading


class _Node:
    """A place in the tree of all patterns: elements that may follow, and the rules that end here, by number.

    branches: as `next`, each with the matcher of its element, None for a category's.
    """

    __slots__ = ("branches", "ends", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.ends: list[int] = []
        self.branches: list[_Branch] = []

    def grow(self, elements: tuple[_Element, ...], rule: int) -> None:
        """A branch for each way of taking the optional elements."""
        if not elements:
            self.ends.append(rule)
            return
        (names, optional), rest = elements[0], elements[1:]
        for name in names:
            self.next.setdefault(name, _Node()).grow(rest, rule)
        if optional:
            self.grow(rest, rule)

    def branch(self, matchers: Mapping[str, Matcher]) -> None:
        """Notes the matchers of this node's branches and of all behind it."""
        self.branches = [(name, matchers.get(name), node) for name, node in self.next.items()]
        for node in self.next.values():
            node.branch(matchers)


_Element = tuple[tuple[str, ...], bool]  # (alternatives, optional)
_Branch = tuple[str, Matcher | None, _Node]
_Ending = tuple[int, int, tuple[Capture, ...]]  # (token behind, rule, captures)
_Chart = dict[tuple[int, str], Capture | None]  # what a matcher read at a token


class Grammar(Generic[T]):
    """Rules compiled once; `matches` yields at each token the longest match, earlier rules first among equals."""

    def __init__(self, rules: tuple[Rule[T], ...], matchers: Mapping[str, Matcher]) -> None:
        self._matchers, self._rules = matchers, rules
        self._root = _Node()
        for number, rule in enumerate(rules):
            for pattern in rule.pattern.split(" / "):
                self._root.grow(tuple(_element(word) for word in pattern.split()), number)
        self._root.branch(matchers)
        self._first: dict[str, list[str]] = defaultdict(list)
        for name in self._root.next:
            for key in matchers[name].starts if name in matchers else (name,):
                self._first[key].append(name)
        self._keys = frozenset(self._first)
        self._openings: dict[frozenset[str], list[_Branch]] = {}

    def matches(self, reading: Reading) -> Iterator[tuple[Rule[T], Match, T]]:
        """Matches in reading order that do not overlap."""
        behind = 0
        for i in reading.starting(self._keys):
            if i >= behind and (best := self._best(reading, i, reading.key(i, self._keys))):
                behind = best[1].last
                yield best

    def _best(self, reading: Reading, i: int, keys: frozenset[str]) -> tuple[Rule[T], Match, T] | None:
        endings: list[_Ending] = []
        self._walk(reading, self._opening(keys), i, (), endings, {})
        if len(endings) > 1:
            endings.sort(key=_longest_first)
        for last, number, captures in endings:
            match = Match(reading, i, last, captures)
            if (made := self._rules[number].make(match)) is not None:
                return self._rules[number], match, made
        return None

    def _opening(self, keys: frozenset[str]) -> list[_Branch]:
        """The branches that one of the keys may begin, in the order of the rules."""
        if keys not in self._openings:
            able = {name for key in keys for name in self._first[key]}
            self._openings[keys] = [branch for branch in self._root.branches if branch[0] in able]
        return self._openings[keys]

    def _walk(
        self,
        reading: Reading,
        branches: list[_Branch],
        i: int,
        captures: tuple[Capture, ...],
        endings: list[_Ending],
        chart: _Chart,
    ) -> None:
        """Adds every ending that the tree has behind these branches at token i."""
        terms = reading.terms[i]
        for name, matcher, node in branches:
            if matcher is None:
                if name not in terms:
                    continue
                hit = self._term(reading, i, name)
            elif (found := self._matched(reading, i, name, matcher, chart)) is None:
                continue
            else:
                hit = found
            read = (*captures, hit)
            for number in node.ends:
                endings.append((hit.last, number, read))
            if hit.last < len(reading.tokens):
                self._walk(reading, node.branches, hit.last, read, endings, chart)

    def _term(self, reading: Reading, i: int, name: str) -> Capture:
        term = reading.term(i, name)
        assert term is not None
        return Capture(name, term, i, term.last)

    def _matched(self, reading: Reading, i: int, name: str, matcher: Matcher, chart: _Chart) -> Capture | None:
        """What a matcher reads at token i; many branches ask the same."""
        if (i, name) not in chart:
            may = matcher.anywhere or not reading.terms[i].keys().isdisjoint(matcher.starts)
            found = matcher.read(reading, i) if may else None
            chart[i, name] = Capture(name, found[0], i, found[1]) if found else None
        return chart[i, name]


def _longest_first(ending: _Ending) -> tuple[int, int]:
    return -ending[0], ending[1]


def _element(word: str) -> _Element:
    return tuple(word.rstrip("?").split("|")), word.endswith("?")
