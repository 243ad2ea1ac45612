"""Coverage: how much of what a clause says another one holds."""

from __future__ import annotations

from collections.abc import Iterable

# What a shared token is worth: a concept says what it is about, a name of whom, a word is only a word.
_WEIGHTS = {"concept": 2.0, "name": 2.0, "place": 1.5, "office": 1.0, "w": 1.0}


def coverage(said: frozenset[str], found: frozenset[str], same_language: bool) -> float:
    """0 to 1: how much of what is said the found tokens hold. Words of another language are told by nothing found,
    so they count half against it: they may be the point."""
    wanted = _subject(said, same_language)
    foreign = 0.0 if same_language else weight(said - wanted) / 2
    return weight(wanted & found) / max(weight(wanted) + foreign, 1.0)


def weight(tokens: Iterable[str]) -> float:
    return sum(_WEIGHTS.get(token.partition(":")[0], 0.0) for token in tokens)


def _subject(tokens: frozenset[str], words: bool) -> frozenset[str]:
    return tokens if words else frozenset(token for token in tokens if not token.startswith("w:"))
