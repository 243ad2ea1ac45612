"""Cells: text that wraps at its column's width, each line of right-to-left text isolated from its neighbours.

A terminal orders every line by itself, so the isolates have to open and close on each line, not once a cell.
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.text import Text

from factcheck.terminal import FIRST_STRONG_ISOLATE, POP_ISOLATE, right_to_left


class Cell:
    """A table cell of several paragraphs."""

    def __init__(self, *paragraphs: Text, isolate: bool = True) -> None:
        self._paragraphs = paragraphs
        self._isolate = isolate

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for paragraph in self._paragraphs:
            yield from wrapped(paragraph, console, options.max_width, self._isolate)

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        widths = [Measurement.get(console, options, paragraph) for paragraph in self._paragraphs]
        return Measurement(max(w.minimum for w in widths), max(w.maximum for w in widths))


def wrapped(text: Text, console: Console, width: int | None, isolate: bool) -> list[Text]:
    """The lines of `text` at `width` columns (None: one line), isolated where any is right to left."""
    lines = [text] if width is None else list(text.wrap(console, width))
    for line in lines:
        line.rstrip()
    lines = list(_closed(lines))
    if not isolate or not right_to_left(text.plain):
        return lines
    return [Text.assemble(FIRST_STRONG_ISOLATE, line, POP_ISOLATE) for line in lines]


def _closed(lines: list[Text]) -> Iterator[Text]:
    """The lines with each isolate that is open at a line's end closed there, and opened again on the next."""
    depth = 0
    for line in lines:
        if not depth and FIRST_STRONG_ISOLATE not in line.plain:
            yield line
            continue
        before, depth = depth, depth + line.plain.count(FIRST_STRONG_ISOLATE) - line.plain.count(POP_ISOLATE)
        yield Text.assemble(FIRST_STRONG_ISOLATE * before, line, POP_ISOLATE * depth)
