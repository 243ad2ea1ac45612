"""A story as it stands on disk: its text, the claims that an editor marks, and changes that make one of them wrong.

STORY/article.txt   the text
STORY/gold.toml     claims: id, kinds that may tell it, verdicts that are right, quote
                    mutations: ids of the claims that become wrong, old words in the first one's quote, new words
STORY/documents     what it is checked against
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec

from factcheck.model import Article, Span

HERE = Path(__file__).parent
NAMES = tuple(sorted(path.parent.name for path in HERE.glob("*/gold.toml")))


class _Gold(msgspec.Struct, frozen=True):
    language: str
    published: date
    claims: tuple[tuple[str, str, str, str], ...]
    mutations: tuple[tuple[str, str, str], ...]


class Marked(msgspec.Struct, frozen=True):
    """A marked claim. kinds: any of them may tell it. labels: the verdicts that are right."""

    id: str
    kinds: tuple[str, ...]
    labels: tuple[str, ...]
    span: Span


class Copy(msgspec.Struct, frozen=True):
    """A copy of the story with one fact changed. own: the claims that become wrong. at: the new words in its text."""

    own: tuple[Marked, ...]
    old: str
    new: str
    text: str
    at: Span

    def moved(self, span: Span) -> Span:
        """Where a span of the story stands in the copy; one that begins or ends in the old words holds the new."""
        by, old_end = len(self.new) - len(self.old), self.at.start + len(self.old)
        start = span.start if span.start <= self.at.start else max(span.start + by, self.at.start)
        return Span(start, span.end if span.end < old_end else max(span.end + by, self.at.end))


class Story(msgspec.Struct, frozen=True):
    """One story with its gold."""

    name: str
    text: str
    lang: str
    published: date
    claims: tuple[Marked, ...]
    copies: tuple[Copy, ...]

    @property
    def documents(self) -> str:
        return str(HERE / self.name / "documents")

    def article(self, text: str | None = None) -> Article:
        """The story, or a changed copy of it, as an article of its day."""
        return Article(f"{self.name}.txt", text or self.text, self.lang, self.published)


def load(name: str) -> Story:
    """The story of a folder. Raises ValueError where a quote is not in its text."""
    text = (HERE / name / "article.txt").read_text("utf-8")
    gold = msgspec.toml.decode((HERE / name / "gold.toml").read_bytes(), type=_Gold)
    claims = {row[0]: _marked(text, *row) for row in gold.claims}
    copies = tuple(_copy(text, [claims[id] for id in own.split()], old, new) for own, old, new in gold.mutations)
    return Story(name, text, gold.language, gold.published, tuple(claims.values()), copies)


def _marked(text: str, id: str, kinds: str, labels: str, quote: str) -> Marked:
    start = text.index(quote)
    return Marked(id, tuple(kinds.split()), tuple(labels.split()), Span(start, start + len(quote)))


def _copy(text: str, own: list[Marked], old: str, new: str) -> Copy:
    start = text.index(old, own[0].span.start, own[0].span.end)
    changed = text[:start] + new + text[start + len(old) :]
    return Copy(tuple(own), old, new, changed, Span(start, start + len(new)))
