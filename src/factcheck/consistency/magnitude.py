"""Magnitude: a loan of $3.4 billion that is $3.4 million further down."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.consistency._draft import Draft
from factcheck.consistency._mentions import mentions, together
from factcheck.consistency._slip import CONFLICTING, Slip, said
from factcheck.model import Reason

NAME = "number/magnitude"
_APART = frozenset({3, 6, -3, -6})  # powers of ten: thousand, million, billion
_DIGITS = 2  # of one digit, two sums may well agree by chance


def check(draft: Draft) -> Iterator[Slip]:
    """Two mentions of the same digits for the same thing, a thousand times apart."""
    for one, other in together(((m.unit, m.digits), m) for m in draft.once(mentions) if len(m.digits) >= _DIGITS):
        if one.power - other.power in _APART and one.shared(other) and not (one.another or other.another):
            reason = Reason("magnitude", {"one": said(one.claim), "other": said(other.claim)})
            yield Slip(other.claim.span, reason, CONFLICTING, (one.claim.span,))
