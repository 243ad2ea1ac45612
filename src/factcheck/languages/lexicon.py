"""The lexicon: finds every word and phrase of a language's tables in a row of tokens, in one pass."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

import msgspec

from factcheck.languages.morphology import Morphology
from factcheck.text import fold, fold_all

# Numbers keep their separators (1,234.5 and ١٬٢٣٤٫٥); abbreviations their points (u.s.); 's is a word of its own.
# Letters and digits part company: و7 is two tokens. An address is one, so that nothing is read out of it.
_TOKEN = re.compile(
    r"(?P<u>(?:https?://|www\.)[^\s<>«»\"]*[^\s<>«»\".,،!?؟)])"
    r"|(?P<n>[0-9]+(?:[.,٫٬'’][0-9]+)*)|(?P<w>(?:[a-z]\.){2,}|['’]s(?![^\W\d_])|[^\W\d_]+)|(?P<p>[^\w\s]|_)"
)


class Token(msgspec.Struct, frozen=True, gc=False):
    """A number (n), word (w), address (u) or other sign (p) at [start, end) of the folded text.

    terms, payload and rule are those of a lexeme that no table knows, so that rules see words and values alike.
    """

    terms: ClassVar[Mapping[str, str]] = {}
    payload: ClassVar[None] = None
    rule: ClassVar[str] = ""
    start: int
    end: int
    text: str
    type: str


class Entry(msgspec.Struct, frozen=True, gc=False):
    """One form of a value of a category: Entry("تموز", "month", "7")."""

    form: str
    category: str
    value: str


class Term(msgspec.Struct, frozen=True, gc=False):
    """An entry found at tokens [first, last); `prefix` letters of the first token are clitics."""

    category: str
    value: str
    first: int
    last: int
    prefix: int = 0


_NOTHING: Mapping[str, Term] = {}
_Phrase = tuple[tuple[str, ...], str, str]
# (phrases of one word, longer ones by their second word), each with the number of letters that are clitics
_Starting = tuple[Sequence[tuple[int, _Phrase]], Mapping[str, Sequence[tuple[int, _Phrase]]]]
# Proper names stand without an article, or are listed with it: السيول is no Seoul, القطر no Qatar.
PROPER = frozenset({"place", "person", "event", "ambiguous", "elsewhere"})
STEMMED = "concept"  # its forms match by stem; those of every other category to the letter


def tokenize(folded: str) -> list[Token]:
    """Tokens of a folded text, in order."""
    return [Token(m.start(), m.end(), m[0], m.lastgroup or "p") for m in _TOKEN.finditer(folded)]


def words_of(folded: str) -> tuple[str, ...]:
    """A folded form's tokens; most are words of letters alone, which need no tokenizer."""
    if folded.isalpha():
        return (folded,)
    words = tuple(folded.split())
    return words if all(map(str.isalpha, words)) else tuple(token.text for token in tokenize(folded))


def same(tokens: Sequence[Token], i: int, words: Sequence[str]) -> bool:
    """Whether a phrase stands at token i whose first two words do."""
    return i + len(words) <= len(tokens) and all(tokens[i + k].text == words[k] for k in range(2, len(words)))


class Lexicon:
    """Phrases by their first word. Built once a language; entities add theirs by `extended`."""

    def __init__(self, entries: Iterable[Entry], morphology: Morphology) -> None:
        self.morphology = morphology
        self._phrases: dict[str, list[_Phrase]] = defaultdict(list)
        self._concepts: dict[str, list[str]] = defaultdict(list)
        self._seen: dict[str, _Starting] = {}
        self._add(entries)

    def extended(self, entries: Iterable[Entry]) -> Lexicon:
        """A lexicon with these entries too; the original stays as it is."""
        other = Lexicon((), self.morphology)
        for word, phrases in self._phrases.items():
            other._phrases[word] = list(phrases)
        other._concepts = self._concepts
        other._add(entries)
        return other

    def _add(self, entries: Iterable[Entry]) -> None:
        held = list(entries)
        for entry, folded in zip(held, fold_all([entry.form for entry in held]), strict=True):
            if entry.category == STEMMED:
                concepts = self._concepts[self.key(entry.form)]
                concepts += [entry.value] if entry.value not in concepts else []
                continue
            if words := words_of(folded):
                self._phrases[words[0]].append((words, entry.category, entry.value))

    def key(self, word: str) -> str:
        """The stem under which a single word is filed."""
        return self.morphology.stem(fold(word))

    def concepts(self, word: str) -> Sequence[str]:
        """Language-neutral concepts of a folded word, by its stem."""
        return self._concepts.get(self.morphology.stem(word), ())

    def at(self, tokens: Sequence[Token], i: int) -> Mapping[str, Term]:
        """The longest term of each category that starts at token i."""
        single, longer = self._starting(tokens[i].text)
        if not single and not longer:
            return _NOTHING
        following = tokens[i + 1].text if i + 1 < len(tokens) else ""
        found: dict[str, Term] = {}
        for prefix, (words, category, value) in (*single, *longer.get(following, ())):
            last = i + len(words)
            held = found.get(category)
            if held and (held.last > last or (held.last == last and held.prefix <= prefix)):
                continue
            if len(words) <= 2 or same(tokens, i, words):
                found[category] = Term(category, value, i, last, prefix)
        return found

    def _starting(self, word: str) -> _Starting:
        """Phrases whose first word this may be, clitics taken off; kept, since a text repeats its words."""
        if (known := self._seen.get(word)) is None:
            single: list[tuple[int, _Phrase]] = []
            longer: dict[str, list[tuple[int, _Phrase]]] = {}
            for n, rest in self.morphology.splits(word):
                for phrase in self._phrases.get(rest, ()):
                    if phrase[1] in PROPER and self.morphology.holds_article(word, n):
                        continue
                    (single if len(phrase[0]) == 1 else longer.setdefault(phrase[0][1], [])).append((n, phrase))
            known = self._seen[word] = (tuple(single), longer)
        return known
