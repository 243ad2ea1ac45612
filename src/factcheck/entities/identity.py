"""Whether two spelled names are one: the same, different, or not known. Both of the former need proof.

The same: every word of the shorter name is in the longer, in its order, and both begin with one given name, or the
shorter is a surname that few share. Different: their surnames are no spellings of one, nor of another word of the other
name. Brothers, fathers and sons,
a name of honour, initials and what sounds alike prove nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache

from factcheck.entities.matching import joined, one_way, rows, whole
from factcheck.entities.sounds import consonants, distance
from factcheck.entities.spelling import Spelling, Word, spelling
from factcheck.values import Name

_CLEAR = 0.5  # of the consonants: so far apart are no two spellings of one word


class Identity(StrEnum):
    """What two spellings tell of whom they name."""

    SAME = "same"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


@lru_cache(maxsize=16384)
def person(a: str, b: str) -> Identity:
    """Whether two names of persons are one person's."""
    one, other = spelling(a), spelling(b)
    if not one.words or not other.words:
        return Identity.UNKNOWN
    if _count(one) > _count(other):
        one, other = other, one
    if _apart(one, other):
        return Identity.DIFFERENT
    same = one.number == other.number and one_way(one.words, other.words, bool(one.number))
    return Identity.SAME if same else Identity.UNKNOWN


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
    whole = list(names)
    pairs = ((whole[0], name) for name in whole[1:])
    return all(a.id == b.id if a.id and b.id else identity(a, b) == Identity.SAME for a, b in pairs)


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
    """Whether the surnames differ clearly, and neither could be any other word of the other name."""
    if min(_count(one), _count(other)) < 2 or any(w.initial or w.father for w in one.words + other.words):
        return False
    (*_, a), (*_, b) = one.words, other.words
    joint = all(_clear(x, y) for x in (a, _all(one)) for y in (b, _all(other)))
    return joint and all(_apt(a, w) for w in other.words) and all(_apt(b, w) for w in one.words)


def _apt(surname: Word, word: Word) -> bool:
    """Whether a surname is no spelling of another word; one of a single consonant (Joe) can be none."""
    return _clear(surname, word) or min(consonants(surname.sounds), consonants(word.sounds)) <= 1


def _all(name: Spelling) -> Word:
    """The whole name as one word, for spellings that join or part its words."""
    return Word("", joined(name.words), name.words[0].script)


def _clear(a: Word, b: Word) -> bool:
    least = min(consonants(a.sounds), consonants(b.sounds))
    return least > 1 and distance(a.sounds, b.sounds, a.script, b.script) >= max(1.0, _CLEAR * least)
