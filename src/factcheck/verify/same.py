"""The same fact: whether two claims of one frame are about one thing, so that another value excludes the said one.

Named features of both clauses, and of what stands round them, add up to points; weights.toml has what each is worth.
Core inflation is not inflation, the withdrawal of German troops not that of the Americans', oil sold to India not oil
sold to China. Who says it is no part of it.
"""

from __future__ import annotations

from collections import Counter
from math import exp

from factcheck.values import Quantity
from factcheck.verify.features import features, scattered
from factcheck.verify.stance import Pair
from factcheck.verify.weights import weights

FRAMES = frozenset({"figure", "change", "vote"})  # those whose rules go by this


def same(pair: Pair) -> bool:
    """Whether the features say that the two are of one fact, so that another value excludes the said one."""
    found = told(pair)
    if any(name == "narrower" for name, _ in found):
        return False  # whatever else agrees: of women is not of all
    shared = any(name in _OF_BOTH for name, _ in found) or _fate(pair)
    return shared and sum(worth for _, worth in found) >= weights().least["refutes"] and not scattered(pair)


# What both clauses say; what only stands round them may be told of anything there.
_OF_BOTH = frozenset({"concept", "word", "name", "city", "country", "spelled", "unit"})


def _fate(pair: Pair) -> bool:
    """Both count the dead, or both the hurt: the unit itself says of what."""
    said, _ = pair.slot("value")
    return isinstance(said, Quantity) and said.unit in weights().unit


def alignment(pair: Pair) -> float:
    """0 to 1: how surely the two are of one fact, from what their features add up to."""
    return 1 / (1 + exp(-points(pair)))


def near(pair: Pair) -> bool:
    """Whether they may be of one fact, so that what agrees supports."""
    found = told(pair)
    exact = any(name == "exact" for name, _ in found)
    return sum(worth for _, worth in found) >= weights().least["exact" if exact else "supports"]


def points(pair: Pair) -> float:
    """What the features add up to."""
    return sum(worth for _, worth in told(pair))


def told(pair: Pair) -> list[tuple[str, float]]:
    """The features by name, each with its points, in the order of weights.toml."""
    found = Counter(features(pair))
    return [(name, _worth(name, found[name])) for name in weights().points if found[name]]


def _worth(name: str, often: int) -> float:
    worth, most = often * weights().points[name], weights().most.get(name)
    return worth if most is None else min(worth, most) if worth > 0 else max(worth, most)
