"""pdf: the HTML report as it is printed, for an archive or a letter."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.errors import UsageError
from factcheck.model import Report
from factcheck.reports import Page, html

NAME = "pdf"
SUFFIXES = (".pdf",)
STREAMS = False
TELLS_SOURCES = True
NEEDS = ("weasyprint", "print")

_STYLE = ".panel { columns: auto !important; }"  # balancing columns takes ten times as long as all the rest


def render(reports: Sequence[Report], page: Page) -> bytes:
    """The pages; nothing is fetched for them. UsageError where a library that WeasyPrint needs is not there."""
    try:
        from weasyprint import CSS, HTML
        from weasyprint.urls import URLFetcher
    except (ImportError, OSError) as error:
        raise UsageError("A pdf report can't be made, for WeasyPrint does not load: {why}.", why=error) from error
    whole = HTML(string=html.render(reports, page), url_fetcher=URLFetcher(allowed_protocols=()))
    pages: bytes = whole.write_pdf(stylesheets=[CSS(string=_STYLE)])
    return pages
