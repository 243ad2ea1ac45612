"""Percentages: 5 %, %50, 5 por 100, 2.5 percentage points."""

from __future__ import annotations

from decimal import Decimal

from factcheck.counting.figure import Figure, made, numeral, numerals, scaled
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule
from factcheck.numerals import Numeral

_CENT = Decimal("0.01")
_POINTS = {"%": (Decimal(1), "%"), "‰": (Decimal("0.1"), "%"), "pp": (Decimal(1), "pp"), "bp": (_CENT, "pp")}


def _percent(match: Match) -> Made | None:
    factor, unit = _POINTS[match.value("percent")]
    number = scaled(numeral(numerals(match)[0]), factor)
    return made(Figure(number, "percentage", unit))


def _dual(match: Match) -> Made | None:
    """نقطتين مئويتين: two of them in one word."""
    factor, unit = _POINTS[match.value("dual-percent")]
    return made(Figure(scaled(Numeral(Decimal(2), Decimal(1)), factor), "percentage", unit))


def _per_hundred(match: Match) -> Made | None:
    """5 por 100: nothing else is counted behind it."""
    number, whole = numerals(match)
    if (
        match.unknown_follows()
        or whole.terms.get("digits") != "100"
        or match.follows("currency", "percent", "unit", "dateunit")
    ):
        return None
    return made(Figure(numeral(number), "percentage", "%"))


def _percent_first(match: Match) -> Made | None:
    """%50 and ٪٥٠: the sign touches its number."""
    sign, number = match.all("percent")[0], numerals(match)[0]
    alone = len(match.scan.written(sign)) == 1 and match.scan.touching(sign, number)
    before = match.before()
    taken = before is not None and isinstance(before.payload, Numeral) and match.scan.touching(before, sign)
    first = match.scan.has("percent", "first")  # yüzde 95
    field = match.scan.alone and match.end - match.start == len(match.items)  # بالمئة 10
    return _percent(match) if (alone or first or field) and not taken else None


def _led(match: Match) -> Made | None:
    """بنسبة 10: a rate whose number counts nothing is one of a hundred; بنسبة 3 إلى 1 is another."""
    number = numeral(numerals(match)[0])
    second = match.after(1)
    paired = match.follows(*_PAIRED) and second is not None and "num" in second.terms
    if (
        number.value < 1
        or number.spelled
        or match.word_follows("stop")
        or paired
        or match.follows("percent", "slash", "colon", "dash")
    ):
        return None
    return made(Figure(number, "percentage", "%"))


_PAIRED = ("to", "and", "or", "of", "outof", "comma", "over")
RULES = (
    Rule("percentage/led", "percent-lead num", _led),
    Rule("percentage/dual", "dual-percent", _dual),
    Rule("percentage/sign", "num (dash|indefinite)? percent", _percent),
    Rule("percentage/sign-first", "percent num", _percent_first),
    Rule("percentage/per-hundred", "num per num", _per_hundred),
)
