"""Which rules of a level may match at a place: all patterns at once, as one automaton that is built as texts need it.

A state is the set of elements, of all patterns, that the symbols so far can end at (the subset construction, done
lazily as in Thompson 1968). Looks around are left out: a rule that is named here may still not match, one that isn't
can't.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.lexis.patterns import Pattern
from factcheck.lexis.symbols import Symbols

_Element = tuple[int, int]  # a pattern's number, and the number of one of its elements
_FAR = 48  # symbols: a list of thousands of numbers is no date, and would be gone through for each of them


class State:
    """elements: where the patterns stand. rules: those that may end here. next: the state behind each symbol, so far."""

    __slots__ = ("elements", "next", "rules")

    def __init__(self, elements: frozenset[_Element], rules: frozenset[int]) -> None:
        self.elements, self.rules = elements, rules
        self.next: dict[str, State | None] = {}


class Automaton:
    """The patterns of one level over one vocabulary's symbols.

    idle: the pairs of symbols met so far with which no match begins.
    """

    def __init__(self, patterns: Sequence[Pattern], symbols: Symbols) -> None:
        self._patterns, self._symbols = patterns, symbols
        self.idle: set[str] = set()
        self._states: dict[frozenset[_Element], State] = {}
        self._begun = State(frozenset(), frozenset())
        self._starts: dict[str, list[_Element]] = {}
        for k, pattern in enumerate(patterns):
            for element in pattern.starts:
                self._starts.setdefault(pattern.names[element], []).append((k, element))

    @property
    def firsts(self) -> frozenset[str]:
        """The categories that a match can begin with."""
        return frozenset(self._starts)

    def rules(self, row: str, at: int) -> frozenset[int]:
        """The numbers of the rules that may match at a place."""
        found: frozenset[int] = frozenset()
        state = self._begun
        for read, symbol in enumerate(row[at : at + _FAR]):
            try:
                behind = state.next[symbol]
            except KeyError:
                behind = state.next[symbol] = self._behind(state, symbol)
            if behind is None:
                if read == 1 and not found:
                    self.idle.add(row[at : at + 2])
                return found
            state = behind
            if state.rules:
                found = found | state.rules if found else state.rules
        return found.union(k for k, _ in state.elements)

    def _behind(self, state: State, symbol: str) -> State | None:
        """The state behind a symbol, None where no pattern goes on."""
        own = self._symbols.categories(symbol)
        if state is self._begun:
            elements = frozenset(element for category in own for element in self._starts.get(category, ()))
        else:
            ahead = ((k, self._patterns[k], element) for k, element in state.elements)
            elements = frozenset((k, q) for k, p, element in ahead for q in p.follow[element] if p.names[q] in own)
        if not elements:
            return None
        if elements not in self._states:
            ends = frozenset(k for k, element in elements if element in self._patterns[k].ends)
            self._states[elements] = State(elements, ends)
        return self._states[elements]
