"""sarif: SARIF 2.1.0, for code scanning and for viewers of results; what is supported is no result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck import __version__
from factcheck.jsontext import encoded
from factcheck.model import Evidence, Finding, Report
from factcheck.policy import counts
from factcheck.reports import Page, _standing, _words
from factcheck.reports._fingerprints import Fingerprints
from factcheck.reports._located import Located, address, located
from factcheck.reports._located import encoded as uri
from factcheck.terminal import shown
from factcheck.wording import Wording

NAME = "sarif"
SUFFIXES = (".sarif", ".sarif.json")
STREAMS = False
TELLS_SOURCES = True

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_KINDS = {"refuted": ("fail", "error"), "conflicting": ("fail", "warning")}
_STATUS = {"accepted": "accepted", "noted": "underReview"}
_OPEN = ("open", "none")  # evaluated, without enough to decide; SARIF wants no level then


def render(reports: Sequence[Report], page: Page) -> str:
    """One run with the results of all articles."""
    words, prints = page.bare, Fingerprints()
    found = list(located(reports, words))
    rules = sorted({each.finding.verdict.rule for each in found})
    run = {
        "tool": {"driver": _driver(rules, words)},
        "columnKind": "unicodeCodePoints",
        "language": page.lang,
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": _notes(reports, words)}],
        "artifacts": [_artifact(report) for report in reports],
        "results": _compared([_result(each, rules, prints, words) for each in found]),
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return encoded(log, ascii_only=not page.unicode, indent=2, strict=True) + "\n"


def _driver(rules: Sequence[str], words: Wording) -> dict[str, object]:
    told = [{"id": rule, "shortDescription": {"text": _rule(rule, words)}} for rule in rules]
    return {"name": "factcheck", "semanticVersion": __version__, "rules": told}


def _rule(rule: str, words: Wording) -> str:
    kind, _, what = rule.partition("/")
    return f"{words.name('kind', kind)}: {words.name('slot', what)}"


def _notes(reports: Sequence[Report], words: Wording) -> list[dict[str, object]]:
    """A source that failed is a notification about the run, never a result, and so is a decision that holds no more."""
    failed = dict.fromkeys(told for report in reports for told in _words.failures(report, words))
    notes: list[dict[str, object]] = [{"level": "warning", "message": {"text": told}} for told in failed]
    for report in reports:
        where = [{"physicalLocation": {"artifactLocation": {"uri": address(report.article)}}}]
        for told in map(words.reason, report.notices):
            notes.append({"level": "note", "message": {"text": told}, "locations": where})
    return notes


def _artifact(report: Report) -> dict[str, object]:
    return {"location": {"uri": address(report.article)}, "properties": {"counts": counts(report)}}


def _result(each: Located, rules: list[str], prints: Fingerprints, words: Wording) -> dict[str, object]:
    finding = each.finding
    kind, level = _KINDS.get(each.weight or finding.verdict.label, _OPEN)
    proof = _words.all_evidence(finding.verdict, each.article.lang)
    return {
        "ruleId": finding.verdict.rule,
        "ruleIndex": rules.index(finding.verdict.rule),
        "kind": kind,
        "level": level,
        "message": {"text": each.told(words)},
        "locations": [_location(each)],
        "relatedLocations": [_related(number, held, words) for number, held in enumerate(proof, 1)],
        "partialFingerprints": {"claim/v1": prints.of(finding, each.article)},
        **_said(finding, words),
        "properties": {"id": finding.id, "kind": finding.claim.kind, "verdict": finding.verdict.label},
    }


def _said(finding: Finding, words: Wording) -> dict[str, object]:
    """What people said of it; what is in the baseline has a state instead of a suppression, and is no less there."""
    suppressions = list(_suppressions(finding, words))
    baselined = finding.waiver and finding.waiver.how == "baseline"
    state = {"baselineState": "unchanged"} if baselined else {}
    return state | ({"suppressions": suppressions} if suppressions else {})


def _compared(results: list[dict[str, object]]) -> list[dict[str, object]]:
    """The results; where a baseline has one of them, the others are new."""
    if not any("baselineState" in result for result in results):
        return results
    return [{"baselineState": "new"} | result for result in results]


def _suppressions(finding: Finding, words: Wording) -> Iterator[dict[str, object]]:
    decision, waiver = finding.decision, finding.waiver
    if decision and decision.what in _STATUS:
        told = _standing.decided(decision, words)
        yield {"kind": "external", "status": _STATUS[decision.what], "justification": told}
    if waiver and waiver.how != "baseline":
        kind = "inSource" if waiver.how == "comment" else "external"
        yield {"kind": kind, "status": "accepted", "justification": waiver.reason}


def _location(each: Located) -> dict[str, object]:
    """The claim's region; of a document without lines the part that it stands in."""
    file: dict[str, object] = {"artifactLocation": {"uri": address(each.article)}}
    if each.place:
        return {"physicalLocation": file, "logicalLocations": [{"fullyQualifiedName": each.place}]}
    span = each.finding.claim.span
    region = {
        "startLine": each.start[0],
        "startColumn": each.start[1],
        "endLine": each.end[0],
        "endColumn": each.end[1],
        "charOffset": span.start,
        "charLength": span.end - span.start,
        "snippet": {"text": each.finding.claim.quote},
    }
    return {"physicalLocation": file | {"region": region}}


def _related(number: int, held: Evidence, words: Wording) -> dict[str, object]:
    """A piece of evidence: its passage, and the address that it can be found at."""
    where = "; ".join(_words.where(held.passage, words))
    told = f"{words.name('stance', held.stance)}: {words.quoted(shown(_words.passage(held)))} ({where})"
    signed = held.passage.signed
    url = next((c.url for c in signed.citations if c.url), "") if signed else held.passage.provenance.url
    file = {"physicalLocation": {"artifactLocation": {"uri": uri(url)}}} if url else {}
    return {"id": number, **file, "message": {"text": told}}
