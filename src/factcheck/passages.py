"""A document cut into passages: one to three sentences that stand together, and each claim in one of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Protocol

from msgspec.structs import replace

from factcheck.model import UNSCOPED, Claim, Frame, Passage, Review, Sentence, Span
from factcheck.sources import Document
from factcheck.tokens import claim_tokens
from factcheck.values import DateRange

SENTENCES = 3
_HELD = frozenset({"position", "membership"})  # frames of what holds for days
_TELLING = frozenset({"name", "place", "date", "office", "concept"})
CHARACTERS = 600  # a longer sentence is a passage by itself
_LINE = 120  # characters of the longest line that is a heading or was broken to fit a page
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n|\r[ \t]*\r|\u2029")
_BREAK = re.compile(r"[\n\r\u2028\u2029]")
_ENDED = re.compile(r"[.!?…؟۔][\"'»”’)\]*_]*\Z")


class Extraction(Protocol):
    """What was read from a document: sentences in order, claims, and for each sentence its tokens."""

    @property
    def sentences(self) -> tuple[Sentence, ...]: ...
    @property
    def claims(self) -> tuple[Claim, ...]: ...
    @property
    def tokens(self) -> tuple[frozenset[str], ...]: ...


def passages(document: Document, extraction: Extraction) -> Iterator[Passage]:
    """The document's passages in order, `passage.text` being the document's text at `passage.span`.

    A record that a person signed is one passage, its claims those of the record; so is a cell of a table, and a review,
    its claims those that are read in what was reviewed, and the sentence of a fact.
    """
    if document.review is not None:
        yield _reviewed(document, extraction, document.review)
        return
    if document.fact is not None:
        whole = len(extraction.sentences) == 1  # a name with a sentence of its own in it says more than the fact
        told = (_known(claim, document.fact.days) for claim in extraction.claims if whole)
        yield _passage(document, Span(0, len(document.article.text)), tuple(told), extraction.tokens)
        return
    if document.signed is not None or document.claims:
        yield _whole(document, extraction)
        return
    groups = tuple(_groups(document.article.text, extraction.sentences))
    dealt = _dealt(groups, extraction)
    lead = frozenset(t for t in (extraction.tokens or (frozenset(),))[0] if t.partition(":")[0] in _TELLING)
    for group, own in zip(groups, dealt, strict=True):
        span = Span(extraction.sentences[group.start].span.start, extraction.sentences[group.stop - 1].span.end)
        yield _passage(document, span, tuple(own), extraction.tokens[group.start : group.stop], lead)


def _whole(document: Document, extraction: Extraction) -> Passage:
    """The document as one passage, with the claims that it brought."""
    told = frozenset[str]().union(*extraction.tokens)
    recorded = document.signed is not None
    claims = (_about(c, extraction, told) if recorded else replace(c, tokens=c.tokens | told) for c in document.claims)
    return _passage(document, Span(0, len(document.article.text)), tuple(claims), (told,))


def _reviewed(document: Document, extraction: Extraction, review: Review) -> Passage:
    claims = tuple(claim for claim in extraction.claims if claim.span.end <= review.length)
    return _passage(document, Span(0, len(document.article.text)), claims, extraction.tokens)


def _known(claim: Claim, days: DateRange | None) -> Claim:
    """A claim of a fact's sentence, with the days on which the fact holds."""
    held = {"date": days} if days and claim.frame.kind in _HELD else {}
    return replace(claim, frame=Frame(claim.frame.kind, claim.frame.slots | held), tokens=claim.tokens | {UNSCOPED})


def _about(claim: Claim, extraction: Extraction, told: frozenset[str]) -> Claim:
    """The record's claim with what it is about: of a figure its clause, as read in the text, else the whole text."""
    value = claim.frame.slots.get("value")
    read = next((c for c in extraction.claims if value and c.frame.slots.get("value") == value), None)
    about = read.tokens if read else told
    named = next((c.frame.slots["names"] for c in extraction.claims if "names" in c.frame.slots), None)
    frame = claim.frame
    if named and frame.kind == "statement":
        frame = Frame(frame.kind, frame.slots | {"names": named})
    return replace(claim, tokens=claim.tokens | about, frame=frame)


def _passage(
    document: Document,
    span: Span,
    claims: tuple[Claim, ...],
    tokens: Sequence[frozenset[str]],
    lead: frozenset[str] = frozenset(),
) -> Passage:
    return Passage(
        provenance=document.provenance,
        lang=document.article.lang,
        span=span,
        text=span.of(document.article.text),
        claims=claims,
        tokens=frozenset().union(*tokens, *(claim_tokens(claim) for claim in claims)),
        signed=document.signed,
        lead=lead,
        place=document.article.place(span.start),
        review=document.review,
    )


def _dealt(groups: Sequence[range], extraction: Extraction) -> list[list[Claim]]:
    """For each group the claims of its sentences; a claim goes where its sentence begins."""
    dealt: list[list[Claim]] = [[] for _ in groups]
    starts = [extraction.sentences[group.start].span.start for group in groups]
    for claim in extraction.claims if groups else ():
        dealt[max(bisect_right(starts, claim.sentence.start) - 1, 0)].append(claim)
    return dealt


def _groups(text: str, sentences: Sequence[Sentence]) -> Iterator[range]:
    """Consecutive sentences, by number, that make a passage."""
    first = 0
    for i in range(1, len(sentences) + 1):
        if i == len(sentences) or not _joined(text, sentences, first, i):
            yield range(first, i)
            first = i


def _joined(text: str, sentences: Sequence[Sentence], first: int, i: int) -> bool:
    """Whether sentence i belongs to the passage that began with sentence `first`."""
    if i - first >= SENTENCES or sentences[i].span.end - sentences[first].span.start > CHARACTERS:
        return False
    before = sentences[i - 1].span
    gap = text[before.end : sentences[i].span.start]
    if not _BREAK.search(gap):
        return True
    line = _line_start(text, before.end)
    if before.end - line > _LINE or _ENDED.search(before.of(text)):
        return False
    # A line broken to fit the page, or a heading; behind a blank line only a heading that begins the passage.
    return not _BLANK_LINE.search(gap) or (i - 1 == first and not text[line : before.start].strip())


def _line_start(text: str, end: int) -> int:
    """Where the line begins that ends at `end`; no further back than tells a long line from a short one."""
    near = max(end - 2 * _LINE, 0)
    return max((near + found.end() for found in _BREAK.finditer(text[near:end])), default=near)
