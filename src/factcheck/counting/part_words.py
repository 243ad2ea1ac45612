"""Parts whose whole is not named beside them: fell by a third, two-thirds voted yes; and what 2/3 may be a part of."""

from __future__ import annotations

from factcheck.counting.figure import made, numeral, numerals
from factcheck.counting.so_many import of_hundred
from factcheck.counting.units import UCUM
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule

_COUNTED = ("percent", "unit", "dateunit", "currency", "magnitude", "point", "dash", "num", "of", "indefinite")
_OPENS = frozenset({"hedge", "comma", "and", "or", "point-sign"})
_SUMS = frozenset(
    {"num", "date", "month", "month-weak", "year", "dateunit", "this", "shift", "last", "magnitude", "currency", "percent",
     "point"}
)  # fmt: skip


def of_some(match: Match) -> bool:
    """2/3 of voters is a part of them; 1/4 of this year may be a day, 3/4 of 20 and of a mile are sums."""
    behind = [item for item in (match.after(1), match.after(2)) if item is not None]
    if behind and "article" in behind[0].terms:
        behind = behind[1:]
    counted = bool(behind) and _SUMS.isdisjoint(behind[0].terms) and behind[0].terms.get("unit") not in UCUM
    return match.follows("of") and counted


def _changed(match: Match) -> Made | None:
    """Fell by a third, cut by half: of what it was; by half a point and by a third party is something else."""
    if not is_part(match) or not match.scan.changing(match.offset):
        return None
    if match.follows(*_COUNTED) or match.unknown_follows():
        return None
    return made(of_hundred(numeral(numerals(match)[0]).value), match.at("num"))


def _voted(match: Match) -> Made | None:
    """Two-thirds voted yes, half were women: a part that opens its sentence is the subject of a verb.

    A third was wounded is the third one, the first half was quiet a half of a game.
    """
    found, before = numerals(match)[0], match.before()
    if not is_part(match) or "ordinal" in found.terms or (before is not None and _OPENS.isdisjoint(before.terms)):
        return None
    return made(of_hundred(numeral(found).value), 0, 1)


def is_part(match: Match) -> bool:
    """Whether the number of a match is a part of one, told as such."""
    found = numerals(match)[0]
    return "share" in found.terms and 0 < numeral(found).value < 1


RULES = (
    Rule("percentage/changed-by", "margin hedge? num", _changed),
    Rule("percentage/part-verb", "num (past|future|modal)", _voted),
)
