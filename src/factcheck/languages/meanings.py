"""What words mean, for comparing two texts: the words of a language's [meaning] table, found in a row of tokens.

A form is a word or a phrase. One that ends in * stands for every word of its bare form where the language's file says
what bare forms leave off (ارتفع*: يرتفع, مرتفع, ارتفاعات), else for every word that begins so. One that ends in ~ is a
verb, and stands for its forms: see conjugation.py.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from factcheck.languages.conjugation import Conjugation
from factcheck.languages.morphology import Morphology
from factcheck.languages.tokens import Token, words_of

_LEAD = 2  # letters by which the beginnings are filed
_Found = tuple[int, frozenset[str]]
_NONE: frozenset[str] = frozenset()


class Meanings:
    """The meanings of words and phrases; a phrase counts before its words."""

    def __init__(
        self, table: Mapping[str, Sequence[str]], morphology: Morphology, conjugation: Conjugation | None = None
    ) -> None:
        self._morphology = morphology
        self._words: dict[str, set[str]] = defaultdict(set)
        self._stems: dict[str, set[str]] = defaultdict(set)
        self._bare: dict[str, set[str]] = defaultdict(set)
        self._begun: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._phrases: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        self._seen: dict[str, frozenset[str]] = {}
        verbs = conjugation or Conjugation({})
        for meaning, forms in table.items():
            for form in forms:
                for each in verbs.spread(form):
                    self._add(meaning, each)

    def _add(self, meaning: str, form: str) -> None:
        word = form.removesuffix("*")
        words = words_of(word)
        if len(words) > 1:
            self._phrases[words[0]].append((words, meaning))
        elif word == form:
            self._words[word].add(meaning)
            if not self._morphology.weak:
                self._stems[self._morphology.stem(word)].add(meaning)
        elif self._morphology.weak:
            self._bare[self._morphology.bare(word)].add(meaning)
        else:
            self._begun[word[:_LEAD]].append((word, meaning))

    def at(self, tokens: Sequence[Token], i: int) -> _Found:
        """How many tokens from i on are one thing said, and its meanings: none of a word of no table."""
        for _, rest in self._morphology.splits(tokens[i].text):
            best = max((p for p in self._phrases.get(rest, ()) if _stands(tokens, i, p[0])), default=None)
            if best:
                return len(best[0]), frozenset(m for words, m in self._phrases[rest] if words == best[0])
        return 1, self.of(tokens[i].text)

    def of(self, word: str) -> frozenset[str]:
        """The meanings of a folded word."""
        known = self._seen.get(word)
        if known is None:
            known = self._seen[word] = self._of(word)
        return known

    def _of(self, word: str) -> frozenset[str]:
        """By the word without as few clitics and endings as can be, its bare form, its beginning or its stem."""
        ways = list(self._morphology.ways(word))
        known = next((self._words[way] for way in ways if way in self._words), _NONE)
        if not self._morphology.weak:
            return frozenset(known or self._beginnings(word) or self._stems.get(self._morphology.stem(word), _NONE))
        bare = (self._bare.get(form) for way in ways for form in self._morphology.bares(way))
        return frozenset(known).union(next((found for found in bare if found), _NONE))

    def _beginnings(self, word: str) -> frozenset[str]:
        """Of those listed that the word begins with, the meanings of the longest."""
        found = [(begun, m) for begun, m in self._begun.get(word[:_LEAD], ()) if word.startswith(begun)]
        longest = max((len(begun) for begun, _ in found), default=0)
        return frozenset(m for begun, m in found if len(begun) == longest)


def _stands(tokens: Sequence[Token], i: int, words: Sequence[str]) -> bool:
    """Whether the phrase whose first word stands at token i is all there."""
    return i + len(words) <= len(tokens) and all(tokens[i + k].text == words[k] for k in range(1, len(words)))
