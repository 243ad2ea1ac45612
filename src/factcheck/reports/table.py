"""table: for people at a terminal; one block a claim where the page is narrow or no terminal at all."""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.lines import Lines
from factcheck.messages import Told
from factcheck.model import Article, Report, Span
from factcheck.reports import Page, _words
from factcheck.terminal import isolated, shown
from factcheck.wording import Wording

if TYPE_CHECKING:
    from rich.console import Console

NAME = "table"
SUFFIXES = ()
STREAMS = True
TELLS_SOURCES = True

_NARROW = 100


def render(reports: Sequence[Report], page: Page) -> str:
    """Each article's claims, its counts, the sources that failed and the sentences that gave no claim."""
    file = io.StringIO()
    screen = console(file, page)
    for report in reports:
        _show(report, screen, page)
    return file.getvalue()


def console(file: io.StringIO, page: Page) -> Console:
    """A console that takes every text literally; Rich itself heeds NO_COLOR and TERM."""
    from rich.console import Console

    return Console(
        file=file,
        width=page.width or 80,
        force_terminal=page.colour,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
    )


def _show(report: Report, console: Console, page: Page) -> None:
    from factcheck.reports import _blocks, _grid

    wide = page.width is not None and page.width >= _NARROW
    name = shown(report.article.name)
    _line(console, isolated(name) if page.unicode else name, "bold")
    if not report.findings:
        _line(console, _words.nothing(report, page.words))
    for block in (_grid if wide else _blocks).blocks(report, console, page):
        console.print(block, soft_wrap=page.width is None)
    for line, style in _footer(report, page.words):
        _line(console, line, style)
    _line(console, "")


def _line(console: Console, text: str, style: str = "") -> None:
    from rich.text import Text

    console.print(Text(text, style=style), soft_wrap=True)


def _footer(report: Report, words: Wording) -> Iterator[tuple[str, str]]:
    """The lines under the claims, each with its style."""
    if report.findings:
        yield "", ""
        yield _words.summary(report, words), "bold"
    yield from ((told, "yellow") for told in _words.notes(report, words))
    lines = Lines(report.article.text)
    for reason, spans in _silent(report).items():
        told = {"reason": words.name("unclaimed", reason), "places": _places(report.article, spans, lines, words)}
        yield words.counted("sentence", len(spans), **told), "yellow"


def _places(article: Article, spans: Sequence[Span], lines: Lines, words: Wording) -> Told:
    """line 3, 7; of a document without lines its pages or paragraphs."""
    starts = sorted(span.start for span in spans)
    if article.places:
        return words.listed(dict.fromkeys(_words.part(article.place(start), words) for start in starts))
    return words.say("report", "lines", lines=words.listed(dict.fromkeys(lines.at(start)[0] for start in starts)))


def _silent(report: Report) -> dict[str, list[Span]]:
    """The sentences without a claim by reason, those with a figure first."""
    found: dict[str, list[Span]] = defaultdict(list)
    for sentence in report.coverage.unclaimed:
        found[sentence.reason].append(sentence.span)
    return dict(sorted(found.items(), key=lambda item: (not item[0].startswith("figure"), item[1])))
