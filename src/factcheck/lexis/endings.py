"""What the ending or the prefix of a verb tells of its time, in languages whose verbs are regular."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.languages.lexicon import Entry
from factcheck.text import fold

_LEAST = 5  # letters that a word must have for its ending to tell


class Endings:
    """past-ending, future-prefix and the like of a language's file."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._endings: dict[str, str] = {}
        self._prefixes: dict[str, str] = {}
        for entry in entries:
            tense, _, where = entry.category.partition("-")
            (self._endings if where == "ending" else self._prefixes)[fold(entry.form)] = tense

    @staticmethod
    def holds(entry: Entry) -> bool:
        """Whether an entry is an ending or a prefix, and no word."""
        return entry.category.endswith(("-ending", "-prefix"))

    def tense(self, word: str) -> str:
        """past or future; "" where nothing tells."""
        if len(word) < _LEAST:
            return ""
        for ending, tense in self._endings.items():
            if word.endswith(ending):
                return tense
        return next((tense for prefix, tense in self._prefixes.items() if word.startswith(prefix)), "")
