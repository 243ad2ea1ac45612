"""Numbers: 50,000 doses, five countries, خمسة ملايين جرعة, more than 250 districts.

The value is a Quantity in the counted noun ("" where none is known).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.kinds._figures import figure_claims
from factcheck.model import Claim
from factcheck.scene import Scene

NAME = "number"
RANK = 41


def claims(scene: Scene, before: Sequence[Claim]) -> Iterator[Claim]:
    """Each number with a counted noun as a figure of what its clause is about."""
    return figure_claims(scene, NAME, before)


def shape(claim: Claim) -> object:
    """The quantity of the machine interface."""
    return claim.frame.slots["value"].shape()
