"""Rules over symbols, and the grammar that runs them: at each place the longest match whose rule makes something."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

import msgspec

from factcheck.lexis.lexeme import Item, Lexeme, Row
from factcheck.lexis.patterns import Pattern, expanded, parse
from factcheck.lexis.scan import Scan
from factcheck.lexis.vocabulary import Vocabulary


class Made(msgspec.Struct, frozen=True):
    """What a rule made of a match. first, last: the items it takes, by number in the match; all by default."""

    payload: object
    terms: Mapping[str, str]
    first: int = 0
    last: int | None = None


class Match:
    """A rule's pattern found at items [start, end)."""

    __slots__ = ("_groups", "_names", "end", "items", "scan", "start")

    def __init__(self, scan: Scan, items: Sequence[Item], names: tuple[str, ...], found: re.Match[str]) -> None:
        self.scan, self.items = scan, items
        self.start, self.end = found.span()
        self._names, self._groups = names, found

    def all(self, name: str) -> list[Item]:
        """The lexemes of a category's elements, in order; of a repeated element the last."""
        places = (self._groups.start(k) for k, own in enumerate(self._names, 1) if own == name)
        return [self.items[at] for at in places if at >= 0]

    def get(self, name: str) -> Item | None:
        """The first lexeme of a category's elements."""
        return next(iter(self.all(name)), None)

    def value(self, name: str, default: str = "") -> str:
        """The value of the first lexeme of a category's elements."""
        found = self.get(name)
        return found.terms[name] if found else default

    def values(self, name: str) -> list[str]:
        return [item.terms[name] for item in self.all(name)]

    def inside(self, category: str) -> list[Item]:
        """All lexemes of the match that are, among other things, of a category."""
        return [item for item in self.items[self.start : self.end] if category in item.terms]

    def at(self, name: str) -> int:
        """The number, within the match, of the first element of a category; -1 for none."""
        places = (self._groups.start(k) for k, own in enumerate(self._names, 1) if own == name)
        return next((at - self.start for at in places if at >= 0), -1)

    def before(self, count: int = 1) -> Item | None:
        """The lexeme `count` places before the match."""
        at = self.start - count
        return self.items[at] if at >= 0 else None

    def after(self, count: int = 0) -> Item | None:
        """The lexeme `count` places behind the match's next."""
        at = self.end + count
        return self.items[at] if at < len(self.items) else None

    def leads(self, *categories: str) -> bool:
        """Whether the lexeme before the match is of one of the categories."""
        before = self.before()
        return before is not None and any(category in before.terms for category in categories)

    def follows(self, *categories: str) -> bool:
        """Whether the lexeme behind the match is of one of the categories."""
        after = self.after()
        return after is not None and any(category in after.terms for category in categories)

    @property
    def offset(self) -> int:
        return self.items[self.start].start


class Rule(msgspec.Struct, frozen=True):
    """lead: words that belong to the match where they stand right before it."""

    name: str
    pattern: str
    make: Callable[[Match], Made | None]
    lead: tuple[str, ...] = ()


class Grammar:
    """One level: its rules, compiled for a vocabulary when a text first needs them."""

    def __init__(self, rules: Sequence[Rule], macros: Mapping[str, str], vocabulary: Vocabulary) -> None:
        self._rules = rules
        self._patterns = _parsed(tuple(expanded(rule.pattern, macros) for rule in rules))
        self._vocabulary = vocabulary
        self._version = -1

    def _refresh(self) -> None:
        """Symbols came up that no expression knows yet."""
        self._version = self._vocabulary.version
        self._compiled: dict[int, re.Pattern[str]] = {}
        self._ways: dict[str, list[int]] = {}
        chars = "".join(sorted({c for p in self._patterns for name in p.first for c in self._vocabulary.chars(name)}))
        self._candidates = re.compile(f"[{chars}]" if chars else "(?!)")

    def run(self, scan: Scan, symbols: str, items: list[Item]) -> Row:
        """The row with every match rewritten as one lexeme."""
        if self._version != self._vocabulary.version:
            self._refresh()
        pieces: list[str] = []
        rewritten: list[Item] = []
        done = behind = 0
        for candidate in self._candidates.finditer(symbols):
            at = candidate.start()
            if at < behind or (found := self._at(scan, symbols, items, at, behind)) is None:
                continue
            first, behind, lexeme = found
            pieces += (symbols[done:first], self._vocabulary.symbol(lexeme.terms))
            rewritten += items[done:first]
            rewritten.append(lexeme)
            done = behind
        if not pieces:
            return symbols, items
        pieces.append(symbols[done:])
        return "".join(pieces), rewritten + items[done:]

    def _at(self, scan: Scan, symbols: str, items: list[Item], at: int, floor: int) -> tuple[int, int, Lexeme] | None:
        """(first, last, lexeme) of the longest match at a place."""
        found = [(m.end(), -k, m) for k in self._started(symbols[at]) if (m := self._regex(k).match(symbols, at))]
        found.sort(key=lambda each: each[:2], reverse=True)
        for _, k, match in found:
            rule = self._rules[-k]
            if match.end() == at or scan.broken(items[at].start, items[match.end() - 1].end):
                continue
            made = rule.make(Match(scan, items, self._patterns[-k].names, match))
            if made is not None:
                scan.latest[type(made.payload).__name__] = made.payload
                first = at + made.first
                last = match.end() if made.last is None else at + made.last
                if (
                    not made.first
                    and at > floor
                    and any(lead in items[at - 1].terms and scan.takes(lead) for lead in rule.lead)
                ):
                    first -= 1
                while first < last - 1 and scan.outside(items[first].terms):
                    first += 1
                start, end = items[first].start, items[last - 1].end
                return first, last, Lexeme(start, end, made.terms, made.payload, rule.name)
        return None

    def _regex(self, k: int) -> re.Pattern[str]:
        found = self._compiled.get(k)
        if found is None:
            found = self._compiled[k] = self._patterns[k].compile(self._vocabulary.chars)
        return found

    def _started(self, symbol: str) -> list[int]:
        """The rules that a symbol may begin."""
        ways = self._ways.get(symbol)
        if ways is None:
            own = self._vocabulary.categories(symbol)
            ways = self._ways[symbol] = [k for k, p in enumerate(self._patterns) if not own.isdisjoint(p.first)]
        return ways


_PARSED: dict[str, Pattern] = {}


def _parsed(texts: tuple[str, ...]) -> list[Pattern]:
    """Patterns are the same for all languages: each is parsed once."""
    for text in texts:
        if text not in _PARSED:
            _PARSED[text] = parse(text)
    return [_PARSED[text] for text in texts]
