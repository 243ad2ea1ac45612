"""Dates of what no other kind frames: supported by a found claim of the same date and subject."""

from __future__ import annotations

from factcheck.values import Relation
from factcheck.verify.frames.statement import denied, ordered
from factcheck.verify.same import aligned
from factcheck.verify.stance import Pair, Stance, kept, supports

FRAME = "dated"
ANY = True


def stance(pair: Pair) -> Stance | None:
    """Never refuted: without a frame nothing says that two dates are of one event."""
    said, _ = pair.dates()
    met = pair.relation("date")
    # "Since March" holds every later day, which says nothing about March.
    if met != Relation.EQUAL and not (met == Relation.CONTAINS and said and said.days):
        return None
    if not kept(pair) or denied(pair.said.tokens) != denied(pair.found.tokens) or not ordered(pair):
        return None
    how = aligned(pair)
    return supports("date/subject", how.score) if how.same else None
