"""ledger-md: the newsroom's own form as a table in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.model import Report
from factcheck.reports import Page, _ledger
from factcheck.reports.markdown import escaped
from factcheck.terminal import shown

NAME = "ledger-md"
SUFFIXES = ("ledger.md",)
STREAMS = False
TELLS_SOURCES = False


def render(reports: Sequence[Report], page: Page) -> str:
    """The table."""
    head = _ledger.head(page.words)
    lines = [_line(head), f"|{'---|' * len(head)}", *map(_line, _ledger.rows(reports, page.words))]
    return "\n".join(lines) + "\n"


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(escaped(shown(cell)) for cell in cells)} |"
