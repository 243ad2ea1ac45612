"""Passages: literal, complete, short, and each claim in one of them."""

import re
from datetime import date
from itertools import pairwise

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.languages import load
from factcheck.model import Article, Claim, Frame, Passage, Provenance, Sentence, Signature, Span
from factcheck.passages import CHARACTERS, SENTENCES, passages
from factcheck.sentences import sentences
from factcheck.sources import Document
from factcheck.tokens import claim_tokens

PROVENANCE = Provenance("folder:docs", "a.txt", "A", None, None, "0")


class Extracted(msgspec.Struct, frozen=True):
    sentences: tuple[Sentence, ...]
    claims: tuple[Claim, ...] = ()
    tokens: tuple[frozenset[str], ...] = ()


def document(text: str) -> Document:
    return Document(Article("a.txt", text, "en"), PROVENANCE)


def claim(text: str, span: Span, sentence: Span) -> Claim:
    frame = Frame("figure", {})
    return Claim("number", span, span.of(text), frame, (), sentence, "number/x", frozenset({"n:1"}))


def extracted(text: str, every: int = 1) -> Extracted:
    """Real sentences, a claim on the last letters of every n-th, and its words as tokens."""
    found = tuple(sentences(text, load("en")))
    spans = [(Span(max(s.span.end - 3, s.span.start), s.span.end), s.span) for s in found[::every]]
    tokens = tuple(frozenset(re.findall(r"\w+", s.span.of(text))) for s in found)
    return Extracted(found, tuple(claim(text, span, sentence) for span, sentence in spans), tokens)


def texts(text: str) -> list[str]:
    return [passage.text for passage in passages(document(text), extracted(text))]


PIECES = [
    "He came. ",
    "He left on Tuesday",
    "قال الوزير: نعم. ",
    "\n",
    "\r\n",
    "\n\n",
    "\u2029",
    "# Title",
    "x" * 250,
    ". ",
]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join), st.integers(1, 3))
def test_whatever_the_text(text: str, every: int) -> None:
    read = extracted(text, every)
    found = list(passages(document(text), read))
    assert all(passage.text == passage.span.of(text) for passage in found)
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))
    assert [claim for passage in found for claim in passage.claims] == list(read.claims)
    for passage in found:
        inside = [s for s in read.sentences if passage.span.covers(s.span)]
        assert 1 <= len(inside) <= SENTENCES
        assert len(inside) == 1 or len(passage.text) <= CHARACTERS
        assert all(passage.span.covers(claim.span) for claim in passage.claims)
    assert sum(passage.span.covers(s.span) for s in read.sentences for passage in found) == len(read.sentences)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("One. ", ["One."]),
        ("One is. Two is. Three is. Four is.", ["One is. Two is. Three is.", "Four is."]),
        ("One is.\nTwo is.", ["One is.", "Two is."]),
        ("One is.\n\nTwo is.", ["One is.", "Two is."]),
        ("# The visit\n\nHe came. He left.", ["# The visit\n\nHe came. He left."]),
        ("The visit\nHe came.", ["The visit\nHe came."]),
        ("The visit\r\n\r\nHe came.", ["The visit\r\n\r\nHe came."]),
        ("He came. He left\n\nNew paragraph.", ["He came. He left", "New paragraph."]),
        (f"{'x' * 130}\n\nHe came.", ["x" * 130, "He came."]),
        (f"{'x' * 130}\nHe came.", ["x" * 130, "He came."]),
        (f"He {'x' * 700}. Then.", [f"He {'x' * 700}.", "Then."]),
        (f"He {'x' * 400}. Then {'y' * 300}.", [f"He {'x' * 400}.", f"Then {'y' * 300}."]),
    ],
)
def test_where_passages_end(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


def test_tokens_are_those_of_sentences_and_claims() -> None:
    text = "He came. He left.\nShe stayed."
    one, two = passages(document(text), extracted(text))
    assert one.tokens == {"He", "came", "left"}.union(*map(claim_tokens, one.claims))
    assert two.tokens == {"She", "stayed"}.union(*map(claim_tokens, two.claims))
    assert "n:1" in one.tokens


def test_a_claim_that_runs_over_its_sentence_stays_with_it() -> None:
    text = "He came.\nHe left."
    read = extracted(text)
    over = claim(text, Span(3, len(text)), read.sentences[0].span)
    found = list(passages(document(text), msgspec.structs.replace(read, claims=(over,))))
    assert [len(passage.claims) for passage in found] == [1, 0]


def test_a_signed_record_is_one_passage() -> None:
    text = "He came.\n\nHe left. And so on. And on. And on."
    own = claim(text, Span(0, 2), Span(0, len(text)))
    signature = Signature("r1", "supported", "A. Editor", date(2021, 4, 7))
    signed = Document(Article("r1", text, "en"), PROVENANCE, (own,), signature)
    (passage,) = passages(signed, extracted(text))
    words = frozenset({"He", "came", "left", "And", "so", "on"})
    known = msgspec.structs.replace(own, tokens=own.tokens | words)
    assert passage == Passage(
        provenance=PROVENANCE,
        lang="en",
        span=Span(0, len(text)),
        text=text,
        claims=(known,),
        tokens=words | claim_tokens(known),
        signed=signature,
    )


def test_a_document_without_sentences_has_no_passage() -> None:
    assert list(passages(document("\n\n"), Extracted(()))) == []
