"""The same fact: whether two claims of one frame are about one thing, so that another value excludes the said one.

Named features of both clauses, and of what stands round them, add up to points; weights.toml has what each is worth.
Core inflation is not inflation, the withdrawal of German troops not that of the Americans', oil sold to India not oil
sold to China. Who says it is no part of it.
"""

from __future__ import annotations

from collections import Counter
from math import exp, inf, log

import msgspec

from factcheck.values import Quantity
from factcheck.verify.features import features
from factcheck.verify.stance import Pair
from factcheck.verify.weights import weights

FRAMES = frozenset({"figure", "change", "vote"})  # those whose rules go by this
_UNSCOPED, _EVEN = "unscoped", 0.5
# What both clauses say; what only stands round them may be told of anything there.
_OF_BOTH = frozenset({"concept", "word", "name", "city", "country", "spelled", "unit"})


class Alignment(msgspec.Struct, frozen=True):
    """How far two claims are of one fact. told: the features by name, each with its points, as weights.toml has them.

    near: they may be of one fact, so that what agrees supports. same: they are, so that another value excludes the said
    one.
    """

    told: tuple[tuple[str, float], ...]
    near: bool
    same: bool

    @property
    def score(self) -> float:
        """0 to 1: how surely the two are of one fact."""
        return 1 / (1 + exp(-sum(worth for _, worth in self.told)))

    @property
    def unscoped(self) -> bool:
        """Whether they would be of one fact if somebody told what the found figure's series covers."""
        names = {name for name, _ in self.told}
        return _UNSCOPED in names and self.score >= _EVEN and names.isdisjoint(weights().veto - {_UNSCOPED})


def aligned(pair: Pair) -> Alignment:
    """What the features of both add up to."""
    often, least = Counter(features(pair)), weights().least
    told = tuple((name, _worth(name, often[name])) for name in weights().points if often[name])
    points = sum(worth for _, worth in told)
    shared = not _OF_BOTH.isdisjoint(often) or _fate(pair)
    apart = not weights().apart.isdisjoint(often)
    same = shared and not apart and weights().veto.isdisjoint(often) and points >= least["refutes"]
    return Alignment(told, not apart and points >= least["exact" if often["exact"] else "supports"], same)


def points(score: float) -> float:
    """What the features of a score add up to; a score of 1 is above all."""
    return log(score / (1 - score)) if 0 < score < 1 else inf if score else -inf


def _fate(pair: Pair) -> bool:
    """Both count the dead, or both the hurt: the unit itself says of what."""
    said, _ = pair.slot("value")
    return isinstance(said, Quantity) and said.unit in weights().unit


def _worth(name: str, often: int) -> float:
    worth, most = often * weights().points[name], weights().most.get(name)
    return worth if most is None else min(worth, most) if worth > 0 else max(worth, most)
