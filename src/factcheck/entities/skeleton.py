"""What a name is found by across scripts: the consonants that لافروف, Lavrov and Лавров share.

A skeleton only finds; whether two names are one, identity.py tells. It is the same in every case of a name: Лавровым
ends in no m.
"""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.entities.cases import bases
from factcheck.entities.sounds import sounds
from factcheck.entities.spelling import fold, listed

# Sounds that transliterations write in several ways fall together; vowels, half vowels and what is silent go.
_BONES = {
    bone: bone_of
    for bone_of, bones in (
        ("b", "bp"),
        ("f", "vf"),
        ("g", "gGjZ"),
        ("k", "kx"),
        ("s", "szSCc"),
        ("d", "dD"),
        ("t", "tT"),
    )
    for bone in bones
} | {letter: letter for letter in "lmnrh"}
_WORD = re.compile(r"[\w'’-]+")
_LEAST = 2  # consonants that make a name
_HYPHENS = re.compile(r"[-'’]")
_ARTICLES = {"ال": 4, "al": 5, "el": 5}  # with the letters that a word has at least that begins with one


@lru_cache(maxsize=8192)
def skeleton(name: str) -> tuple[str, ...]:
    """One consonant skeleton a word, particles left out: ("srg", "lfrf") for Sergey Lavrov and سيرغي لافروف."""
    words = _WORD.findall(fold(name))
    left_out = listed("particle") | listed("particle", "son")
    return tuple(bones for word in words if word not in left_out and (bones := _bones(word)))


@lru_cache(maxsize=16384)
def _bones(word: str) -> str:
    """The shortest of what the word is written as and may be in the nominative."""
    return min((_consonants(form) for form in (word, *bases(word))), key=lambda bones: (len(bones), bones))


def _consonants(word: str) -> str:
    for article, least in _ARTICLES.items():
        if len(word) > least and word.startswith(article):
            word = word.removeprefix(article)
            break
    found = ""
    for sound in sounds(_HYPHENS.sub("", word)):
        bone = _BONES.get(sound[0], "")
        found += bone if bone != found[-1:] else ""
    return found


def told_by(word: str, acronym: bool) -> list[str]:
    """What an unknown name of one word is compared by: its skeletons; an acronym with too few consonants is itself."""
    bones = [each for each in skeleton(word) if len(each) >= _LEAST]
    return bones or [fold(word)] * acronym
