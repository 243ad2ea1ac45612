"""A lexeme: a word, phrase, number or sign as the rules see it, or a run of them that a rule has read as one."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from factcheck.languages.tokens import Token


class Lexeme(msgspec.Struct, frozen=True, gc=False):
    """[start, end) of the folded text. terms: category -> value. payload: what a rule made of it."""

    start: int
    end: int
    terms: Mapping[str, str]
    payload: object = None
    rule: str = ""


Item = Lexeme | Token  # of a row: words that no table knows stay tokens
Row = tuple[str, list[Item]]  # a symbol an item, and the items
