"""Delivery: reports to standard output as they come, and to the files that --output-file names."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from shutil import get_terminal_size

from msgspec.structs import replace

from factcheck import policy, reports
from factcheck.cli import tongue
from factcheck.cli.notices import Notices
from factcheck.cli.streams import emit, say, shows_unicode
from factcheck.errors import UsageError
from factcheck.messages import reason_of
from factcheck.model import Report
from factcheck.reports import Page, _statistics
from factcheck.settings import Settings

_IN_A_FILE = {"width": None, "colour": False, "unicode": True, "file": True}


class Delivery:
    """Where one run's reports go. failing: a finding at the threshold was among them."""

    def __init__(self, settings: Settings, articles: Sequence[str], notices: Notices) -> None:
        self._settings, self._notices = settings, notices
        self._screen = reports.by_name(settings.output_format)
        self._files = [(_output(file, articles), reports.by_file(file, self._screen)) for file in settings.output_files]
        self._page = page(settings, several=len(articles) > 1)
        self._streams = self._screen.STREAMS and not settings.statistics
        self._reports: list[Report] = []
        self._failed_sources: set[str] = set()
        self.failing = False

    def add(self, report: Report) -> None:
        """Take a report: shown at once where the format can, and kept for the files."""
        self._reports.append(report)
        self.failing |= policy.failing(report, self._settings.fail_on)
        silent = self._settings.statistics or not self._screen.TELLS_SOURCES
        if silent:
            self._notices.tell(report.notices)
        if self._streams:
            _show(self._screen.render((report,), self._page))
        if silent:
            self._say_failures(report)

    def finish(self, empty: bool = False) -> None:
        """Show what was waiting for the last report, and write the files. empty: also where no report was due."""
        if not self._reports and not empty:
            return
        if self._settings.statistics:
            emit(_statistics.render(self._reports, self._page, self._screen.NAME == "json"))
        elif not self._streams:
            _show(self._screen.render(self._reports, self._page))
        for file, kind in self._files:
            _write(file, kind.render(self._reports, replace(self._page, **_IN_A_FILE)))

    def _say_failures(self, report: Report) -> None:
        for source in report.sources:
            if source.error and source.id not in self._failed_sources:
                self._failed_sources.add(source.id)
                say(self._page.bare.say("report", "failed", source=source.id, error=source.error))


def page(settings: Settings, several: bool = False) -> Page:
    """What standard output can show."""
    terminal = sys.stdout is not None and sys.stdout.isatty()
    return Page(
        get_terminal_size().columns if terminal else None,
        terminal,
        shows_unicode(),
        several,
        tongue.interface(settings.ui_lang),
        settings.fail_on,
    )


def _output(file: str, articles: Sequence[str]) -> Path:
    """The file to write; UsageError where that would destroy an article or there is no such folder."""
    path = Path(file)
    if any(path.exists() and Path(article).exists() and path.samefile(article) for article in articles):
        raise UsageError("--output-file {file} would overwrite the article; name another file.", file=file)
    if path.is_dir():
        raise UsageError("--output-file {file} is a folder; name a file in it.", file=file)
    if not path.parent.is_dir():
        raise UsageError(
            "--output-file {file} can't be written: there is no folder {parent}.", file=file, parent=path.parent
        )
    return path


def _show(report: str | bytes) -> None:
    """A report on standard output; UsageError where it is no text and somebody would see its bytes."""
    if isinstance(report, bytes) and sys.stdout is not None and sys.stdout.isatty():
        raise UsageError("A report in this format is no text: name a file for it with --output-file.")
    emit(report)


def _write(path: Path, report: str | bytes) -> None:
    try:
        path.write_bytes(report if isinstance(report, bytes) else report.encode("utf-8"))
    except OSError as error:
        raise UsageError("--output-file {path} can't be written: {why}.", path=path, why=reason_of(error)) from error
