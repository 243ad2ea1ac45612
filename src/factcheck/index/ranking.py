"""Which passages hold most of what is asked for: one score for all sources, whatever index they stand in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import fsum, log1p

from factcheck.index.shard import Shard
from factcheck.model import Passage


def ranked(
    shards: Mapping[str, Shard], tokens: Mapping[str, float], limit: int
) -> list[tuple[float, Passage]]:
    """The best passages first; equal ones by source, address and place in the document."""
    weights = dict(_weights(shards, tokens))
    if not weights or limit < 1:
        return []
    found = []
    for source, shard in shards.items():
        for stored in shard.search(weights, limit):
            held = sorted(weights[token] for token in stored.passage.tokens if token in weights)
            place = (source, stored.address, stored.number)
            found.append((-fsum(held), place, stored.passage))
    found.sort(key=lambda item: item[:2])
    return [(-score, passage) for score, _, passage in found[:limit]]


def _weights(shards: Mapping[str, Shard], tokens: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """Each token's weight times the logarithm of how rare it is, but for tokens that no passage holds."""
    size = sum(shard.size for shard in shards.values())
    for token, weight in sorted(tokens.items()):
        # A draft may hold half a surrogate pair, which no document and no query can.
        if weight > 0 and (often := _frequency(shards, token.encode("utf-8", "replace").decode())):
            yield token, weight * log1p(size / often)


def _frequency(shards: Mapping[str, Shard], token: str) -> int:
    return sum(shard.frequency(token) for shard in shards.values())
