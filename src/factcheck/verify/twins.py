"""Figures that a sentence tells in the same words: A has 4.5% of the votes, B 4% of the votes.

Of whom each is, their clauses do not tell, so another text's figure of the same words excludes none of them.
"""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model import Claim
from factcheck.values import Quantity
from factcheck.verify.features import TOLD


def twin(claim: Claim, together: Iterable[Claim]) -> bool:
    """Whether the claims of its sentence have another figure that differs from it in nothing but its number."""
    beside = (c for c in together if c.span != claim.span)
    return any(_alike(claim, other) for other in beside if other.frame.kind == claim.frame.kind)


def _alike(one: Claim, other: Claim) -> bool:
    """Whether unit and date are the same, and one clause names nothing that the other does not."""
    a, b = one.frame.slots.get("value"), other.frame.slots.get("value")
    if not (isinstance(a, Quantity) and isinstance(b, Quantity)) or a.unit != b.unit or a == b:
        return False
    told, also = (frozenset(t for t in c.tokens if t.partition(":")[0] in TOLD) for c in (one, other))
    return (told <= also or also <= told) and one.frame.slots.get("date") == other.frame.slots.get("date")
