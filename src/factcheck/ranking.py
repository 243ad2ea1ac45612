"""Fuzzy ranking: of the passages that the index found, those nearest in words as well as in tokens."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Passage
from factcheck.text import squeeze

# The index's score counts who, where and when in any language; the words add what a paraphrase shares.
_WORDS = 0.25


def best(sentence: str, found: Sequence[tuple[float, Passage]], limit: int) -> list[Passage]:
    """The `limit` best signed records for a claim in its sentence, then the `limit` best other passages."""
    from rapidfuzz import fuzz

    if not found:
        return []
    top = max(score for score, _ in found) or 1.0
    wanted = squeeze(sentence)

    def merit(hit: tuple[float, Passage]) -> tuple[float, str, int]:
        score, passage = hit
        words = fuzz.token_set_ratio(wanted, squeeze(passage.text)) / 100
        return -(score / top + _WORDS * words), passage.provenance.url, passage.span.start

    ranked = [passage for _, passage in sorted(found, key=merit)]
    signed = [passage for passage in ranked if passage.signed]
    return signed[:limit] + [passage for passage in ranked if not passage.signed][:limit]
