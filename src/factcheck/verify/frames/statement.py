"""Statements: supported by a found clause that says all of it, never refuted by similarity."""

from __future__ import annotations

from factcheck.verify.align import coverage
from factcheck.verify.stance import Pair, Stance, kept, supports

FRAME = "statement"
ANY = True
_COVERED = 0.75
_NAMED = ("name", "place", "office")


def stance(pair: Pair) -> Stance | None:
    """Support where every name and nearly all else of the claim stands in the found clause, said as having happened."""
    said, found = pair.said.tokens, pair.found.tokens
    names = frozenset(token for token in said if token.partition(":")[0] in _NAMED)
    if not kept(pair) or not names or not names <= found:
        return None
    score = coverage(said, found, pair.same_language)
    return supports(pair, "statement/words", score) if score >= _COVERED else None
