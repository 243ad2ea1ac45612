"""Parts of so many: three in ten, one of three people, every third; and a part as a percentage."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.counting.figure import Figure, made, numeral, numerals
from factcheck.counting.words import EXACT
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule
from factcheck.numerals import Numeral

_HUNDRED, CENT = Decimal(100), Decimal("0.01")
LEAST = Decimal(1)  # percent: nobody says "a third" of 33.33 % alone
_ROUND = (3, 4, 5, 6, 10, 20, 100, 1000, 10_000, 100_000)


def of_hundred(part: Decimal) -> Figure:
    """A part as a percentage: hundredths of a percent, and one in a million as small as it is."""
    share = EXACT.multiply(part, _HUNDRED)
    if share < LEAST:
        return Figure(Numeral(share, LEAST.scaleb(share.adjusted())), "percentage", "%", part=part)
    return Figure(Numeral(share.quantize(CENT), LEAST), "percentage", "%", part=part)


def mixed(whole: Sequence[Decimal], above: Decimal, below: Decimal) -> Decimal:
    """4/5, and 2 1/4 with its whole before it."""
    return EXACT.add(whole[0] if whole else Decimal(0), EXACT.divide(above, below))


def _out_of(match: Match) -> Made | None:
    """Three in ten, 3 out of 10: a share of a hundred, in words or of a round number."""
    part, whole = (numeral(item) for item in numerals(match))
    if not 0 < part.value <= whole.value or "ord" in numerals(match)[1].terms:
        return None
    if not (whole.value in _ROUND or "word" in numerals(match)[1].terms):
        return None  # "2 in 2019", 76 of 217 seats: two numbers
    if not match.word_follows():  # a mark, a fraction: of nothing
        return made(Figure(Numeral(EXACT.divide(part.value, whole.value), CENT)))
    return made(of_hundred(EXACT.divide(part.value, whole.value)))


_MARKS = (5, 6, 10, 20, 100)


def _marked(match: Match) -> Made | None:
    """A mark: 5.2/10, 4.25 /5. A decimal above the line is no day of a month."""
    above, below = (numeral(item) for item in numerals(match))
    touching = match.scan.touching(*match.items[match.end - 2 : match.end])
    if not touching or above.value == int(above.value) or not above.value <= below.value or below.value not in _MARKS:
        return None
    value, step = (EXACT.divide(side, below.value) for side in (above.value, above.step))
    return made(Figure(Numeral(value, step)))


def _of_whole(match: Match) -> Made | None:
    """Üç kişiden biri, on öğrenciden dördü: the whole stands first, with the ending that says "of"."""
    whole, part = numeral(match.all("num")[0]), Decimal(match.value("part-number") or 0)
    if match.get("part-number") is None:
        part = numeral(match.all("num")[-1]).value
    if not match.scan.cased(match.items[match.start + 1], "ablative") or not 0 < part < whole.value:
        return None
    sure = whole.value in _ROUND or "word" in match.all("num")[0].terms or match.leads("every")
    return made(of_hundred(EXACT.divide(part, whole.value))) if sure else None


def _every(match: Match) -> Made | None:
    """Каждый третий, jeder dritte: of people and things, where days and months come round."""
    number = int(float(match.value("ord")))
    if number < 2 or not match.word_follows("dateunit", "weekday", "month", "times", "daypart", "stop"):
        return None
    return made(of_hundred(EXACT.divide(Decimal(1), Decimal(number))))


RULES = (
    Rule("number/out-of", "num slash int", _marked),
    Rule("percentage/out-of", "num (unit|currency|w)? outof num", _out_of),
    Rule("percentage/of-whole", "num (unit|w|outof) (part-number|num)", _of_whole),
    Rule("percentage/every", "every ord", _every),
)
