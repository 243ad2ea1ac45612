"""Cards: one a claim, with its verdict, both values as they were read, the reason, and the evidence."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Finding
from factcheck.reports import _standing, _words
from factcheck.reports._html import evidence
from factcheck.reports._html.section import Section
from factcheck.reports._markup import Html, element, joined
from factcheck.reports._signs import sign


def cards(section: Section) -> Html:
    """The cards of an article, in reading order."""
    return joined(_card(finding, section) for finding in section.report.findings)


def _card(finding: Finding, section: Section) -> Html:
    label, anchor, words = finding.verdict.label, section.anchor(finding), section.words
    attributes = {"class": f"card {label}", "id": anchor, "data-kind": finding.claim.kind, "tabindex": "-1"}
    return element(
        "section",
        {**attributes, "aria-labelledby": f"head-{anchor}"},
        element(
            "h3",
            {"id": f"head-{anchor}"},
            verdict(label, section),
            " ",
            element("span", {"class": "kind"}, words.name("kind", finding.claim.kind)),
            " ",
            element("span", {"class": "id"}, finding.id),
        ),
        element("blockquote", {"dir": "auto", "lang": section.report.article.lang}, finding.claim.quote),
        element("p", {"class": "reason"}, words.reason(finding.verdict.reason), "."),
        *(element("p", {"class": "decided"}, said) for said in _standing.told(finding, words)),
        element("dl", {}, *_facts(finding, section)),
        *(evidence.piece(held, section) for held in _words.all_evidence(finding.verdict, section.report.article.lang)),
    )


def verdict(label: str, section: Section) -> Html:
    """✗ refuted: the sign is for the eye alone, as the word says the same."""
    mark = element("span", {"class": "sign", "aria-hidden": "true"}, sign(label))
    return element("span", {"class": f"verdict {label}"}, mark, " ", section.words.name("label", label))


def _facts(finding: Finding, section: Section) -> Iterator[Html]:
    """What stands in the article, as it was read; where; who is quoted; and by which rule it was decided."""
    claim, words = finding.claim, section.words
    yield from fact(words.say("html", "read-as"), _words.value(claim, words) or None)
    if claim.attribution:
        yield from fact(words.say("html", "quoted"), words.value(claim.attribution.speaker))
    place = _words.place(section.report.article, section.lines, claim.span.start, words)
    yield from fact(words.name("report", "at"), element("a", {"href": f"#at-{section.anchor(finding)}"}, place))
    yield from fact(words.say("html", "rule"), element("code", {}, finding.verdict.rule))
    if finding.verdict.independent > 1:
        yield from fact(words.say("html", "independent"), str(finding.verdict.independent))


def fact(name: str, told: str | None) -> Iterator[Html]:
    """A name and what is told of it; nothing where that is nothing."""
    if told:
        yield element("dt", {}, name)
        yield element("dd", {}, told)
