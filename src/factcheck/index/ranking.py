"""Which passages hold most of what is asked for: one score for all sources, whatever index they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from math import fsum, log1p

from factcheck.index import Hit
from factcheck.index.shard import Shard
from factcheck.index.stored import Stored

_HALF = re.compile("[\ud800-\udfff]")  # of a surrogate pair: a draft may hold one, a document can't
_POSTINGS = 300_000  # passages that a search may pass by: a few milliseconds


def ranked(shards: Mapping[str, Shard], tokens: Mapping[str, float], limit: int) -> list[Hit]:
    """The best passages first; equal ones by source, address and place in the document."""
    often = dict(_frequencies(shards, tokens))
    size = sum(shard.size for shard in shards.values())
    weights = {token: tokens[token] * log1p(size / often[token]) for token in often}
    if not weights or limit < 1:
        return []
    found = []
    for source, stored in _found(shards, weights, often, limit):
        there = stored.passage.tokens
        held = fsum([weight for token, weight in weights.items() if token in there])
        found.append((-held, source, stored.address, stored.number, stored.passage))
    found.sort(key=lambda item: item[:4])
    return [Hit(-score, passage, source, address) for score, source, address, _, passage in found[:limit]]


def _frequencies(shards: Mapping[str, Shard], tokens: Mapping[str, float]) -> Iterator[tuple[str, int]]:
    """How many passages hold each token, but for tokens that none holds, the rarest first."""
    asked = [token for token, weight in tokens.items() if weight > 0 and not _HALF.search(token)]
    counted = ((sum(shard.frequency(token) for shard in shards.values()), token) for token in asked)
    yield from ((token, often) for often, token in sorted(counted) if often)


def _found(
    shards: Mapping[str, Shard], weights: Mapping[str, float], often: Mapping[str, int], limit: int
) -> list[tuple[str, Stored]]:
    """Candidates of each source. Among very many passages the rarer tokens find, and the common only rank."""
    finding: dict[str, float] = {}
    passed = 0
    for token in often:
        passed += often[token]
        if passed <= _POSTINGS or not finding:
            finding[token] = weights[token]
    found = [(source, stored) for source, shard in shards.items() for stored in shard.search(finding, limit)]
    if len(found) < limit and len(finding) < len(weights):
        return [(source, stored) for source, shard in shards.items() for stored in shard.search(weights, limit)]
    return found
