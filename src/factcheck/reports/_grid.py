"""The wide layout: one row a claim."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from factcheck.model import Finding, Report
from factcheck.reports import Page, _marks, _standing, _words
from factcheck.reports._cells import Cell
from factcheck.terminal import shown

_COLUMNS = (("claim", 4), ("kind", None), ("verdict", None), ("says", 5), ("where", 3))


def blocks(report: Report, console: Console, page: Page) -> Iterator[Table]:  # noqa: ARG001 as in _blocks
    """One table of the report's findings."""
    if not report.findings:
        return
    table = Table(box=box.ROUNDED if page.unicode else box.ASCII, show_lines=True, expand=True)
    for heading, ratio in _COLUMNS:
        name = Text(page.words.name("report", f"head-{heading}"))
        table.add_column(Cell(name, isolate=page.unicode), ratio=ratio)
    for finding in report.findings:
        table.add_row(*_row(finding, report.article.lang, page))
    yield table


def _row(finding: Finding, lang: str, page: Page) -> list[Cell]:
    claim, verdict, words = finding.claim, finding.verdict, page.words
    evidence = _words.shown_evidence(verdict, lang)
    says = (_words.says(held, words) for held in evidence)
    where = [line for held in evidence for line in _words.where(held.passage, words)]
    cells = [
        [Text(shown(claim.quote))],
        [Text(words.name("kind", claim.kind)), Text(finding.id, style="dim")],
        [_marks.verdict(finding, page), Text(verdict.rule, style="dim")],
        [
            Text(words.reason(verdict.reason)),
            *map(Text, _standing.told(finding, words)),
            *(Text(passage, style="dim") for passage in says),
        ],
        [Text(line) for line in where] or [Text("-")],
    ]
    return [Cell(*paragraphs, isolate=page.unicode) for paragraphs in cells]
