"""Digits that count nothing: COVID-19, Channel 4, 10:30, a telephone number, the 31 of 31 April."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from operator import attrgetter

from factcheck.languages.tokens import Token

_START = attrgetter("start")
_CHAIN = frozenset("-–/:")
_LONG = 7  # digits: with a plus sign before them, a telephone number
_GROUPS = 6  # groups of digits that are looked at on either side


class Labels:
    """Asked of one text's tokens. leads, follows: whether a word may touch the number behind or before it."""

    def __init__(self, tokens: Sequence[Token], leads: Callable[[str], bool], follows: Callable[[str], bool]) -> None:
        self._tokens, self._leads, self._follows = tokens, leads, follows

    def labelled(self, start: int) -> bool:
        """Whether the digits at a folded offset are a name, code, time, score or part of an identifier."""
        i = bisect_left(self._tokens, start, key=_START)
        if i >= len(self._tokens) or self._tokens[i].start != start:
            return False
        return self._code(i) or self._of_name(i) or self._chained(i)

    def _word(self, i: int) -> str:
        return self._tokens[i].text if 0 <= i < len(self._tokens) else ""

    def _number(self, i: int) -> bool:
        return 0 <= i < len(self._tokens) and self._tokens[i].type == "n"

    def _gap(self, i: int) -> int:
        """Letters between tokens i and i + 1; many outside the text."""
        return self._tokens[i + 1].start - self._tokens[i].end if 0 <= i < len(self._tokens) - 1 else 99

    def _code(self, i: int) -> bool:
        """0944, 007, +963112121212, #12, groups of digits behind one of those, and 963 11 2121212."""
        first, last = i, i
        while i - first < _GROUPS and self._number(first - 1) and self._gap(first - 1) <= 1:
            first -= 1
        while last - i < _GROUPS and self._number(last + 1) and self._gap(last) <= 1:
            last += 1
        word = self._word(first)
        groups = [self._word(k) for k in range(first + 1, last)] + [re.split("[.,]", self._word(last))[0]]
        if last - first >= 2 and any(len(group) != 3 for group in groups):
            return True
        if len(word) > 1 and word[0] == "0" and word.isdecimal():
            return len(self._tokens) > 1  # a field that holds 05 holds five
        sign = self._word(first - 1) if self._gap(first - 1) == 0 else ""
        return sign in ("#", "@", "_") or (sign == "+" and (first < i or self._number(i + 1) or len(word) >= _LONG))

    def _of_name(self, i: int) -> bool:
        """G20, F-16, كوفيد-19, 5G; clitics (بـ50), magnitudes and units (5m, 120km) may touch their number."""
        if self._gap(i - 1) == 0:
            k = i - 2 if self._word(i - 1) in ("-", "–", "‑") and self._gap(i - 2) == 0 else i - 1
            if k >= 0 and self._tokens[k].type == "w" and not self._leads(self._word(k)):
                return True
        if self._gap(i) != 0 or self._tokens[i + 1].type != "w":
            return False
        return not self._follows(self._word(i + 1))

    def _chained(self, i: int) -> bool:
        """10:30, 6/4/2021 and 0944-123-456, as far as no rule has read them."""
        before = self._word(i - 1) in _CHAIN and self._gap(i - 1) == 0 and self._number(i - 2) and self._gap(i - 2) == 0
        behind = self._word(i + 1) in _CHAIN and self._gap(i) == 0 and self._number(i + 2) and self._gap(i + 1) == 0
        return before or behind
