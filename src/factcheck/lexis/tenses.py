"""What the ending or the first letters of a verb tell of its time."""

from __future__ import annotations

from factcheck.text import fold

_LEAST = 5  # letters that a word must have for its ending to tell a verb's tense
_MARKS = ("-ending", "-prefix")


def is_mark(category: str) -> bool:
    """Whether a category of a language's file lists endings or beginnings of verbs."""
    return category[-7:] in _MARKS


class Tenses:
    def __init__(self) -> None:
        self._endings: dict[str, str] = {}
        self._prefixes: dict[str, str] = {}
        self._sizes: list[int] = []

    def add(self, category: str, form: str) -> None:
        """Takes "past-ending" or "future-prefix" and its letters."""
        tense, _, where = category.partition("-")
        if where == "prefix":
            self._prefixes[fold(form)] = tense
            return
        self._endings[fold(form)] = tense
        self._sizes = sorted({len(ending) for ending in self._endings})

    def of(self, word: str) -> str:
        """The tense of a folded word, "" where nothing tells."""
        if len(word) < _LEAST:
            return ""
        found = next((self._endings[word[-n:]] for n in self._sizes if word[-n:] in self._endings), "")
        return found or next((tense for prefix, tense in self._prefixes.items() if word.startswith(prefix)), "")
