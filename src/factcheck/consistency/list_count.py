"""List count: "five countries" with six named, "5 دول" with four."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.consistency._draft import Draft
from factcheck.consistency._slip import Slip
from factcheck.model import Claim, Reason
from factcheck.values import Names, Quantity, plain

NAME = "listing/count"
_ON = re.compile(r"\s*[,،]\s*[^\w\s]")  # the list goes on with what was not read: a bracket, a mark


def check(draft: Draft) -> Iterator[Slip]:
    """A list whose exact count is not the number of its members."""
    for claim in draft.claims:
        if claim.kind == "listing" and (wrong := _wrong(claim)) and not _ON.match(draft.text, claim.span.end):
            yield Slip(claim.span, wrong, claim=claim)


def _wrong(claim: Claim) -> Reason | None:
    """Both numbers, where they differ."""
    count, items = claim.frame.slots.get("count"), claim.frame.slots.get("items")
    if not (isinstance(count, Quantity) and isinstance(items, Names)):
        return None
    if count.comparator != "=" or count.number == len(items.items):
        return None
    return Reason("miscounted", {"said": plain(count.number), "named": str(len(items.items))})
