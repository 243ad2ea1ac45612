"""Fractions of a numeral: two thirds, half a million, two and a half, three point one four."""

from __future__ import annotations

from decimal import Decimal

from factcheck.counting.word_parts import dozen, magnitude
from factcheck.counting.words import EXACT, ONE, State, Words

_FIFTHS, _TEN = Decimal(5), Decimal(10)


def fraction(row: Words, state: State, at: int) -> int:
    """Half a million, two thirds, three quarters of a million."""
    above, below = row.ratio(at, "fraction")
    if state.scale is not None or state.ordinal:
        return at
    if state.group is not None and not _counts(row, state.group, at, above, below):
        return at
    if _ranks(row, at) or _of_calendar(row, at):
        return at
    state.group = EXACT.divide(above * (state.group or ONE), below)
    state.words, state.room, state.step = True, Decimal(0), Decimal("0.01")
    behind = at + 1
    for skipped in ("of", "indefinite"):
        behind += row.has(behind, skipped)
    if row.has(behind, "dash") and row.glued(behind):
        behind += 1
    if row.has(behind, "magnitude") or row.has(behind, "single") or row.has(behind, "dozen"):
        state.step = Decimal("0.1")
        take = dozen if row.has(behind, "dozen") else magnitude
        taken = take(row, state, behind)
        state.closed = True
        return taken if taken > behind else at + 1
    state.closed = state.share = True
    return at + 1


def _ranks(row: Words, at: int) -> bool:
    """A third woman, a tenth year: a word of rank that "a" leads and a noun follows is no part."""
    if not row.has(at, "ordinal") or not row.has(at - 1, "indefinite"):
        return False
    terms = row.items[at + 1].terms if at + 1 < len(row.items) else {}
    known = terms and not terms.keys() & {"unit", "dateunit", "currency"}
    return not known and not closes(row, at)


def closes(row: Words, at: int) -> bool:
    """Whether no word follows an item: a mark, or nothing."""
    return at + 1 >= len(row.items) or not row.scan.letter(row.items[at + 1].start).isalnum()


def _of_calendar(row: Words, at: int) -> bool:
    """The last two quarters: of years, not of one."""
    return row.has(at, "dateunit") and row.has(at - 2, "last", "next", "shift", "final")


def _counts(row: Words, count: Decimal, at: int, above: Decimal, below: Decimal) -> bool:
    """Whether a number counts parts: three quarters, 23 fifths; no "two halves", no "five fifth graders"."""
    if count == 1:
        return True
    plain = not ({"number", "ordinal"} & row.items[at].terms.keys()) and below >= _FIFTHS
    return above == 1 and count > 0 and count == count.to_integral_value() and (count < below or plain)


def point(row: Words, state: State, at: int) -> int:
    """Three point one four: digits one by one behind the point, or a number below a hundred."""
    if state.group is None or state.scale or not (row.has(at + 1, "number") or row.has(at + 1, "digits")):
        return at
    if row.has(at + 2, "fraction"):
        return and_parts(row, state, at + 1)
    text, behind = "", at + 1
    while row.has(behind, "number") and row.value(behind, "number") < 10:
        text += row.items[behind].terms["number"]
        behind += 1
    if not text:
        name = "number" if row.has(behind, "number") else "digits"
        text, behind = row.items[behind].terms[name], behind + 1
        behind, text = _tens(row, behind, text)
    if not text.isdigit() or state.group != state.group.to_integral_value():
        return at
    state.group += Decimal(f"0.{text}")
    state.step, state.room, state.words = ONE.scaleb(-len(text)), Decimal(0), True
    return behind


def _tens(row: Words, at: int, text: str) -> tuple[int, str]:
    """Point seventy-one: the units behind tens, with a hyphen or without; (the item behind, digits)."""
    unit = at + (row.has(at, "dash") and row.glued(at))
    small = row.has(unit, "number") and 0 < row.value(unit, "number") < _TEN
    if len(text) == 2 and text[0] >= "2" and text[1] == "0" and row.has(at - 1, "number") and small:
        return unit + 1, text[0] + row.items[unit].terms["number"]
    return at, text


def and_part(row: Words, state: State, at: int, name: str = "fraction") -> int:
    """Adds the fraction of what was last counted: two and a half, مليون ونصف."""
    above, below = row.ratio(at, name)
    part = EXACT.divide(above, below)
    if state.group is not None:
        if state.group != state.group.to_integral_value():
            return at - (name == "fraction")
        state.group, state.step, state.room = EXACT.add(state.group, part), Decimal("0.1"), Decimal(0)
    else:
        state.total = EXACT.plus(state.total + EXACT.divide(above * (state.scale or ONE), below))
        state.step, state.closed = (state.scale or ONE) / 10, True
    state.words = True
    return at + 1


def and_parts(row: Words, state: State, at: int) -> int:
    """One hundred and two thirds."""
    above, below = row.ratio(at + 1, "fraction")
    count = row.value(at, "number") * above
    whole = state.group if state.group is not None else state.scale or ONE
    if not 0 < count < below or whole != whole.to_integral_value():
        return at - 1
    part = EXACT.divide(count, below)
    if state.group is not None:
        state.group = EXACT.add(state.group, part)
    else:
        state.total = EXACT.add(state.total, part * whole)
    state.step, state.words, state.closed = Decimal("0.01") * whole, True, True
    return at + 2
