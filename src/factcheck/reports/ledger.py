"""ledger: the newsroom's own form as a sheet: the fact, where it stands, method, source, tier, date, who, note."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Report
from factcheck.reports import Page, _ledger
from factcheck.reports._sheet import sheet

NAME = "ledger"
SUFFIXES = ("ledger.csv",)
STREAMS = False
TELLS_SOURCES = False


def render(reports: Sequence[Report], page: Page) -> str:
    """The sheet, its heads in the interface's language."""
    return sheet(_ledger.head(page.bare), _ledger.rows(reports, page.bare), page)
