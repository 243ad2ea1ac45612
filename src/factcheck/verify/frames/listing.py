"""Lists: members against a list known to be complete, such as a country's neighbours, or against the same list."""

from __future__ import annotations

from factcheck.relation import absent, unmatched
from factcheck.values import Names, Quantity, Relation, Words
from factcheck.verify.stance import Pair, Stance, neutral, one_off, supports
from factcheck.verify.weights import weights

FRAME = "listing"
ANY = False
_MOST = 2 / 3  # of a list's members: a list that shares fewer is another list
_TELLING = ("concept", "name", "place", "w")
_SAID = frozenset({"concept:international", "concept:regional"})  # what counts countries says so of any of them


def stance(pair: Pair) -> Stance | None:
    """A member that a complete list lacks refutes; a list that leaves some out is open, and the reason names them."""
    said, found = pair.slot("items")
    if not (isinstance(said, Names) and isinstance(found, Names) and _complete(pair)):
        return None
    if None in pair.slot("subject"):
        return _of_one_thing(pair, said, found) if pair.slot("subject") == (None, None) else None
    if pair.relation("subject") != Relation.EQUAL:  # another country's neighbours
        return None
    if absent(said, found):
        return one_off(pair, "items", "listing/member", 0.9)
    if unmatched(said, found):  # a name that may be another spelling
        return None
    if unmatched(found, said):
        return neutral("items", Relation.WITHIN, "listing/part", 0.9)
    return supports("listing/members", 1.0)


def _of_one_thing(pair: Pair, said: Names, found: Names) -> Stance | None:
    """Two counted lists as long, of what both texts tell in other words too: all alike, or all but one."""
    if pair.relation("count") != Relation.EQUAL or not _told_alike(pair, said, found):
        return None
    lacking, extra = unmatched(said, found), unmatched(found, said)
    if not lacking and not extra:
        return supports("listing/members", 0.9)
    kept = len(said.items) - len(lacking)
    if len(lacking) != 1 or len(extra) != 1 or not absent(said, found) or kept < _MOST * len(said.items):
        return None
    return one_off(pair, "items", "listing/member", 0.8)


def _told_alike(pair: Pair, said: Names, found: Names) -> bool:
    """Whether something but the members is named in both sentences."""
    members = {f"{kind}:{name.id}" for name in (*said.items, *found.items) for kind in ("place", "name")}
    shared = pair.said.tokens & (pair.found.tokens | pair.around)
    light = {f"concept:{concept}" for concept in weights().concepts.light}
    return any(token.partition(":")[0] in _TELLING for token in shared - members - light - _SAID)


def _complete(pair: Pair) -> bool:
    """Marked complete by who signed it, or counted: six countries and six names."""
    slots = pair.found.frame.slots
    count, items, closed = slots.get("count"), slots["items"], slots.get("closed")
    if isinstance(closed, Words):
        return True
    return isinstance(count, Quantity) and isinstance(items, Names) and count.number == len(items.items)
