"""Money: $5 million, 300 ألف دولار, 20,000 Egyptian pounds.

The value is a Quantity in an ISO 4217 code, or in every code that the currency's name may mean ("USD|CAD").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.kinds._figures import figure_claims
from factcheck.model import Claim
from factcheck.scene import Scene

NAME = "money"
RANK = 42


def claims(scene: Scene, before: Sequence[Claim]) -> Iterator[Claim]:
    """Each an amount of money as a figure of what its clause is about."""
    return figure_claims(scene, NAME, before)


def shape(claim: Claim) -> object:
    """The quantity of the machine interface."""
    return claim.frame.slots["value"].shape()
