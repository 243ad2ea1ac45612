"""Agreements: the same parties, sort and subject; what differs refutes only where all else is told and equal."""

from __future__ import annotations

from functools import cache

from factcheck.relation import relation
from factcheck.values import Name, Names, Relation, Words
from factcheck.verify.align import coverage
from factcheck.verify.frames import _when
from factcheck.verify.stance import Pair, Stance, kept, neutral, one_off, supports
from factcheck.verify.weights import weights

FRAME = "agreement"
ANY = False
_RECENT = 31  # days: an agreement told without its date is a recent one
_ANY_SORT = "agreement"
_ALIKE, _SAME = 0.5, 0.8  # how much of what it is about must be found


def stance(pair: Pair) -> Stance | None:
    """Support where parties, date, place and sum agree as far as they are said; a single one may refute."""
    if not (kept(pair) and _same_parties(pair) and _same_sort(pair)):
        return None
    differing = [slot for slot in ("place", "sum") if pair.relation(slot) is Relation.DISJOINT]
    differing += ["date"] if _when.differ(pair) else []
    if len(differing) > 1:
        return None
    if not differing:
        return supports("agreement/slots", 1.0) if _told(pair) else None
    slot = differing[0]
    if _fixed(pair, slot):
        return one_off(pair, slot, f"agreement/{slot}", 0.9)
    return neutral(slot, pair.relation(slot), f"agreement/other-{slot}", 0.5)


def _same_parties(pair: Pair) -> bool:
    """Whether each side's parties are the other's, known by id or by the same spelling."""
    said, found = pair.slot("parties")
    if not (isinstance(said, Names) and isinstance(found, Names)) or len(said.items) != len(found.items):
        return False
    return all(any(_same(one, other) for other in found.items) for one in said.items)


def _same(one: Name, other: Name) -> bool:
    return relation(one, other) is Relation.EQUAL


def _same_sort(pair: Pair) -> bool:
    """A memorandum is no contract; an agreement may be any of them."""
    sorts = {value.text for value in pair.slot("act") if isinstance(value, Words)} - {_ANY_SORT}
    return len(sorts) < 2


def _told(pair: Pair) -> bool:
    """Whether what was found tells all that is said: the sum, the day, and mostly what it is about."""
    date, _ = pair.dates()
    worth = pair.slot("sum")[0] is None or pair.relation("sum") in (Relation.EQUAL, Relation.CONTAINS)
    when = _when.agree(pair) if date else _recent(pair)
    return worth and when and (_summed(pair) or _about(pair) >= _ALIKE)


def _recent(pair: Pair) -> bool:
    """What is told without a date is of the weeks before both texts."""
    _, found = pair.dates()
    last = (found.last if found else None) or pair.found_on
    return last is not None and pair.said_on is not None and 0 <= (pair.said_on - last).days <= _RECENT


def _summed(pair: Pair) -> bool:
    return pair.relation("sum") is Relation.EQUAL


def _about(pair: Pair) -> float:
    """0 to 1: how much of what the said agreement is about the found one is about."""
    said, found = (_subject(claim.tokens) for claim in (pair.said, pair.found))
    return coverage(said, found, pair.same_language) if said else 1.0


def _subject(tokens: frozenset[str]) -> frozenset[str]:
    """What it is about, without words that are in use whatever is agreed: the first phase, the main part."""
    kinds = ("concept:", "w:", "name:")
    return frozenset(token for token in tokens if token.startswith(kinds)) - _idle()


@cache
def _idle() -> frozenset[str]:
    concepts = weights().concepts.light | weights().concepts.weak | {"agreement"}
    return frozenset(f"concept:{concept}" for concept in concepts)


def _fixed(pair: Pair, slot: str) -> bool:
    """Whether all else is told on both sides and leaves one agreement that can be meant."""
    if slot == "date":
        told = _summed(pair) or pair.relation("place") is Relation.EQUAL
        return told and _same_subject(pair) and (_when.slip(pair) or _when.same_year(pair))
    if not _when.agree(pair) or not _when.near(pair) or not _same_subject(pair):
        return False
    if slot == "place":
        return not _named(pair) and (_summed(pair) or None in pair.slot("sum"))
    return pair.relation("place") in (Relation.EQUAL, Relation.UNKNOWN)


def _same_subject(pair: Pair) -> bool:
    """Both are about the same, each way; words of another language tell nothing, the sum may."""
    if not pair.same_language:
        return _summed(pair)
    said, found = (_subject(claim.tokens) for claim in (pair.said, pair.found))
    return not (said or found) or min(coverage(said, found, True), coverage(found, said, True)) >= _SAME


def _named(pair: Pair) -> bool:
    """The found passage names the said place too: talks in one city, the signing in another."""
    place = pair.said.frame.slots.get("place")
    return isinstance(place, Name) and f"place:{place.id}" in pair.around
