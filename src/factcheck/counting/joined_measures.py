"""Measures in two units or of a part of one: 5 feet 2 inches, 10 1/2 miles, a quarter of a mile."""

from __future__ import annotations

from factcheck.counting.figure import Figure, made, numeral, numerals
from factcheck.counting.so_many import CENT, mixed
from factcheck.counting.units import UCUM
from factcheck.counting.words import EXACT
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule
from factcheck.numerals import Numeral

_FOOT, _INCH = "[ft_i]", "[in_i]"


def _joined(match: Match) -> Made | None:
    """5 feet 2 inches, 9 stone 4 pounds, 12 m 20 cm: the first unit's, with the part that the second adds."""
    large, small = (item.terms["unit"] for item in match.all("unit"))
    if (match.get("and") or match.get("comma")) and not large[0] == small[0] == "[":
        return None  # 5 kg and 200 g may be two amounts
    return _added(match, large, small)


def _feet(match: Match) -> Made | None:
    """5ft 2in: behind feet, letters that touch their number are inches."""
    number, word = numerals(match)[1], match.all("in")[0]
    told = match.scan.touching(number, word) and match.scan.written(word) == "in" and match.value("unit") == _FOOT
    return _added(match, _FOOT, _INCH) if told else None


def _added(match: Match, large: str, small: str) -> Made | None:
    if large not in UCUM or small not in UCUM or UCUM[large].dimension != UCUM[small].dimension:
        return None
    told = [numeral(item) for item in numerals(match)]
    if len(told) != 2:
        return None  # a unit that is a figure by itself: ½
    first, second = told
    part = EXACT.divide(UCUM[small].factor, UCUM[large].factor)
    whole = first.value == first.value.to_integral_value() and not first.spelled
    if part >= 1 or not whole or not 0 <= second.value * part < 1:
        return None
    value = first.value + EXACT.multiply(second.value, part)
    return made(Figure(Numeral(value, EXACT.multiply(second.step, part)), "quantity", large))


def _fraction(match: Match) -> Made | None:
    """10 1/2 miles, a 1/4-mile oval."""
    *whole, above, below = (numeral(item).value for item in numerals(match))
    unit, at = match.value("unit"), match.start + match.at("slash")
    touching = all(match.scan.touching(*match.items[k : k + 2]) for k in (at - 1, at))
    if unit not in UCUM or not touching or not 0 < above < below or (whole and whole[0] != int(whole[0])):
        return None
    return made(Figure(Numeral(mixed(whole, above, below), CENT), "quantity", unit))


def _part(match: Match) -> Made | None:
    """A quarter of a mile: no percentage of any mile."""
    number, unit = numeral(numerals(match)[0]), match.value("unit")
    return made(Figure(number, "quantity", unit)) if unit in UCUM and 0 < number.value < 1 else None


RULES = (
    Rule("quantity/joined", "num dash? unit (and|comma)? num dash? unit", _joined),
    Rule("quantity/feet", "num unit num in", _feet),
    Rule("quantity/fraction", "num? int slash int dash? unit", _fraction),
    Rule("quantity/part", "num of indefinite unit", _part),
)
