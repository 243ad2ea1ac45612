"""What a written word may sound like, letter by letter, and how far two words are apart."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from factcheck import languages

# A sound is the letters that it may stand for, with ":" (long) or "?" (may be silent) behind; a word is a row of them.
Sounds = tuple[str, ...]

_VOWELS = frozenset("aeiou")
_LONGEST = 5  # letters that are written for one sound
# How far sounds of two kinds are apart, where transliterations waver; other vowels are half, other sounds one apart.
_CLOSE = {
    frozenset(pair): far
    for far, pairs in {
        0.15: ("ei", "ou", "iy", "uw", "xh", "Gg", "Tt", "Dd", "Dz", "wv", "ae"),
        0.25: ("sz", "fv", "kg", "cs", "CS", "jZ", "cz", "xk", "Gh", "nm", "ey", "ow"),
        0.3: ("ao", "eo", "eu"),
        0.4: ("au", "td", "pb", "jg", "ZS", "jC", "cC", "sS", "zZ", "jy", "zj"),
    }.items()
    for pair in pairs
}
_WEAK = {"h": 0.2, "'": 0.0}
_VOWEL, _SILENT, _LONG, _SHORT, _OTHER, _NEVER = 0.3, 0.25, 0.5, 0.1, 0.5, 2.0
_OTHER_READING, _OTHER_LENGTH = 0.15, 0.3  # within one script: a letter read in its rarer way, a long vowel for a short


@cache
def _letters(script: str) -> dict[str, Sounds]:
    table = languages.names()[script]
    return {written: tuple(said.split()) for written, said in table.items() if isinstance(said, str)}


def script_of(word: str) -> str:
    """latin, arabic or cyrillic by the first letter; "" for another."""
    for name in ("LATIN", "ARABIC", "CYRILLIC"):
        if word and unicodedata.name(word[0], "").startswith(name):
            return name.lower()
    return ""


@lru_cache(maxsize=16384)
def sounds(word: str) -> Sounds:
    """The sounds of a word in small letters; another script's by its usual transliteration."""
    script = script_of(word)
    if not script:
        from anyascii import anyascii

        word, script = anyascii(word).lower(), "latin"
    return tuple(_read(word, _letters(script)))


def _read(word: str, letters: dict[str, Sounds]) -> list[str]:
    """Letter groups from the left, the longest first; doubled letters are one sound where vowels are written."""
    found: list[str] = []
    i, single = 0, script_of(word) != "arabic"
    while i < len(word):
        size, said = _next(word, i, letters)
        again = bool(found and said) and found[-1][0] == said[0][0]
        found += said[1:] if again and (single or said[0][0] in _VOWELS) else said
        i += size
    return found


def _next(word: str, i: int, letters: dict[str, Sounds]) -> tuple[int, Sounds]:
    for size in range(min(_LONGEST, len(word) - i), 0, -1):
        piece = word[i : i + size]
        at_end = piece + "$" if i + size == len(word) and i else ""
        for written in ("^" + piece if i == 0 else "", at_end, piece):
            if written in letters:
                return size, letters[written]
    bare = unicodedata.normalize("NFKD", word[i])[0]
    return 1, letters.get(bare, ())


@cache
def weight(sound: str) -> float:
    """One for a consonant; less for what may be silent, a vowel or a half vowel."""
    if sound[0] in _WEAK:
        return _WEAK[sound[0]]
    if sound.endswith("?"):
        return _SILENT
    return _VOWEL if _VOWELS & set(sound) else 1.0


@cache
def _apart(a: str, b: str, one_script: bool) -> float:
    """How far two sounds are apart: nothing where they may be the same. Within a script letters are read alike."""
    one, other = a.rstrip(":?"), b.rstrip(":?")
    if one_script and (_VOWELS & {*one} or _VOWELS & {*other}):
        return _kinds(one[0], other[0]) + (_OTHER_LENGTH if (a[-1] == ":") != (b[-1] == ":") else 0.0)
    if {*one} & {*other}:
        return _OTHER_READING if one_script and one[0] != other[0] else 0.0
    return _kinds(one[0], other[0])


def _kinds(x: str, y: str) -> float:
    if x == y:
        return 0.0
    vowels = len(_VOWELS & {x, y})
    return _CLOSE.get(frozenset((x, y)), (1.0, _NEVER, _OTHER)[vowels])


def _dropped(row: Sounds, i: int, own: str, other: str) -> float:
    """What it costs that a sound has none beside it in the other word: the Arabic script leaves short vowels out."""
    sound = row[i]
    if own == other == "arabic":
        return 2 * _VOWEL if weight(sound) == _VOWEL and sound[-1] != "?" else weight(sound)
    if sound == "e?":
        return _SHORT
    if sound.endswith(":"):
        return _LONG if "arabic" in (own, other) else _VOWEL
    if other != "arabic" or not set(sound) <= _VOWELS:
        return weight(sound)
    if i == 0 or all(set(later) <= _VOWELS for later in row[i + 1 :]):
        return _VOWEL
    return _SHORT if sound[0] in "ou" else 0.0


@lru_cache(maxsize=65536)
def distance(a: Sounds, b: Sounds, script: str, other: str) -> float:
    """How far two words are apart: 0 for the same sounds, about one a consonant that differs."""
    drop_b = [_dropped(b, k, other, script) for k in range(len(b))]
    row = [0.0]
    for cost in drop_b:
        row.append(row[-1] + cost)
    for i, sound in enumerate(a):
        drop = _dropped(a, i, script, other)
        above, row = row, [row[0] + drop]
        for k, beside in enumerate(b):
            far = _apart(sound, beside, script == other) * (2 if i == k == 0 and sound[0] in _VOWELS else 1)
            row.append(min(above[k] + far, above[k + 1] + drop, row[k] + drop_b[k]))
    return row[-1]


def consonants(row: Sounds) -> int:
    """How many sounds of a word are consonants, however weak."""
    return sum(not _VOWELS & set(sound) and sound[0] != "'" for sound in row)
