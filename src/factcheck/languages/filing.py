"""The words of a language's tables as they are looked up: phrases by their first word, concepts by stem."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import msgspec

from factcheck.languages.tokens import words_of
from factcheck.text import fold, fold_all

STEMMED = "concept"  # its forms match by stem; those of every other category to the letter
Phrase = tuple[tuple[str, ...], str, str]  # words, category, value


class Entry(msgspec.Struct, frozen=True, gc=False):
    """One form of a value of a category: Entry("تموز", "month", "7")."""

    form: str
    category: str
    value: str


class Filed(msgspec.Struct, frozen=True):
    """What was filed, to be kept. phrases: those of each first word, encoded: most words are never asked for."""

    phrases: dict[str, msgspec.Raw]
    concepts: dict[str, list[str]]


_PHRASES = msgspec.msgpack.Decoder(list[Phrase])


class Filing:
    """Entries by what a text has of them; what is filed below is looked up too, and first."""

    def __init__(self, stem: Callable[[str], str], below: Filing | None = None, filed: Filed | None = None) -> None:
        self._stem, self._below = stem, below
        self._phrases: dict[str, list[Phrase]] = {}
        self._kept = filed.phrases if filed else {}
        self._concepts = filed.concepts if filed else {}

    def add(self, entries: Iterable[Entry]) -> None:
        """Files entries."""
        held = list(entries)
        for entry, folded in zip(held, fold_all([entry.form for entry in held]), strict=True):
            if entry.category == STEMMED:
                concepts = self._concepts.setdefault(self._stem(fold(entry.form)), [])
                concepts += [entry.value] if entry.value not in concepts else []
            elif words := words_of(folded):
                self._phrases.setdefault(words[0], []).append((words, entry.category, entry.value))

    def filed(self) -> Filed:
        """What was added."""
        encoded = {word: msgspec.Raw(msgspec.msgpack.encode(phrases)) for word, phrases in self._phrases.items()}
        return Filed(encoded, self._concepts)

    def phrases(self, word: str) -> Sequence[Phrase]:
        """The phrases that a folded word begins, as it stands."""
        if word in self._kept:
            self._phrases[word] = _PHRASES.decode(self._kept.pop(word))
        own = self._phrases.get(word, ())
        below = self._below.phrases(word) if self._below else ()
        return (*below, *own) if below and own else below or own

    def concepts(self, stem: str) -> Sequence[str]:
        """The concepts filed under a stem."""
        below = self._below.concepts(stem) if self._below else ()
        return below or self._concepts.get(stem, ())
