"""A table's cells as documents: each a short text, and the figure that it states."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from factcheck.model import UNSCOPED, Article, Claim, Frame, Place, Provenance, Span
from factcheck.readers import day_of, guess_language
from factcheck.sources import Document
from factcheck.sources._files import File
from factcheck.tables import Cell, Columns, Grid, cells, columns_of, grids, words, xlsx

RULE = "source/cell"
_GRIDS: dict[str, Callable[[bytes, str, Columns], Grid]] = {
    ".csv": grids.separated,
    ".tsv": grids.separated,
    ".xlsx": xlsx.grid,
    ".json": grids.json,
}
_PERCENT, _CURRENCY = ("%", "pp"), re.compile("[A-Z]{3}")


def documents(data: bytes, file: File, mapping: Mapping[str, str]) -> tuple[Document, ...]:
    """The figures of a table. InputError for what can't be read, or of which nobody knows what it is."""
    columns = columns_of(mapping, file.where)
    return of_grid(_GRIDS[file.path.suffix.lower()](data, file.where, columns), file, mapping)


def of_grid(grid: Grid, file: File, mapping: Mapping[str, str], retrieved: str | None = None) -> tuple[Document, ...]:
    """The figures of a grid, which the file holds, or which was received for it then."""
    columns = columns_of(mapping, file.where)
    figures = cells.cells(grid, columns, file.where, columns.sheet)
    return tuple(_document(figure, file, columns, retrieved) for figure in figures)


def _document(cell: Cell, file: File, columns: Columns, retrieved: str | None) -> Document:
    lang, scope = guess_language(cell.subject), columns.scope.removeprefix("=")
    text, at = _told(cell, lang)
    day = day_of(columns.published.removeprefix("="))
    article = Article(file.address, text, lang, day, cell.series, places=(Place(0, cell.at),))
    title = f"{cell.series} ({scope})" if scope else cell.series
    origin = Provenance(file.source, f"{file.address}#{cell.address}", title, day, retrieved, article.sha256)
    return Document(article, origin, (_claim(cell, text, at),))


def _told(cell: Cell, lang: str) -> tuple[str, Span]:
    """Unemployment, Egypt, 2021: 7.2 %, and where the figure stands in it."""
    place = words.shown(cell.place_id, lang) if cell.place_id else cell.place
    comma = "، " if lang == "ar" else ", "
    head = comma.join(filter(None, (cell.subject, place, cell.period.edtf))) + ": "
    gap = "" if cell.value.unit == "%" else " "
    written = cell.written if cell.written.endswith("%") else f"{cell.written}{gap}{cell.value.unit}"
    return head + written, Span(len(head), len(head) + len(written))


def _claim(cell: Cell, text: str, at: Span) -> Claim:
    unit = cell.value.unit
    kind = "percentage" if unit in _PERCENT else "money" if _CURRENCY.fullmatch(unit) else "number"
    tokens = {f"place:{cell.place_id}"} if cell.place_id else set()
    if not cell.scoped:
        tokens.add(UNSCOPED)
    return Claim(
        kind=kind,
        span=at,
        quote=at.of(text),
        frame=Frame("figure", {"value": cell.value, "date": cell.period}),
        tested=("value",),
        sentence=Span(0, len(text)),
        rule=RULE,
        tokens=frozenset(tokens),
    )
