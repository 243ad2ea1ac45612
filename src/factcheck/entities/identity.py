"""Whether two spelled names are one: the same, different, or not known. Both of the former need proof.

The same: every word of the shorter name is in the longer, in its order, and both begin with one given name, or the
shorter is a surname that few share. Different: no word of one could be a word of the other. Brothers, fathers and sons,
a name of honour, initials and what sounds alike prove nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from itertools import product

from factcheck.entities.cases import nominatives
from factcheck.entities.matching import alike, common, one_way, rows, ways, whole
from factcheck.entities.sounds import consonants, distance
from factcheck.entities.spelling import Spelling, Word, spelling
from factcheck.values import Name

# No two spellings of one word are so far apart: at least, of their consonants, and where a word has only one of them.
_SURE, _CLEAR, _BRIEF = 1.5, 0.6, 2.0
_NEAR = 0.5  # how far apart the sounds may be with which two spellings of one word begin


class Identity(StrEnum):
    """What two spellings tell of whom they name."""

    SAME = "same"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


@lru_cache(maxsize=16384)
def person(a: str, b: str) -> Identity:
    """Whether two names of persons are one person's, in whatever case they are written."""
    told = _person(a, b)
    if told == Identity.SAME or not _akin(a, b):
        return told
    pairs = product((a, *nominatives(a)), (b, *nominatives(b)))
    return Identity.SAME if any(_person(*pair) == Identity.SAME for pair in pairs) else told


def _akin(a: str, b: str) -> bool:
    """Whether the shorter name's words begin like words of the longer, as in every case they do."""
    short, long = sorted((spelling(a).words, spelling(b).words), key=len)
    begins = [(word.sounds[:1], word.script) for word in long]
    return all(
        any(distance(word.sounds[:1], first, word.script, script) < _NEAR for first, script in begins) for word in short
    )


@lru_cache(maxsize=16384)
def _person(a: str, b: str) -> Identity:
    """Whether two names are one person's, both as they are written."""
    one, other = spelling(a), spelling(b)
    if not one.words or not other.words:
        return Identity.UNKNOWN
    if _count(one) > _count(other):
        one, other = other, one
    if one_way(one.words, other.words, bool(one.number)):
        return Identity.SAME if one.number == other.number else Identity.UNKNOWN
    return Identity.DIFFERENT if _apart(one, other) else Identity.UNKNOWN


def identity(a: Name, b: Name) -> Identity:
    """Whether two names that are written out name one; of places, spelling alone never tells that they differ."""
    if "office" in (a.basis, b.basis) or a.type != b.type:
        return Identity.UNKNOWN
    one, other = (name.spelled or name.text for name in (a, b))
    if a.type == "person":
        return person(one, other)
    return Identity.SAME if place(one, other) else Identity.UNKNOWN


def one_person(names: Iterable[Name]) -> bool:
    """Whether all these names are one person's, by id or by spelling."""
    rest = iter(names)
    first = next(rest, None)
    if first is None:
        return True
    id = first.id
    for name in rest:
        if name.id and id:
            if name.id != id:
                return False
        elif identity(first, name) != Identity.SAME:
            return False
    return True


def alone(name: Name) -> bool:
    """Whether only one word of a name is written: a surname."""
    return len(spelling(name.spelled or name.text).words) == 1


@lru_cache(maxsize=4096)
def place(a: str, b: str) -> bool:
    """Whether two names of places are spellings of one, word by word: Guinea is not Guinea-Bissau."""
    one, other = spelling(a), spelling(b)
    if not one.words or one.number != other.number:
        return False
    return any(whole(row, other.words) for row in rows(one.words, other.words, strict=True))


def _count(name: Spelling) -> int:
    return len(name.words)


def _apart(one: Spelling, other: Spelling) -> bool:
    """Whether two whole names are two people's: all of their words differ clearly, or all but the given name."""
    if min(_count(one), _count(other)) < 2 or any(w.initial or w.father for w in one.words + other.words):
        return False
    if _all_clear(one.words, other.words):
        return True
    given = alike(one.words[:1], other.words[:1], strict=False)
    return given and _families_apart(one.words[1:], other.words[1:])


def _families_apart(some: tuple[Word, ...], others: tuple[Word, ...]) -> bool:
    """Whether what follows one given name is two families, not a father's name and a family's.

    A name behind the family's that many share, such as Khan, tells nothing either way.
    """
    a, b = (next((word for word in reversed(words) if not common(word)), words[-1]) for words in (some, others))
    if any(common(word) or word.patronymic for word in (a, b)) or any(word.son for word in some + others):
        return False
    return a.house == b.house and _all_clear(some, others)


def _all_clear(some: tuple[Word, ...], others: tuple[Word, ...]) -> bool:
    """Whether no word of one, nor all of them as one word, could be a word of the other."""
    words, beside = [(word,) for word in some], [(word,) for word in others]
    return all(_clear(a, b) for a in (*words, some) for b in (*beside, others))


def _clear(some: tuple[Word, ...], others: tuple[Word, ...]) -> bool:
    """Whether two words are no spellings of one: far more sounds differ than any transliteration changes."""
    for a, b in ways(some, others):
        least = min(consonants(a), consonants(b))
        if distance(a, b, some[0].script, others[0].script) < (max(_SURE, _CLEAR * least) if least > 1 else _BRIEF):
            return False
    return True
