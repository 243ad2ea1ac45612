"""What was read of a numeral as one lexeme: with "a", a sign or a decimal point before it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from factcheck.counting.digit_parts import pointed, pointed_ordinal, signed
from factcheck.counting.powers import MARKS
from factcheck.counting.words import ONE, State, Words
from factcheck.counting.written import cardinal
from factcheck.counting.written import ordinal as ordinal_terms
from factcheck.lexis.lexeme import Lexeme
from factcheck.numerals import Numeral, digits

Found = tuple[int, int, Lexeme]
_COUNTED = frozenset({"hundred", "magnitude", "dozen", "fraction"})


def indefinite(row: Words, start: int) -> bool:
    """Whether "a" counts one before what follows: a hundred, a million, a dozen, a third."""
    return not _COUNTED.isdisjoint(row.items[start].terms) and row.has(start - 1, "indefinite")


@lru_cache(maxsize=4096)
def _plain(written: str, decimal: str) -> tuple[Numeral, Mapping[str, str]] | None:
    """Digits that nothing goes with, as most are."""
    numeral = digits(written, decimal)
    return (numeral, cardinal(numeral, written)) if numeral and numeral.value else None  # 0.0 is 0


def lone(row: Words, at: int, joining: frozenset[str]) -> Found | None:
    """Digits alone, as most are, at the price of a look on both sides; None where they may be part of more.

    joining: the categories of what goes on with a numeral.
    """
    behind = row.items[at + 1].terms if at + 1 < len(row.items) else {}
    if row.vulgar or not joining.isdisjoint(behind) or "suffix" in behind or row.text(at + 1) in MARKS:
        return None
    written = row.items[at].terms["digits"]
    plain = _plain(written, row.decimal)
    if plain is None or pointed(row, at, written) or signed(row, at) or pointed_ordinal(row, at):
        return None
    return at, at + 1, Lexeme(row.items[at].start, row.items[at].end, plain[1], plain[0], "number")


def whole(row: Words, state: State, start: int, at: int) -> Found:
    """The lexeme of what was read, with "a", a sign or a decimal point before it."""
    items, written = row.items, "" if state.words else state.written
    value = state.value
    if "minus" in items[start].terms:
        first, value = start, -value
    else:
        first = start - indefinite(row, start)
        if written and (worth := pointed(row, start, written)):
            first, value, state.step = start - 1, value * worth, state.step * worth
        if state.written and signed(row, first):
            first, value = first - 1, -value
    plain = _plain(written, row.decimal) if written and first == start and at - start == 1 else None
    if plain and not state.ordinal and "minus" not in items[start].terms:
        numeral, terms = plain
    else:
        numeral = Numeral(value, state.step, state.spelled, state.scale or ONE)
        terms = ordinal_terms(value, written) if state.ordinal else cardinal(numeral, written)
    if at - start == 1 and not written:
        terms = {**items[start].terms, **terms}
    elif at - start == 1 and "dot2" in items[start].terms:
        terms = {**terms, "dot2": written}
    if state.share and 0 < value < 1:
        bare = at - first == 1 and not row.scan.alone
        terms = {**terms, "share": "", **({"lone-part": ""} if bare else {})}
    return first, at, Lexeme(items[first].start, items[at - 1].end, terms, numeral, "number")
