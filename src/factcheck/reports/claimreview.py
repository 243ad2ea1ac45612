"""claimreview: schema.org's ClaimReview in JSON-LD, of those claims alone that a person has signed.

A verdict that was reached by comparison is nobody's word, so a review stands only where a person decided on the claim
itself, or the article has the very words of a record of claims/; its rating is that person's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from factcheck.jsontext import encoded
from factcheck.model import Article, Finding, Passage, Report, Signature
from factcheck.reports import Page
from factcheck.reports._located import in_web
from factcheck.text import squeeze
from factcheck.wording import Wording

NAME = "claimreview"
SUFFIXES = (".jsonld",)
STREAMS = False
TELLS_SOURCES = False

_VERDICTS = {"accepted": "supported", "rejected": "refuted", "corrected": "refuted"}
_ENDS = " .!?\"'“”«»؟…"


def render(reports: Sequence[Report], page: Page) -> str:
    """A graph with a review for every claim that a person decided on, here or in claims/ in the same words."""
    words = page.bare
    graph = [review for report in reports for review in _reviews(report, words)]
    return (
        encoded({"@context": "https://schema.org", "@graph": graph}, ascii_only=not page.unicode, indent=2, strict=True)
        + "\n"
    )


def _reviews(report: Report, words: Wording) -> Iterator[dict[str, object]]:
    for finding in report.findings:
        if decided := _decided(finding):
            yield _review(finding, decided, report.article, words)
            continue
        passages = (held.passage for held in finding.verdict.evidence)
        signed = [each.signed for each in passages if each.signed and _same(finding, each, report.article)]
        yield from (_review(finding, signature, report.article, words) for signature in signed[:1])


def _decided(finding: Finding) -> Signature | None:
    """What a person decided on this very claim, as a signature; a note decides nothing."""
    decision = finding.decision
    if decision is None or decision.what not in _VERDICTS:
        return None
    note = "; ".join(filter(None, (decision.reason, decision.correction)))
    return Signature("", _VERDICTS[decision.what], decision.by, decision.on, note, citations=decision.citations)


def _same(finding: Finding, passage: Passage, article: Article) -> bool:
    """Whether a record says the claim, or the sentence that it stands in, in the same words."""
    said = (finding.claim.quote, finding.claim.sentence.of(article.text))
    return squeeze(passage.text).strip(_ENDS) in (squeeze(text).strip(_ENDS) for text in said)


def _review(finding: Finding, signed: Signature, article: Article, words: Wording) -> dict[str, object]:
    """The review. No number stands for the verdict: it is in words, for truth has no scale here."""
    cited = [_work(each.title, each.url, each.published) for each in signed.citations]
    rating = {"@type": "Rating", "alternateName": words.name("label", signed.verdict)}
    note = {"ratingExplanation": signed.note} if signed.note else {}
    return {
        "@type": "ClaimReview",
        "claimReviewed": finding.claim.quote,
        "reviewRating": rating | note,
        "itemReviewed": {
            "@type": "Claim",
            **_speaker(finding),
            "appearance": _work(article.title or article.name, article.name, None),
        },
        "author": {"@type": "Person", "name": signed.by},
        "datePublished": signed.on.isoformat(),
        **({"identifier": signed.record} if signed.record else {}),
        **({"citation": cited} if cited else {}),
    }


def _speaker(finding: Finding) -> dict[str, object]:
    """Who said it, if the article quotes somebody."""
    said = finding.claim.attribution
    name = getattr(said.speaker, "text", "") if said else ""
    kind = "Person" if said and getattr(said.speaker, "type", "") == "person" else "Organization"
    return {"author": {"@type": kind, "name": name}} if name else {}


def _work(name: str, url: str, published: date | None) -> dict[str, object]:
    address = {"url": url} if in_web(url) else {}
    day = {"datePublished": published.isoformat()} if published else {}
    return {"@type": "CreativeWork", "name": name, **address, **day}
