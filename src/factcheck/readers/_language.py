"""The language of a text: by its alphabet, and by frequent words where languages share one."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

from factcheck.languages import codes, section
from factcheck.text import fold

FALLBACK = "en"  # for a text without letters, or in an alphabet that no language file writes
_LETTERS = 20_000


def guess_language(text: str) -> str:
    """The code of a language there is a file for, from the first 20,000 letters."""
    sample = _sample(text)
    alphabets = Counter[str]()
    for char, times in Counter(sample).items():
        alphabets[_alphabet(char)] += times
    del alphabets[""]
    if not alphabets:
        return FALLBACK
    most = max(sorted(alphabets), key=alphabets.__getitem__)
    rivals = [code for code in codes() if _frequent(code)[0] == most]
    return _likeliest(sample, rivals) if len(rivals) > 1 else rivals[0] if rivals else FALLBACK


def _sample(text: str) -> str:
    """The beginning of `text`: to about its 20,000th letter, but at most 200,000 characters."""
    piece = text[: 10 * _LETTERS]
    found = 0
    for at in range(0, len(piece), 1000):
        found += sum(map(str.isalpha, piece[at : at + 1000]))
        if found >= _LETTERS:
            return piece[: at + 1000]
    return piece


def _likeliest(sample: str, rivals: list[str]) -> str:
    """The language with most of its frequent words in the text; when equal, the one that is meant without any."""
    words = Counter(re.findall(r"\w+", fold(sample)))
    return max(rivals, key=lambda code: (sum(words[word] for word in _frequent(code)[1]), code == FALLBACK))


@cache
def _frequent(code: str) -> tuple[str, frozenset[str]]:
    """A language's alphabet and frequent words: the stop words of its file; no other table is read here."""
    words = section(code, "stop").get("words", [])
    alphabets = Counter(_alphabet(char) for word in words for char in word)
    return max(sorted(alphabets), key=alphabets.__getitem__, default=""), frozenset(map(fold, words))


@cache
def _alphabet(char: str) -> str:
    """LATIN, ARABIC, CYRILLIC ...; "" for what is no letter."""
    return unicodedata.name(char, "?").split()[0] if char.isalpha() else ""
