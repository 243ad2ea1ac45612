"""html: one file for the editor, the article with its claims marked and the evidence beside it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Report
from factcheck.reports import Page
from factcheck.reports._markup import written

NAME = "html"
SUFFIXES = (".html", ".htm")
STREAMS = False
TELLS_SOURCES = True


def render(reports: Sequence[Report], page: Page) -> str:
    """The page."""
    from factcheck.reports._html.page import render

    return written(render(reports, page), page.unicode)
