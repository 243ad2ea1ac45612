"""jsonl: a JSON object a line, first the article, then its claims; described by schemas/report-line-1.json."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.jsontext import encoded
from factcheck.model import Report
from factcheck.reports import Page
from factcheck.reports import json as whole
from factcheck.wording import Wording

NAME = "jsonl"
SUFFIXES = (".jsonl", ".ndjson")
STREAMS = True
TELLS_SOURCES = False


def render(reports: Sequence[Report], page: Page) -> str:
    """The lines of the articles, each article's as soon as it is checked."""
    lines = (line for report in reports for line in _lines(report, page.bare))
    return "".join(encoded(line, ascii_only=not page.unicode) + "\n" for line in lines)


def _lines(report: Report, words: Wording) -> Iterator[dict[str, object]]:
    article = whole.article(report.article)
    yield {"type": "article", "schema_version": whole.VERSION, "article": article, **whole.whole(report, words)}
    for finding in report.findings:
        yield {"type": "claim", "article": article["name"], **whole.claim(finding, report.article, words)}
