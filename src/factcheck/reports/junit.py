"""junit: JUnit's XML, a test suite an article and a test case a claim, for whatever shows the results of tests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck import policy
from factcheck.lines import Lines
from factcheck.model import Finding, Report
from factcheck.policy import weight
from factcheck.reports import Page, _standing, _words
from factcheck.reports._located import path
from factcheck.reports._markup import Html, element, written
from factcheck.wording import Wording

NAME = "junit"
SUFFIXES = (".xml",)
STREAMS = False
TELLS_SOURCES = True

_NO_XML = {0xFFFE: "\ufffd", 0xFFFF: "\ufffd"}  # the two that XML has no place for; controls were escaped before


def render(reports: Sequence[Report], page: Page) -> str:
    """The suites: refuted claims fail, and others at or above --fail-on; what is open else is skipped."""
    failing = policy.fails(page.fail_on) | {"refuted"}
    suites = [_suite(report, failing, page.bare) for report in reports]
    found = [_label(finding) for report in reports for finding in report.findings]
    whole = element("testsuites", {"name": "factcheck", **_counted(found, failing)}, *suites)
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n{whole}\n'.translate(_NO_XML)
    return written(text, page.unicode)


def _counted(labels: Sequence[str], failing: frozenset[str]) -> dict[str, str]:
    failures = sum(label in failing for label in labels)
    skipped = sum(label not in failing and label != "supported" for label in labels)
    return {"tests": str(len(labels)), "failures": str(failures), "errors": "0", "skipped": str(skipped)}


def _suite(report: Report, failing: frozenset[str], words: Wording) -> Html:
    lines = Lines(report.article.text)
    cases = (_case(finding, report, lines, failing, words) for finding in report.findings)
    counted = _counted([_label(finding) for finding in report.findings], failing)
    return element("testsuite", {"name": path(report.article), **counted}, *cases, *_notes(report, words))


def _notes(report: Report, words: Wording) -> Iterator[Html]:
    if told := "; ".join(_words.notes(report, words)):
        yield element("system-err", {}, told)


def _case(finding: Finding, report: Report, lines: Lines, failing: frozenset[str], words: Wording) -> Html:
    verdict, label = finding.verdict, _label(finding)
    name = f"{finding.id} {verdict.rule}: {finding.claim.quote}"
    told = words.joined((words.reason(verdict.reason), *_standing.told(finding, words)))
    message = f"{words.name('label', verdict.label)}: {told}"
    outcome = None
    if label in failing:
        outcome = element("failure", {"type": verdict.rule, "message": message}, _told(finding, report, lines, words))
    elif label != "supported":
        outcome = element("skipped", {"message": message})
    return element("testcase", {"classname": path(report.article), "name": name}, outcome)


def _label(finding: Finding) -> str:
    """What it counts as: supported for what nobody has to look at, "" for what people settled."""
    return finding.verdict.label if finding.verdict.label == weight(finding) else weight(finding)


def _told(finding: Finding, report: Report, lines: Lines, words: Wording) -> str:
    """Where the claim stands, and what the sources say."""
    place = _words.place(report.article, lines, finding.claim.span.start, words)
    says = (_words.says(held, words) for held in _words.shown_evidence(finding.verdict, report.article.lang))
    return "; ".join((place, *says))
