"""Digits in groups: 1 234 567 as one token, where the language or a narrow blank says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.languages.tokens import Token
from factcheck.text import Folded

_PLAIN = re.compile(r"[1-9][0-9]{0,2}( 000|( [0-9]{3}){2,})([.][0-9]+)?")


_COMMA = "،"
_COMMAS, _BLANK = re.compile("[0-9]،[0-9]"), re.compile(r"[0-9]\s[0-9]{3}")
_HEAD, _GROUP = re.compile(r"[1-9]\d{0,2}"), re.compile(r"\d{3}([.,٫]\d+)?")


def commas(tokens: Sequence[Token]) -> Sequence[Token]:
    """١،٢٣٤،٥٦٧ as one token: the Arabic comma between groups of three; one comma alone may part two numbers."""
    joined: list[Token] = []
    for token in tokens:
        joined.append(token)
        while (run := _run(joined)) is not None:
            joined[-run:] = [Token(joined[-run].start, token.end, "'".join(t.text for t in joined[-run::2]), "n")]
    return joined


def _run(tokens: Sequence[Token]) -> int | None:
    """How many of the last tokens are one number: five with two commas, three with one and a decimal or a group."""
    if len(tokens) < 3 or tokens[-1].type != "n" or tokens[-2].text != _COMMA:
        return None
    for size in (5, 3):
        run = tokens[-size:]
        heads, signs = run[::2], run[1::2]
        touching = all(a.end == b.start for a, b in pairwise(run))
        whole = len(run) == size and touching and all(sign.text == _COMMA for sign in signs)
        if whole and (size == 5 or "'" in heads[0].text or not heads[-1].text.isdigit()) and _groups(heads):
            return size
    return None


def _groups(heads: Sequence[Token]) -> bool:
    first, *others = (head.text for head in heads)
    plain = _HEAD.fullmatch(first) or ("'" in first and first.replace("'", "").isdigit())
    return bool(plain) and all(_GROUP.fullmatch(text) for text in others)


def grouped(tokens: Sequence[Token], folded: Folded, blanks: bool) -> Sequence[Token]:
    """1 234 567 as one token: groups of three digits behind narrow blanks, or any in languages that write so."""
    tokens = commas(tokens) if _COMMAS.search(folded.text) else tokens
    if not _BLANK.search(folded.text):
        return tokens
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
