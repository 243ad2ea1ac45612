"""The words of a language's tables as they are looked up: phrases by their first word, concepts by base."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import msgspec

from factcheck.languages.morphology import LETTERS
from factcheck.languages.tokens import words_of
from factcheck.text import fold_all

# Its forms match by base, or to the letter ("=yearly"); those of every other category to the letter.
STEMMED = "concept"
NONE = "-"  # the concept of words that only look like those of another: минут is no mine
Phrase = tuple[tuple[str, ...], str, str]  # words, category, value
Bases = tuple[tuple[str, ...], str]  # of a concept's phrase, and the concept


class Entry(msgspec.Struct, frozen=True, gc=False):
    """One form of a value of a category: Entry("تموز", "month", "7")."""

    form: str
    category: str
    value: str


class Filed(msgspec.Struct, frozen=True):
    """What was filed, to be kept. phrases: those of each first word, encoded: most words are never asked for.

    concepts: by base. wholes: phrases that are one concept (central bank), by their first base, the longest first.
    """

    phrases: dict[str, msgspec.Raw]
    concepts: dict[str, list[str]]
    wholes: dict[str, list[Bases]]


_PHRASES = msgspec.msgpack.Decoder(list[Phrase])


class Filing:
    """Entries by what a text has of them; what is filed below is looked up too, and first."""

    def __init__(self, base: Callable[[str], str], below: Filing | None = None, filed: Filed | None = None) -> None:
        self._base, self._below = base, below
        self._phrases: dict[str, list[Phrase]] = {}
        self._kept = filed.phrases if filed else {}
        self._concepts = filed.concepts if filed else {}
        self._wholes = filed.wholes if filed else {}

    def add(self, entries: Iterable[Entry]) -> None:
        """Files entries."""
        held = list(entries)
        for entry, folded in zip(held, fold_all([entry.form for entry in held]), strict=True):
            if entry.category == STEMMED:
                self._conceive(self._keys(folded), entry.value)
            elif words := words_of(folded):
                self._phrases.setdefault(words[0], []).append((words, entry.category, entry.value))

    def _keys(self, folded: str) -> tuple[str, ...]:
        """What a concept's form is filed under: the bases of its words, or the word itself."""
        return (folded,) if folded.startswith(LETTERS) else tuple(self._base(word) for word in words_of(folded))

    def _conceive(self, bases: tuple[str, ...], concept: str) -> None:
        """Files a concept under the base of its word, or of the first word of its phrase."""
        if len(bases) > 1:
            self._wholes.setdefault(bases[0], []).append((bases, concept))
            self._wholes[bases[0]].sort(key=lambda whole: (-len(whole[0]), whole))
        elif bases:
            concepts = self._concepts.setdefault(bases[0], [])
            concepts += [concept] if concept not in (NONE, *concepts) else []

    def filed(self) -> Filed:
        """What was added."""
        encoded = {word: msgspec.Raw(msgspec.msgpack.encode(phrases)) for word, phrases in self._phrases.items()}
        return Filed(encoded, self._concepts, self._wholes)

    def phrases(self, word: str) -> Sequence[Phrase]:
        """The phrases that a folded word begins, as it stands."""
        if word in self._kept:
            self._phrases[word] = _PHRASES.decode(self._kept.pop(word))
        own = self._phrases.get(word, ())
        below = self._below.phrases(word) if self._below else ()
        return (*below, *own) if below and own else below or own

    def concepts(self, key: str) -> Sequence[str] | None:
        """The concepts filed under a base or a word, none for one that is known to have none; None if it is unknown."""
        below = self._below.concepts(key) if self._below else None
        return self._concepts.get(key) if below is None else below

    def wholes(self, base: str) -> Sequence[Bases]:
        """The phrases that are one concept and begin with a word of this base, the longest first."""
        below = self._below.wholes(base) if self._below else ()
        return below or self._wholes.get(base, ())
