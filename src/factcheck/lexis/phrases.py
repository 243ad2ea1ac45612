"""A vocabulary's phrases by their first word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from factcheck.languages.filing import Entry
from factcheck.languages.tokens import words_of
from factcheck.lexis.forms import TIGHT, Phrase, lettered
from factcheck.lexis.tenses import Tenses, is_mark
from factcheck.text import fold_all

_VERBS = frozenset({"multiple", "change", "growth"})  # doubled, rose: verbs that are words of values too
_Form = tuple[str, str, str, str]  # folded, as listed, category, value
_FORMS = msgspec.msgpack.Decoder(list[_Form])


class Forms(msgspec.Struct, frozen=True):
    """Entries as they are looked up. words: those of each first word, encoded. marks: of a verb's tense, by category."""

    words: dict[str, msgspec.Raw]
    marks: list[tuple[str, str]]


def filed(entries: Iterable[Entry]) -> Forms:
    """Entries by their first word."""
    held = list(entries)
    words: dict[str, list[_Form]] = {}
    for entry, folded in zip(held, fold_all([entry.form for entry in held]), strict=True):
        if not is_mark(entry.category) and (first := _first(folded)):
            words.setdefault(first, []).append((folded, entry.form, entry.category, entry.value))
    marks = [(entry.category, entry.form) for entry in held if is_mark(entry.category)]
    return Forms({word: msgspec.Raw(msgspec.msgpack.encode(forms)) for word, forms in words.items()}, marks)


class Phrases:
    """Filed at once, put together when a text first has their first word: most words of a language never come."""

    def __init__(self, forms: Forms, tenses: Tenses) -> None:
        self._tenses, self._filed = tenses, forms.words
        self._made: dict[str, Sequence[Phrase]] = {}
        for category, form in forms.marks:
            tenses.add(category, form)

    def __contains__(self, word: str) -> bool:
        return word in self._filed

    def get(self, word: str) -> Sequence[Phrase]:
        """The phrases that a folded word begins, the longest first: always the same objects."""
        made = self._made.get(word)
        if made is None:
            if word not in self._filed:
                return ()
            made = self._made[word] = self._together(_FORMS.decode(self._filed[word]))
        return made

    def _together(self, forms: Sequence[_Form]) -> Sequence[Phrase]:
        terms: dict[tuple[str, ...], dict[str, str]] = {}
        for folded, form, category, value in forms:
            known = terms.setdefault(words_of(folded), {})
            known.setdefault(category, value)
            if lettered(form):
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
