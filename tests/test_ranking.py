"""The fuzzy ranking: words tell apart passages of one language, and put no language before another."""

from __future__ import annotations

import pytest

from factcheck.model import Passage, Provenance, Span
from factcheck.ranking import best

SAID = "Exports of Iraq rose by 12% in March 2021."
FOUND = {
    "same words": ("en", "Exports of Iraq rose by 12% in March 2021."),
    "some words": ("en", "In March Iraq sold more oil than ever, and exports rose."),
    "Arabic": ("ar", "ارتفعت صادرات العراق بنسبة 12% في مارس 2021."),
    "Arabic, other": ("ar", "قال الوزير إن الحكومة تدرس القرار."),
}
ORDERS = [
    ({"same words": 1.0, "some words": 1.0}, ["same words", "some words"]),
    ({"same words": 1.0, "Arabic": 1.1}, ["Arabic", "same words"]),
    ({"some words": 1.0, "Arabic": 1.0, "same words": 1.0}, ["Arabic", "same words", "some words"]),
    ({"Arabic, other": 1.0, "Arabic": 1.0}, ["Arabic", "Arabic, other"]),
    ({"same words": 1.0, "some words": 2.0}, ["some words", "same words"]),
    ({"some words": 0.0, "same words": 0.0}, ["same words", "some words"]),
    ({}, []),
]


def passage(name: str) -> Passage:
    lang, text = FOUND[name]
    return Passage(Provenance("x", name, name, None, None, ""), lang, Span(0, len(text)), text, (), frozenset())


@pytest.mark.parametrize(("scores", "order"), ORDERS)
def test_the_order_of_passages(scores: dict[str, float], order: list[str]) -> None:
    ranked = best(SAID, [(score, passage(name)) for name, score in scores.items()], 10)
    assert [hit.passage.provenance.url for hit in ranked] == order
    assert all(0 <= hit.words <= 1 for hit in ranked)
