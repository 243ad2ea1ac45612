"""Rules over symbols, and the grammar that runs them: at each place the longest match whose rule makes something."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from factcheck.languages.compiled import kept
from factcheck.lexis import patterns
from factcheck.lexis.automaton import Automaton
from factcheck.lexis.lexeme import Item, Lexeme, Row
from factcheck.lexis.match import Made, Match
from factcheck.lexis.patterns import Pattern, expanded, parse
from factcheck.lexis.scan import Scan
from factcheck.lexis.vocabulary import Vocabulary


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
        self._symbols = vocabulary.symbols
        self._automaton = Automaton(self._patterns, self._symbols)
        self._version = -1
        self._fresh: dict[int, re.Pattern[str]] = {}
        self._compiled: dict[int, tuple[int, re.Pattern[str]]] = {}  # with the version of the symbols it knows
        self._candidates = re.compile("(?!)")

    def _refresh(self) -> None:
        """Symbols came up that some expressions do not know yet."""
        if self._stale(self._automaton.firsts, self._version):
            chars = "".join(sorted({c for name in self._automaton.firsts for c in self._symbols.chars(name)}))
            self._candidates = re.compile(f"[{chars}]" if chars else "(?!)")
        self._version = self._symbols.version
        self._fresh.clear()

    def _stale(self, categories: Iterable[str], version: int) -> bool:
        """Whether one of the categories has a symbol that came up after a version."""
        grown = self._symbols.grown
        return any(grown.get(category, 0) > version for category in categories)

    def run(self, scan: Scan, symbols: str, items: list[Item]) -> Row:
        """The row with every match rewritten as one lexeme."""
        if self._version != self._symbols.version:
            self._refresh()
        pieces: list[str] = []
        rewritten: list[Item] = []
        done = behind = 0
        idle = self._automaton.idle
        for candidate in self._candidates.finditer(symbols):
            at = candidate.start()
            if at < behind:
                continue
            if symbols[at : at + 2] in idle:
                continue  # as at most places, nothing goes on behind the first symbol
            if not (rules := self._automaton.rules(symbols, at)):
                continue
            if (found := self._longest(scan, symbols, items, at, rules)) is None:
                continue
            rule, match, made = found
            if not scan.compared(items[at].start):
                scan.latest[type(made.payload).__name__] = made.payload
            first, behind = _taken(scan, items, rule, match, made, behind)
            lexeme = Lexeme(items[first].start, items[behind - 1].end, made.terms, made.payload, rule.name)
            pieces += (symbols[done:first], self._symbols.symbol(lexeme.terms))
            rewritten += items[done:first]
            rewritten.append(lexeme)
            done = behind
        if not pieces:
            return symbols, items
        pieces.append(symbols[done:])
        return "".join(pieces), rewritten + items[done:]

    def _longest(
        self, scan: Scan, symbols: str, items: list[Item], at: int, rules: Iterable[int]
    ) -> tuple[Rule, re.Match[str], Made] | None:
        """The longest match at a place whose rule makes something, of several the first rule's."""
        found = [(-m.end(), k, m) for k in rules if (m := self._regex(k).match(symbols, at))]
        if len(found) > 1:
            found.sort(key=_order)
        for _, k, match in found:
            if match.end() == at or scan.broken(items[at].start, items[match.end() - 1].end):
                continue
            made = self._rules[k].make(Match(scan, items, self._patterns[k].groups, match))
            if made is not None:
                return self._rules[k], match, made
        return None

    def _regex(self, k: int) -> re.Pattern[str]:
        """A rule's expression, for the symbols known so far."""
        found = self._fresh.get(k)
        if found is None:
            known = self._compiled.get(k)
            if known is None or self._stale(self._patterns[k].classes, known[0]):
                found = re.compile(self._patterns[k].template(self._symbols.chars))
                known = self._compiled[k] = self._symbols.version, found
            found = self._fresh[k] = known[1]
        return found


def _order(found: tuple[int, int, re.Match[str]]) -> tuple[int, int]:
    return found[:2]


def _taken(
    scan: Scan, items: Sequence[Item], rule: Rule, match: re.Match[str], made: Made, floor: int
) -> tuple[int, int]:
    """The items [first, last) of what a rule made: its leading word with it, and no word that is outside."""
    at, end = match.span()
    first = at + made.first
    last = end if made.last is None else at + made.last
    if rule.lead and not made.first and at > floor:
        first -= any(lead in items[at - 1].terms and scan.takes(lead) for lead in rule.lead)
    while first < last - 1 and scan.outside(items[first].terms, made.terms):
        first += 1
    return first, last


_PARSED: dict[str, Pattern] = {}


def parsed(rules: Sequence[Rule], macros: Mapping[str, str]) -> list[Pattern]:
    """Patterns are the same for all languages: each is parsed once."""
    for rule in rules:
        if rule.pattern not in _PARSED:
            _PARSED[rule.pattern] = parse(expanded(rule.pattern, macros))
    return [_PARSED[rule.pattern] for rule in rules]


def prepare(rules: Sequence[Rule], macros: Mapping[str, str]) -> None:
    """Takes the patterns of all rules as they were kept when they were last parsed."""
    whole = {rule.pattern: expanded(rule.pattern, macros) for rule in rules}
    code = (Path(patterns.__file__),)
    made = kept("patterns", code, "\n".join(whole.values()), list[Pattern], lambda: list(map(parse, whole.values())))
    _PARSED.update(zip(whole, made, strict=True))
