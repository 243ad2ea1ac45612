"""What a name tells a search in any language: who, where, in which office."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.entities.mentions import Mention
from factcheck.values import Name


def mention_tokens(mention: Mention) -> Iterator[str]:
    """Language-neutral tokens of a name: its id, what it lies within, its office and its skeleton."""
    name: Name = mention.name
    if mention.type in ("place", "nationality"):
        yield f"place:{name.id}"
        yield from (f"place:{country}" for country in name.within)
        return
    if name.id:
        yield f"name:{name.id}"
    elif name.skeleton:
        yield from (f"name:{bones}" for bones in name.skeleton)
    if name.office:
        yield f"office:{name.office}"
    if mention.country:
        yield f"place:{mention.country}"
