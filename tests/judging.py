"""A claim of one text judged by another."""

from __future__ import annotations

from factcheck.extract import extract
from factcheck.model import Article, Passage, Provenance, Span, Verdict
from factcheck.verify.judge import Asked, judge


def verdict(kind: str, said: Article, found: Article, *, beside: bool = False) -> Verdict:
    """The verdict on the first claim of a kind by a document of a day. beside: with what stands round the claim."""
    own, there = extract(said), extract(found)
    claim = next(c for c in own.claims if c.kind == kind)
    provenance = Provenance("source", "source", "the source", found.published, None, "")
    tokens = frozenset[str]().union(*there.tokens)
    passage = Passage(provenance, found.lang, Span(0, len(found.text)), found.text, there.claims, tokens)
    around = own.beside(claim) if beside else frozenset[str]()
    return judge(Asked(claim, said.lang, said.published, around), [passage])
