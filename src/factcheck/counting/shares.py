"""Parts and multiples: half of the voters, three in ten, 4/5, doubled, threefold."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from factcheck.counting import part_words, so_many
from factcheck.counting.figure import Figure, made, numeral, numerals
from factcheck.counting.so_many import CENT, LEAST, mixed, of_hundred
from factcheck.counting.words import EXACT
from factcheck.lexis.lexeme import Item
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule
from factcheck.numerals import Numeral

_POINT = "point"


def _share(match: Match) -> Made | None:
    """Half of the voters, two thirds of the seats, ثلثا المقاعد."""
    found = numerals(match)[0]
    if not part_words.is_part(match) or match.after() is None:
        return None
    if match.follows("dateunit"):
        return None  # four hundredths of a second
    if (whole := match.after()) and whole.terms.get("unit") == _POINT and match.get("article") is None:
        return made(Figure(numeral(found), "percentage", "pp"), 0, match.place(found) + 1)  # un quart de point
    return made(of_hundred(numeral(found).value), 0, match.place(found) + 1)


def _share_built(match: Match) -> Made | None:
    """Where the language puts the whole right behind its part: نصف السكان."""
    after = match.after()
    if match.scan.has("construct", "any") or (match.scan.has("construct", "plain") and after and _noun(match, after)):
        return _share(match)
    definite = after is not None and match.scan.definite(after)
    return (
        _share(match)
        if match.scan.has("construct", "definite") and definite and after is not None and "dateunit" not in after.terms
        else None
    )


def _noun(match: Match, item: Item) -> bool:
    return match.scan.letter(item.start).isalpha() and not {"dateunit", "stop", "and", "in"} & item.terms.keys()


def _fraction(match: Match) -> Made | None:
    """4/5, -4/5 and 2 1/4: a part of one, where no word makes it a date."""
    *whole, above, below = (abs(numeral(item).value) for item in numerals(match))
    if match.get("slash") is None or not 0 < above < below or not (below <= 10 or below in _HALVES):
        return None
    sign = -1 if numeral(numerals(match)[0]).value < 0 else 1
    end = match.end - (match.get("percent") is not None)
    items = match.items[end - 3 : end]
    if not all(match.scan.touching(*pair) for pair in pairwise(items)) or match.follows("slash", "year"):
        return None
    number = Numeral(sign * mixed(whole, above, below), CENT)
    if not whole and sign > 0 and match.get("percent") is None and part_words.of_some(match):
        return made(of_hundred(number.value))
    return made(Figure(number, "percentage", "%") if match.get("percent") else Figure(number))


def _over(match: Match) -> Made | None:
    """One over three, uno sobre veinte: a quotient, where no noun stands behind it."""
    above, below = (numeral(item).value for item in numerals(match))
    after = match.after()
    if not below or match.scan.scored(match.offset) or (after is not None and match.scan.letter(after.start).isalnum()):
        return None
    if above > below and not match.scan.alone:
        return None  # the blood pressure, 120 over 80
    return made(Figure(Numeral(EXACT.divide(above, below), CENT)))


def _fraction_words(match: Match) -> Made | None:
    """One twenty-fifth, un vingt-cinquième."""
    above, below = numerals(match)
    if match.scan.has("ordinal", "behind"):
        return None  # خمس العشرين: ranks divide nothing there
    if "word" not in above.terms or "word" not in below.terms or numeral(below).value < 3 or "dateunit" in below.terms:
        return None
    if numeral(above).value >= numeral(below).value or (
        match.follows("dateunit", "month", "of") and not match.follows("of")
    ):
        return None
    return made(Figure(Numeral(EXACT.divide(numeral(above).value, numeral(below).value), CENT)))


_HALVES = (16, 32, 64, 100)
_NEAR = 5  # words from "doubled" to "three times"


def _multiple(match: Match) -> Made | None:
    """Doubled, threefold, ضعف: so many times as much; in تضاعف العدد ثلاث مرات the number behind tells it."""
    if any("times" in item.terms for item in match.items[match.end : match.end + _NEAR]):
        return None
    number = Numeral(Decimal(match.value("multiple")), LEAST)
    return made(Figure(number, "number", "x", comparator="="))


def _multiplied(match: Match) -> Made | None:
    """Пятикратный рост: a word of growth tells it from five times a champion."""
    return made(Figure(Numeral(Decimal(match.value("fold")), LEAST), "number", "x", comparator="="))


def _times(match: Match) -> Made | None:
    """Four times, 3-fold, ثلاثة أضعاف."""
    found = numerals(match)[0]
    return made(Figure(numeral(found), "number", "x")) if "num" in found.terms else None


RULES = (
    *so_many.RULES,
    Rule("number/fraction-words", "num dash? ord", _fraction_words),
    Rule("number/over", "num over num", _over),
    Rule("number/times", "num dash? times", _times),
    Rule("number/multiple", "multiple", _multiple),
    Rule("number/multiplied", "fold growth", _multiplied),
)


FRACTIONS = (
    Rule("number/fraction", "num? (int|negative) slash int", _fraction),
    Rule("percentage/fraction", "num? (int|negative) slash int percent", _fraction),
)


SHARES = (
    *part_words.RULES,
    Rule("percentage/share", "indefinite? num (of|article)", _share),
    Rule("percentage/share-built", "num", _share_built),
)
