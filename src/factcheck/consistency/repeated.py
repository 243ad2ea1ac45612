"""Repeated quotation: "We will not sell the port" in the headline, "we will never lease the port" in the story."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.consistency._draft import Draft
from factcheck.consistency._slip import CONFLICTING, Slip
from factcheck.model import Reason, Span, Worded
from factcheck.sentences import quotes
from factcheck.text import fold

NAME = "quotation/repeated"
_LEAST, _MOST = 4, 60  # words
_ALIKE = 0.65  # of the words of both
_WORD = re.compile(r"\w+(?:['’]\w+)*")


def check(draft: Draft) -> Iterator[Slip]:
    """The words of a quotation in the headline that the story has otherwise; left-out words are no matter."""
    if draft.headline is None:
        return
    found = [(_bare(quote.span, draft.text), _words(quote.span.of(draft.text))) for quote in quotes(draft.text)]
    found = [(span, words) for span, words in found if _LEAST <= len(words) <= _MOST]
    above = [each for each in found if draft.headline.covers(each[0])]
    below = [each for each in found if each[0].start >= draft.headline.end]
    for span, words in above:
        if any(_within(words, other) for _, other in below):
            continue
        for other, others in below:
            if _otherwise(words, others):
                yield _slip(span, other, draft.text)
                break


def _bare(span: Span, text: str) -> Span:
    """Without the comma or the point that stands inside the marks."""
    return Span(span.start, span.start + len(span.of(text).rstrip(" ,،.")))


def _slip(one: Span, other: Span, text: str) -> Slip:
    reason = Reason("repeated", {"one": Worded(one.of(text)), "other": Worded(other.of(text))})
    return Slip(other, reason, CONFLICTING, (one,))


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def _within(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether the words stand in the others in their order."""
    rest = iter(others)
    return all(word in rest for word in words)


def _otherwise(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether most words are the same in the same order, and on both sides some are not."""
    from rapidfuzz.distance import LCSseq

    common = LCSseq.similarity(words, others)
    alike = 2 * common >= _ALIKE * (len(words) + len(others))
    return alike and common < min(len(words), len(others))
