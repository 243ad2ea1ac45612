"""How the words of a shorter name stand in a longer one, and whether that makes it a way to write the longer."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from factcheck import languages
from factcheck.entities.sounds import Sounds, consonants, distance
from factcheck.entities.spelling import Word, fold, listed

_JOINED = 3  # words that another spelling writes as one: Jin Ping, Ben Kirane
_ALLOWED, _A_CONSONANT, _LEAST, _MOST = 0.15, 0.1, 0.35, 0.8  # how far apart two spellings of one word may be
_ALONE = 0.75  # of that, where one word is all there is
_RARE = 3  # consonants of a surname that few share

# A row is how the words of the shorter name stand in the longer: (its first word, its last, theirs) each.
Row = tuple[tuple[int, int, int, int], ...]


def rows(
    short: tuple[Word, ...], long: tuple[Word, ...], strict: bool = False, i: int = 0, k: int = 0
) -> Iterator[Row]:
    """Every way in which the words of the shorter name, from i, stand in the longer, from k, in its order."""
    if i == len(short):
        yield ()
        return
    for at in range(k, len(long)):
        for last, end in _spans(short, long, i, at):
            if alike(short[i:last], long[at:end], strict):
                for rest in rows(short, long, strict, last, end):
                    yield ((i, last, at, end), *rest)


def _spans(short: tuple[Word, ...], long: tuple[Word, ...], i: int, k: int) -> Iterator[tuple[int, int]]:
    """One word beside one, or one that another spelling writes as several."""
    for size in range(1, _JOINED + 1):
        if k + size <= len(long):
            yield i + 1, k + size
        if size > 1 and i + size <= len(short):
            yield i + size, k + 1


def whole(row: Row, long: tuple[Word, ...]) -> bool:
    """Whether nothing of the longer name is left over."""
    ends = [0, *(end for *_, end in row)]
    return ends[-1] == len(long) and all(at == end for (*_, at, _), end in zip(row, ends, strict=False))


def alike(some: tuple[Word, ...], others: tuple[Word, ...], strict: bool) -> bool:
    """Whether two words are spellings of one, or an initial and a name."""
    a, b = some[0], others[0]
    if len(some) == len(others) == 1 and (a.initial or b.initial):
        return not strict and distance(a.sounds[:1], b.sounds[:1], a.script, b.script) == 0
    if any(word.initial for word in some + others):
        return False
    return any(distance(x, y, a.script, b.script) <= _allowed(x, y, strict) for x, y in ways(some, others))


def ways(some: tuple[Word, ...], others: tuple[Word, ...]) -> Iterator[tuple[Sounds, Sounds]]:
    """The sounds of both, with a particle that one of them joins to the word, and the full name for a short form."""
    a, b, one, other = some[0], others[0], _joined(some), _joined(others)
    yield one, other
    if bool(a.before) != bool(b.before):
        yield a.before + one, b.before + other
    if len(some) == len(others) == 1 and (a.full or b.full):
        yield a.full or one, b.full or other


def _joined(words: tuple[Word, ...]) -> Sounds:
    """The sounds of words that another spelling writes as one."""
    return words[0].sounds if len(words) == 1 else tuple(sound for word in words for sound in word.sounds)


def _allowed(a: Sounds, b: Sounds, strict: bool) -> float:
    far = _ALLOWED + _A_CONSONANT * min(consonants(a), consonants(b))
    far = min(_MOST, max(_LEAST, far))
    return far * _ALONE if strict else far


def one_way(short: tuple[Word, ...], long: tuple[Word, ...], numbered: bool) -> bool:
    """Whether the shorter name is a way to write the longer."""
    if len(short) > 1:
        return any(_told(row, short, long) for row in rows(short, long))
    word, last = short[0], long[-1]
    tells = numbered or word.son or not (common(word) or common(last))
    return tells and word.son == last.son and any(row[0][-1] == len(long) for row in rows(short, long, strict=True))


def _told(row: Row, short: tuple[Word, ...], long: tuple[Word, ...]) -> bool:
    """Whether both begin with one given name, no father is passed over, and what is left over adds a house or line."""
    end = 0
    for *_, at, after in row:
        if at > end and (end == 0 or not _may_pass(short, long, end, at)):
            return False
        end = after
    left = long[end:]
    if not left or left[0].son or left[0].house:
        return True
    return not (common(short[-1]) or common(long[end - 1])) and consonants(short[-1].sounds) >= _RARE


def _may_pass(short: tuple[Word, ...], long: tuple[Word, ...], first: int, last: int) -> bool:
    """Whether words of the longer name may be left out: middle names, but no father, and no part of a given name."""
    passed = long[first:last]
    if any(word.son for word in long[first : last + 1]) or long[0].text in listed("common", "first"):
        return False
    return not (any(word.initial for word in passed) and any(word.initial for word in short))


def common(word: Word) -> bool:
    """Whether many share it: a given name, or one of the commonest surnames."""
    return word.text in _shared()


@lru_cache(maxsize=1)
def _shared() -> frozenset[str]:
    return frozenset(fold(name) for name in languages.given()) | listed("common")
