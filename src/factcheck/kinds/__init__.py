"""Kinds of claim: one module each, found by plug-in.

A kind's module has `NAME`, `RANK` (kinds of a lower rank are read first; a kind sees the claims found before it) and
`claims(scene, before)`. A kind of value also has `values(reading)`; where values overlap the longer wins, then the kind
of the higher rank: a year is more than a number. `shape(claim)` gives the claim's value for the machine interface.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

from factcheck.model import Claim

if TYPE_CHECKING:
    from factcheck.scene import Scene


class KindModule(Protocol):
    """What a module in this folder provides."""

    NAME: str
    RANK: int

    @staticmethod
    def claims(scene: Scene, before: Sequence[Claim]) -> Iterator[Claim]: ...

    @staticmethod
    def shape(claim: Claim) -> object: ...
