"""Digits in groups: 1 234 567 as one token, where the language or a narrow blank says so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.languages.lexicon import Token
from factcheck.text import Folded

_PLAIN = re.compile(r"[1-9][0-9]{0,2}( 000|( [0-9]{3}){2,})([.][0-9]+)?")


def grouped(tokens: Sequence[Token], folded: Folded, blanks: bool) -> Sequence[Token]:
    """1 234 567 as one token: groups of three digits behind narrow blanks, or any in languages that write so."""
    grouped: list[Token] = []
    plain = 0  # the last token of a number in whose groups plain blanks stand
    for i, token in enumerate(tokens):
        last = grouped[-1] if grouped else None
        if last is None or token.type != "n" or last.type != "n" or token.start - last.end != 1:
            grouped.append(token)
            continue
        if not blanks and i > plain:
            plain = max(plain, _whole(tokens, i - 1, folded))
        if _joins(last, token, folded, blanks or i <= plain):
            grouped[-1] = Token(last.start, token.end, f"{last.text}'{token.text}", "n")
        else:
            grouped.append(token)
    return grouped


def _whole(tokens: Sequence[Token], at: int, folded: Folded) -> int:
    """The last token of a number that begins here, in groups that plain blanks set apart; 0 for several numbers.

    Where the language does not write so, 40 000 and 1 234 567 are numbers, 40 321 may be two.
    """
    if at and tokens[at - 1].type == "n" and tokens[at].start - tokens[at - 1].end <= 1:
        return 0
    last = at
    while last + 1 < len(tokens) and tokens[last + 1].type == "n" and tokens[last + 1].start - tokens[last].end == 1:
        last += 1
    text = " ".join(token.text for token in tokens[at : last + 1])
    spaces = all(folded.published[folded.origin[token.end]] == " " for token in tokens[at:last])
    return last if spaces and _PLAIN.fullmatch(text) else 0


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
