"""A section: one article's report on the page, and what its parts need to tell of it."""

from __future__ import annotations

from functools import cached_property

import msgspec

from factcheck.lines import Lines
from factcheck.model import Finding, Report
from factcheck.terminal import right_to_left
from factcheck.wording import Wording


class Section(msgspec.Struct, frozen=True, dict=True):
    """prefix: of the anchors, which one page with several articles must tell apart."""

    report: Report
    words: Wording
    prefix: str = ""

    @cached_property
    def lines(self) -> Lines:
        return Lines(self.report.article.text)

    @property
    def direction(self) -> str:
        """The article's own: that of most of its letters."""
        letters = [char for char in self.report.article.text if char.isalpha()]
        return "rtl" if sum(map(right_to_left, letters)) * 2 > len(letters) else "ltr"

    @property
    def title(self) -> str:
        """The article's title, or its name."""
        return self.report.article.title or self.report.article.name

    def anchor(self, finding: Finding) -> str:
        """c02, which stays the same as long as the text does; of the second article a2-c02."""
        return f"{self.prefix}{finding.id}"
