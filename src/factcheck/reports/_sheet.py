"""Sheets: CSV that a spreadsheet opens as it is, and calculates nothing of."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.reports import Page
from factcheck.terminal import shown

_FORMULAS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")  # what a spreadsheet takes for the beginning of a formula
_MARK = "\ufeff"  # by which spreadsheets know UTF-8


def sheet(head: Iterable[str], rows: Iterable[Iterable[object]], page: Page) -> str:
    """The sheet; a cell that a spreadsheet would calculate begins with an apostrophe."""
    import csv
    import io

    told = io.StringIO(newline="")
    writer = csv.writer(told, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(map(_cell, row) for row in rows)
    return (_MARK if page.file else "") + told.getvalue()


def _cell(content: object) -> str:
    text = shown(str(content))
    return f"'{text}" if text.startswith(_FORMULAS) else text
