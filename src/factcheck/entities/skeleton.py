"""Names across scripts: the consonants that لافروف, Lavrov and Лавров share."""

from __future__ import annotations

import re
from functools import lru_cache

# Sounds that transliterations write in several ways fall together; vowels and doubled letters go.
_MERGED = (("sch", "s"), ("sh", "s"), ("kh", "k"), ("gh", "g"), ("ch", "s"), ("ts", "s"), ("zh", "g"), ("dh", "d"),
           ("th", "t"), ("ph", "f"), ("ck", "k"), ("q", "k"), ("v", "f"), ("p", "b"), ("x", "ks"), ("j", "g"),
           ("z", "s"), ("c", "k"))  # fmt: skip
_VOWELS = re.compile(r"[aeiouyw'`’ʿʾ-]")
_DOUBLED = re.compile(r"(.)\1+")
_SILENT = frozenset({"al", "el", "bin", "ibn", "abu", "van", "von", "de", "der"})


@lru_cache(maxsize=8192)
def skeleton(name: str) -> tuple[str, ...]:
    """One consonant skeleton a word, particles left out: ("srg", "lfrf") for Sergey Lavrov and سيرغي لافروف."""
    from anyascii import anyascii

    words = re.findall(r"[\w'’-]+", anyascii(name).lower())
    return tuple(bones for word in words if word not in _SILENT and (bones := _bones(word)))


def _bones(word: str) -> str:
    for written, sound in _MERGED:
        word = word.replace(written, sound)
    word = word.removeprefix("al") if len(word) > 5 and word.startswith("al") else word
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", word))


def same_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether every word of the shorter name is in the longer and the family names, their last words, agree."""
    short, long = sorted((a, b), key=len)
    return bool(short) and short[-1] == long[-1] and all(word in long for word in short)
