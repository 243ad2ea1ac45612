"""Lists: members against a list known to be complete, such as a country's neighbours."""

from __future__ import annotations

from factcheck.relation import absent, unmatched
from factcheck.values import Names, Quantity, Relation, Words
from factcheck.verify.stance import Pair, Stance, neutral, one_off, supports

FRAME = "listing"
ANY = False


def stance(pair: Pair) -> Stance | None:
    """A member that a complete list lacks refutes; a list that leaves some out is open, and the reason names them."""
    said, found = pair.slot("items")
    if not (isinstance(said, Names) and isinstance(found, Names) and _complete(pair)):
        return None
    if pair.relation("subject") != Relation.EQUAL:  # another country's neighbours, or a list of something else
        return None
    if absent(said, found):
        return one_off(pair, "items", "listing/member", 0.9)
    if unmatched(said, found):  # a name that may be another spelling
        return None
    if unmatched(found, said):
        return neutral("items", Relation.WITHIN, "listing/part", 0.9)
    return supports("listing/members", 1.0)


def _complete(pair: Pair) -> bool:
    """Marked complete by who signed it, or counted: six countries and six names."""
    slots = pair.found.frame.slots
    count, items, closed = slots.get("count"), slots["items"], slots.get("closed")
    if isinstance(closed, Words):
        return True
    return isinstance(count, Quantity) and isinstance(items, Names) and count.number == len(items.items)
