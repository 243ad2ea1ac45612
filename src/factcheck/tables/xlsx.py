"""Workbooks (.xlsx): a sheet's cells as they are shown, percentages and dates by the formats of their cells."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from factcheck.errors import InputError
from factcheck.messages import message
from factcheck.tables import Columns, Grid, grids, words

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from factcheck.readers._pack import Pack

_DATES = frozenset({14, 15, 16, 17, 22})  # the formats that every workbook has: days, and months of years
_PERCENTS = {9: 0, 10: 2}  # and their decimals
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_EPOCHS = {False: date(1899, 12, 30), True: date(1904, 1, 1)}
_LAST_DAY = 2_958_465  # 9999-12-31
_WIDEST = 16_384
_SHEETS = re.compile(r"xl/worksheets/[^/]+\.xml")

_Format = tuple[bool, int | None]
"""Whether a number is a day; the decimals of a percentage, None of another number."""


def grid(data: bytes, name: str, asked: Columns) -> Grid:
    """The rows of the sheet that is asked for, or of the first."""
    from factcheck.readers import _xml
    from factcheck.readers._pack import Pack

    book = Pack(data, name, message("a workbook (.xlsx)"))
    content = _xml.tree(book.part("xl/workbook.xml"), name)
    about = _xml.first(content, "workbookPr")
    since = _EPOCHS[about is not None and about.get("date1904") in ("1", "true")]
    reading = _Reading(_shared(book, name), _formats(book, name), since)
    sheet = book.part(_sheet(content, book, name, asked.sheet))
    rows = (reading.row(number, row) for number, row in enumerate(_xml.blocks(sheet, name, ("row",)), 1))
    return grids.of_rows(grids.bounded(rows, name), name, asked)


def _sheet(content: Element, book: Pack, name: str, wanted: str) -> str:
    """The part that holds a sheet."""
    from factcheck.readers import _xml

    sheets = {sheet.get("name", ""): sheet.get("id", "") for sheet in content.iter("sheet")}
    if wanted and wanted not in sheets:
        raise InputError(
            "{name} has no sheet {wanted!r}, which [tables] names: it has {sheets}.",
            name=name,
            wanted=wanted,
            sheets=tuple(sheets),
        )
    links = _xml.tree(book.part("xl/_rels/workbook.xml.rels"), name)
    targets = {link.get("Id", ""): link.get("Target", "") for link in links.iter("Relationship")}
    target = targets.get(sheets[wanted] if wanted else next(iter(sheets.values()), ""), "")
    part = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
    if not _SHEETS.fullmatch(part):
        raise book.damaged()
    return part


def _shared(book: Pack, name: str) -> list[str]:
    """The texts that cells share."""
    from factcheck.readers import _xml

    data = book.optional("xl/sharedStrings.xml")
    items = _xml.blocks(data, name, ("si",), ("rPh",)) if data else ()
    return ["".join(text.text or "" for text in item.iter("t")) for item in items]


def _formats(book: Pack, name: str) -> list[_Format]:
    """What each of a workbook's styles makes of a number."""
    from factcheck.readers import _xml

    data = book.optional("xl/styles.xml")
    root = _xml.tree(data, name) if data else None
    styles = _xml.first(root, "cellXfs") if root is not None else None
    if root is None or styles is None:
        return []
    own = {each.get("numFmtId", ""): each.get("formatCode", "") for each in root.iter("numFmt")}
    return [_format(style.get("numFmtId", "0"), own) for style in styles.iter("xf")]


def _format(number: str, own: dict[str, str]) -> _Format:
    if number not in own:
        known = int(number) if number.isdecimal() else 0
        return known in _DATES, _PERCENTS.get(known)
    code = _QUOTED.sub("", own[number].partition(";")[0]).lower()
    percent = len(re.match(r"0*", code.partition(".")[2])[0]) if "%" in code else None  # type: ignore[index]
    return "y" in code or ("d" in code and "m" in code), percent


class _Reading:
    """Makes the texts of cells."""

    def __init__(self, shared: list[str], formats: list[_Format], since: date) -> None:
        self._shared, self._formats, self._since = shared, formats, since

    def row(self, number: int, row: Element) -> tuple[int, list[str]]:
        """A row's number in the sheet, and its texts."""
        texts: list[str] = []
        for cell in row.iter("c"):
            at = _column(cell.get("r", "")) if cell.get("r") else len(texts)
            texts += [""] * (min(at, _WIDEST) - len(texts))
            texts.append(self._text(cell))
        told = row.get("r", "")
        return int(told) if told.isdecimal() else number, texts

    def _text(self, cell: Element) -> str:
        held = cell.find("v")
        written = (held.text or "") if held is not None else ""
        match cell.get("t", "n"):
            case "s":
                at = int(written) if written.isdecimal() else -1
                return self._shared[at] if 0 <= at < len(self._shared) else ""
            case "inlineStr":
                return "".join(text.text or "" for text in cell.iter("t"))
            case "n":
                return self._number(written, cell.get("s", ""))
            case "e":
                return ""
        return written

    def _number(self, written: str, style: str) -> str:
        """A number as its format shows it; what is none, or too large for its format, as it is written."""
        try:
            return self._shown(float(written), style)
        except (ValueError, InvalidOperation):
            return written

    def _shown(self, number: float, style: str) -> str:
        """44197 is a day, 0.072 is 7.2%."""
        value = Decimal(repr(number))
        at = int(style) if style.isdecimal() else -1
        day, decimals = self._formats[at] if 0 <= at < len(self._formats) else (False, None)
        if day and 0 < value <= _LAST_DAY - (date(1904, 1, 1) - self._since).days:
            return (self._since + timedelta(int(value))).isoformat()
        if decimals is not None:
            return f"{round(value * 100, decimals)}%"
        return words.number(number)


def _column(reference: str) -> int:
    """0 of A7, 27 of AB7."""
    at = 0
    for letter in reference.rstrip("0123456789"):
        at = at * 26 + ord(letter.upper()) - 64
    return max(at - 1, 0)
