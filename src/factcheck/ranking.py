"""Fuzzy ranking: of the passages that the index found, those nearest in words as well as in tokens."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import msgspec

from factcheck.model import Passage
from factcheck.semantic import likeness
from factcheck.text import squeeze

# The index's score counts who, where and when in any language; the words add what a paraphrase shares. They tell apart
# the passages of one language alone: those of the claim's own would else go before what decides it in another.
_WORDS = 0.05
_MEANING = 0.25  # of vectors, where there are any: it tells apart passages of all languages


_squeezed = lru_cache(maxsize=4096)(squeeze)  # an article's claims find the same passages again


class Ranked(msgspec.Struct, frozen=True, gc=False):
    """A found passage. score: the index's, over the best passage's, 0 to 1.

    words: how alike the words are, over those of the likest passage in its language, 0 to 1. meaning: how near the
    vectors are, 0 to 1, 0 where there are none.
    """

    passage: Passage
    score: float
    words: float
    meaning: float = 0.0

    @property
    def merit(self) -> float:
        """What it is ranked by."""
        return self.score + _WORDS * self.words + _MEANING * self.meaning


def best(sentence: str, found: Sequence[tuple[float, Passage]], limit: int, vector: bytes = b"") -> list[Ranked]:
    """The `limit` best signed records for a claim in its sentence, then the `limit` best other passages.

    vector: the sentence's, where passages have them.
    """
    from rapidfuzz import fuzz

    if not found:
        return []
    top = max(score for score, _ in found) or 1.0
    wanted = squeeze(sentence)
    alike = [fuzz.token_set_ratio(wanted, _squeezed(passage.text)) for _, passage in found]
    most: dict[str, float] = {}
    for (_, passage), words in zip(found, alike, strict=True):
        most[passage.lang] = max(words, most.get(passage.lang, 1.0))
    near = likeness(vector, [passage.vector for _, passage in found]) if vector else [0.0] * len(found)
    hits = (
        Ranked(passage, score / top, words / most[passage.lang], meaning)
        for (score, passage), words, meaning in zip(found, alike, near, strict=True)
    )
    ranked = sorted(hits, key=lambda hit: (-hit.merit, hit.passage.provenance.url, hit.passage.span.start))
    signed = [hit for hit in ranked if hit.passage.signed]
    return signed[:limit] + [hit for hit in ranked if not hit.passage.signed][:limit]
