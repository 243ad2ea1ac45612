"""Quantities as they are stated: what follows from a number, a bound or a stretch that somebody writes."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from factcheck.relation import relation
from factcheck.values import Quantity, Relation

POINTS = 10_000  # a result is one number: the first side has so many for each of its points
AGREES, DIFFERS, OPEN = "agrees", "differs", "open"
BY_RELATION = {Relation.EQUAL: AGREES, Relation.CONTAINS: AGREES, Relation.DISJOINT: DIFFERS}
_ABOVE, _BELOW = (">", ">="), ("<", "<=")
_BOUNDS = (*_ABOVE, *_BELOW)
_TENTH = Decimal("1.1")
_HALF = Decimal("1.5")


def quantities(said: Quantity, found: Quantity) -> str:
    """AGREES where the said one follows from the found one as it is stated, DIFFERS where it is excluded, else OPEN."""
    unit = _unit(said.unit, found.unit)
    if unit is None:  # kilometres and metres have a base in common
        return BY_RELATION.get(relation(said, found), OPEN)
    said, found = replace(said, unit=unit), replace(found, unit=unit)
    if said.comparator in _BOUNDS and found.comparator == "=":
        return AGREES if _holds(said, found.number) else DIFFERS
    if said.comparator in _BOUNDS and found.comparator == "~" and said.number != found.number:
        return AGREES if _holds(said, found.number) else DIFFERS
    if said.comparator in _BOUNDS and found.comparator in _BOUNDS:
        return _bounds(said, found)
    if said.comparator in "=~" and found.comparator in "=~<" and said.number == found.number:
        return AGREES  # 80 and nearly 80; approaching 1,300 and under 1,300
    if said.comparator == found.comparator == "=" and _rounded(said.number, found.number):
        return AGREES
    if found.comparator in _ABOVE and said.comparator != "range":
        return _beyond(said, found)
    if found.comparator in _ABOVE:
        found = replace(found, comparator="range", low=found.number, high=found.number * _TENTH)
        return BY_RELATION.get(relation(said, found), OPEN)
    met = relation(said, found)
    if said.comparator == found.comparator == "range" and met != Relation.EQUAL:
        return DIFFERS  # from 230 to 240 is not from 220 to 240
    return BY_RELATION.get(met, OPEN)


def bounds(said: Quantity, found: Quantity) -> bool:
    """Whether two bounds of one side are apart: titles that report one figure report one bound. A tenth is nothing."""
    sides = next((each for each in (_ABOVE, _BELOW) if said.comparator in each and found.comparator in each), None)
    low, high = sorted((said.number, found.number))
    return sides is not None and _unit(said.unit, found.unit) is not None and low * _TENTH < high


def results(said: Quantity, found: Quantity) -> str:
    """Results of matches, POINTS to a side: 2-1 told from the other side is 1-2, so that tells nothing."""
    if said.number == found.number:
        return AGREES
    ours, theirs = divmod(said.number, POINTS)
    return OPEN if (theirs, ours) == divmod(found.number, POINTS) else DIFFERS


def _unit(said: str, found: str) -> str | None:
    """The unit in which both are compared: that of currencies which share a sign; none for 58 out of 100 and 58 %, for
    77 billion and $77 billion, and for barrels and barrels a day, which headlines tell apart by other words."""
    if shared := {*said.split("|")} & {*found.split("|")}:
        return min(shared)
    if "" in (said, found) or said.partition("/")[0] == found.partition("/")[0]:
        return ""
    return None


def _rounded(said: Decimal, found: Decimal) -> bool:
    """Whether a found decimal, rounded to the places of the said number, is that number: 2,450 for 2,449.89."""
    places = -min(int(said.as_tuple().exponent), 0)
    half = Decimal(5).scaleb(-places - 1)
    return abs(found - said) <= half and found != found.to_integral_value()


def _beyond(said: Quantity, found: Quantity) -> str:
    """A number for "over 16 million": what lies a tenth from it is not meant."""
    if said.number >= found.number * _TENTH or said.number * _TENTH < found.number:
        return DIFFERS
    return AGREES if said.number <= found.number else OPEN


def _bounds(said: Quantity, found: Quantity) -> str:
    """A bound for a bound. Who writes "over 16 million" has a number little beyond it to tell of: "over 15 million" and
    "under 20 million" are told by it, "over 17 million" and "under 16 million" are not. What lies further off than by
    half ("over 10 million") follows, but is hardly what was meant."""
    above = found.comparator in _ABOVE
    if (said.comparator in _ABOVE) != above:
        beyond = said.number <= found.number if above else said.number >= found.number
        return DIFFERS if beyond else AGREES
    low, high = (said.number, found.number) if above else (found.number, said.number)
    if low > high:
        return DIFFERS
    return AGREES if low * _HALF >= high else OPEN


def _holds(said: Quantity, number: Decimal) -> bool:
    """More than 91 is false of a stated 91, though 91 may be short for 91.3."""
    holds = {
        ">": number > said.number,
        ">=": number >= said.number,
        "<": number < said.number,
        "<=": number <= said.number,
    }
    return holds[said.comparator]
