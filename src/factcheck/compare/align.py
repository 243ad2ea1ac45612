"""Which figure of the evidence a figure of the claim speaks of: named features, weighted by weights.toml."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from factcheck.compare.circumstances import meant, scope
from factcheck.compare.figure import Figure, same
from factcheck.compare.kindred import far, kindred, marked
from factcheck.compare.settings import figures
from factcheck.compare.stated import AGREES
from factcheck.values import DateRange, Quantity

_YEARS = 20.0  # years apart at which dates are a third as near
_STEEP = 3  # a figure a fifth higher is half as near
_GRAINS = (2, 31, 366)  # days up to which a date is as fine as a day, a month, a year
_A_YEAR = 3  # the grain of a year
_BOUNDS = ("before", "after")
Named = list[tuple[str, float]]


class Likely(msgspec.Struct, frozen=True):
    """A found figure that a said one may speak of, with its features by name."""

    found: Figure
    features: Named


def aligned(said: Sequence[Figure], found: Sequence[Figure]) -> list[list[Likely]]:
    """For each said figure the found ones that it may speak of, in the order of the text."""
    peers, own = _peers(said, found), _peers(found, said)
    return [list(_likely(i, row, own, said, found)) for i, row in enumerate(peers)]


def chances(row: Sequence[Named]) -> list[float]:
    """How likely it is that each of a row is meant: a logistic model with the weights of weights.toml.

    What the chances leave of 1 is the chance that none of them is.
    """
    weights = figures().weight
    odds = [math.exp(sum(weights[name] * value for name, value in features)) for features in row]
    return [each / (1 + sum(odds)) for each in odds]


def related(said: Figure, found: Figure) -> float:
    """0 to 1: how much of what stands round the said figure stands round the found one."""
    return _shared(said.near, found.near)


def _likely(
    i: int, row: Sequence[int], own: Sequence[Sequence[int]], said: Sequence[Figure], found: Sequence[Figure]
) -> Iterator[Likely]:
    """The peers of said figure i that it may mean: what the row as a whole tells is asked once."""
    one = said[i]
    shared = [related(one, found[k]) for k in row]
    nouns = [_shared(one.noun, found[k].noun) for k in row]
    kept = {id(each) for each in meant(one, [found[k] for k in row])}
    for at, k in enumerate(row):
        if id(found[k]) in kept:
            told = [
                *_of_pair(one, found[k]),
                ("context", shared[at]),
                ("context-best", float(shared[at] >= max(shared))),
                ("noun-best", float(nouns[at] >= max(nouns) > 0)),
                ("order", float(len(row) == len(own[k]) and own[k][at] == i)),
            ]
            yield Likely(found[k], told)


def _of_pair(said: Figure, found: Figure) -> Iterator[tuple[str, float]]:
    """The features of two figures whatever others there are."""
    alike, bound = float(same(said, found)), float(_bounded(said))
    yield "base", 1.0
    yield "nearness", _nearness(said, found) * bound
    yield "same", alike
    yield "same-bound", alike * bound
    yield "modifier", float(found.attributive and not said.attributive)
    yield "coarser", float(_grain(found) > _grain(said) > 0)
    yield "ordinal", float(said.measure == "ordinal")
    yield "year", float(_grain(said) >= _A_YEAR)
    yield "scope", float(scope(said, found) == AGREES)
    yield "clause", len(said.text & found.clause) / max(1, len(said.text))
    yield "inside", float(_inside(said, found))
    yield "counts", float(bool(said.counts) and said.counts == found.counts)
    yield "life", float(bool(said.end) and said.end == found.end)
    yield "missing", math.log1p(len(said.text - found.text))


def _nearness(said: Figure, found: Figure) -> float:
    """1 for the same number or day, towards 0 for figures of another size."""
    a, b = said.value, found.value
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        low, high = sorted((a.number, b.number))
        return float(low == high) if low <= 0 else float(low / high) ** _STEEP
    if isinstance(a, DateRange) and isinstance(b, DateRange):
        one, other = a.first or a.last, b.first or b.last
        if one and other:
            return math.exp(-abs(one.year - other.year) / _YEARS)
    return 0.0


def _inside(said: Figure, found: Figure) -> bool:
    """Whether a found day or month is one of the year or month that is told."""
    one, other = (each.value.edtf if isinstance(each.value, DateRange) else "" for each in (said, found))
    return bool(one) and other.startswith(one) and other != one


def _bounded(figure: Figure) -> bool:
    comparator = figure.value.comparator if isinstance(figure.value, Quantity) else ""
    return comparator in ("<", "<=", ">", ">=") or figure.bound in _BOUNDS


def _grain(figure: Figure) -> int:
    """How coarse a date is: 1 for a day to 4 for more than a year; 0 of an open stretch, and of what is no date."""
    days = figure.value.days if isinstance(figure.value, DateRange) else None
    return 0 if days is None else 1 + sum(days > grain for grain in _GRAINS)


def _peers(figures: Sequence[Figure], others: Sequence[Figure]) -> list[list[int]]:
    """For each figure the others of its measure by number; those of a kindred measure where there is none, or where a
    number of four digits, which may be a year (6018 for 2018), is a thousand times all of them."""
    measured = defaultdict(list)
    for k, other in enumerate(others):
        measured[other.measure].append(k)
    return [
        sorted([
            *(
                [k for k in measured[figure.measure] if not (figure.bare and far(figure, others[k]))]
                or (k for k, other in enumerate(others) if kindred(figure, other))
            ),
            *(k for k, other in enumerate(others) if marked(figure, other)),
        ])
        for figure in figures
    ]  # fmt: skip


def _shared(said: dict[str, float], found: dict[str, float]) -> float:
    """The share of what stands near the said figure that stands near the found one."""
    wanted = math.fsum(said.values())  # the same in any order, and tokens have none
    return math.fsum(min(said[token], found[token]) for token in said.keys() & found.keys()) / wanted if wanted else 0.0
