"""The vocabulary of a language: every form of its value words, by first word, with the symbol that stands for it."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from itertools import chain

from factcheck.languages.listing import same
from factcheck.languages.morphology import Morphology
from factcheck.languages.tokens import Token, words_in
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
from factcheck.lexis.phrases import Forms, Phrases
from factcheck.lexis.symbols import PLAIN, SIGN, Symbols
from factcheck.lexis.tenses import Tenses

_MOST = 200_000  # words and numbers that are kept
# Symbol and terms; where more decides of them the ways to read a word, and the second words of its phrases where none
# but they do.
_Word = tuple[str, Terms | None, Known, Container[str] | None]


class Vocabulary:
    """Phrases by first word, and the symbols that stand for their categories."""

    def __init__(
        self, forms: Forms, morphology: Morphology, compound: Callable[[str], Terms | None] | None = None
    ) -> None:
        self.morphology = morphology
        self.symbols = Symbols()
        self._weakened: dict[int, tuple[Terms, Terms]] = {}
        self._tenses = Tenses()
        self._phrases = Phrases(forms, self._tenses)
        self._known: dict[str, _Word] = {}
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
        behind, words = 0, words_in(tokens)
        rows, following = map(self._known.get, words), chain(words[1:], ("",))
        for i, (token, word, after) in enumerate(zip(tokens, rows, following, strict=False)):
            if i < behind:
                continue
            symbol, terms, ways, seconds = word or self._learned(token)
            if ways and (seconds is None or after in seconds) and (found := self._at(tokens, i, ways)):
                behind = i + found[1]
                self._put(symbols, items, token, tokens[behind - 1].end, found[0], self._cased(token, found[2], lower))
                continue
            symbols.append(symbol)
            items.append(Lexeme(token.start, token.end, terms) if terms else token)
        return "".join(symbols), items

    def _learned(self, token: Token) -> _Word:
        """What a word is when it is first met; kept, since a text repeats its words."""
        if len(self._known) > _MOST:
            self._known.clear()
            self._weakened.clear()
        word = self._known[token.text] = self._word(token)
        return word

    def _word(self, token: Token) -> _Word:
        digits = token.type == "n"
        ways = () if digits and token.text not in self._phrases else tuple(self._starting(token.text))
        seconds = None
        terms = digit_terms(token.text) if digits else None
        if len(ways) == 1 and (alone := _alone(ways[0])):
            terms, seconds = alone, ways[0][2]
        symbol = self.symbols.symbol(terms) if terms else PLAIN if token.type == "w" else SIGN
        return symbol, terms, ways if seconds is None or seconds else (), seconds

    def _cased(self, token: Token, terms: Terms, lower: Callable[[Token], bool]) -> Terms:
        """The terms of a word as it is written: without a capital some months are none."""
        if WEAK.keys().isdisjoint(terms) or not lower(token):
            return terms
        known = self._weakened.get(id(terms))
        if known is None or known[0] is not terms:  # the object of a forgotten word may come up again as another's
            known = self._weakened[id(terms)] = terms, weakened(terms)
        return known[1]

    def _put(self, symbols: list[str], items: list[Item], token: Token, end: int, prefix: str, terms: Terms) -> None:
        """Adds a phrase, and the clitics before it as words of their own; the article is part of the word's quote."""
        start = token.start
        for letter in prefix.rstrip():
            if clitic := self._clitic(letter):
                symbols.append(self.symbols.of(clitic))
                items.append(Lexeme(start, start + 1, clitic))
            start += 1
        symbols.append(self.symbols.of(terms))
        items.append(Lexeme(start, end, terms))

    def _clitic(self, letter: str) -> Terms | None:
        return next((terms for words, terms in self._phrases.get(letter) if len(words) == 1), None)

    def _at(self, tokens: Sequence[Token], i: int, ways: Known) -> tuple[str, int, Terms] | None:
        """(clitics, length in tokens, terms) of the longest phrase at a token."""
        following = tokens[i + 1].text if i + 1 < len(tokens) else ""
        for prefix, single, longer in ways:
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


def _alone(way: Way) -> Terms | None:
    """The terms of a word that is read in one way only, whatever its case, if no phrase begins with it."""
    prefix, terms, _ = way
    return terms if terms and not prefix and WEAK.keys().isdisjoint(terms) else None
