"""Fractions of a numeral: two thirds, 23 fifths, half a million, two and a half."""

from __future__ import annotations

from decimal import Decimal

from factcheck.counting.units import UCUM
from factcheck.counting.word_parts import dozen, magnitude
from factcheck.counting.words import EXACT, ONE, State, Words

_FIFTHS, _ZERO, _TEN, _HUNDRED = Decimal(5), Decimal(0), Decimal(10), Decimal(100)
_CENT = Decimal("0.01")


def fraction(row: Words, state: State, at: int) -> int:
    """Half a million, two thirds, three quarters of a million."""
    above, below = row.ratio(at, "fraction")
    if state.ordinal or (state.scale is not None and not row.parts(at)):
        return at
    if not state.empty and not _counts(row, state.value, at, above, below):
        return at
    if _ranks(row, at) or _of_calendar(row, at) or (row.has(at, "halved") and not _halves(row, at)):
        return at
    state.total, state.scale, state.group = _ZERO, None, EXACT.divide(above * (state.value or ONE), below)
    state.words, state.room, state.step = True, Decimal(0), min(_CENT, EXACT.divide(ONE, below))
    behind = at + 1
    for skipped in ("of", "indefinite"):
        behind += row.has(behind, skipped)
    if row.has(behind, "dash") and row.glued(behind):
        behind += 1
    if below >= _HUNDRED and row.has(behind, "single"):
        state.group, state.closed, state.share = EXACT.divide(state.group, row.value(behind, "single")), True, True
        return behind + 1  # جزء من مئة ألف
    if row.has(behind, "magnitude") or row.has(behind, "single") or row.has(behind, "dozen"):
        state.step = Decimal("0.1")
        take = dozen if row.has(behind, "dozen") else magnitude
        taken = take(row, state, behind)
        state.closed = True
        return taken if taken > behind else at + 1
    state.closed = state.share = True
    return at + 1


def of_whole(row: Words, at: int) -> bool:
    """خمس السكان: a fifth of a whole, where five count no definite noun but units of time (خمس السنوات) and times."""
    if not row.scan.has("construct", "definite") or not row.definite(at + 1):
        return False
    if row.definite(at) or row.text(at + 1).endswith("ات"):
        return False  # العشر الأواخر, خمس الدورات
    counted = row.has(at + 1, "dateunit", "times", "number", "ordinal", "shift", "last", "next", "final", "weekday")
    return not counted or row.has(at + 1, "one-unit")


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


def _halves(row: Words, at: int) -> bool:
    """Whether a word that is more than a half (media, medios, demi) halves what follows: medio kilo, half a million."""
    behind = at + 1 + (row.has(at + 1, "dash") and row.glued(at + 1))
    measured = row.has(behind, "unit") and row.items[behind].terms["unit"] in UCUM
    return measured or row.scan.alone or row.has(behind, "currency", "dateunit", "magnitude", "single", "dozen")


def _counts(row: Words, count: Decimal, at: int, above: Decimal, below: Decimal) -> bool:
    """Whether a number counts parts: three quarters, 23 fifths; no "two halves", no "five fifth graders"."""
    if count == 1:
        return True
    plain = below >= _FIFTHS and (row.parts(at) or not {"number", "ordinal"} & row.items[at].terms.keys())
    plain = plain or (row.scan.alone and row.parts(at))  # cinco medios
    plain = plain or (count > _TEN and _singular(row, at))
    return above == 1 and count > 0 and count == count.to_integral_value() and (count < below or plain)


def _singular(row: Words, at: int) -> bool:
    """ثلاثة وعشرون خمسا: behind such numbers nouns are singular, and a number would need an "and"."""
    if not row.required or not row.has(at - 1, "number"):
        return False
    return closes(row, at) or row.has(at + 1, "of") or row.definite(at + 1)


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
