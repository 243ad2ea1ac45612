"""The fraction behind "and": two and a half, one hundred and two thirds, one billion and half a million."""

from __future__ import annotations

from decimal import Decimal

from factcheck.counting.fraction_parts import and_part, and_parts, closes
from factcheck.counting.words import EXACT, ONE, State, Words

_HUNDRED = Decimal(100)


def and_fraction(row: Words, state: State, at: int) -> int | None:
    """The item behind the fraction that an "and" adds, the "and" itself where it can't; None for no fraction."""
    behind = at + 1
    half = behind + (row.has(behind, "indefinite") and row.has(behind + 1, "fraction"))
    counted = row.has(behind, "number") and row.has(behind + 1, "fraction")
    if (counted or row.has(half, "fraction")) and (taken := part_of_magnitude(row, state, behind if counted else half)):
        return taken
    if state.ordinal:
        return None
    if row.has(half, "fraction") and (not row.has(half, "ordinal") or (half > behind and closes(row, half))):
        return max(and_part(row, state, half), at)
    if counted and row.required and row.ratio(behind + 1, "fraction")[1] >= _HUNDRED:
        return None  # خمسة وعشرون جزءا من مئة: the whole numeral counts the hundredths
    taken = and_parts(row, state, behind) if counted else at
    return taken if taken > at else None


def part_of_magnitude(row: Words, state: State, at: int) -> int:
    """One billion and half a million, and three quarters million: a part of a smaller magnitude; 0 for none."""
    count = row.value(at, "number") if row.has(at, "number") else ONE
    part = at + row.has(at, "number")
    size = part + 1 + row.has(part + 1, "indefinite")
    if state.group is not None or state.scale is None or not row.has(size, "magnitude"):
        return 0
    above, below = row.ratio(part, "fraction")
    worth = row.value(size, "magnitude")
    if worth >= state.scale or count >= below:
        return 0
    state.total = EXACT.plus(state.total + EXACT.divide(count * above * worth, below))
    state.step, state.words, state.closed = worth / 10, True, True
    return size + 1


def hyphened(row: Words, state: State, at: int) -> int:
    """Six-and-a-half years: the item behind the fraction; the hyphen itself where none follows."""
    half = at + 2
    for category in ("dash", "indefinite", "dash"):
        half += row.has(half, category)
    if not (row.glued(at) and row.has(at + 1, "and") and row.has(half, "fraction")):
        return at
    return max(and_part(row, state, half), at)
