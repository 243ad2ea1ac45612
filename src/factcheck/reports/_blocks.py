"""The stacked layout: one block a claim, one line a fact, for narrow pages, pipes and files."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

from factcheck.lines import Lines
from factcheck.messages import Told
from factcheck.model import Finding, Report
from factcheck.reports import Page, _marks, _standing, _words
from factcheck.reports._cells import wrapped
from factcheck.wording import Wording

_FACTS = ("claim", "at", "reason", "editor", "source", "where")
_LEAST = 20


def blocks(report: Report, console: Console, page: Page) -> Iterator[Text]:
    """A block for every finding, the verdict first."""
    lines = Lines(report.article.text)
    for finding in report.findings:
        at = _words.place(report.article, lines, finding.claim.span.start, page.words)
        yield Text("\n").join(_block(finding, report.article.lang, at, console, page))


def _block(finding: Finding, lang: str, at: Told, console: Console, page: Page) -> Iterator[Text]:
    yield Text("")
    yield Text(" · " if page.unicode else " - ").join(
        (
            _marks.verdict(finding, page),
            Text(page.words.name("kind", finding.claim.kind)),
            Text(finding.verdict.rule, style="dim"),
            Text(finding.id, style="dim"),
        )
    )
    names = {fact: page.words.name("report", fact) for fact in _FACTS}
    indent = 4 + max(map(cell_len, names.values()))  # two blanks, the longest name of a fact, two blanks
    width = None if page.width is None else max(page.width - indent, _LEAST)
    for fact, told in _facts(finding, lang, at, page.words):
        name = names[fact]
        for line in wrapped(Text(told), console, width, page.unicode):
            yield Text.assemble((set_cell_size(f"  {name}", indent), "dim"), line)
            name = Told("")


def _facts(finding: Finding, lang: str, at: Told, words: Wording) -> Iterator[tuple[str, Told]]:
    """What stands in the block, each fact with its name."""
    claim, verdict = finding.claim, finding.verdict
    yield "claim", words.quoted(claim.quote)
    yield "at", at
    yield "reason", words.reason(verdict.reason)
    for said in _standing.told(finding, words):
        yield "editor", said
    for held in _words.shown_evidence(verdict, lang):
        yield "source", _words.says(held, words)
        for place in _words.where(held.passage, words):
            yield "where", place
