"""Pieces: an article's lines cut where a claim begins or ends, each piece with the claims that it belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import msgspec

from factcheck.lines import Lines
from factcheck.model import Finding, Report, Span, Unclaimed


class Piece(msgspec.Struct, frozen=True):
    """A run of text in which nothing begins or ends.

    findings: those whose claim it is part of, the shortest claim first. begin: those whose badge stands before it.
    silent: the sentence without a claim that it is part of.
    """

    text: str
    findings: tuple[Finding, ...] = ()
    begin: tuple[Finding, ...] = ()
    silent: Unclaimed | None = None


class Row(msgspec.Struct, frozen=True):
    """A line of the article by its number, from 1."""

    number: int
    pieces: tuple[Piece, ...]


def rows(report: Report) -> Iterator[Row]:
    """The lines of the article's own text that are not blank."""
    text, body = report.article.text, report.article.body
    cutter = _Cutter(report)
    for number, line in enumerate(Lines(text).spans(), 1):
        if line.end > body and line.of(text).strip():
            yield Row(number, tuple(cutter.pieces(Span(max(line.start, body), line.end))))


class _Cutter:
    """Cuts the lines of one article, asked for in order: what lies behind a line is never looked at again."""

    def __init__(self, report: Report) -> None:
        self._text = report.article.text
        self._findings = sorted(report.findings, key=lambda f: (f.claim.span.start, -f.claim.span.end))
        self._badges = [_word_start(self._text, f.claim.span.start) for f in self._findings]
        self._silent = report.coverage.unclaimed

    def pieces(self, line: Span) -> Iterator[Piece]:
        inside = [(at, f) for at, f in zip(self._badges, self._findings, strict=True) if f.claim.span.meets(line)]
        silent = [each for each in self._silent if each.span.meets(line)]
        edges = {line.start, line.end, *(at for at, _ in inside)}
        edges.update(at for _, f in inside for at in (f.claim.span.start, f.claim.span.end))
        edges.update(at for each in silent for at in (each.span.start, each.span.end))
        cuts = sorted(at for at in edges if line.start <= at <= line.end)
        for start, end in pairwise(cuts):
            yield self._piece(Span(start, end), inside, silent)

    def _piece(self, at: Span, inside: list[tuple[int, Finding]], silent: list[Unclaimed]) -> Piece:
        over = sorted((f for _, f in inside if f.claim.span.meets(at)), key=lambda f: _length(f.claim.span))
        begin = sorted((f for badge, f in inside if badge == at.start), key=lambda f: (len(f.id), f.id))
        mute = next((each for each in silent if each.span.meets(at)), None)
        return Piece(at.of(self._text), tuple(over), tuple(begin), mute)


def _length(span: Span) -> int:
    return span.end - span.start


def _word_start(text: str, at: int) -> int:
    """Where the word that holds `at` begins: a badge between two letters would part what is joined in writing."""
    while at > 0 and not text[at - 1].isspace():
        at -= 1
    return at
