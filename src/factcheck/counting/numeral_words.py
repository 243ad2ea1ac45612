"""Numerals in words and digits: "five hundred and six thousand", خمسة وعشرون ألفا, deux millions et demi, 2.5m.

One pass from left to right. The parts of a group below a thousand get smaller (hundreds, tens, units); a magnitude
closes its group. "And" joins where what follows is smaller than the last part's place, so that "between one hundred
and two hundred" stays two numbers.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from factcheck.counting.and_fractions import and_fraction, hyphened
from factcheck.counting.decimals import point
from factcheck.counting.digit_parts import digits, short
from factcheck.counting.fraction_parts import and_part, fraction, of_whole
from factcheck.counting.joints import TENS, behind_group, more, paired
from factcheck.counting.named_parts import named_parts
from factcheck.counting.signs import adjective, sign
from factcheck.counting.whole import Found, indefinite, lone, whole
from factcheck.counting.word_parts import dozen, dual, dual_construct, hundred, magnitude, number, ordinal
from factcheck.counting.words import ONE, State, Words, place
from factcheck.numerals import Numeral

_HUNDRED = Decimal(100)


def _point(row: Words, state: State, at: int) -> int:
    return point(row, state, at, read)


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
    "point": _point,
}
_JOINING = frozenset((*_TAKES, "dash", "half-more", "and"))
STARTS = (
    "digits", "number", "hundred", "magnitude", "single", "dual", "dozen",
    "fraction", "ordinal", "minus", "single-hedged",
)  # fmt: skip


def read(row: Words, start: int, joined: bool = True) -> Found | None:
    """(first, last, lexeme) of the numeral that begins at an item; joined: over "and" too."""
    terms = row.items[start].terms
    if len(terms) == 1 and "digits" in terms and (found := lone(row, start, _JOINING)):
        return found
    negative = "minus" in terms
    if negative and (sign(row, start) or adjective(row, start)):
        return None
    state, at = State(), start + negative
    if "single-hedged" in terms and (row.has(start - 1, "hedge") or row.has(start + 1, "hedge-behind")):
        state.scale = row.value(start, "single-hedged")
        state.total, state.step, state.spelled, state.words = state.scale, state.scale, True, True
        return whole(row, state, start, start + 1)
    if not negative and indefinite(row, start):
        state.group, state.words = ONE, True
    while at < len(row.items) and not state.closed:
        behind = _step(row, state, at, joined)
        if behind == at:
            break
        at = behind
    if at == start + negative or (state.empty and not state.ordinal):
        return None
    return whole(row, state, start, at)


def _step(row: Words, state: State, at: int, joined: bool) -> int:
    """The item behind what is taken at an item; the item itself where nothing is."""
    terms = row.items[at].terms
    if _JOINING.isdisjoint(terms):
        return at
    if "number" in terms and (behind := named_parts(row, state, at)) > at:
        return behind
    if "number" in terms and "fraction" in terms and state.empty and of_whole(row, at):
        return fraction(row, state, at)
    for category, take in _TAKES.items():
        if category in terms and (behind := take(row, state, at)) > at:
            return behind
    if "dash" in terms and not state.empty and (behind := hyphened(row, state, at)) > at:
        return behind
    sized = state.words or (row.glued(at) and row.has(at + 1, "magnitude"))  # the $1.9-trillion plan
    if "dash" in terms and sized and _hyphen(row, state, at) and row.has(at + 1, *_HYPHENED):
        behind = _step(row, state, at + 1, joined)
        return behind if behind > at + 1 else at
    if "half-more" in terms and not state.empty and not state.ordinal:
        return and_part(row, state, at, "half-more")
    return _and(row, state, at) if "and" in terms and joined and not state.empty else at


def _hyphen(row: Words, state: State, at: int) -> bool:
    """Twenty-three, and fifty - two: with blanks between tens and units only, else two numbers."""
    if row.glued(at):
        return True
    tens = state.group is not None and state.group % 100 in TENS and state.room == 10
    unit = row.has(at + 1, "number") and row.value(at + 1, "number") < 10
    part = row.has(at + 1, "fraction") and row.has(at - 1, "number") and not row.has(at + 1, "number", "ordinal")
    return row.text(at) == "-" and ((tens and unit) or part)


_HYPHENED = ("number", "ordinal", "fraction", "magnitude", "hundred")  # twenty-three, two-thirds, half-million
_JOINED = ("number", "hundred", "single", "dual", "digits", "ordinal")


def _and(row: Words, state: State, at: int) -> int:
    """Joins "and a half", وخمسة وعشرون, y tres, and five: what is smaller than the last part's place."""
    behind = at + 1
    part = and_fraction(row, state, at)
    if part is not None:
        return part
    if state.written and state.group is not None and state.room != _HUNDRED:
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
    value = numeral.value / numeral.scale if numeral.spelled and state.group is not None else numeral.value
    if row.required and state.group is not None and 0 < state.group % 100 < 10 and state.room == 1:
        allowed = value in TENS  # خمسة وعشرون: units before tens
    else:
        plain = row.required or "digits" not in terms or _after_hundred(state, terms)
        plain = plain or (row.scan.alone and len(row.items) == found[1])  # treinta y 3
        allowed = 0 < value < state.limit and plain
    part = state.group is not None and row.has(found[1] - 1, "fraction") and row.has(behind, "number")
    if part and (value >= 1 or (row.required and row.ratio(found[1] - 1, "fraction")[1] >= _HUNDRED)):
        return more(row, state, at)  # 132 fifths, 25 hundredths
    if not allowed or ("ord" in terms and state.scale is None and row.required):
        return at
    if state.group is None:
        return _open(row, state, behind)
    state.group += value
    state.room, state.words, state.ordinal = place(value), True, "ord" in terms
    return behind_group(row, behind, found[1])


def _after_hundred(state: State, terms: Mapping[str, str]) -> bool:
    """3 hundred and 21: digits below a hundred behind one that is written out."""
    return bool(state.written) and state.room == _HUNDRED and terms.get("digits", "").isdigit()


def _open(row: Words, state: State, at: int) -> int:
    """Goes on behind "and" after a magnitude: مليون وخمسمئة ألف."""
    required, row.required = row.required, False
    behind = _step(row, state, at, joined=False)
    row.required = required
    return behind


def _and_ordinal(row: Words, state: State, at: int) -> int:
    """الحادي والعشرون: a unit and the ordinal of the tens; 0 where none follows."""
    value = row.value(at, "ordinal") if row.has(at, "ordinal") and state.group is not None else Decimal(0)
    if state.group is None or not (state.group < 10 and value in TENS):
        return 0
    state.group += value
    return at + 1
