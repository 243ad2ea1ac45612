"""Parts named by more than a word: three twenty-firsts, a hundred thirty-fifths."""

from __future__ import annotations

from decimal import Decimal

from factcheck.counting.word_parts import composes
from factcheck.counting.words import EXACT, State, Words

_TENS = tuple(Decimal(tens) for tens in range(20, 100, 10))


def named_parts(row: Words, state: State, at: int) -> int:
    """Divides what was read by a name in the plural: twenty-firsts; the item itself where none begins there."""
    tens = row.value(at, "number")
    hyphen = row.has(at + 1, "dash") and row.glued(at + 1)
    unit = at + 1 + hyphen
    if state.group is None or not row.has(unit, "part-name") or tens not in _TENS or state.ordinal or state.written:
        return at
    if not hyphen and composes(state, tens):
        return at  # a hundred thirty fifths are 130 of them
    state.group = EXACT.divide(state.group, tens + row.value(unit, "part-name"))
    state.words, state.room, state.step = True, Decimal(0), Decimal("0.01")
    state.closed = state.share = True
    return unit + 1
