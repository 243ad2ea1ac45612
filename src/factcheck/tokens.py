"""Language-neutral tokens: what the index finds a claim by, whatever language its evidence is in."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Claim, Frame
from factcheck.values import DateRange, Name, Names, Quantity, Value, plain

# What a token is worth in a query, times how rare it is. Who, when and where find the passage in any language; a figure
# does too, but may be the thing that is wrong. What happened is told in many ways, a word's stem in one language only.
# benchmarks/finding.py measures what a change of these does.
_WEIGHTS = {"name": 4.0, "date": 4.0, "place": 3.0, "office": 2.0, "event": 2.0, "concept": 1.25, "w": 0.5}
_FIGURE = 3.0


def frame_tokens(frame: Frame) -> Iterator[str]:
    """`event:visit`, `place:PK`, `name:sergey-lavrov`, `date:2021-04-06`, `%:95` ... of a frame's slots."""
    yield f"event:{frame.kind}"
    for value in frame.slots.values():
        yield from value_tokens(value)


def value_tokens(value: Value) -> Iterator[str]:
    """The tokens of one value."""
    if isinstance(value, DateRange):
        yield from _date_tokens(value)
    elif isinstance(value, Quantity):
        yield f"{value.unit or 'number'}:{plain(value.number)}"
    elif isinstance(value, Name):
        yield from _name_tokens(value)
    elif isinstance(value, Names):
        for item in value.items:
            yield from _name_tokens(item)


def _date_tokens(value: DateRange) -> Iterator[str]:
    """Both ends by day and by month, so that 6 April finds 6-7 April and April 2021."""
    for end in (value.first, value.last):
        if end:
            yield f"date:{end.isoformat()}"
            yield f"date:{end.isoformat()[:7]}"


def _name_tokens(name: Name) -> Iterator[str]:
    if name.type == "place":
        yield from (f"place:{id}" for id in (name.id, *name.within) if id)
    elif name.id:
        yield f"name:{name.id}"
    else:
        yield from (f"name:{bones}" for bones in name.skeleton)
    if name.office:
        yield f"office:{name.office}"


def claim_tokens(claim: Claim) -> frozenset[str]:
    """Everything that a claim can be found by."""
    return claim.tokens.union(frame_tokens(claim.frame))


def query(claim: Claim) -> dict[str, float]:
    """A claim's tokens with their weights."""
    return {token: _WEIGHTS.get(token.partition(":")[0], _FIGURE) for token in sorted(claim_tokens(claim))}
