"""Numerals in words and digits: "five hundred and six thousand", خمسة وعشرون ألفا, deux millions et demi, 2.5m.

One pass from left to right. The parts of a group below a thousand get smaller (hundreds, tens, units); a magnitude
closes its group. "And" joins where what follows is smaller than the last part's place, so that "between one hundred
and two hundred" stays two numbers.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.counting.digit_parts import digits, pointed, short, signed
from factcheck.counting.fraction_parts import and_part, and_parts, fraction, point
from factcheck.counting.joints import behind_group, paired
from factcheck.counting.word_parts import dozen, dual, dual_construct, hundred, magnitude, number, ordinal
from factcheck.counting.words import ONE, State, Words, place
from factcheck.counting.written import cardinal
from factcheck.counting.written import ordinal as ordinal_terms
from factcheck.lexis.lexeme import Lexeme
from factcheck.numerals import Numeral

_TENS = tuple(Decimal(tens) for tens in range(20, 100, 10))
_TAKES = {  # in this order: خمس is five before it is a fifth
    "digits": digits,
    "number": number,
    "hundred": hundred,
    "dual-construct": dual_construct,
    "magnitude": magnitude,
    "single": magnitude,
    "magnitude-short": short,
    "magnitude-capital": short,
    "magnitude-money": short,
    "dual": dual,
    "dozen": dozen,
    "ordinal": ordinal,
    "fraction": fraction,
    "point": point,
}
STARTS = (
    "digits",
    "number",
    "hundred",
    "magnitude",
    "single",
    "dual",
    "dozen",
    "fraction",
    "ordinal",
    "minus",
    "single-hedged",
)
Found = tuple[int, int, Lexeme]


def read(row: Words, start: int, joined: bool = True) -> Found | None:
    """(first, last, lexeme) of the numeral that begins at an item; joined: over "and" too."""
    negative = row.has(start, "minus")
    if negative and not row.scan.letter(row.items[start].start).isalpha():
        return None  # a sign is read with the digits behind it
    state, at = State(), start + negative
    if row.has(start, "single-hedged") and (row.has(start - 1, "hedge") or row.has(start + 1, "hedge-behind")):
        state.scale = row.value(start, "single-hedged")
        state.total, state.step, state.spelled, state.words = state.scale, state.scale, True, True
        return _whole(row, state, start, start + 1)
    if not negative and _indefinite(row, start):
        state.group, state.words = ONE, True
    while at < len(row.items) and not state.closed:
        behind = _step(row, state, at, joined)
        if behind == at:
            break
        at = behind
    if at == start + negative or (state.empty and not state.ordinal):
        return None
    return _whole(row, state, start, at)


def _indefinite(row: Words, start: int) -> bool:
    """Whether "a" counts one before what follows: a hundred, a million, a dozen, a third."""
    return row.has(start - 1, "indefinite") and row.has(start, "hundred", "magnitude", "dozen", "fraction")


def _whole(row: Words, state: State, start: int, at: int) -> Found:
    """The lexeme of what was read, with "a", a sign or a decimal point before it."""
    items, written = row.items, "" if state.words else state.written
    first, value = start - _indefinite(row, start), state.value
    if row.has(start, "minus"):
        first, value = start, -value
    elif written and (worth := pointed(row, start, written)):
        first, value, state.step = start - 1, value * worth, state.step * worth
    if not row.has(start, "minus") and first >= start - 1 and written and signed(row, first):
        first, value = first - 1, -value
    numeral = Numeral(value, state.step, state.spelled, state.scale or ONE)
    terms = ordinal_terms(value, written) if state.ordinal else cardinal(numeral, written)
    if at - start == 1 and not written:
        terms = {**items[start].terms, **terms}
    elif at - start == 1 and row.has(start, "dot2"):
        terms = {**terms, "dot2": written}
    if state.share and 0 < value < 1:
        terms = {**terms, "share": ""}
    return first, at, Lexeme(items[first].start, items[at - 1].end, terms, numeral, "number")


def _step(row: Words, state: State, at: int, joined: bool) -> int:
    """The item behind what is taken at an item; the item itself where nothing is."""
    terms = row.items[at].terms
    for category, take in _TAKES.items():
        if category in terms and (behind := take(row, state, at)) > at:
            return behind
    if "dash" in terms and state.words and row.glued(at) and row.has(at + 1, *_HYPHENED):
        behind = _step(row, state, at + 1, joined)
        return behind if behind > at + 1 else at
    if "half-more" in terms and not state.empty and not state.ordinal:
        return and_part(row, state, at, "half-more")
    return _and(row, state, at) if "and" in terms and joined and not state.empty else at


_HYPHENED = ("number", "ordinal", "fraction", "magnitude", "hundred")  # twenty-three, two-thirds, half-million
_JOINED = ("number", "hundred", "single", "dual", "digits", "ordinal")


def _and(row: Words, state: State, at: int) -> int:
    """Joins "and a half", وخمسة وعشرون, y tres, and five: what is smaller than the last part's place."""
    behind = at + 1
    half = behind + (row.has(behind, "indefinite") and row.has(behind + 1, "fraction"))
    if row.has(half, "fraction") and not row.has(half, "ordinal") and not state.ordinal:
        return max(and_part(row, state, half), at)
    if row.has(behind, "number") and row.has(behind + 1, "fraction") and not state.ordinal:
        return max(and_parts(row, state, behind), at)
    if state.written and state.group is not None:
        return at
    if state.ordinal:
        return _and_ordinal(row, state, behind) or at
    if not row.has(behind, *_JOINED) or row.scan.has("number-and", "none") or paired(row, at, STARTS):
        return at
    found = read(row, behind, joined=False)
    return _joined(row, state, at, found) if found else at


def _joined(row: Words, state: State, at: int, found: Found) -> int:
    """Takes the group behind "and" where it is small enough."""
    numeral, terms, behind = found[2].payload, found[2].terms, at + 1
    assert isinstance(numeral, Numeral)
    whole = numeral.value / numeral.scale if numeral.spelled and state.group is not None else numeral.value
    if row.required and state.group is not None and 0 < state.group % 100 < 10 and state.room == 1:
        allowed = whole in _TENS  # خمسة وعشرون: units before tens
    else:
        allowed = 0 < whole < state.limit and (row.required or "digits" not in terms)
    if not allowed or ("ord" in terms and state.scale is None and row.required):
        return at
    if state.group is None:
        return _open(row, state, behind)
    state.group += whole
    state.room, state.words, state.ordinal = place(whole), True, "ord" in terms
    return behind_group(row, behind, found[1])


def _open(row: Words, state: State, at: int) -> int:
    """Goes on behind "and" after a magnitude: مليون وخمسمئة ألف."""
    required, row.required = row.required, False
    behind = _step(row, state, at, joined=False)
    row.required = required
    return behind


def _and_ordinal(row: Words, state: State, at: int) -> int:
    """الحادي والعشرون: a unit and the ordinal of the tens; 0 where none follows."""
    value = row.value(at, "ordinal") if row.has(at, "ordinal") and state.group is not None else Decimal(0)
    if state.group is None or not (state.group < 10 and value in _TENS):
        return 0
    state.group += value
    return at + 1
