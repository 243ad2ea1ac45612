"""Kindred concepts: what one text calls the one and another the other, such as urgent and emergency."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck.verify.weights import weights


def kindred(said: frozenset[str], found: frozenset[str]) -> Iterator[str]:
    """The concepts (`concept:...`) of the one that the other has not, but has a kindred one of."""
    return (token for token in said - found if kin(token) & found)


def kin(token: str) -> frozenset[str]:
    """Those kindred to a concept."""
    return _kin().get(token, frozenset())


@cache
def _kin() -> dict[str, frozenset[str]]:
    """Those kindred to each concept."""
    rows = [frozenset(f"concept:{concept}" for concept in row) for row in weights().concepts.kindred]
    told = frozenset[str]().union(*rows)
    return {token: frozenset[str]().union(*(row for row in rows if token in row)) - {token} for token in told}
