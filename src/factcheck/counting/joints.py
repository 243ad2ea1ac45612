"""The "and" of a numeral, as against the "and" between two: between five and ten."""

from __future__ import annotations

from decimal import Decimal

from factcheck.counting.word_parts import number
from factcheck.counting.words import State, Words, place

TENS = tuple(Decimal(tens) for tens in range(20, 100, 10))
_THOUSAND = 1000
_FAR = 12  # items between "between" and its "and"


def paired(row: Words, at: int, starts: tuple[str, ...]) -> bool:
    """Whether this "and" is the one of "between five and ten": the last before the second number."""
    k = at - 1
    while k >= 0 and at - k < _FAR and row.has(k, *starts, "and"):
        k -= 1
    if not row.has(k, "from") or row.items[k].terms["from"] != "between":
        return False
    behind = at + 1
    while behind - at < _FAR and row.has(behind, *starts, "and"):
        behind += 1
    return not any(row.has(j, "and") for j in range(at + 1, behind - row.has(behind - 1, "and")))


def behind_group(row: Words, at: int, last: int) -> int:
    """The item behind the part below a thousand that begins at an item: before its magnitude."""
    return next((k for k in range(at, last) if _closes(row, k)), last)


def _closes(row: Words, at: int) -> bool:
    """Whether an item is a magnitude: a dozen and two dozens are not."""
    if row.has(at, "dual"):
        return row.value(at, "dual") >= _THOUSAND
    return row.has(at, "magnitude", "single") and not row.has(at, "number", "dozen")


def more(row: Words, state: State, at: int) -> int:
    """Joins the number behind "and" alone, for the part behind it divides the whole."""
    behind, part = at + 1, row.value(at + 1, "number")
    group = state.group or Decimal(0)
    units = row.required and 0 < group % 100 < 10 and state.room == 1
    if part not in TENS if units else part >= state.limit:
        return at
    if not row.required:
        return max(number(row, state, behind), at)
    state.group, state.room, state.words = group + part, place(part), True
    return behind + 1
