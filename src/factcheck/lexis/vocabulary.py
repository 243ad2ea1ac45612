"""The vocabulary of a language: every form of its value words, by first word, with the symbol that stands for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from factcheck.languages.lexicon import Entry, Token, same
from factcheck.languages.morphology import Morphology
from factcheck.lexis.forms import (
    FOLLOWING,
    TIGHT,
    WEAK,
    Known,
    Terms,
    Way,
    digit_terms,
    letters,
    roman,
    way,
    weakened,
)
from factcheck.lexis.lexeme import Item, Lexeme, Row
from factcheck.lexis.parted import parted
from factcheck.lexis.phrases import Phrases
from factcheck.lexis.symbols import PLAIN, SIGN, Symbols
from factcheck.lexis.tenses import Tenses


class Vocabulary:
    """Phrases by first word, and the symbols that stand for their categories."""

    def __init__(
        self, entries: Iterable[Entry], morphology: Morphology, compound: Callable[[str], Terms | None] | None = None
    ) -> None:
        self.morphology = morphology
        self.symbols = Symbols()
        self._weakened: dict[int, Terms] = {}
        self._tenses = Tenses()
        self._phrases = Phrases(entries, self._tenses)
        self._known: dict[str, Known] = {}
        self._compound = compound

    def may_lead(self, word: str) -> bool:
        """Whether a folded word may touch the number behind it: a clitic."""
        return word in self.morphology.prefixes

    def may_follow(self, word: str) -> bool:
        """Whether a folded word may touch the number before it: a unit, a magnitude, an ending."""
        return self._is(word, FOLLOWING)

    def _is(self, word: str, categories: frozenset[str]) -> bool:
        return any(len(words) == 1 and not categories.isdisjoint(terms) for words, terms in self._phrases.get(word))

    def read(self, tokens: Sequence[Token], lower: Callable[[Token], bool]) -> Row:
        """Symbols of a row of tokens and, under the same numbers, what they stand for.

        lower: whether a token stands without a capital, where words that are common words too are no months.
        """
        symbols: list[str] = []
        items: list[Item] = []
        behind, known = 0, self._known
        for i, token in enumerate(tokens):
            if i < behind:
                continue
            digits = token.type == "n"
            starting = known.get(token.text) if not digits or token.text in self._phrases else ()
            if starting is None:
                starting = known[token.text] = tuple(self._starting(token.text))
            found = self._at(tokens, i, starting) if starting else None
            if found is None and digits:
                self._put(symbols, items, token.start, token.end, digit_terms(token.text))
                continue
            if found is None:
                symbols.append(PLAIN if token.type == "w" else SIGN)
                items.append(token)
                continue
            prefix, size, terms = found
            behind = i + size
            if not WEAK.keys().isdisjoint(terms) and lower(token):
                terms = self._weak(terms)
            start = token.start
            for letter in prefix.rstrip():  # the article is part of the word's quote
                if clitic := self._clitic(letter):
                    self._put(symbols, items, start, start + 1, clitic)
                start += 1
            self._put(symbols, items, start, tokens[behind - 1].end, terms)
        return "".join(symbols), items

    def _weak(self, terms: Terms) -> Terms:
        weak = self._weakened.get(id(terms))
        if weak is None:
            weak = self._weakened[id(terms)] = weakened(terms)
        return weak

    def _put(self, symbols: list[str], items: list[Item], start: int, end: int, terms: Terms) -> None:
        symbols.append(self.symbols.of(terms))
        items.append(Lexeme(start, end, terms))

    def _clitic(self, letter: str) -> Terms | None:
        return next((terms for words, terms in self._phrases.get(letter) if len(words) == 1), None)

    def _at(self, tokens: Sequence[Token], i: int, starting: Known) -> tuple[str, int, Terms] | None:
        """(clitics, length in tokens, terms) of the longest phrase at a token."""
        following = tokens[i + 1].text if i + 1 < len(tokens) else ""
        for prefix, single, longer in starting:
            for words, terms in longer.get(following, ()):
                if not same(tokens, i, words) or (TIGHT in terms and tokens[i].end != tokens[i + 1].start):
                    continue
                if not parted(tokens, i, words, terms, self._phrases):
                    return prefix, len(words), terms
            if single is not None:
                return prefix, 1, single
        return None

    def _starting(self, word: str) -> Iterable[Way]:
        """Phrases that a word may begin: itself, then with its clitics taken off, then as a compound numeral."""
        if own := self._phrases.get(word):
            yield way("", own)
        for size, rest in self.morphology.splits(word)[1:]:
            found = self._phrases.get(rest)
            if not found and word[:size].endswith("لل"):
                found = self._phrases.get("ال" + rest)
            if found:
                yield way(letters(word[:size]), found)
        if own:
            return
        if number := roman(word):
            yield "", {"roman": str(number), "roman-word": ""}, {}
        if self._compound and (terms := self._compound(word)) is not None:
            yield "", terms, {}
        elif tense := self._tenses.of(word):
            yield "", {tense: ""}, {}
