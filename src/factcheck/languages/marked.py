"""Names between quotation marks: الرئيس "إيمانويل ماكرون", «شي جين بينغ». The marks say no more than capitals do."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.languages.lexicon import Lexicon
from factcheck.languages.tokens import Token, tokenize

_MARKED = re.compile(r"[\"«“]([^\W\d_]+(?:[ -][^\W\d_]+){0,3})[\"»”]")


def unmarked(text: str, tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """The tokens of a folded text without the marks around names of people."""
    marks = {at for found in _MARKED.finditer(text) if _named(tokenize(found[1]), lexicon)
             for at in (found.start(), found.end() - 1)}  # fmt: skip
    return [token for token in tokens if token.start not in marks] if marks else tokens


def _named(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether words are somebody's whole name: one who is known, or a given name with others behind it."""
    first = lexicon.terms(words)[0]
    known = first.get("person")
    return (known is not None and known.size == len(words)) or ("given" in first and len(words) > 1)
