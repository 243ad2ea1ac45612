"""Rules over terms: a rule is a value (name, pattern, production), tried only where its first element can stand.

A pattern is a row of elements: `day of? month year?`. An element is a category of the language's file or a matcher of the
kind's own; `?` makes it optional, `a|b` takes either.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

import msgspec

from factcheck.reading import Reading
from factcheck.values import Value

Payload = object
Matcher = Callable[[Reading, int], tuple[Payload, int] | None]  # (what it read, token behind it)


class Match(msgspec.Struct):
    """A rule's match at tokens [first, last); captures in order as (element, payload)."""

    reading: Reading
    first: int
    last: int
    captures: tuple[tuple[str, Payload], ...]

    def all(self, element: str) -> list[Payload]:
        return [payload for name, payload in self.captures if name == element]

    def one(self, element: str) -> Payload | None:
        return next(iter(self.all(element)), None)


class Rule(msgspec.Struct, frozen=True):
    """name: kind/rule. make: the value of a match, or None where it means nothing (31 April)."""

    name: str
    pattern: str
    make: Callable[[Match], Value | None]


_Element = tuple[tuple[str, ...], bool]  # (alternatives, optional)


class Grammar:
    """Rules compiled once; `matches` yields at each token the longest match, earlier rules first among equals."""

    def __init__(self, rules: tuple[Rule, ...], matchers: Mapping[str, Matcher]) -> None:
        self.matchers = matchers
        self._by_start: dict[str, list[tuple[Rule, tuple[_Element, ...]]]] = defaultdict(list)
        for rule in rules:
            elements = tuple(_element(word) for word in rule.pattern.split())
            for start in _starts(elements):
                self._by_start[start].append((rule, elements))

    def matches(self, reading: Reading) -> Iterator[tuple[Rule, Match, Value]]:
        """Matches in reading order that do not overlap."""
        i, count = 0, len(reading.tokens)
        while i < count:
            best = self._best(reading, i)
            if best:
                yield best
            i = best[1].last if best else i + 1

    def _best(self, reading: Reading, i: int) -> tuple[Rule, Match, Value] | None:
        keys = ("n",) if reading.tokens[i].type == "n" else reading.terms[i].keys()
        best: tuple[Rule, Match, Value] | None = None
        for key in keys:
            for rule, elements in self._by_start.get(key, ()):
                for last, captures in self._run(reading, i, elements):
                    if best and last <= best[1].last:
                        continue
                    match = Match(reading, i, last, captures)
                    if (value := rule.make(match)) is not None:
                        best = rule, match, value
        return best

    def _run(
        self, reading: Reading, i: int, elements: tuple[_Element, ...]
    ) -> Iterator[tuple[int, tuple[tuple[str, Payload], ...]]]:
        """Every way in which the elements match from token i: (token behind, captures)."""
        if not elements:
            yield i, ()
            return
        (names, optional), rest = elements[0], elements[1:]
        for name in names:
            if hit := self._match(reading, i, name):
                for last, captures in self._run(reading, hit[1], rest):
                    yield last, ((name, hit[0]), *captures)
        if optional:
            yield from self._run(reading, i, rest)

    def _match(self, reading: Reading, i: int, name: str) -> tuple[Payload, int] | None:
        if matcher := self.matchers.get(name):
            return matcher(reading, i) if i < len(reading.tokens) else None
        term = reading.term(i, name)
        return (term, term.last) if term else None


def _element(word: str) -> _Element:
    return tuple(word.rstrip("?").split("|")), word.endswith("?")


# Where a matcher of a kind's own can begin: at a numeral, or at a word of these categories.
_MATCHER_STARTS = {
    "day": ("n", "ordinal", "number"),
    "year": ("n",),
    "number": ("n", "number", "dual", "magnitude"),
    "numeric": ("n",),
    "months": ("month",),
    "named": ("weekday",),
}


def _starts(elements: tuple[_Element, ...]) -> list[str]:
    """The keys under which a rule is looked up: its possible first elements."""
    keys: list[str] = []
    for names, optional in elements:
        keys += [key for name in names for key in _MATCHER_STARTS.get(name, (name,))]
        if not optional:
            break
    return list(dict.fromkeys(keys))
