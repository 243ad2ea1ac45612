"""Powers: 1.2e10, 6.02 x 10^23, 1.1^23."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from factcheck.counting.words import EXACT, ONE, State, Words

_TIMES = ("x", "×", "*", "·")
MARKS = frozenset(("e", "^", *_TIMES))
_MOST = 2  # digits of an exponent


def power(row: Words, state: State, at: int) -> int:
    """Takes the exponent that stands at an item; 0 for none."""
    mark = row.text(at)
    if mark not in MARKS or state.group is None:
        return 0
    if row.text(at - 2) and row.text(at - 2).isalpha() and row.touching(at - 2):
        return 0
    if mark == "e" and row.touching(at - 1):
        return _tens(row, state, at)
    if mark == "^" and row.touching(at - 1):
        return _raised(row, state, at)
    ten = mark in _TIMES and row.has(at + 1, "digits") and row.text(at + 1) == "10"
    return _tens(row, state, at + 2) if ten and row.text(at + 2) == "^" and row.touching(at + 1) else 0


def _exponent(row: Words, at: int) -> tuple[int, int] | None:
    """(exponent, the item behind it): digits with a sign or without, that touch the mark before them."""
    digits = at + 1 + (row.has(at + 1, "dash") or row.text(at + 1) == "+")
    text = row.text(digits)
    glued = all(row.touching(k) for k in range(at, digits))
    if not glued or not row.has(digits, "digits") or not text.isdigit() or len(text) > _MOST:
        return None
    return (-int(text) if row.has(at + 1, "dash") else int(text)), digits + 1


def _tens(row: Words, state: State, at: int) -> int:
    """1.2e10 and 1.2x10^10: so many powers of ten."""
    found = _exponent(row, at)
    if found is None or state.group is None:
        return 0
    by, behind = found
    state.total, state.group, state.step = state.group.scaleb(by), None, state.step.scaleb(by)
    state.spelled, state.scale, state.words, state.closed = by > 2, ONE.scaleb(max(by, 0)), True, True
    return behind


def _raised(row: Words, state: State, at: int) -> int:
    """1.1^23."""
    found = _exponent(row, at)
    if found is None or state.group is None:
        return 0
    try:
        value = EXACT.power(state.group, Decimal(found[0]))
    except InvalidOperation:
        return 0  # 0^0
    if not value.is_finite():
        return 0  # 0^-3
    state.group = value
    state.words, state.closed, state.step = True, True, Decimal("0.01")
    return found[1]
