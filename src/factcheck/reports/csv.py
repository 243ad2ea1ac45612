"""csv: the sheet that newsrooms keep for every fact, a row a claim: where, verdict, source, date, who, note."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.lines import Lines, placed
from factcheck.model import Finding, Report
from factcheck.reports import Page, _standing, _words
from factcheck.reports._sheet import sheet
from factcheck.wording import Wording

NAME = "csv"
SUFFIXES = (".csv",)
STREAMS = False
TELLS_SOURCES = False

_HEAD = (
    *("article", "id", "place", "start", "end", "kind", "fact", "value", "verdict", "rule", "reason"),
    *("source", "title", "url", "published", "tier", "passage", "checked_by", "checked_on", "note", "decision"),
)


def render(reports: Sequence[Report], page: Page) -> str:
    """The sheet."""
    return sheet(_HEAD, (_row(*each, page.bare) for each in placed(reports)), page)


def _row(finding: Finding, report: Report, lines: Lines, words: Wording) -> Iterator[object]:
    claim, verdict, article = finding.claim, finding.verdict, report.article
    yield from (article.name, finding.id, _words.place(article, lines, claim.span.start, words))
    yield from (claim.span.start, claim.span.end, claim.kind, claim.quote, _words.value(claim, words))
    yield from (words.name("label", verdict.label), verdict.rule, words.reason(verdict.reason))
    *source, by, on, note = _source(finding, article.lang)
    decision = finding.decision
    yield from source
    yield from (decision.by, decision.on, decision.note) if decision else (by, on, note)
    yield words.joined(_standing.told(finding, words))


def _source(finding: Finding, lang: str) -> tuple[object, ...]:
    """The best evidence: its source, passage, and who checked it when; a record's first citation."""
    for held in _words.shown_evidence(finding.verdict, lang):
        origin, signed = held.passage.provenance, held.passage.signed
        if signed is None:
            cited = (origin.source, origin.title, origin.url, origin.published or "", origin.tier)
            return (*cited, held.passage.text, "", "", "")
        first = next(iter(signed.citations), None)
        told = (first.title, first.url, first.published or "", first.tier) if first else ("", "", "", "")
        return (f"{origin.source}: {signed.record}", *told, held.passage.text, signed.by, signed.on, signed.note)
    return ("",) * 9
