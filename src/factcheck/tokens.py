"""Language-neutral tokens: what the index finds a claim by, whatever language its evidence is in."""

from __future__ import annotations

from factcheck.model import Claim, Frame
from factcheck.values import DateRange, Name, Names, Quantity, Value, plain

# What a token is worth in a query, times how rare it is. Who, when and where find the passage in any language; a figure
# does too, but may be the thing that is wrong. What happened is told in many ways, a word's stem in one language only.
# benchmarks/finding.py measures what a change of these does.
_WEIGHTS = {"name": 4.0, "date": 4.0, "place": 3.0, "office": 2.0, "event": 2.0, "concept": 1.25, "w": 0.5}
_FIGURE = 3.0
_MONTH = len("date:2021-04")


def frame_tokens(frame: Frame) -> list[str]:
    """`event:visit`, `place:PK`, `name:sergey-lavrov`, `date:2021-04-06`, `%:95` ... of a frame's slots."""
    return [f"event:{frame.kind}", *(token for value in frame.slots.values() for token in value_tokens(value))]


def value_tokens(value: Value) -> list[str]:
    """The tokens of one value."""
    if isinstance(value, DateRange):
        return _date_tokens(value)
    if isinstance(value, Quantity):
        return [f"{value.unit or 'number'}:{plain(value.number)}"]
    if isinstance(value, Name):
        return _name_tokens(value)
    return [token for item in value.items for token in _name_tokens(item)] if isinstance(value, Names) else []


def _date_tokens(value: DateRange) -> list[str]:
    """Both ends by day and by month, so that 6 April finds 6-7 April and April 2021."""
    days = [f"date:{end.isoformat()}" for end in (value.first, value.last) if end]
    return [*days, *(day[:_MONTH] for day in days)]


def _name_tokens(name: Name) -> list[str]:
    if name.type == "place":
        tokens = [f"place:{id}" for id in (name.id, *name.within) if id]
    else:
        tokens = [f"name:{name.id}"] if name.id else [f"name:{bones}" for bones in name.skeleton]
    return [*tokens, f"office:{name.office}"] if name.office else tokens


def claim_tokens(claim: Claim) -> frozenset[str]:
    """Everything that a claim can be found by."""
    return claim.tokens.union(frame_tokens(claim.frame))


def query(claim: Claim) -> dict[str, float]:
    """A claim's tokens with their weights."""
    return {token: _WEIGHTS.get(token.partition(":")[0], _FIGURE) for token in sorted(claim_tokens(claim))}
