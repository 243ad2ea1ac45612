"""The ledger: the sheet that newsrooms keep for every fact, a row a claim, with a name only where a person signed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck import __version__
from factcheck.lines import Lines, placed
from factcheck.messages import Told
from factcheck.model import Citation, Decision, Finding, Report
from factcheck.reports import _standing, _words
from factcheck.wording import Wording

_COLUMNS = (
    *("article", "id", "fact", "sentence", "where", "verdict", "decision"),
    *("method", "source", "tier", "checked", "who", "note"),
)


def head(words: Wording) -> list[Told]:
    """The names of the columns."""
    return [words.name("ledger", column) for column in _COLUMNS]


def rows(reports: Sequence[Report], words: Wording) -> Iterator[list[str]]:
    """A row a claim, in reading order."""
    return (_row(*each, words) for each in placed(reports))


def _row(finding: Finding, report: Report, lines: Lines, words: Wording) -> list[str]:
    claim, article = finding.claim, report.article
    place = _words.place(article, lines, claim.span.start, words)
    fact = [article.name, finding.id, claim.quote, claim.sentence.of(article.text), place]
    verdict = words.name("label", finding.verdict.label)
    if finding.decision:
        return [*fact, verdict, *_decided(finding.decision, words)]
    said = words.joined(_standing.told(finding, words))
    return [*fact, verdict, "", *_found(finding, article.lang, words), said]


def _decided(decision: Decision, words: Wording) -> tuple[str, ...]:
    """As a person decided."""
    what = words.name("decision", decision.what)
    if decision.correction:
        what = words.say("ledger", "corrected", decision=what, correction=words.quoted(decision.correction))
    tier = next((each.tier for each in decision.citations if each.tier), "")
    sources = "; ".join(map(_cited, decision.citations))
    note = "; ".join(filter(None, (decision.reason, decision.note)))
    return what, decision.method, sources, _tier(tier, words), decision.on.isoformat(), decision.by, note


def _found(finding: Finding, lang: str, words: Wording) -> tuple[str, ...]:
    """As it was found, up to who: nobody, unless a person signed the claim that answers it."""
    method = f"factcheck {__version__}, {finding.verdict.rule}"
    for held in _words.shown_evidence(finding.verdict, lang):
        origin, signed = held.passage.provenance, held.passage.signed
        if signed is None:
            source = Citation(origin.title or origin.source, origin.url, origin.published, origin.tier)
            return method, _cited(source), _tier(origin.tier, words), (origin.retrieved or "")[:10], ""
        first = signed.citations[0] if signed.citations else Citation(origin.source, "", None)
        record = words.say("report", "record", record=signed.record)
        return f"{method}, {record}", _cited(first), _tier(first.tier, words), signed.on.isoformat(), signed.by
    return method, "", "", "", ""


def _tier(tier: str, words: Wording) -> str:
    return words.name("tier", tier) if tier else ""


def _cited(source: Citation) -> str:
    return f"{source.title} <{source.url}>" if source.url and source.url != source.title else source.title
