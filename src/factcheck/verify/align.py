"""Alignment: how far two claims are about the same thing, from what their clauses name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.model import Claim
from factcheck.values import Name
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


# Words of reporting and of finishing, and whose forces they are, say nothing of what a figure counts.
_LIGHT = frozenset(
    f"concept:{word}" for word in ("announcement", "completion", "force", "group", "operation", "situation")
)


def same_subject(pair: Pair) -> bool:
    """Whether both are about exactly the same, so that another value excludes the said one.

    Core inflation is not inflation, the withdrawal of German troops not that of the Americans', oil sold to India not
    oil sold to China: a name, a place or a noun on one side alone is another subject. Who says it is no part of it.
    """
    voices = frozenset(token for claim in (pair.said, pair.found) for token in _voice(claim))
    said, found = (_matter(claim.tokens) - voices for claim in (pair.said, pair.found))
    foreign = not pair.same_language and any(token.startswith("w:") for token in said | found)
    return said == found and not foreign


def _matter(tokens: frozenset[str]) -> frozenset[str]:
    return frozenset(t for t in tokens if t.partition(":")[0] in _WEIGHTS) - _LIGHT


def _voice(claim: Claim) -> Iterator[str]:
    """The tokens of the speaker and of what the speaker belongs to."""
    speaker = claim.frame.slots.get("speaker")
    if isinstance(speaker, Name):
        for id in (speaker.id, *speaker.within):
            yield from (f"name:{id}", f"place:{id}")


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
