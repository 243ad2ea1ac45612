"""Rules over terms: a rule is a value (name, pattern, production), tried only where its first element can stand.

A pattern is a row of elements: `day of? months year?`. An element is a category of the language's file or a matcher of
the grammar's own; `?` makes it optional, `a|b` takes either.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Generic, TypeVar

import msgspec

from factcheck.languages.lexicon import Term
from factcheck.reading import Reading

T = TypeVar("T")
Payload = object


class Capture(msgspec.Struct, frozen=True, gc=False):
    """What an element read at tokens [first, last): a Term, or what its matcher made of them."""

    element: str
    payload: Payload
    first: int
    last: int

    @property
    def value(self) -> str:
        """The term's value, "" where a matcher of its own read something else."""
        return self.payload.value if isinstance(self.payload, Term) else ""


class Match(msgspec.Struct):
    """A rule's match at tokens [first, last)."""

    reading: Reading
    first: int
    last: int
    captures: tuple[Capture, ...]

    def all(self, element: str) -> list[Payload]:
        return [capture.payload for capture in self.captures if capture.element == element]

    def one(self, element: str) -> Payload | None:
        return next(iter(self.all(element)), None)

    def capture(self, element: str) -> Capture | None:
        return next((capture for capture in self.captures if capture.element == element), None)

    def value(self, element: str) -> str:
        """The value of the first term of an element, "" where there is none."""
        capture = self.capture(element)
        return capture.value if capture else ""


class Matcher(msgspec.Struct, frozen=True):
    """An element of a grammar's own. read: (what, token behind it) at a token; starts: the keys where it can begin.

    A key is a category, "n" for numerals or "capital" for words with one.
    """

    read: Callable[[Reading, int], tuple[Payload, int] | None]
    starts: tuple[str, ...]


class Rule(msgspec.Struct, Generic[T], frozen=True):
    """name: kind/rule. pattern: one or more, " / " between. make: what a match means, None for nothing (31 April)."""

    name: str
    pattern: str
    make: Callable[[Match], T | None]


class _Node:
    """A place in the tree of all patterns: elements that may follow, and the rules that end here, by number."""

    __slots__ = ("ends", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.ends: list[int] = []

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


_Element = tuple[tuple[str, ...], bool]  # (alternatives, optional)
_Ending = tuple[int, int, tuple[Capture, ...]]  # (token behind, rule, captures)
_Chart = dict[tuple[int, str], Capture | None]  # what an element read at a token: many branches ask the same


class Grammar(Generic[T]):
    """Rules compiled once; `matches` yields at each token the longest match, earlier rules first among equals."""

    def __init__(self, rules: tuple[Rule[T], ...], matchers: Mapping[str, Matcher]) -> None:
        self._matchers, self._rules = matchers, rules
        self._root = _Node()
        for number, rule in enumerate(rules):
            for pattern in rule.pattern.split(" / "):
                self._root.grow(tuple(_element(word) for word in pattern.split()), number)
        self._first: dict[str, list[str]] = defaultdict(list)
        for name in self._root.next:
            for key in matchers[name].starts if name in matchers else (name,):
                self._first[key].append(name)
        self._keys = frozenset(self._first)
        self._openings: dict[frozenset[str], tuple[str, ...]] = {}

    def matches(self, reading: Reading) -> Iterator[tuple[Rule[T], Match, T]]:
        """Matches in reading order that do not overlap."""
        behind = 0
        for i, keys in reading.keys(self._keys):
            if i >= behind and (best := self._best(reading, i, keys)):
                behind = best[1].last
                yield best

    def _best(self, reading: Reading, i: int, keys: frozenset[str]) -> tuple[Rule[T], Match, T] | None:
        endings: list[_Ending] = []
        chart: _Chart = {}
        for name in self._opening(keys):
            if hit := self._read(reading, i, name, chart):
                self._walk(reading, self._root.next[name], (hit,), endings, chart)
        for last, number, captures in sorted(endings, key=_longest_first):
            match = Match(reading, i, last, captures)
            if (made := self._rules[number].make(match)) is not None:
                return self._rules[number], match, made
        return None

    def _opening(self, keys: frozenset[str]) -> tuple[str, ...]:
        """The elements that one of the keys may begin, in the order of the rules."""
        if keys not in self._openings:
            able = {name for key in keys for name in self._first[key]}
            self._openings[keys] = tuple(name for name in self._root.next if name in able)
        return self._openings[keys]

    def _walk(
        self, reading: Reading, node: _Node, captures: tuple[Capture, ...], endings: list[_Ending], chart: _Chart
    ) -> None:
        """Adds every ending that the tree has from a node on."""
        i = captures[-1].last
        endings += [(i, number, captures) for number in node.ends]
        for name, following in node.next.items():
            if hit := self._read(reading, i, name, chart):
                self._walk(reading, following, (*captures, hit), endings, chart)

    def _read(self, reading: Reading, i: int, name: str, chart: _Chart) -> Capture | None:
        """What an element reads at token i."""
        matcher = self._matchers.get(name)
        if matcher is None:
            term = reading.term(i, name)
            return Capture(name, term, i, term.last) if term else None
        if (i, name) not in chart:
            found = matcher.read(reading, i) if i < len(reading.tokens) else None
            chart[i, name] = Capture(name, found[0], i, found[1]) if found else None
        return chart[i, name]


def _longest_first(ending: _Ending) -> tuple[int, int]:
    return -ending[0], ending[1]


def _element(word: str) -> _Element:
    return tuple(word.rstrip("?").split("|")), word.endswith("?")
