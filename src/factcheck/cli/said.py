"""What people said of the findings of a run: read with the articles, held against the reports."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from factcheck.model import Article, Report
from factcheck.settings import Settings
from factcheck.signoff import baseline, sidecar
from factcheck.signoff.comments import comments
from factcheck.signoff.entries import sidecar_of
from factcheck.signoff.standing import Marks


class Said:
    """What stands beside the articles of a run, in their comments and in its baseline. Raises SignoffError."""

    def __init__(self, settings: Settings) -> None:
        self._baseline = baseline.read(Path(settings.baseline)) if settings.baseline else None
        self._marks: dict[str, Marks] = {}

    def read(self, article: Article) -> None:
        """Reads what stands beside an article and in its comments, so that what is broken is told before the check."""
        self._marks[article.name] = Marks(sidecar.read(sidecar_of(article.name)), comments(article))

    def on(self, report: Report, whole: bool = True) -> Report:
        """A report with what people said of its findings. whole: so that a decision on none of them has lapsed."""
        told = self._marks[report.article.name].told(report, self._baseline)
        return told if whole else replace(told, notices=())
