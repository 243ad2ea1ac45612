"""Texts that try to be more than text, and a report that is full of one of them."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.model import Evidence, Report

EVIL = (
    '<script>alert(1)</script><img src=x onerror=alert(1)>" autofocus onfocus=alert(1) x="',
    "</style></title></textarea><!--<svg/onload=alert(1)>-->]]>",
    "javascript:alert(1)",
    "\u202eevil\u2066\u2069\u2068 \x1b[31m\x00\ud800&lt;b&gt;&amp;",
    "{{7*7}} ${7*7} <%= 7 %>",
    '=HYPERLINK("https://x.example","x")\r\n::error::x,y|z\t@SUM(A1) ##[error]',
    "# *a* _b_ [c](https://x.example) ![d](x) `e` <https://x.example> | f\n- g\n1. h\n===\n",
)


def renamed(report: Report, text: str) -> Report:
    """The report with `text` wherever an article, a source or a record has a text of its own."""
    findings = []
    for finding in report.findings:
        proof = tuple(_proof(held, text) for held in finding.verdict.evidence)
        verdict = replace(finding.verdict, evidence=proof, rule=text, reason=text)
        findings.append(replace(finding, claim=replace(finding.claim, quote=text, kind=text), verdict=verdict))
    whole = text + report.article.text[len(text) :]
    article = replace(report.article, name=text, title=text, lang=text, text=whole)
    sources = tuple(replace(source, id=text, error=text) for source in report.sources)
    return replace(report, findings=tuple(findings), article=article, sources=sources)


def _proof(held: Evidence, text: str) -> Evidence:
    origin = replace(held.passage.provenance, url=text, title=text, source=text, retrieved=text)
    signed = held.passage.signed
    if signed:
        cited = tuple(replace(each, title=text, url=text) for each in signed.citations)
        signed = replace(signed, record=text, by=text, note=text, disputed_by=text, citations=cited)
    passage = replace(held.passage, text=text, lang=text, provenance=origin, signed=signed)
    return replace(held, copies=(text,), passage=passage)
