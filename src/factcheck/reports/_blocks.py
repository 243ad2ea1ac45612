"""The stacked layout: one block a claim, one line a fact, for narrow pages, pipes and files."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from factcheck.model import Finding, Report
from factcheck.reports import Page, _marks, _words
from factcheck.reports._cells import wrapped
from factcheck.reports._lines import Lines
from factcheck.terminal import shown

_INDENT = 10  # two blanks, the longest name of a fact, two blanks
_LEAST = 20


def blocks(report: Report, console: Console, page: Page) -> Iterator[Text]:
    """A block for every finding, the verdict first."""
    lines = Lines(report.article.text)
    for finding in report.findings:
        yield Text("\n").join(_block(finding, report.article.lang, lines, console, page))


def _block(finding: Finding, lang: str, lines: Lines, console: Console, page: Page) -> Iterator[Text]:
    yield Text("")
    yield Text(" · " if page.unicode else " - ").join(
        (
            _marks.verdict(finding, page),
            Text(finding.claim.kind),
            Text(finding.verdict.rule, style="dim"),
            Text(finding.id, style="dim"),
        )
    )
    width = None if page.width is None else max(page.width - _INDENT, _LEAST)
    for name, fact in _facts(finding, lang, lines, page):
        for line in wrapped(Text(fact), console, width, page.unicode):
            yield Text.assemble((f"  {name}".ljust(_INDENT), "dim"), line)
            name = ""


def _facts(finding: Finding, lang: str, lines: Lines, page: Page) -> Iterator[tuple[str, str]]:
    """What stands in the block, each fact with its name."""
    claim, verdict = finding.claim, finding.verdict
    line, column = lines.at(claim.span.start)
    yield "claim", _words.quoted(claim.quote, page.unicode)
    yield "at", f"line {line}, column {column}"
    yield "reason", shown(verdict.reason)
    for held in _words.shown_evidence(verdict, lang):
        yield "source", _words.says(held, page.unicode)
        for place in _words.where(held.passage):
            yield "where", place
