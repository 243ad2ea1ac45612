"""Which figure of the evidence a figure of the claim speaks of: named features, weighted by weights.toml."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources

from factcheck.compare.figure import Figure
from factcheck.relation import relation
from factcheck.values import DateRange, Quantity, Relation

_YEARS = 20.0  # years apart at which dates are a third as near
_KIN = frozenset(
    frozenset(pair) for pair in (("share", "%"), ("age", "duration"), ("number", "money"), ("number", "date"))
)
_SAME = frozenset({frozenset({"age", "duration"}), frozenset({"number", "money"}), frozenset({"number", "date"})})
_BRIEF = 16  # tokens of a headline


@cache
def settings(section: str) -> dict[str, float]:
    """A section of weights.toml."""
    text = resources.files("factcheck.compare").joinpath("weights.toml").read_text("utf-8")
    loaded: dict[str, float] = tomllib.loads(text)[section]
    return loaded


def aligned(said: Sequence[Figure], found: Sequence[Figure]) -> list[list[tuple[float, Figure]]]:
    """For each said figure the found ones that it may speak of, each with its log odds, the best first.

    A found figure that another said one fits clearly better is not meant twice.
    """
    odds = {(i, k): _odds(i, k, said, found) for i in range(len(said)) for k in _peers(said[i], found)}
    taken = {k: max(value for (_, other), value in odds.items() if other == k) for _, k in odds}
    spare = settings("threshold")["shared"]
    rows = [
        [(v, found[k]) for (i, k), v in odds.items() if i == at and v >= taken[k] - spare] for at in range(len(said))
    ]
    return [sorted(row, key=lambda pair: -pair[0]) for row in rows]


def apart(said: Figure, found: Figure) -> bool:
    """Whether the two may be of other things after all, so that a difference tells nothing: each names a place of its
    own, they are two speakers' figures, one is denied, or the said year only tells which thing is meant."""
    one, other = (frozenset(t for t in each.near if t.startswith(_NAMED)) for each in (said, found))
    sure = said.measure == found.measure or frozenset({said.measure, found.measure}) in _SAME
    kin = not sure and "100" not in found.quote + said.quote
    places = bool(one - other and other - one)
    return kin or places or _voices(said, found) or said.negated != found.negated or said.attributive


def _voices(said: Figure, found: Figure) -> bool:
    """Whether two speakers are told, and they are two for sure."""
    if said.speaker is None or found.speaker is None:
        return False
    return relation(said.speaker, found.speaker) == Relation.DISJOINT


_NAMED = "place:"


def related(said: Figure, found: Figure) -> float:
    """0 to 1: how much of what stands round the said figure stands round the found one."""
    return _shared(said.near, found.near)


def _peers(figure: Figure, others: Sequence[Figure]) -> list[int]:
    """The figures of the same measure by number; those of a kindred measure where there is none."""
    same = [k for k, other in enumerate(others) if other.measure == figure.measure]
    return same or [k for k, other in enumerate(others) if _kin(figure, other)]


def _kin(one: Figure, other: Figure) -> bool:
    """Whether two measures are near: 77 billion and $77 billion, 4030 for the year 2030."""
    if {one.measure, other.measure} == {"number", "date"}:
        number, date = (one, other) if one.measure == "number" else (other, one)
        return number.bare and isinstance(date.value, DateRange) and date.value.edtf.strip("./").isdigit()
    return frozenset({one.measure, other.measure}) in _KIN


def _odds(i: int, k: int, said: Sequence[Figure], found: Sequence[Figure]) -> float:
    weights = settings("weight")
    return sum(weights[name] * value for name, value in features(i, k, said, found))


def features(i: int, k: int, said: Sequence[Figure], found: Sequence[Figure]) -> Iterator[tuple[str, float]]:
    """The features of said figure i and found figure k by name, each 0 to 1."""
    one, other = said[i], found[k]
    peers, own = _peers(one, found), _peers(other, said)
    shared = {n: _shared(one.near, found[n].near) for n in peers}
    yield "base", 1.0
    yield "noun", _shared(one.noun, other.noun)
    yield "noun-near", _shared(one.noun, other.near)
    yield "context", shared[k]
    yield "context-best", float(shared[k] >= max(shared.values()))
    yield "alone", float(len(peers) == 1)
    yield "alone-both", float(len(peers) == 1 == len(own))
    yield "nearness", _nearness(one, other)
    yield "same", float(_same(one, other))
    yield "brief", float(len(peers) == 1 == len(own) and max(one.words, other.words) <= _BRIEF)
    yield "modifier", float(other.attributive and not one.attributive)
    yield "order", float(len(peers) == len(own) and i in own and peers.index(k) == own.index(i))


def _shared(said: dict[str, float], found: dict[str, float]) -> float:
    """The share of what stands near the said figure that stands near the found one."""
    wanted = sum(said.values())
    return sum(min(n, found.get(token, 0)) for token, n in said.items()) / wanted if wanted else 0.0


_STEEP = 3.0  # a figure a fifth higher is half as near


def _nearness(said: Figure, found: Figure) -> float:
    """1 for the same number or day, towards 0 for figures of another size."""
    a, b = said.value, found.value
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        if a.number <= 0 or b.number <= 0:
            return float(a.number == b.number)
        return math.exp(-_STEEP * abs(math.log(a.number / b.number)))
    if isinstance(a, DateRange) and isinstance(b, DateRange):
        one, other = a.first or a.last, b.first or b.last
        if one and other:
            return math.exp(-abs(one.year - other.year) / _YEARS)
    return 0.0


def _same(said: Figure, found: Figure) -> bool:
    """The very number that the claim names, whatever it says of it: 91 for "more than 91"."""
    a, b = said.value, found.value
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return a.number == b.number
    return isinstance(a, DateRange) and isinstance(b, DateRange) and a.edtf.strip("./") == b.edtf.strip("./")
