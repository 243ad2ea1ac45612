"""Percentages: more than 95 percent, حوالي 85 بالمائة, 13% to 20%, 3 percentage points.

The value is a Quantity in "%" or "pp", an interval by its hedge and stated precision.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.kinds._figures import figure_claims
from factcheck.model import Claim
from factcheck.scene import Scene

NAME = "percentage"
RANK = 40


def claims(scene: Scene, before: Sequence[Claim]) -> Iterator[Claim]:
    """Each percentage as a figure of what its clause is about."""
    return figure_claims(scene, NAME, before)


def shape(claim: Claim) -> object:
    """The quantity of the machine interface."""
    return claim.frame.slots["value"].shape()
