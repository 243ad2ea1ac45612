"""Share: "1 percent of the $21.1 billion, or $2 billion", "90 of the 120 members (60%)"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.consistency._amounts import Room, exact, last_digit, quantity, room
from factcheck.consistency._draft import Draft
from factcheck.consistency._slip import CONFLICTING, REFUTED, Slip, bracketed, hull, said
from factcheck.model import Reason
from factcheck.values import Quantity, plain

NAME = "percentage/share"
_SLACK = Decimal("0.04")  # the part and the whole may have been rounded before they were printed
_FAR = Decimal("0.08")  # so far off that neither was
_HALF, _HUNDRED = Decimal("0.5"), Decimal(100)


def check(draft: Draft) -> Iterator[Slip]:
    """A part, its whole and its percentage that do not go together."""
    for hit in draft.hits("part", "nmq", "nmq", "p"):
        part, whole, share = (quantity(hit[name]) for name in ("part", "whole", "share"))
        if part is None or whole is None or share is None or not _comparable(part, whole, share):
            continue
        real, told = _percent(part, whole), _room(share)
        if real.misses(told, _SLACK):
            parts = {name: said(hit[name]) for name in ("part", "whole", "share")}
            percent = plain((_HUNDRED * part.number / whole.number).quantize(Decimal("0.1")))
            # In brackets behind seats may stand a share of the votes.
            sure = real.misses(told, _FAR) and draft.text[hit["share"].span.start - 1] != "("
            label = REFUTED if sure else CONFLICTING
            yield Slip(
                bracketed(hull(*(hit[name] for name in parts)), draft.text),
                Reason("share", {**parts, "is": f"{percent}%"}),
                label,
            )


def _comparable(part: Quantity, whole: Quantity, share: Quantity) -> bool:
    same = part.unit == whole.unit or not part.unit or not whole.unit
    return same and bool(whole.number) and share.unit == "%" and all(map(exact, (part, whole)))


def _room(share: Quantity) -> Room:
    """What a percentage may be; "nearly 40%" and the like are open on one side."""
    low, high = room(share)
    return Room(low if low is None else low - _HALF, high if high is None else high + _HALF)


def _percent(part: Quantity, whole: Quantity) -> Room:
    step = None if part.unit != whole.unit else min(last_digit(part), last_digit(whole))
    return room(part).over(room(whole, step)).percent
