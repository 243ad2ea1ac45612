"""Alignment: how far two claims are about the same thing, from what their clauses name."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.verify.stance import Pair

# What a shared token is worth: a concept says what it is about, a name of whom, a word is only a word.
_WEIGHTS = {"concept": 2.0, "name": 2.0, "place": 1.5, "office": 1.0, "w": 1.0}
_WORDS = 2  # shared words of one language that make up for a shared concept


def alignment(pair: Pair) -> float:
    """0 to 1: the shared weight over the lighter side's. 0 where no subject is shared or the places differ."""
    said, found = (_subject(tokens, pair.same_language) for tokens in (pair.said.tokens, pair.found.tokens))
    shared = said & found
    if not _subject_shared(shared) or _places_differ(said, found) or _opposed(said, found):
        return 0.0
    return weight(shared) / max(min(weight(said), weight(found)), 1.0)


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


def _subject_shared(shared: frozenset[str]) -> bool:
    concepts = any(token.startswith("concept:") for token in shared)
    return concepts or sum(token.startswith("w:") for token in shared) >= _WORDS


def _places_differ(said: frozenset[str], found: frozenset[str]) -> bool:
    """Both name places, and none in common: the same figure of another country."""
    a, b = (frozenset(t for t in tokens if t.startswith("place:")) for tokens in (said, found))
    return bool(a and b and not a & b)


# What rises does not fall: a figure of the one is no figure of the other.
_OPPOSITES = (("concept:growth", "concept:decline"), ("concept:highest", "concept:lowest"))


def _opposed(said: frozenset[str], found: frozenset[str]) -> bool:
    """One side says only the opposite of what the other says."""
    pairs = (*_OPPOSITES, *((b, a) for a, b in _OPPOSITES))
    return any(_only(said, a, b) and _only(found, b, a) for a, b in pairs)


def _only(tokens: frozenset[str], one: str, other: str) -> bool:
    return one in tokens and other not in tokens
