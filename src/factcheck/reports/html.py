"""html: one file for the editor, the article with its claims marked and the evidence beside it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Report
from factcheck.reports import Page

NAME = "html"
SUFFIXES = (".html", ".htm")
STREAMS = False
TELLS_SOURCES = True


def render(reports: Sequence[Report], page: Page) -> str:
    """The page; where it has to be ASCII, other letters are character references."""
    from factcheck.reports._html.page import render

    whole = render(reports, page)
    return whole if page.unicode else whole.encode("ascii", "xmlcharrefreplace").decode("ascii")
