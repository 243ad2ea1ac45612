"""List count: "five countries" with six named, "5 دول" with four."""

from __future__ import annotations

from factcheck.model import Claim, Reason
from factcheck.values import Names, Quantity, plain

NAME = "listing/count"


def check(claim: Claim) -> Reason | None:
    """Both numbers, where an exact count is not the number of members listed."""
    count, items = claim.frame.slots.get("count"), claim.frame.slots.get("items")
    if claim.kind != "listing" or not (isinstance(count, Quantity) and isinstance(items, Names)):
        return None
    if count.comparator != "=" or count.number == len(items.items):
        return None
    return Reason("miscounted", {"said": plain(count.number), "named": str(len(items.items))})
