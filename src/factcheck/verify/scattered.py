"""Tolls of several countries and votes of several people told side by side: each has its figure."""

from __future__ import annotations

from factcheck.values import Quantity
from factcheck.verify.stance import Pair
from factcheck.verify.weights import weights

_PLACE, _NAME = "place:", "name:"
_COUNTRY = len("place:PK")
_BALLOTS = frozenset({"vote", "voter", "valid-vote", "void-vote"})


def scattered(pair: Pair, said: frozenset[str], found: frozenset[str]) -> bool:
    """Whether several countries of a toll, or several names of a vote, stand round one side, and the clauses have none
    in common: each has its figure, and none excludes another's.

    said, found: what the clauses are about. A sentence that tells its country is of that one, whatever stands round it.
    """
    shared, sides = said & found, (said | pair.along[0], found | pair.along[1])
    if _units(pair) & weights().unit.keys():
        kind = _PLACE
    elif _units(pair) & _BALLOTS or (_units(pair) <= weights().concepts.plain and _voted(said | found)):
        kind = _NAME
    else:
        return False
    round_it = (_told(kind, own) or _told(kind, own | wide) for own, wide in zip(sides, _wide(pair), strict=True))
    return not any(token.startswith(kind) for token in shared) and max(map(len, round_it)) > 1


def _voted(tokens: frozenset[str]) -> bool:
    return any(token[8:] in _BALLOTS for token in tokens if token.startswith("concept:"))


def _wide(pair: Pair) -> tuple[frozenset[str], frozenset[str]]:
    return pair.beside, pair.around


def _units(pair: Pair) -> set[str]:
    return {value.unit for value in pair.slot("value") if isinstance(value, Quantity)}


def _told(kind: str, tokens: frozenset[str]) -> frozenset[str]:
    """The names, or the countries (place:PK), of some tokens."""
    return frozenset(t for t in tokens if t.startswith(kind) and (kind == _NAME or len(t) == _COUNTRY))
