"""The lexicon: finds every word and phrase of a language's tables in a row of tokens, in one pass."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain, compress, count
from operator import itemgetter
from typing import cast

import msgspec

from factcheck.languages.filing import Entry, Filing, Phrase
from factcheck.languages.listing import NOTHING, Clitics, Kept, Listed, Listing, Starting, listing, pair, same
from factcheck.languages.morphology import Morphology
from factcheck.languages.tokens import Token, words_in
from factcheck.text import fold


class Term(msgspec.Struct, frozen=True, gc=False):
    """An entry found at tokens [first, last); `prefix` letters of the first token are clitics."""

    category: str
    value: str
    first: int
    last: int
    prefix: int = 0


# Names too many to be filed: those that may begin with a folded word, and whether that already is something by itself.
Names = Callable[[str, bool], Iterable[Phrase]]
# Proper names stand without an article, or are listed with it: السيول is no Seoul, القطر no Qatar.
PROPER = frozenset({"place", "person", "event", "ambiguous", "elsewhere"})
VERBS = frozenset({"say", "quote-verb", "deed", "meet-verb", "visit-verb", "sign-verb"})
GIVEN = ("given", "name")  # no clitic is taken off a given name: فيصل is not "and arrives"
FAMILY = "family-first"
_BRIEF = 3  # letters of a family's name behind "and"
_ALONE, _LONGER = itemgetter(0), itemgetter(1)  # of what a word may begin
_MOST = 200_000  # words that are kept
_LONG = 5  # letters of a given name behind "to" or "in"; كرامي is no "like Rami"


class Lexicon:
    """Phrases by their first word. Built once a language; entities add theirs by `extended`."""

    def __init__(self, filing: Filing, morphology: Morphology, names: Names | None = None) -> None:
        self.morphology = morphology
        self._filing, self._names = filing, names
        self.concepts = lru_cache(maxsize=65536)(self._concepts)
        self._seen: dict[str, Starting] = {}
        self._given: Mapping[str, str] = {}
        self._kept = Kept()
        self.without = self._kept.without

    def extended(self, entries: Iterable[Entry], names: Names, given: Mapping[str, str]) -> Lexicon:
        """A lexicon with these entries, names and given names (folded: name or word) too; this one stays as it is."""
        other = Lexicon(Filing(self.morphology.base, self._filing), self.morphology, names)
        other._given = given
        other._filing.add(entries)
        return other

    def key(self, word: str) -> str:
        """The stem under which a single word is filed."""
        return self.morphology.stem(fold(word))

    def _concepts(self, word: str) -> Sequence[str]:
        """Language-neutral concepts of a folded word, by what it is without its ending and the fewest clitics."""
        found = (self._filing.concepts(key) for key in self.morphology.keys(word))
        return next((concepts for concepts in found if concepts is not None), ())

    def whole(self, tokens: Sequence[Token], i: int) -> tuple[int, str]:
        """How many tokens from i on are one concept (central bank, أسعار الفائدة), and which; 0 where none is."""
        keys = self.morphology.keys
        for bases, concept in (whole for key in keys(tokens[i].text) for whole in self._filing.wholes(key)):
            behind = tokens[i + 1 : i + len(bases)]
            if len(behind) == len(bases) - 1 and all(b in keys(t.text) for t, b in zip(behind, bases[1:], strict=True)):
                return len(bases), concept
        return 0, ""

    def seconds(self, word: str) -> frozenset[str]:
        """The second bases of the phrases that are one concept and may begin with a folded word."""
        return frozenset(bases[1] for key in self.morphology.keys(word) for bases, _ in self._filing.wholes(key))

    def known(self, word: str) -> bool:
        """Whether a folded word is one of the tables, or of a concept."""
        return bool(self.concepts(word)) or any(len(words) == 1 for words, _, _ in self._filing.phrases(word))

    def terms(self, tokens: Sequence[Token]) -> list[Listing]:
        """The longest entry of each category that starts at each token; words are kept, since a text repeats them."""
        words = words_in(tokens)
        rows = self._rows(words, tokens)
        found = list(map(_ALONE, rows))
        words.append("")
        words.append("")
        for i in compress(count(), map(_LONGER, rows)):
            if behind := rows[i][1].get(words[i + 1]):
                found[i], more = behind
                if more and (likely := more.get(words[i + 2])):
                    fit = tuple([each for each in likely if same(tokens, i, each[1][0])])
                    found[i] = self._kept.beside(found[i], fit) if fit else found[i]
        return found

    def _rows(self, words: Sequence[str], tokens: Sequence[Token]) -> list[Starting]:
        """What each word may begin."""
        seen = self._seen
        if None in (rows := list(map(seen.get, words))):
            if len(seen) > _MOST:
                seen.clear()
            for token in tokens:
                if token.text not in seen:
                    seen[token.text] = self._starting(token.text) if token.type != "n" else (NOTHING, {})
            rows = [seen[word] for word in words]
        return cast(list[Starting], rows)

    def _starting(self, word: str) -> Starting:
        """Phrases whose first word this may be, clitics taken off."""
        single: list[Clitics] = []
        longer: dict[str, list[Clitics]] = {}
        whole = ((word,), *GIVEN) in self._filing.phrases(word)
        known = False
        for n, rest in self.morphology.splits(word)[: 1 if whole else None]:
            filed = self._filing.phrases(rest)
            known = known or any(len(words) == 1 for words, _, _ in filed)
            for phrase in chain(filed, self._names(rest, known) if self._names else ()):
                if phrase[1] in PROPER and self.morphology.holds_article(word, n):
                    continue
                if n and phrase[1] in VERBS and self.morphology.before_noun(word, n):
                    continue
                if n and phrase[1] == GIVEN[0] and not self._before_name(word, n):
                    continue
                if n and phrase[1] == FAMILY and not self._and_name(word, n):
                    continue
                (single if len(phrase[0]) == 1 else longer.setdefault(phrase[0][1], [])).append((n, phrase))
        alone = self._with_given(word, listing(single))
        return alone, {after: pair(phrases, alone) for after, phrases in longer.items()}

    def _behind(self, word: str, n: int) -> str:
        """What a given name of the tables is behind n letters of clitics, "" for none: "and", or a name long enough."""
        value = self._given.get(word[n:], "")
        if word[:n] in self.morphology.conjunctions:
            return value
        return value if value == GIVEN[1] and self._before_name(word, n) else ""

    def _and_name(self, word: str, n: int) -> bool:
        """Whether the first letters of a word are "and" before a family's name that stands first: وبان كي مون."""
        return word[:n] in self.morphology.conjunctions and len(word) - n >= _BRIEF

    def _before_name(self, word: str, n: int) -> bool:
        """Whether the first letters of a word may be clitics of a given name: "and" or long enough a name."""
        known = word[:n] in self.morphology.conjunctions or len(word) - n >= _LONG
        return known and not self.morphology.holds_article(word, n)

    def _with_given(self, word: str, known: Listing) -> Listing:
        """A given name of the tables, behind clitics too; one that other tables know counts as an everyday word."""
        others = known.keys() - {GIVEN[0], FAMILY}
        if word in self._given and (GIVEN[0] not in known or self._given[word] == GIVEN[1]):
            return {**known, GIVEN[0]: Listed("word" if others else self._given[word], 1)}
        for n, _ in () if known else self.morphology.splits(word)[1:]:
            if value := self._behind(word, n):
                return {GIVEN[0]: Listed(value, 1, n)}
        return known
