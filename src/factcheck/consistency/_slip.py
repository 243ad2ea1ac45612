"""A slip: words of an article that cannot be right beside others of its own, or by the calendar."""

from __future__ import annotations

import msgspec

from factcheck.model import Claim, ReadValue, Reason, Span, Worded

REFUTED, CONFLICTING = "refuted", "conflicting"


class Slip(msgspec.Struct, frozen=True, gc=False):
    """span: the words. others: the other side's, where they stand elsewhere. claim: the article's own, if it is one.

    label: REFUTED where nothing else can be meant, else CONFLICTING.
    """

    span: Span
    reason: Reason
    label: str = REFUTED
    others: tuple[Span, ...] = ()
    claim: Claim | None = None


def said(read: ReadValue | Claim) -> Worded:
    """A value, or a claim's words, as the article writes them."""
    return Worded(read.quote)


def hull(*values: ReadValue) -> Span:
    """From the first of the values to the end of the last."""
    return Span(min(v.span.start for v in values), max(v.span.end for v in values))


def bracketed(span: Span, text: str) -> Span:
    """With the bracket that closes right behind it."""
    return Span(span.start, span.end + (text[span.end : span.end + 1] in (")", "]")))
