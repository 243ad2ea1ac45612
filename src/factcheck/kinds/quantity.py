"""Measures: 120 km, 35 درجة مئوية, 500 megawatts.

The value is a Quantity in a UCUM unit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.kinds._figures import figure_claims
from factcheck.model import Claim
from factcheck.scene import Scene

NAME = "quantity"
RANK = 43


def claims(scene: Scene, before: Sequence[Claim]) -> Iterator[Claim]:
    """Each measure as a figure of what its clause is about."""
    return figure_claims(scene, NAME, before)


def shape(claim: Claim) -> object:
    """The quantity of the machine interface."""
    return claim.frame.slots["value"].shape()
