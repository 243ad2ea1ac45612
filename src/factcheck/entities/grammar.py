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

    branches: as `next`, each with the matcher of its element, None for a category's. loose: those that can begin
    at a word of no category.
    """

    __slots__ = ("branches", "ends", "loose", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.ends: list[int] = []
        self.branches: list[_Branch] = []
        self.loose: list[_Branch] = []

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
        self.loose = [branch for branch in self.branches if branch[1] and branch[1].anywhere]
        for node in self.next.values():
            node.branch(matchers)


_Element = tuple[tuple[str, ...], bool]  # (alternatives, optional)
_Branch = tuple[str, Matcher | None, _Node]
_Ending = tuple[int, int, tuple[Capture, ...]]  # (token behind, rule, captures)
_Chart = dict[tuple[int, str], Capture | None]  # what an element is at a token: many branches ask the same


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
        behind, capitals = 0, reading.capitals
        chart: _Chart = {}
        openings: dict[tuple[int, bool], list[_Branch]] = {}  # a word's listing is the same object all over a text
        for i in reading.starting(self._keys):
            if i < behind:
                continue
            word = id(reading.terms[i]), i in capitals
            if (opening := openings.get(word)) is None:
                opening = openings[word] = self._opening(reading.key(i, self._keys))
            if best := self._best(reading, i, opening, chart):
                behind = best[1].last
                yield best

    def _best(self, reading: Reading, i: int, opening: list[_Branch], chart: _Chart) -> tuple[Rule[T], Match, T] | None:
        endings: list[_Ending] = []
        self._walk(reading, opening, i, (), endings, chart)
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
            if matcher is None and name not in terms:
                continue
            key = i, name
            if key not in chart:
                chart[key] = self._matched(reading, i, name, matcher) if matcher else self._term(reading, i, name)
            if (hit := chart[key]) is None:
                continue
            last, read = hit.last, (*captures, hit)
            for number in node.ends:
                endings.append((last, number, read))
            if (
                last < len(reading.tokens)
                and last not in reading.lines
                and (following := node.branches if reading.terms[last] else node.loose)
            ):
                self._walk(reading, following, last, read, endings, chart)

    def _term(self, reading: Reading, i: int, name: str) -> Capture | None:
        term = reading.term(i, name)
        return Capture(name, term, i, term.last) if term else None

    def _matched(self, reading: Reading, i: int, name: str, matcher: Matcher) -> Capture | None:
        """What a matcher reads at token i."""
        if not matcher.anywhere and reading.terms[i].keys().isdisjoint(matcher.starts):
            return None
        found = matcher.read(reading, i)
        return Capture(name, found[0], i, found[1]) if found else None


def _longest_first(ending: _Ending) -> tuple[int, int]:
    return -ending[0], ending[1]


def _element(word: str) -> _Element:
    return tuple(word.rstrip("?").split("|")), word.endswith("?")
