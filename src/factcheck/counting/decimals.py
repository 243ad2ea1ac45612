"""Decimals in words: three point one four, deux virgule vingt-cinq, trescientos con quinientos doce."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from factcheck.counting.fraction_parts import and_part, and_parts
from factcheck.counting.words import ONE, State, Words
from factcheck.lexis.lexeme import Lexeme
from factcheck.numerals import Numeral

Read = Callable[[Words, int], tuple[int, int, Lexeme] | None]
_TOLD = (Decimal(10), Decimal(100), Decimal(1000))
_WITH = "with"  # "con" is said for the point, and far more often between two things that are counted


def point(row: Words, state: State, at: int, read: Read) -> int:
    """Three point one four: digits one by one behind the point, or a number."""
    loose, behind = row.value_text(at, "point") == _WITH, at + 1
    if state.empty or (loose and not _alike(row, state, behind)):
        return at
    if loose and row.has(behind, "fraction") and not row.has(behind, "number", "ordinal"):
        return max(and_part(row, state, behind), at)
    if row.has(behind, "number") and row.has(behind + 1, "fraction"):
        return max(and_parts(row, state, behind), at)
    text, end = _decimals(row, behind, read)
    if not text or state.group is None or state.group != state.group.to_integral_value():
        return at
    if loose and row.counts(end):
        return at
    places, end = _places(row, text, end)
    state.group += Decimal(text).scaleb(-places)
    state.step, state.room, state.words = ONE.scaleb(-places), Decimal(0), True
    return end


def _places(row: Words, text: str, at: int) -> tuple[int, int]:
    """(decimal places, the item behind): فاصلة ثلاثة من مائة are three hundredths, which "of a hundred" tells."""
    whole = row.value(at + 1, "single") if row.has(at, "of") and row.has(at + 1, "single") else Decimal(0)
    told = row.required and whole in _TOLD and Decimal(text) < whole and not row.counts(at + 2)
    return (whole.adjusted(), at + 2) if told else (len(text), at)


def _alike(row: Words, state: State, at: int) -> bool:
    """Whether both sides are words, or the text no more than both: 12 con 5 goles, 2019 con 15 casos are two numbers."""
    field = row.scan.alone and len(row.items) == at + 1  # 1 con 5
    return (field or not state.written) and row.has(
        at, "number", "fraction", "hundred", "single", *(("digits",) if field else ())
    )


def _decimals(row: Words, at: int, read: Read) -> tuple[str, int]:
    """(digits, the item behind them): five, one four one six, zero five, veinticinco, quinientos doce."""
    text, behind = "", at
    while row.has(behind, "number") and row.value(behind, "number") < 10:
        text, behind = text + row.items[behind].terms["number"], behind + 1
    if text.strip("0"):
        return text, behind
    found = read(row, behind) if row.has(behind, "number", "hundred", "single", "digits") else None
    if found is None:
        return text, behind
    number = found[2].payload
    assert isinstance(number, Numeral)
    if number.spelled and not row.has(behind, "single"):  # of "coma veinte millones" the millions are not decimals
        said = row.items[behind].terms
        first = said.get("number") or said.get("digits", "")
        return (text + first, behind + 1) if first.isdigit() else ("", at)
    written = found[2].terms.get("digits") or str(number.value)
    return (text + written, found[1]) if written.isdigit() and "num" in found[2].terms else ("", at)
