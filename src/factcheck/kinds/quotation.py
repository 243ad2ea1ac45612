"""Quotations: "هذه فرصة رائعة", with who said it.

The frame has the speaker and the words, one claim a sentence of the quotation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.model import Claim, Frame, Span
from factcheck.scene import Scene
from factcheck.values import Value, Words
from factcheck.voices import UNKNOWN

NAME = "quotation"
RANK = 60
_LEAST = 4  # words: shorter ones are names and terms between quotation marks
_LED = 3  # words behind a colon or at the head of a sentence, which are speech
_END = re.compile(r"[.!?؟]+[\s،,\u064b-\u0652]*")


def claims(scene: Scene, before: Sequence[Claim]) -> Iterator[Claim]:
    """A claim for each sentence that somebody is quoted with."""
    for quote in scene.reading.quotes:
        said = scene.voices.quoted.at(quote.span)
        if said is None or said.speaker == UNKNOWN:
            continue
        least = _LED if _speech(scene, quote.span) else _LEAST
        for span in _sentences(scene.text, quote.span):
            if len(span.of(scene.text).split()) >= least:
                slots: dict[str, Value] = {"speaker": said.speaker, "text": Words(span.of(scene.text))}
                first, last = scene.reading.token_range(span)
                yield Claim(
                    NAME, span, span.of(scene.text), Frame(NAME, slots), ("text",),
                    scene.reading.sentence_of(span).span, "quotation/speaker", scene.tokens_of(first, last), said,
                )  # fmt: skip


def _speech(scene: Scene, span: Span) -> bool:
    """Whether a colon leads to a quotation, or its sentence begins with it."""
    mark = scene.reading.token_range(span)[0] - 1
    _, low, _ = scene.sentence(max(mark, 0))
    return scene.reading.word(mark - 1) == ":" or low >= mark


def _sentences(text: str, span: Span) -> Iterator[Span]:
    """The sentences inside a quotation, end signs left out."""
    start = span.start
    for end in _END.finditer(text, span.start, span.end):
        if end.end() == span.end or text[end.end() - 1].isspace() or not text[end.end() : end.end() + 1].isdigit():
            yield _bare(text, Span(start, end.start()))
            start = end.end()
    if start < span.end:
        yield _bare(text, Span(start, span.end))


def _bare(text: str, span: Span) -> Span:
    """Without the comma that leads over to the speaker."""
    return Span(span.start, span.start + len(span.of(text).rstrip(" ،,")))


def shape(claim: Claim) -> object:
    """{"speaker", "text"} of the machine interface."""
    slots = claim.frame.slots
    return {"speaker": slots["speaker"].shape(), "text": slots["text"].shape()}
