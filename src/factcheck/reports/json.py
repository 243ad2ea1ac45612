"""json: the machine interface, described by schemas/report-1.json."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from factcheck.extract import shape
from factcheck.jsontext import encoded
from factcheck.model import Article, Coverage, Decision, Evidence, Finding, Passage, Report, SourceState
from factcheck.policy import counts
from factcheck.reports import Page
from factcheck.reports._standing import counted
from factcheck.wording import Wording

NAME = "json"
SUFFIXES = (".json",)
STREAMS = False
TELLS_SOURCES = False

VERSION = "1"


def render(reports: Sequence[Report], page: Page) -> str:
    """One article's report, or {"schema_version", "reports"} where several were asked for or none was due."""
    each = [_report(report, page.bare) for report in reports]
    content = {"schema_version": VERSION, "reports": each} if page.several or not each else each[0]
    return encoded(content, ascii_only=not page.unicode, indent=2) + "\n"


def _report(report: Report, words: Wording) -> dict[str, object]:
    return {
        "schema_version": VERSION,
        "article": article(report.article),
        "claims": [claim(finding, report.article, words) for finding in report.findings],
        **whole(report, words),
    }


def whole(report: Report, words: Wording) -> dict[str, object]:
    """What is said of the article as a whole: coverage, sources, counts, and what holds no more of what people said."""
    return {
        "coverage": _coverage(report.coverage),
        "sources": sources(report.sources, words),
        "counts": counts(report),
        "decided": counted(report),
        "notices": [words.reason(notice) for notice in report.notices],
    }


def sources(states: Sequence[SourceState], words: Wording) -> list[dict[str, object]]:
    """How each source fared."""
    return [
        {"id": state.id, "documents": state.documents, "error": state.error and words.part(state.error)}
        for state in states
    ]


def article(article: Article) -> dict[str, object]:
    """What identifies an article."""
    return {
        "name": article.name,
        "lang": article.lang,
        "published": article.published.isoformat() if article.published else None,
        "sha256": article.sha256,
        "characters": len(article.text),
    }


def claim(finding: Finding, article: Article, words: Wording) -> dict[str, object]:
    """A claim with its verdict and its evidence."""
    claim, verdict = finding.claim, finding.verdict
    return {
        "id": finding.id,
        "kind": claim.kind,
        "start": claim.span.start,
        "end": claim.span.end,
        "quote": claim.quote,
        "place": dict(article.place(claim.span.start)) or None,
        "value": shape(claim),
        "verdict": verdict.label,
        "rule": verdict.rule,
        "reason": words.reason(verdict.reason),
        "independent": verdict.independent,
        "evidence": [_evidence(evidence) for evidence in verdict.evidence],
        "decision": _decision(finding.decision) if finding.decision else None,
        "waiver": {"how": finding.waiver.how, "reason": finding.waiver.reason or None} if finding.waiver else None,
    }


def _decision(decision: Decision) -> dict[str, object]:
    """What a person decided."""
    return {
        "decision": decision.what,
        "by": decision.by,
        "on": decision.on.isoformat(),
        "reason": decision.reason or None,
        "correction": decision.correction or None,
        "sources": [{"title": each.title, "url": each.url or None} for each in decision.citations],
        "tier": next((each.tier for each in decision.citations if each.tier), None),
        "method": decision.method or None,
        "note": decision.note or None,
    }


def _evidence(evidence: Evidence) -> dict[str, object]:
    return {
        **origin(evidence.passage),
        "copies": list(evidence.copies),
        "value": shape(evidence.found) if evidence.found else None,
        "relation": evidence.relation,
        "score": round(evidence.score, 1),
    }


def origin(passage: Passage) -> dict[str, object]:
    """A passage with where it can be found again."""
    known = passage.provenance
    return {
        "source": known.source,
        "url": known.url,
        "title": known.title,
        "tier": known.tier or None,
        "never_alone": known.never_alone,
        "valid_from": known.valid_from.isoformat() if known.valid_from else None,
        "valid_to": known.valid_to.isoformat() if known.valid_to else None,
        "published": known.published.isoformat() if known.published else None,
        "retrieved": known.retrieved,
        "sha256": known.sha256,
        "start": passage.span.start,
        "end": passage.span.end,
        "quote": passage.text,
        "place": dict(passage.place) or None,
    }


def _coverage(coverage: Coverage) -> dict[str, object]:
    return {
        "sentences": coverage.sentences,
        "with_claims": coverage.with_claims,
        "unclaimed": [{"start": u.span.start, "end": u.span.end, "reason": u.reason} for u in coverage.unclaimed],
        "reasons": dict(Counter(u.reason for u in coverage.unclaimed)),
    }
