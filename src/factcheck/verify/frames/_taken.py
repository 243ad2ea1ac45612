"""A day or a name that another figure of the sentence has: 39 % in the second half, against 36 % in the first."""

from __future__ import annotations

from factcheck.model import Claim
from factcheck.values import Quantity
from factcheck.verify.frames._same import told
from factcheck.verify.stance import Pair


def day_taken(pair: Pair) -> bool:
    """Whether the found sentence gives another figure of the very thing for the said day, and this one for none."""
    day, own = pair.dates()
    return told(day) and not told(own) and any(_of_day(pair, each) for each in pair.passage)


def _of_day(pair: Pair, other: Claim) -> bool:
    value, (_, found), tokens = other.frame.slots.get("value"), pair.slot("value"), _concepts(other)
    if other.sentence != pair.found.sentence or other.frame.slots.get("date") != pair.said.frame.slots.get("date"):
        return False
    alike = isinstance(value, Quantity) and isinstance(found, Quantity) and value.unit == found.unit
    return alike and value != found and bool(tokens) and tokens <= _concepts(pair.found)


def _concepts(claim: Claim) -> frozenset[str]:
    return frozenset(token for token in claim.tokens if token.startswith("concept:"))


def name_taken(pair: Pair) -> bool:
    """Whether somebody of whom the figure is said is only named with another of that unit further on in the sentence:
    the one party won 137 seats, against 121 of the other's."""
    said = {token for token in pair.said.tokens - pair.found.tokens if token.startswith("name:")}
    return any(said & other.tokens and _behind(pair.found, other) for other in pair.passage) if said else False


def _behind(found: Claim, other: Claim) -> bool:
    if other.sentence != found.sentence or other.span.start <= found.span.start:
        return False
    value, own = other.frame.slots.get("value"), found.frame.slots.get("value")
    alike = isinstance(value, Quantity) and isinstance(own, Quantity) and value.unit == own.unit
    return alike and value != own
