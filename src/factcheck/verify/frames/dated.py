"""Dates of what no other kind frames: supported by a found claim of the same date and subject."""

from __future__ import annotations

from factcheck.values import Relation
from factcheck.verify.align import alignment
from factcheck.verify.stance import Pair, Stance, supports

FRAME = "dated"
ANY = True
_ALIGNED = 0.6


def stance(pair: Pair) -> Stance | None:
    """Never refuted: without a frame nothing says that two dates are of one event."""
    if pair.relation("date") not in (Relation.EQUAL, Relation.CONTAINS):
        return None
    score = alignment(pair)
    return supports("date/subject", score) if score >= _ALIGNED else None
