"""The wide layout: one row a claim."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from factcheck.model import Finding, Report
from factcheck.reports import Page, _marks, _words
from factcheck.reports._cells import Cell
from factcheck.terminal import shown

_COLUMNS = (("Claim", 4), ("Kind", None), ("Verdict", None), ("What the source says", 5), ("Where", 3))


def blocks(report: Report, console: Console, page: Page) -> Iterator[Table]:  # noqa: ARG001 as in _blocks
    """One table of the report's findings."""
    if not report.findings:
        return
    table = Table(box=box.ROUNDED if page.unicode else box.ASCII, show_lines=True, expand=True)
    for heading, ratio in _COLUMNS:
        table.add_column(heading, ratio=ratio)
    for finding in report.findings:
        table.add_row(*_row(finding, report.article.lang, page))
    yield table


def _row(finding: Finding, lang: str, page: Page) -> list[Cell]:
    claim, verdict = finding.claim, finding.verdict
    evidence = _words.shown_evidence(verdict, lang)
    says = (_words.says(held, page.unicode) for held in evidence)
    where = [line for held in evidence for line in _words.where(held.passage)]
    cells = [
        [Text(shown(claim.quote))],
        [Text(claim.kind), Text(finding.id, style="dim")],
        [_marks.verdict(finding, page), Text(verdict.rule, style="dim")],
        [Text(shown(verdict.reason)), *(Text(passage, style="dim") for passage in says)],
        [Text(line) for line in where or ["-"]],
    ]
    return [Cell(*paragraphs, isolate=page.unicode) for paragraphs in cells]
