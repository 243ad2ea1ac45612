"""Documents to index: a text a document, a sentence a line, a token a word."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from hashlib import sha256
from pathlib import Path

import msgspec

from factcheck.errors import SourceError
from factcheck.harvest import alone
from factcheck.index import Index, open_index
from factcheck.model import Article, Claim, Frame, Provenance, Sentence, Span
from factcheck.sources import Document, Lead
from factcheck.values import DateRange, Name, Value


class Extracted(msgspec.Struct, frozen=True):
    sentences: tuple[Sentence, ...]
    claims: tuple[Claim, ...]
    tokens: tuple[frozenset[str], ...]


def extract(article: Article) -> Extracted:
    """A sentence a line, in each a claim with values of several types."""
    spans, at = [], 0
    for line in article.text.splitlines(keepends=True):
        spans.append(Span(at, at + len(line.rstrip("\n"))))
        at += len(line)
    return Extracted(
        tuple(map(Sentence, spans)),
        tuple(_claim(article, span) for span in spans),
        tuple(frozenset(span.of(article.text).rstrip(".").split()) for span in spans),
    )


def _claim(article: Article, span: Span) -> Claim:
    slots: dict[str, Value] = {
        "date": DateRange("2021-04", None, None),
        "visitor": Name("Lavrov", "person", skeleton=("lfrf",)),
    }
    quote = span.of(article.text)
    return Claim("visit", span, quote, Frame("visit", slots), ("date",), span, "visit/date")


def lead(address: str, *texts: str, fingerprint: str | None = None, read: list[str] | None = None) -> Lead:
    """A lead to documents of these texts; `read` takes down each time that it is read."""
    print_ = fingerprint or sha256("\0".join(texts).encode()).hexdigest()
    return Lead(address, print_, partial(_documents, address, texts, [] if read is None else read))


def _documents(address: str, texts: tuple[str, ...], read: list[str]) -> tuple[Document, ...]:
    read.append(address)
    provenance = [
        Provenance("folder:x", address, address, None, None, sha256(t.encode("utf-8", "replace")).hexdigest())
        for t in texts
    ]
    return tuple(Document(Article(address, text, "en"), p) for text, p in zip(texts, provenance, strict=True))


def failing(address: str, sentence: str, fingerprint: str = "f") -> Lead:
    def read() -> tuple[Document, ...]:
        raise SourceError(sentence)

    return Lead(address, fingerprint, read)


def leads(texts: Mapping[str, str], read: list[str] | None = None) -> list[Lead]:
    return [lead(address, text, read=read) for address, text in texts.items()]


def indexed(folder: Path | None, texts: Mapping[str, str], read: list[str] | None = None) -> Index:
    index = open_index(folder, "key")
    index.update("s", leads(texts, read), alone(extract))
    return index


def words(index: Index, text: str, sources: tuple[str, ...] = ("s",), limit: int = 10) -> list[str]:
    """The texts found for words of weight one."""
    return [hit.passage.text for hit in index.search(dict.fromkeys(text.split(), 1.0), sources, limit)]
