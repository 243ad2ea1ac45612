"""The parts of a numeral in digits: 1,234.5, 10½, 1.2e10, .77, -5, 10k, 5th."""

from __future__ import annotations

from decimal import Decimal

from factcheck.counting.words import EXACT, ONE, State, Words
from factcheck.numerals import digits as written_digits


def digits(row: Words, state: State, at: int) -> int:
    if state.group is not None or (state.scale and not state.total):
        return at
    read = written_digits(row.items[at].terms["digits"], row.decimal)
    if read is None or (state.scale and read.value >= state.scale):
        return at
    state.group, state.step, state.room = read.value, read.step, ONE
    state.written = row.items[at].terms["digits"]
    behind = at + 1
    if found := _power(row, state, behind):
        return found
    if part := _vulgar(row, at):
        state.group, state.step, state.words, state.room = part, Decimal("0.01"), True, Decimal(0)
        return at + 3
    if part := _vulgar(row, behind):
        state.group += part
        state.step, state.words = Decimal("0.1"), True
        return behind + 3
    if _pointed_ordinal(row, at):
        state.ordinal = state.closed = True
        return behind + 1
    if row.has(behind + 1, "decade-suffix") and state.written.endswith("0") and len(state.written) in (2, 4):
        return behind  # 1990-е годы
    if row.has(behind, "suffix") and row.scan.touching(row.items[at], row.items[behind]):
        state.ordinal = state.closed = True
        return behind + 1
    if row.has(behind, "dash") and row.glued(behind) and row.has(behind + 1, "suffix"):
        state.ordinal = state.closed = True
        return behind + 2
    return behind


def short(row: Words, state: State, at: int) -> int:
    """10k, 3bn: short signs count only where they touch digits."""
    if not state.written or state.scale or not row.scan.touching(row.items[at - 1], row.items[at]):
        return at
    names = ("magnitude-short", "magnitude-capital", "magnitude-money")
    fits = {
        "magnitude-short": True,
        "magnitude-capital": row.scan.letter(row.items[at].start).isupper(),  # 5M is five million, 5m five metres
        "magnitude-money": row.has(at + 1, "unit"),  # 3.5m people are millions, a wall of 3.5m is metres high
    }
    name = next((name for name in names if row.has(at, name) and fits[name]), "")
    if not name:
        return at
    value = row.value(at, name)
    state.total, state.group, state.scale = (state.group or ONE) * value, None, value
    state.step, state.spelled, state.closed = state.step * value, True, True
    return at + 1


def _pointed_ordinal(row: Words, at: int) -> bool:
    """20. Jahrhundert, 6. April: a point makes an ordinal before a word of time, in languages that write so."""
    if not row.scan.has("ordinal", "point") or len(row.text(at)) > 2 or not row.touching(at):
        return False
    return row.has(at + 1, "point-sign") and row.has(at + 2, "dateunit", "month", "weekday", "numbered")


def _power(row: Words, state: State, at: int) -> int:
    """Takes the exponent of 1.2e10, which touches its number; 0 for none."""
    items = row.items
    sign = at + 1 + (row.has(at + 1, "dash") or (at + 1 < len(items) and row.text(at + 1) == "+"))
    if sign >= len(items) or row.text(at) != "e" or not row.has(sign, "digits") or state.group is None:
        return 0
    exponent = row.items[sign].terms["digits"]
    if (
        any(items[k].end != items[k + 1].start for k in range(at - 1, sign))
        or not exponent.isdigit()
        or len(exponent) > 2
    ):
        return 0
    by = -int(exponent) if row.has(at + 1, "dash") else int(exponent)
    state.group, state.step, state.closed = state.group.scaleb(by), state.step.scaleb(by), True
    state.spelled, state.scale = by > 2, ONE.scaleb(max(by, 0))
    state.total, state.group = state.group, None
    return sign + 1


def _vulgar(row: Words, at: int) -> Decimal | None:
    """The fraction ½ at an item, which folding writes as 1⁄2."""
    if not (row.has(at, "digits") and row.has(at + 2, "digits") and row.scan.text[row.items[at + 1].start] == "⁄"):
        return None
    above, below = (row.items[k].terms["digits"] for k in (at, at + 2))
    return EXACT.divide(Decimal(above), Decimal(below)) if (above + below).isdigit() and int(below) else None


def pointed(row: Words, start: int, written: str) -> Decimal | None:
    """What digits behind a lone decimal sign are worth: .77 is 77 hundredths."""
    sign = row.items[start - 1] if start and written.isdigit() else None
    if sign is None or row.scan.text[sign.start : sign.end] != row.decimal:
        return None
    around = row.scan.letter(sign.start - 1)
    free = not around or around.isspace() or around in "($€£-−"
    return Decimal(10) ** -len(written) if free and row.scan.touching(sign, row.items[start]) else None


def signed(row: Words, start: int) -> bool:
    """Whether a minus sign stands before digits, and no word, number or blank behind it."""
    before = row.items[start - 1] if start else None
    if (
        before is None
        or "dash" not in before.terms
        or not ({"digits", "point-sign", "comma"} & row.items[start].terms.keys())
    ):
        return False
    around = row.scan.letter(before.start - 1)
    ahead = row.items[start - 2] if start > 1 else None
    lone = ahead is None or ("digits" not in ahead.terms and ahead.end != before.start)
    return (
        lone
        and row.scan.touching(before, row.items[start])
        and not (around and not around.isspace() and around not in "(«\"'")
    )
