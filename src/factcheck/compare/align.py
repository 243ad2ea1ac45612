"""Which figure of the evidence a figure of the claim speaks of: named features, weighted by weights.toml."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck.compare.figure import Figure, same
from factcheck.compare.headings import BRIEF
from factcheck.compare.kindred import kindred
from factcheck.compare.settings import figures
from factcheck.values import DateRange, Quantity

_YEARS = 20.0  # years apart at which dates are a third as near
_STEEP = 3  # a figure a fifth higher is half as near


def aligned(said: Sequence[Figure], found: Sequence[Figure]) -> list[list[tuple[float, Figure]]]:
    """For each said figure the found ones that it may speak of, each with its log odds, the best first.

    A found figure that another said one fits clearly better is not meant twice.
    """
    rows = _odds(said, found)
    best: dict[int, float] = {}
    for row in rows:
        for k, odds in row.items():
            best[k] = max(odds, best.get(k, odds))
    spare = figures().threshold["shared"]
    kept = ([(odds, found[k]) for k, odds in row.items() if odds >= best[k] - spare] for row in rows)
    return [sorted(row, key=lambda pair: -pair[0]) for row in kept]


def related(said: Figure, found: Figure) -> float:
    """0 to 1: how much of what stands round the said figure stands round the found one."""
    return _shared(said.near, found.near)


def _odds(said: Sequence[Figure], found: Sequence[Figure]) -> list[dict[int, float]]:
    """For each said figure the log odds of its peers, by their number."""
    weights = figures().weight
    peers, own = _peers(said, found), _peers(found, said)
    return [
        {k: sum(weights[name] * value for name, value in told) for k, told in _features(i, row, own, said, found)}
        for i, row in enumerate(peers)
    ]


_Named = list[tuple[str, float]]


def _features(
    i: int, row: Sequence[int], own: Sequence[Sequence[int]], said: Sequence[Figure], found: Sequence[Figure]
) -> Iterator[tuple[int, _Named]]:
    """The features of said figure i with each of its peers: what the row as a whole tells is asked once."""
    one, alone = said[i], len(row) == 1
    shared = [related(one, found[k]) for k in row]
    most = max(shared, default=0.0)
    for at, k in enumerate(row):
        both = alone and len(own[k]) == 1
        brief = both and max(one.words, found[k].words) <= BRIEF
        yield (
            k,
            [
                *_of_pair(one, found[k]),
                ("context", shared[at]),
                ("context-best", float(shared[at] >= most)),
                ("alone", float(alone)),
                ("alone-both", float(both)),
                ("brief", float(brief)),
                ("order", float(len(row) == len(own[k]) and own[k][at] == i)),
            ],
        )


def _of_pair(said: Figure, found: Figure) -> Iterator[tuple[str, float]]:
    """The features of two figures whatever others there are, each 0 to 1."""
    yield "base", 1.0
    yield "noun", _shared(said.noun, found.noun)
    yield "noun-near", _shared(said.noun, found.near)
    yield "nearness", _nearness(said, found)
    yield "same", float(same(said, found))
    yield "modifier", float(found.attributive and not said.attributive)


def _peers(figures: Sequence[Figure], others: Sequence[Figure]) -> list[list[int]]:
    """For each figure the others of its measure by number; those of a kindred measure where there is none."""
    measured = defaultdict(list)
    for k, other in enumerate(others):
        measured[other.measure].append(k)
    return [
        measured.get(figure.measure) or [k for k, other in enumerate(others) if kindred(figure, other)]
        for figure in figures
    ]


def _shared(said: dict[str, float], found: dict[str, float]) -> float:
    """The share of what stands near the said figure that stands near the found one."""
    wanted = math.fsum(said.values())  # the same in any order, and tokens have none
    return math.fsum(min(said[token], found[token]) for token in said.keys() & found.keys()) / wanted if wanted else 0.0


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
