"""Comparing one text with another: the verdict on a claim by a single piece of evidence."""

from __future__ import annotations

from hashlib import sha256

from factcheck.extract import Extractor, builtin
from factcheck.model import Article, Claim, Passage, Provenance, Span, Verdict
from factcheck.verify.judge import judge

# The worst that any part of the claim gets; all parts that are answered must be right for the whole to be so.
_ORDER = ("refuted", "conflicting", "not-enough-evidence", "supported")


def compare(claim: Article, evidence: Article) -> Verdict:
    """The verdict on the whole claim text: refuted by one refuted part, supported where every part is."""
    extractor = builtin()
    said = extractor.extract(claim)
    passage = _passage(evidence, extractor)
    verdicts = [judge(part, claim.lang, said.day, [passage]) for part in said.claims]
    if not verdicts:
        return Verdict("not-enough-evidence", "statement/no-claim", "the claim says nothing that can be checked")
    return min(verdicts, key=lambda verdict: _ORDER.index(verdict.label))


def _passage(article: Article, extractor: Extractor) -> Passage:
    found = extractor.extract(article)
    claims: tuple[Claim, ...] = found.claims
    digest = sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()
    provenance = Provenance("evidence", article.name, "the evidence", found.day, None, digest)
    tokens = frozenset[str]().union(*found.tokens)
    return Passage(provenance, article.lang, Span(0, len(article.text)), article.text, claims, tokens)
