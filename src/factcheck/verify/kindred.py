"""Kindred concepts: what one text calls the one and another the other, such as urgent and emergency."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck.verify.weights import weights


def kindred(said: frozenset[str], found: frozenset[str]) -> frozenset[str]:
    """The concepts (`concept:...`) of either that the other has not, but has a kindred one of, alone too."""
    alone, other = said - found, found - said
    return frozenset(token for pair in _pairs(alone, other) for token in pair)


def _pairs(said: frozenset[str], found: frozenset[str]) -> Iterator[tuple[str, str]]:
    for token in said & _kin().keys():
        yield from ((token, kin) for kin in _kin()[token] & found)


@cache
def _kin() -> dict[str, frozenset[str]]:
    """Those kindred to each concept."""
    rows = [frozenset(f"concept:{concept}" for concept in row) for row in weights().concepts.kindred]
    told = frozenset[str]().union(*rows)
    return {token: frozenset[str]().union(*(row for row in rows if token in row)) - {token} for token in told}
