"""Lines and columns of an article's offsets, both counted from one; columns are code points."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from factcheck.model import Finding, Report, Span

_BREAK = re.compile(r"\r\n|\r|\n")


class Lines:
    """The line starts of one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        breaks = list(_BREAK.finditer(text))
        self._starts = [0, *(found.end() for found in breaks)]
        self._ends = [*(found.start() for found in breaks), len(text)]

    def at(self, offset: int) -> tuple[int, int]:
        """(line, column) of the code point at `offset`."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def before(self, offset: int) -> str:
        """The text of the offset's line that stands before it."""
        return self._text[self._starts[bisect_right(self._starts, offset) - 1] : offset]

    def spans(self) -> Iterator[Span]:
        """The lines, without their ends."""
        return (Span(start, end) for start, end in zip(self._starts, self._ends, strict=True))


def placed(reports: Iterable[Report]) -> Iterator[tuple[Finding, Report, Lines]]:
    """All findings in reading order, each with its report and the lines of its article."""
    for report in reports:
        lines = Lines(report.article.text)
        for finding in report.findings:
            yield finding, report, lines
