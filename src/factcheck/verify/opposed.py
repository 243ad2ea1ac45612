"""Opposite ends of one axis, as weights.toml lists them: rose and fell, sentenced and acquitted."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.verify.stance import Pair
from factcheck.verify.weights import weights


def opposed(pair: Pair) -> bool:
    """Whether one side says only the opposite of what the other says: a figure of what rises is none of what falls."""
    said, found = pair.said.tokens, pair.found.tokens
    return any(a in said - found and b in found - said for a, b in _poles())


def divided(pair: Pair) -> bool:
    """Whether one side says the opposite of what the other says, perhaps beside it: one left, another came."""
    said, found = pair.said.tokens, pair.found.tokens
    return any((a in said and b in found - said) or (a in found and b in said - found) for a, b in _poles())


def _poles() -> Iterator[tuple[str, str]]:
    return ((f"concept:{a}", f"concept:{b}") for pole in weights().concepts.opposed for a, b in (pole, pole[::-1]))
