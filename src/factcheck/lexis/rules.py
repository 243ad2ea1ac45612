"""Rules over symbols, and the grammar that runs them: at each place the longest match whose rule makes something."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial

import msgspec

from factcheck.lexis.lexeme import Item, Lexeme, Row
from factcheck.lexis.match import Made, Match
from factcheck.lexis.patterns import Pattern, expanded, parse
from factcheck.lexis.scan import Scan
from factcheck.lexis.vocabulary import Vocabulary

_OFTEN = 64  # times asked for: to compile an expression takes as long as some hundred matches of it
_Kinds = Callable[[], frozenset[str]]  # the categories of a row, worked out when first asked for


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
        self._patterns = parsed(rules, macros)
        self._vocabulary = vocabulary
        self._version = -1

    def _refresh(self) -> None:
        """Symbols came up that no expression knows yet."""
        self._version = self._vocabulary.symbols.version
        self._compiled: dict[int, re.Pattern[str]] = {}
        self._left = [_OFTEN] * len(self._patterns)
        self._ways: dict[str, _Way] = {}
        chars = "".join(
            sorted({c for p in self._patterns for name in p.first for c in self._vocabulary.symbols.chars(name)})
        )
        self._candidates = re.compile(f"[{chars}]" if chars else "(?!)")

    def run(self, scan: Scan, symbols: str, items: list[Item]) -> Row:
        """The row with every match rewritten as one lexeme."""
        if self._version != self._vocabulary.symbols.version:
            self._refresh()
        pieces: list[str] = []
        rewritten: list[Item] = []
        done = behind = 0
        kinds = cache(partial(self._vocabulary.symbols.kinds, symbols))
        for candidate in self._candidates.finditer(symbols):
            at = candidate.start()
            if at < behind or (found := self._at(scan, symbols, items, at, behind, kinds)) is None:
                continue
            first, behind, lexeme = found
            pieces += (symbols[done:first], self._vocabulary.symbols.symbol(lexeme.terms))
            rewritten += items[done:first]
            rewritten.append(lexeme)
            done = behind
        if not pieces:
            return symbols, items
        pieces.append(symbols[done:])
        return "".join(pieces), rewritten + items[done:]

    def _at(
        self, scan: Scan, symbols: str, items: list[Item], at: int, floor: int, kinds: _Kinds
    ) -> tuple[int, int, Lexeme] | None:
        """(first, last, lexeme) of the longest match at a place."""
        way = self._started(symbols[at])
        if not way.may_match(symbols, at):
            return None
        asked = ((k, self._regex(k, kinds)) for k in way.rules)
        found = [(m.end(), -k, m) for k, regex in asked if regex and (m := regex.match(symbols, at))]
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
                while first < last - 1 and scan.outside(items[first].terms, made.terms):
                    first += 1
                start, end = items[first].start, items[last - 1].end
                return first, last, Lexeme(start, end, made.terms, made.payload, rule.name)
        return None

    def _regex(self, k: int, kinds: _Kinds) -> re.Pattern[str] | None:
        """A rule's expression; None while it is not compiled and the row lacks words that every match has."""
        found = self._compiled.get(k)
        if found is None:
            self._left[k] -= 1
            if self._left[k] > 0 and any(kinds().isdisjoint(needed) for needed in self._patterns[k].needed):
                return None
            found = self._compiled[k] = self._patterns[k].compile(self._vocabulary.symbols.chars)
        return found

    def _started(self, symbol: str) -> _Way:
        """The rules that a symbol may begin."""
        way = self._ways.get(symbol)
        if way is None:
            own, chars = self._vocabulary.symbols.categories(symbol), self._vocabulary.symbols.chars
            rules = [k for k, p in enumerate(self._patterns) if not own.isdisjoint(p.first)]
            way = self._ways[symbol] = _Way(rules, lambda: "|".join(self._patterns[k].template(chars) for k in rules))
        return way


class _Way:
    """The rules that a symbol may begin and, once it has come up often, one expression that matches where any does."""

    def __init__(self, rules: list[int], template: Callable[[], str]) -> None:
        self.rules = rules
        self._template = template
        self._left = _OFTEN
        self._gate: re.Pattern[str] | None = None

    def may_match(self, symbols: str, at: int) -> bool:
        if self._gate is None:
            self._left -= 1
            if self._left:
                return bool(self.rules)
            self._gate = re.compile(self._template() if self.rules else "(?!)")
        return self._gate.match(symbols, at) is not None


_PARSED: dict[str, Pattern] = {}


def parsed(rules: Sequence[Rule], macros: Mapping[str, str]) -> list[Pattern]:
    """Patterns are the same for all languages: each is parsed once."""
    for rule in rules:
        if rule.pattern not in _PARSED:
            _PARSED[rule.pattern] = parse(expanded(rule.pattern, macros))
    return [_PARSED[rule.pattern] for rule in rules]
