"""Ranks: supported by the same rank of the same among the same, else left to somebody who checks it by hand."""

from __future__ import annotations

from datetime import timedelta

from factcheck.values import Relation, Words
from factcheck.verify.stance import Pair, Stance, kept, neutral, one_off, supports

FRAME = "rank"
ANY = False
_SAME = ("subject", "noun", "scope", "when")
_FRESH = timedelta(184)  # ranks change: texts farther apart may both be right


def stance(pair: Pair) -> Stance | None:
    """Support where all agree; another rank refutes only within half a year, and within a scope that both name."""
    if not kept(pair) or any(pair.relation(slot) != Relation.EQUAL for slot in _SAME) or not _told(pair, "subject"):
        return None
    met, apart = pair.relation("rank"), _apart(pair)
    if apart is not None and apart > _FRESH:
        return neutral("rank", met, "rank/other-time", 0.6)
    if met == Relation.EQUAL:
        return supports("rank/slots", 1.0)
    # More words behind the scope may be another measure: by area, among the young.
    whole = _told(pair, "scope") and pair.relation("rest") == Relation.EQUAL
    return one_off(pair, "rank", "rank/rank", 0.9) if whole and apart is not None else None


def _told(pair: Pair, slot: str) -> bool:
    said = pair.said.frame.slots.get(slot)
    return isinstance(said, Words) and bool(said.text)


def _apart(pair: Pair) -> timedelta | None:
    """The time between both texts; None where the day of one is not known."""
    said, found = pair.said_on, pair.known_on
    return abs(said - found) if said and found else None
