"""The parts of a numeral in digits: 1,234.5, 10½, 1.2e10, .77, -5, 10k, 5th."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.counting.powers import power
from factcheck.counting.words import EXACT, ONE, State, Words
from factcheck.numerals import digits as written_digits

_BILLION = Decimal(10**9)
_MINUS = re.compile(r"\s*[-−–]\s*[\d.,]+( \d+/\d+|/\d+|\s*[a-z])?\s*")


def digits(row: Words, state: State, at: int) -> int:
    if state.group is not None or (state.scale and not state.total):
        return at
    read = written_digits(row.items[at].terms["digits"], row.decimal)
    if read is None or (state.scale and read.value >= state.scale):
        return at
    state.group, state.step, state.room = read.value, read.step, ONE
    state.written = row.items[at].terms["digits"]
    behind = at + 1
    if found := power(row, state, behind):
        return found
    if not row.vulgar and not row.known(behind):
        return behind
    if part := _vulgar(row, at):
        state.group, state.step, state.words, state.room = part, Decimal("0.01"), True, Decimal(0)
        return at + 3
    if part := _vulgar(row, behind):
        state.group += part
        state.step, state.words = Decimal("0.1"), True
        return behind + 3
    if pointed_ordinal(row, at):
        state.ordinal = state.closed = True
        return behind + 1
    if row.has(behind + 1, "decade-suffix") and state.written.endswith("0") and len(state.written) in (2, 4):
        return behind  # 1990-е годы
    if row.has(behind, "suffix") and row.scan.touching(row.items[at], row.items[behind]) and _ends(row, state, behind):
        state.ordinal = state.closed = True
        return behind + 1
    if row.has(behind, "dash") and row.glued(behind) and row.has(behind + 1, "suffix"):
        state.ordinal = state.closed = True
        return behind + 2
    return behind


def short(row: Words, state: State, at: int) -> int:
    """10k, 3bn: short signs count only where they touch digits."""
    if not state.written or state.scale or not (row.touching(at - 1) or _field(row, at)):
        return at
    capital = _capital(row, state, at)  # 5M is five million, 5m five metres
    names = ("magnitude-short", *(("magnitude-capital",) if capital else ()), "magnitude-money")
    name = next((name for name in names if row.has(at, name)), "")
    if not name:
        return at
    billions = row.value(at, name) >= _BILLION and row.decimal in state.written  # 1.2b, and no "section 5b"
    if name == "magnitude-money" and not row.has(at + 1, "unit") and not billions:
        return at  # 3.5m people are millions, a wall of 3.5m is metres high
    value = row.value(at, name)
    state.total, state.group, state.scale = (state.group or ONE) * value, None, value
    state.step, state.spelled, state.closed = state.step * value, True, True
    return at + 1


def _field(row: Words, at: int) -> bool:
    """10 k, 1,674.5 M: with a blank between, where the text holds nothing else."""
    small = row.has(at, "magnitude-short") and not row.scan.letter(row.items[at].start).isupper()
    return row.scan.alone and at + 1 == len(row.items) and (small or not row.items[at - 1].terms["digits"].isdigit())


def _ends(row: Words, state: State, at: int) -> bool:
    """Whether letters are an ordinal's ending, and neither a measure nor a magnitude (5м, 3М); 1.2 has no ordinal."""
    whole = state.group is not None and state.group == state.group.to_integral_value()
    large = row.has(at, "magnitude-capital") and _capital(row, state, at)
    return whole and not large and not (row.has(at, "unit") and row.text(at).isalpha())


def _capital(row: Words, state: State, at: int) -> bool:
    """Whether a magnitude's letter is a capital among small ones; digits may be no year (В 2013Г.), and 5G a network."""
    letter, digits = row.scan.letter(row.items[at].start), state.written.isdigit()
    year = len(state.written) == 4 and digits and state.written[0] in "12"
    network = letter == "G" and len(state.written) == 1 and digits
    return letter.isupper() and not year and not network and not row.scan.shouted


def pointed_ordinal(row: Words, at: int) -> bool:
    """20. Jahrhundert, 6. April: a point makes an ordinal before a word of time, in languages that write so."""
    if not row.scan.has("ordinal", "point") or len(row.text(at)) > 2 or not row.touching(at):
        return False
    return row.has(at + 1, "point-sign") and row.has(at + 2, "dateunit", "month", "weekday", "numbered")


def _vulgar(row: Words, at: int) -> Decimal | None:
    """The fraction ½ at an item, which folding writes as 1⁄2."""
    if not (row.vulgar and row.has(at, "digits") and row.has(at + 2, "digits") and row.text(at + 1) == "⁄"):
        return None
    above, below = (row.items[k].terms["digits"] for k in (at, at + 2))
    return EXACT.divide(Decimal(above), Decimal(below)) if (above + below).isdigit() and int(below) else None


def pointed(row: Words, start: int, written: str) -> Decimal | None:
    """What digits behind a lone decimal sign are worth: .77 is 77 hundredths."""
    if start == 1 and row.has(0, "point") and written.isdigit() and row.scan.alone:
        return Decimal(10) ** -len(written)  # point 77
    sign = row.items[start - 1] if start and written.isdigit() else None
    if sign is None or row.scan.text[sign.start : sign.end] not in (row.decimal, ".", "٫"):
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
    if _MINUS.fullmatch(row.scan.text):
        return True  # - 1,200,000 as a field
    around = row.scan.letter(before.start - 1)
    ahead = row.items[start - 2] if start > 1 else None
    lone = ahead is None or ("digits" not in ahead.terms and ahead.end != before.start)
    return (
        lone
        and row.scan.touching(before, row.items[start])
        and not (around and not around.isspace() and around not in "(«\"'")
    )
