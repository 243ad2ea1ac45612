"""A vocabulary's phrases by their first word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.languages.lexicon import Entry
from factcheck.languages.tokens import words_of
from factcheck.lexis.forms import TIGHT, Phrase, lettered
from factcheck.lexis.tenses import Tenses, is_mark
from factcheck.text import fold_all

_VERBS = frozenset({"multiple", "change", "growth"})  # doubled, rose: verbs that are words of values too
_Form = tuple[str, Entry]


class Phrases:
    """Filed at once, put together when a text first has their first word: most words of a language never come."""

    def __init__(self, entries: Iterable[Entry], tenses: Tenses) -> None:
        self._tenses = tenses
        self._filed: dict[str, list[_Form]] = {}
        self._made: dict[str, Sequence[Phrase]] = {}
        held = list(entries)
        marks = frozenset(category for category in {entry.category for entry in held} if is_mark(category))
        for entry, folded in zip(held, fold_all([entry.form for entry in held]), strict=True):
            if entry.category in marks:
                tenses.add(entry.category, entry.form)
            elif first := _first(folded):
                self._filed.setdefault(first, []).append((folded, entry))

    def __contains__(self, word: str) -> bool:
        return word in self._filed

    def get(self, word: str) -> Sequence[Phrase]:
        """The phrases that a folded word begins, the longest first: always the same objects."""
        made = self._made.get(word)
        if made is None:
            if word not in self._filed:
                return ()
            made = self._made[word] = self._together(self._filed[word])
        return made

    def _together(self, forms: Sequence[_Form]) -> Sequence[Phrase]:
        terms: dict[tuple[str, ...], dict[str, str]] = {}
        for folded, entry in forms:
            known = terms.setdefault(words_of(folded), {})
            known.setdefault(entry.category, entry.value)
            if lettered(entry.form):
                known[TIGHT] = ""
        for words, known in terms.items():
            if len(words) == 1 and not _VERBS.isdisjoint(known) and (tense := self._tenses.of(words[0])):
                known.setdefault(tense, "")
        return sorted(terms.items(), key=_length)


def _first(folded: str) -> str:
    """The first word of a folded form; letters up to a blank are one, which needs no tokenizer."""
    first = folded.partition(" ")[0]
    return first if first.isalpha() else next(iter(words_of(folded)), "")


def _length(phrase: Phrase) -> int:
    return -len(phrase[0])
