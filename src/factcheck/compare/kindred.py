"""Which measures may stand for one another, and when two figures may be of other things after all."""

from __future__ import annotations

from factcheck.compare.figure import PLACE, Figure
from factcheck.relation import relation
from factcheck.values import AGREEING, DateRange, Name

_SAME = frozenset(frozenset(pair) for pair in (("age", "duration"), ("number", "money"), ("number", "date")))
_KIN = _SAME | {frozenset({"share", "%"})}
_HUNDRED = "100"


def kindred(one: Figure, other: Figure) -> bool:
    """Whether two measures are near: 77 billion and $77 billion, 4030 for the year 2030."""
    if {one.measure, other.measure} == {"number", "date"}:
        number, date = (one, other) if one.measure == "number" else (other, one)
        return number.bare and isinstance(date.value, DateRange) and date.value.edtf.strip("./").isdigit()
    return frozenset({one.measure, other.measure}) in _KIN


def apart(said: Figure, found: Figure) -> bool:
    """Whether the two may be of other things after all, so that a difference tells nothing: each names a place of its
    own, they are two speakers' figures, one is denied, or the said year only tells which thing is meant."""
    places = bool(_places(said) - _places(found) and _places(found) - _places(said))
    told_apart = places or _voices(said, found) or said.negated != found.negated
    return _loose(said, found) or told_apart or said.attributive


def _loose(said: Figure, found: Figure) -> bool:
    """Whether the measures are only kin: "3 in 10" of one thing and 25 % of another, unless a share out of 100."""
    sure = said.measure == found.measure or frozenset({said.measure, found.measure}) in _SAME
    return not sure and _HUNDRED not in found.quote + said.quote


def _places(figure: Figure) -> frozenset[str]:
    return frozenset(token for token in figure.near if token.startswith(PLACE))


def _voices(said: Figure, found: Figure) -> bool:
    """Whether two speakers are told, one of them by name or office, and they are not one for sure: what the opposition
    counts does not make a minister wrong. Where nobody is named ("it was reported"), nobody is another."""
    one, other = said.speaker, found.speaker
    if not isinstance(one, Name) or not isinstance(other, Name) or one.text == other.text:
        return False
    return relation(one, other) not in AGREEING
