"""Digits in groups: 1 234 567 as one token, where the language or a narrow blank says so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.languages.lexicon import Token
from factcheck.text import Folded

_GROUP = re.compile(r"[0-9]{1,3}")


def grouped(tokens: Sequence[Token], folded: Folded, blanks: bool) -> Sequence[Token]:
    """1 234 567 as one token: groups of three digits behind narrow blanks, or any in languages that write so."""
    grouped: list[Token] = []
    for token in tokens:
        last = grouped[-1] if grouped else None
        if (
            last is not None
            and token.type == last.type == "n"
            and token.start - last.end == 1
            and _joins(last, token, folded, blanks)
        ):
            grouped[-1] = Token(last.start, token.end, f"{last.text}'{token.text}", "n")
        else:
            grouped.append(token)
    return grouped


def _joins(last: Token, token: Token, folded: Folded, blanks: bool) -> bool:
    blank = folded.published[folded.origin[last.end]]  # folding makes all blanks one
    head = len(last.text) <= 3 or "'" in last.text
    group = re.fullmatch(r"\d{3}([.,٫]\d+)?", token.text) is not None
    return (
        group
        and head
        and last.text.replace("'", "").isdigit()
        and last.text[0] != "0"
        and (blank in "\u00a0\u202f\u2009" or (blanks and blank == " "))
    )
