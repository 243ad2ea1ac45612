"""Statistics in a table: CSV, TSV, XLSX and JSON, SDMX-JSON and the World Bank's answers; each cell is a document.

`[tables]` in the settings says what the columns hold. A cell supports what agrees with it; it refutes only where the
mapping says what the series covers.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from factcheck.errors import SourceError
from factcheck.sources import Context, Lead, _files

if TYPE_CHECKING:
    from factcheck.sources import Document

NAME = "table"
SUFFIXES = (".csv", ".tsv", ".xlsx", ".json")


def accepts(spec: str) -> bool:
    return _files.ends_in(spec, SUFFIXES)


def leads(spec: str, context: Context) -> Iterator[Lead | SourceError]:
    """The file's lead: with another mapping it is read again."""
    yield from leads_of(_files.named(NAME, spec), context)


def leads_of(file: _files.File, context: Context) -> Iterator[Lead | SourceError]:
    """The same of a table within a folder."""
    mapping = context.tables.get(str(file.path), {})
    yield from _files.leads(file, partial(_read, mapping=mapping), mapping)


def _read(file: _files.File, mapping: dict[str, str]) -> tuple[Document, ...]:
    from factcheck.sources import _cells

    with _files.readable(file.where):
        return _cells.documents(file.path.read_bytes(), file, mapping)
