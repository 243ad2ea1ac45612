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
    """name: kind/rule. make: what a match means, or None where it means nothing (31 April)."""

    name: str
    pattern: str
    make: Callable[[Match], T | None]


_Element = tuple[tuple[str, ...], bool]  # (alternatives, optional)


_KEPT = 4096  # readings of elements that a chart remembers


class _Chart:
    """What each element read at each token, kept while the rules try it: many rules begin alike."""

    def __init__(self, reading: Reading, matchers: Mapping[str, Matcher]) -> None:
        self.reading, self._matchers = reading, matchers
        self._read: dict[tuple[int, str], Capture | None] = {}

    def run(self, i: int, elements: tuple[_Element, ...]) -> Iterator[tuple[int, tuple[Capture, ...]]]:
        """Every way in which the elements match from token i: (token behind, captures)."""
        if not elements:
            yield i, ()
            return
        (names, optional), rest = elements[0], elements[1:]
        for name in names:
            if hit := self.read(i, name):
                for last, captures in self.run(hit.last, rest):
                    yield last, (hit, *captures)
        if optional:
            yield from self.run(i, rest)

    def read(self, i: int, name: str) -> Capture | None:
        """What an element reads at token i."""
        key = i, name
        if key not in self._read:
            if len(self._read) > _KEPT:
                self._read.clear()
            self._read[key] = self._fresh(i, name)
        return self._read[key]

    def _fresh(self, i: int, name: str) -> Capture | None:
        if matcher := self._matchers.get(name):
            found = matcher.read(self.reading, i) if i < len(self.reading.tokens) else None
            return Capture(name, found[0], i, found[1]) if found else None
        term = self.reading.term(i, name)
        return Capture(name, term, i, term.last) if term else None


class Grammar(Generic[T]):
    """Rules compiled once; `matches` yields at each token the longest match, earlier rules first among equals."""

    def __init__(self, rules: tuple[Rule[T], ...], matchers: Mapping[str, Matcher]) -> None:
        self._matchers = matchers
        self._rules = [(rule, tuple(_element(word) for word in rule.pattern.split())) for rule in rules]
        self._by_start: dict[str, list[int]] = defaultdict(list)
        for number, (_, elements) in enumerate(self._rules):
            for start in self._starts(elements):
                self._by_start[start].append(number)
        self._keys = frozenset(self._by_start)

    def matches(self, reading: Reading) -> Iterator[tuple[Rule[T], Match, T]]:
        """Matches in reading order that do not overlap."""
        chart = _Chart(reading, self._matchers)
        behind = 0
        for i, keys in reading.keys(self._keys):
            if i >= behind and (best := self._best(chart, i, keys)):
                behind = best[1].last
                yield best

    def _best(self, chart: _Chart, i: int, keys: frozenset[str]) -> tuple[Rule[T], Match, T] | None:
        best: tuple[Rule[T], Match, T] | None = None
        for number in sorted({number for key in keys for number in self._by_start[key]}):
            rule, elements = self._rules[number]
            for last, captures in chart.run(i, elements):
                if best and last <= best[1].last:
                    continue
                match = Match(chart.reading, i, last, captures)
                if (made := rule.make(match)) is not None:
                    best = rule, match, made
        return best

    def _starts(self, elements: tuple[_Element, ...]) -> list[str]:
        """The keys under which a rule is looked up: its possible first elements."""
        keys: list[str] = []
        for names, optional in elements:
            for name in names:
                keys += self._matchers[name].starts if name in self._matchers else (name,)
            if not optional:
                break
        return list(dict.fromkeys(keys))


def _element(word: str) -> _Element:
    return tuple(word.rstrip("?").split("|")), word.endswith("?")
