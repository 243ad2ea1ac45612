"""Magnitudes of earthquakes: magnitude 6.1, a 6.1-magnitude quake, بقوة 6.1 درجات, 6,1 балла по шкале Рихтера."""

from __future__ import annotations

from decimal import Decimal

from factcheck.counting.figure import Figure, made, numeral, numerals
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule

UNIT = "magnitude"
_MOST = Decimal(10)  # no quake was stronger
_DEGREE = "deg"
_WEAK = "force"  # a word that tells of quakes only beside degrees, or beside the scale


def _magnitude(match: Match) -> Made | None:
    """A number below ten, by the name of the scale; its degrees belong to it."""
    found = numerals(match)[0]
    number, unit = numeral(found), match.get("unit")
    if not 0 < number.value < _MOST or "ord" in found.terms or match.follows("times", "num"):
        return None
    unit = unit if unit and unit.terms["unit"] == _DEGREE else None  # a magnitude 7 quake
    if match.value("scale") == _WEAK and not (unit or match.get("scale-behind")):
        return None
    if not match.get("scale-behind") and match.follows("magnitude", "percent", "currency", "slash"):
        return None
    first = match.place(found)
    return made(Figure(number, "quantity", UNIT), first, first + 1 + (unit is not None))


RULES = (
    Rule("quantity/magnitude", "scale (about|indefinite|in)? num unit? scale-behind?", _magnitude),
    Rule("quantity/magnitude-behind", "num dash? unit? scale-behind", _magnitude),
)
