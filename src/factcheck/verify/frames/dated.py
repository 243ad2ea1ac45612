"""Dates of what no other kind frames: supported by a found claim of the same date and subject."""

from __future__ import annotations

from factcheck.values import Relation
from factcheck.verify.align import coverage
from factcheck.verify.frames.statement import denied
from factcheck.verify.stance import Pair, Stance, kept, supports

FRAME = "dated"
ANY = True
_COVERED = 0.8
_NAMED = ("name", "place", "office")


def stance(pair: Pair) -> Stance | None:
    """Never refuted: without a frame nothing says that two dates are of one event."""
    said, _ = pair.dates()
    met = pair.relation("date")
    # "Since March" holds every later day, which says nothing about March.
    if met != Relation.EQUAL and not (met == Relation.CONTAINS and said and said.days):
        return None
    named = frozenset(token for token in pair.said.tokens if token.partition(":")[0] in _NAMED)
    score = coverage(pair.said.tokens, pair.found.tokens, pair.same_language)
    same = kept(pair) and denied(pair.said.tokens) == denied(pair.found.tokens)
    holds = same and named and named <= pair.found.tokens and score >= _COVERED
    return supports("date/subject", score) if holds else None
