"""A node of the tree."""

from __future__ import annotations

import msgspec


class Node(msgspec.Struct, frozen=True):
    """A line with what stands under it. style: as Rich names it."""

    text: str
    under: tuple[Node, ...] = ()
    style: str = ""
