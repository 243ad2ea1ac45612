"""What factcheck review shows of a claim: its block as in the report, its sentence, and the keys."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from factcheck.messages import Told
from factcheck.model import Finding, Report
from factcheck.reports import Page, _blocks
from factcheck.reports._cells import wrapped
from factcheck.reports.table import console
from factcheck.terminal import shown

_LEAST = 20


def card(finding: Finding, report: Report, progress: Told, page: Page) -> str:
    """The claim between a line and its sentence, in which its own words are marked where the page has colours."""
    file = io.StringIO()
    screen = console(file, page)
    width = page.width or 80
    screen.print(Text(("─" if page.unicode else "-") * width, style="dim"))
    for line in wrapped(Text(progress, style="bold"), screen, width, page.unicode):
        screen.print(line)
    one = Report(report.article, (finding,), report.coverage, report.sources)
    for block in _blocks.blocks(one, screen, page):
        screen.print(block)
    for line in _sentence(finding, report, screen, page):
        screen.print(line)
    screen.print(Text())
    return file.getvalue()


def keys(does: Mapping[str, Told], page: Page) -> str:
    """[a] accept  [r] reject, on as many lines as they take. does: what each key does."""
    file = io.StringIO()
    screen = console(file, page)
    for line in _lines([f"[{key}] {told}" for key, told in does.items()], max(page.width or 80, _LEAST)):
        for part in wrapped(Text(line, style="bold"), screen, None, page.unicode):
            screen.print(part, soft_wrap=True)
    return file.getvalue()


def _lines(parts: list[str], width: int) -> Iterator[str]:
    line = ""
    for part in parts:
        longer = f"{line}  {part}" if line else part
        if line and cell_len(longer) > width:
            yield line
            longer = part
        line = longer
    yield line


def _sentence(finding: Finding, report: Report, screen: Console, page: Page) -> Iterator[Text]:
    """The sentence under its name, with what stands before the claim, the claim, and what stands behind it."""
    claim, text = finding.claim, report.article.text
    name = page.words.name("review", "sentence")
    yield Text.assemble("  ", (name, "dim"))
    whole = Text(shown(text[claim.sentence.start : claim.span.start]))
    parts = (claim.quote, text[claim.span.end : claim.sentence.end])
    for part, style in zip(parts, ("reverse", ""), strict=True):
        blank = " " if part[:1].isspace() or (style and text[claim.span.start - 1 : claim.span.start].isspace()) else ""
        whole = Text.assemble(whole, blank if whole else "", (shown(part), style))
    for line in wrapped(whole, screen, max((page.width or 80) - 4, _LEAST), page.unicode):
        yield Text.assemble("    ", line)
