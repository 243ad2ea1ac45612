"""concise: one line a finding, `path:line:column: verdict rule "quote": reason`, for editors and grep.

Of a document without lines `path:page 3: ...`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.lines import Lines
from factcheck.model import Report
from factcheck.reports import Page, _standing, _words
from factcheck.terminal import shown
from factcheck.wording import Wording

NAME = "concise"
SUFFIXES = ()
STREAMS = True
TELLS_SOURCES = False


def render(reports: Sequence[Report], page: Page) -> str:
    """The findings' lines, in the articles' order."""
    return "".join(f"{line}\n" for report in reports for line in _lines(report, page.bare))


def _lines(report: Report, words: Wording) -> Iterator[str]:
    name, lines = shown(report.article.name), Lines(report.article.text)
    for finding in report.findings:
        start = finding.claim.span.start
        at = report.article.place(start)
        place = _words.part(at, words) if at else "{}:{}".format(*lines.at(start))
        verdict, quote = finding.verdict, shown(finding.claim.quote)
        told = words.joined((words.reason(verdict.reason), *_standing.told(finding, words)))
        yield f'{name}:{place}: {verdict.label} {verdict.rule} "{quote}": {told}'
