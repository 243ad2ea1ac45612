"""Tokens: numbers, words, addresses and signs of a folded text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import ClassVar

import msgspec

# Numbers keep their separators (1,234.5 and ١٬٢٣٤٫٥); abbreviations their points (u.s.); 's is a word of its own.
# Letters and digits part company: و7 is two tokens. An address is one, so that nothing is read out of it.
# Most are words, which come first: none with a point or colon behind it, which may be an address or an abbreviation.
_TOKEN = re.compile(
    r"([^\W\d_]++(?![.:]))|((?:https?://|www\.)[^\s<>«»\"]*[^\s<>«»\".,،!?؟)])"
    r"|([0-9]+(?:[.,٫٬'’][0-9]+)*(?:،[0-9]{1,2}(?=\s?[%٪]))?)|((?:[a-z]\.){2,}|['’]s(?![^\W\d_])|[^\W\d_]+)|([^\w\s]|_)"
)
_TEXT, _START, _END = attrgetter("text"), attrgetter("start"), attrgetter("end")
_TYPES = " wunwp"  # of the expression's groups


class Token(msgspec.Struct, frozen=True, gc=False):
    """A number (n), word (w), address (u) or other sign (p) at [start, end) of the folded text.

    terms, payload and rule are those of a lexeme that no table knows, so that rules see words and values alike.
    """

    terms: ClassVar[Mapping[str, str]] = {}
    payload: ClassVar[None] = None
    rule: ClassVar[str] = ""
    start: int
    end: int
    text: str
    type: str


def tokenize(folded: str) -> list[Token]:
    """Tokens of a folded text, in order."""
    return [Token(m.start(), m.end(), m[0], _TYPES[m.lastindex or 0]) for m in _TOKEN.finditer(folded)]


def words_in(tokens: Sequence[Token]) -> list[str]:
    """The texts of tokens."""
    return list(map(_TEXT, tokens))


def starts_of(tokens: Sequence[Token]) -> list[int]:
    """The folded offsets of tokens."""
    return list(map(_START, tokens))


def ends_of(tokens: Sequence[Token]) -> list[int]:
    """The folded offsets behind tokens."""
    return list(map(_END, tokens))


def words_of(folded: str) -> tuple[str, ...]:
    """A folded form's tokens; most are words of letters alone, which need no tokenizer."""
    if folded.isalpha():
        return (folded,)
    words = tuple(folded.split())
    return words if all(map(str.isalpha, words)) else tuple(token.text for token in tokenize(folded))
