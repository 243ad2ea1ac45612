"""Folding: the form in which words are compared, with every character's origin in the published text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from factcheck.model import Span

# Arabic letters that writers use for one another. Hamza on its seat is kept on waw and ya: سئل and سيل are two words.
_LETTERS = dict(zip("أإآٱىیۍکگےہ", "اااايييككيه", strict=True)) | {"ة": "ه", "ё": "е", "’": "'", "ʼ": "'"}
_KEPT = frozenset("йЙ")  # й is a letter of its own, not и with a mark


class _Fold(dict[int, str]):
    """str.translate table that works out each character once; `uneven` are those that fold to none or several."""

    def __init__(self) -> None:
        super().__init__()
        self.uneven: set[str] = set()
        self._expression = re.compile("(?!)")
        self._known = 0

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        if len(folded) != 1:
            self.uneven.add(chr(code))
        return folded

    @property
    def expression(self) -> re.Pattern[str]:
        """What finds the uneven characters met so far; it is compiled anew when there are more of them."""
        if self._known != len(self.uneven):
            self._known = len(self.uneven)
            self._expression = re.compile(f"[{re.escape(''.join(sorted(self.uneven)))}]")
        return self._expression


def _fold_character(char: str) -> str:
    """The folded form: "" for marks, tatweel and format characters, ASCII for digits, lower case for letters."""
    category = unicodedata.category(char)
    if category in ("Mn", "Me", "Cf") or char == "ـ":
        return ""
    if category == "Nd":
        return str(unicodedata.digit(char))
    if category == "Cs":
        return char
    if char in _KEPT:
        return "й"
    base = unicodedata.normalize("NFKD", char).lower()
    if "⁄" in base and base != char:
        base = " " + base  # 10½ is ten and a half, no 101/2
    kept = "".join(c for c in base if unicodedata.category(c) != "Mn")
    return "".join(_LETTERS.get(c, c) for c in kept) or " "


_TABLE = _Fold()


class Folded(msgspec.Struct, frozen=True, gc=False):
    """Folded text; `origin[i]` is the offset in `published` of folded character i, `origin[-1]` its length."""

    published: str
    text: str
    origin: Sequence[int]

    def origins(self, offsets: list[int]) -> list[int]:
        """The published offsets of many folded ones; the list itself where folding moved nothing."""
        origin = self.origin
        return offsets if type(origin) is range else [origin[at] for at in offsets]

    def ends(self, offsets: list[int]) -> list[int]:
        """The published offsets behind the characters before many folded ones."""
        origin = self.origin
        return offsets if type(origin) is range else [origin[at - 1] + 1 for at in offsets]

    def span(self, start: int, end: int) -> Span:
        """Published offsets of folded [start, end): marks and tatweel behind the last letter belong to it."""
        origin = self.origin
        if start >= end:
            return Span(origin[start], origin[start])
        if type(origin) is range:
            return Span(start, end)
        stop, behind = origin[end - 1] + 1, origin[end]
        while stop < behind and (self.published[stop] == "ـ" or unicodedata.category(self.published[stop]) == "Mn"):
            stop += 1
        return Span(origin[start], stop)


def fold_with_origin(text: str) -> Folded:
    """Fold `text`, keeping origins. Linear; a text without marks, tatweel and ligatures takes the short way."""
    folded = text.translate(_TABLE)
    if _TABLE.uneven.isdisjoint(text):
        return Folded(text, folded, range(len(text) + 1))
    origin: list[int] = []
    done = 0
    for match in _TABLE.expression.finditer(text):
        at = match.start()
        origin += range(done, at)
        origin += [at] * len(_TABLE[ord(text[at])])
        done = at + 1
    origin += range(done, len(text) + 1)
    return Folded(text, folded, origin)


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """The folded form alone, for words and phrases: fold("الخارجيّة") == "الخارجيه"."""
    return text.translate(_TABLE)


def fold_all(texts: Sequence[str]) -> list[str]:
    """The folded forms of many texts, at the price of one where each is a line."""
    folded = "\n".join(texts).translate(_TABLE).split("\n")
    return folded if len(folded) == len(texts) else [fold(text) for text in texts]


_LEAD = 24  # characters of a lead


def led(text: str, at: int, leads: Sequence[str]) -> bool:
    """Whether one of some leads, all folded, stands before an offset of a folded text, but for blanks."""
    return bool(leads) and text[max(0, at - _LEAD) : at].rstrip().endswith(tuple(leads))


_BLANKS = re.compile(r"\s+")


def squeeze(text: str) -> str:
    """Folded, with runs of blanks as one: the form in which quotations and passages are compared."""
    return _BLANKS.sub(" ", fold(text)).strip()
