"""A name as it is spelled: its words, without the particles and titles that anybody may leave out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

import msgspec

from factcheck import languages
from factcheck.entities.sounds import Sounds, script_of, sounds

_WORD = re.compile(r"[^\W_]+(?:['’ʼʿʾ][^\W_]+)*\.?")
_JOINED_ARTICLE = re.compile(r"\b([AE]l)(?=[A-Z])")  # ElBaradei
_SERVANT = re.compile("ab[dt][aeiou]{0,2}l?|абд[аеиоу]?(?:ль?)?|عبد(?:ال)?")  # Abdul, Abdel, Абдель, عبد
_ABD: Sounds = ("'aei", "b", "d")
_ABU: Sounds = ("a", "b")
_ARTICLE = 2  # letters of ال
_MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640]")
_ACCENTED = re.compile("[áàâãäåéèêëíìîïóòôõöúùûüýÿ]")
_BREAKS = str.maketrans(dict.fromkeys("\u200c-‐‑–", " "))


class Word(msgspec.Struct, frozen=True, gc=False):
    """A word of a name.

    text: in small letters, as written. script: that of its first letter. son: it stands behind bin. house: behind the
    article or آل. initial: one letter stands for it. father: behind أبو, a name of honour. before: the sounds of the
    particles before it.
    full: the sounds of the name that it is a variant of.
    """

    text: str
    sounds: Sounds
    script: str = ""
    son: bool = False
    house: bool = False
    initial: bool = False
    father: bool = False
    before: Sounds = ()
    full: Sounds = ()

    @property
    def patronymic(self) -> bool:
        """Whether it is a father's name: Vladimirovich."""
        return self.text.endswith(tuple(listed("patronymic")))


class Spelling(msgspec.Struct, frozen=True, gc=False):
    """The words of a name, and which of several of one name is meant: "6" of Mohammed VI, "younger"."""

    words: tuple[Word, ...]
    number: str = ""


@cache
def listed(table: str, key: str = "of") -> frozenset[str]:
    """The words of a table of names, folded."""
    return frozenset(fold(word) for word in languages.names()[table][key])


@cache
def _keys(table: str) -> dict[str, str]:
    return {fold(form): key for key, forms in languages.names()[table].items() for form in forms}


def fold(word: str) -> str:
    """In small letters, without accents on vowels and the marks that the Arabic script may leave out."""
    small = unicodedata.normalize("NFC", word.lower().replace("i̇", "i"))
    return _MARKS.sub("", _ACCENTED.sub(lambda met: unicodedata.normalize("NFD", met[0])[0], small))


@lru_cache(maxsize=8192)
def spelling(name: str) -> Spelling:
    """How a name is spelled: Mohammed bin Salman, محمد بن سلمان, С. В. Лавров."""
    written = _JOINED_ARTICLE.sub(r"\1 ", _MARKS.sub("", unicodedata.normalize("NFC", name))).translate(_BREAKS)
    found = _WORD.findall(written)
    number, found = _number(found)
    return Spelling(tuple(_words([word for each in found for word in _parted(each)])), number)


def _number(found: list[str]) -> tuple[str, list[str]]:
    """A king's number or junior at the end, and the words before it."""
    for size in (2, 1):
        last = " ".join(word.rstrip(".") for word in found[-size:])
        roman = set(last.lower()) <= set("ivx")
        number = _keys("number").get(fold(last))
        if number and len(found) > size and (last.isupper() or not roman) and not (roman and found[-1].endswith(".")):
            return number, found[:-size]
    return "", found


def _parted(word: str) -> list[str]:
    """Two capitals without a vowel are two initials: JD."""
    both = len(word) == 2 and word.isascii() and word.isalpha() and word.isupper()
    return list(word) if both and not set("AEIOUY") & set(word) else [word]


def _words(found: list[str]) -> Iterator[Word]:
    """Each word with what stood before it; particles and titles are no words."""
    son = house = began = False
    ahead: Sounds = ()  # what is joined to the next word: the servant, the father
    before: Sounds = ()  # particles right before it
    for k, written in enumerate(found):
        text, last = fold(written).rstrip("."), k == len(found) - 1
        if not last and text in listed("particle", "son"):
            son = True
        elif not last and (_SERVANT.fullmatch(text) or text in listed("particle", "father")):
            ahead = _ABD if _SERVANT.fullmatch(text) else _ABU
        elif not last and (text in listed("particle") or ((began or before) and text in listed("particle", "behind"))):
            house, before = house or text in listed("particle", "house"), before + _loosely(text)
        elif last or began or son or ahead or text not in listed("title"):
            yield _word(text, ahead, son, house, before)
            son, house, began, ahead, before = False, False, True, (), ()


def _loosely(particle: str) -> Sounds:
    """The sounds of a particle, whose mute e other scripts write as any vowel: Le Pen, لوبان."""
    return tuple("eou" if sound == "e?" else sound for sound in sounds(particle))


def _word(text: str, ahead: Sounds, son: bool, house: bool, before: Sounds) -> Word:
    script = script_of(text)
    letter = _keys("letter").get(text, text if len(text) == 1 and script != "arabic" else "")
    if letter:
        return Word(text, sounds(letter), script_of(letter), initial=True)
    bare = text[_ARTICLE:] if text.startswith("ال") and len(text) > _ARTICLE + 1 else text
    rest = _SERVANT.sub("", bare, count=1) if not ahead and _SERVANT.match(bare) else bare
    if len(rest) > 1 and rest != bare:
        bare, ahead = rest, _ABD
    full = sounds(_keys("variant")[text]) if text in _keys("variant") else ()
    return Word(
        text, ahead + sounds(bare), script, son, house or bare != text, father=ahead == _ABU, before=before, full=full
    )
