"""A query to a SPARQL endpoint in a .rq file: its answer is a table, and `[tables]` says what its columns hold.

A comment in the file, `# endpoint: https://example.org/sparql`, tells whom it is sent to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

from factcheck.errors import SourceError
from factcheck.messages import message
from factcheck.readers import decode
from factcheck.sources import Context, Lead, _files, _spec, path_of

if TYPE_CHECKING:
    from factcheck.sources import Document, _sparql

NAME = "sparql"
NETWORK = True
SUFFIXES = (".rq", ".sparql")
_ENDPOINT = re.compile(r"^[ \t]*#[ \t]*endpoint:[ \t]*(\S+)[ \t]*$", re.MULTILINE)
_LONGEST = 6_000  # characters of a query, which stands in an address


def accepts(spec: str) -> bool:
    return _files.ends_in(spec, SUFFIXES)


def checked(spec: str) -> None:
    """SourceError where the file can't be read, or names no endpoint."""
    _read(_files.named(NAME, spec))


def leads(spec: str, context: Context) -> Iterator[Lead | SourceError]:
    """The answer's lead: with another answer or mapping it is read again. SourceError where there is none."""
    from factcheck.sources import _sparql

    file = _files.named(NAME, spec)
    mapping = context.tables.get(str(file.path), {})
    endpoint, query = _read(file)
    rows = _sparql.ask(endpoint, query, context)
    yield Lead(file.address, f"{rows.sha256}{mapping or ''}", partial(_documents, rows, file, mapping))


def sends(spec: str) -> str:
    """The query, which stands in the file."""
    endpoint, _ = _read(_files.File(path_of(spec), spec, NAME, spec))
    return message("what stands in the file, to {endpoint}", endpoint=endpoint)


def _read(file: _files.File) -> tuple[str, str]:
    """The endpoint and the query. SourceError where the file can't be read, or names no endpoint."""
    with _files.readable(file.where):
        query = decode(file.path.read_bytes(), file.where)
    found = _ENDPOINT.search(query)
    if not found or not _spec.is_address(found[1]):
        raise SourceError(
            "{name} names no endpoint: add a line such as # endpoint: https://example.org/sparql .", name=file.where
        )
    if len(query) > _LONGEST:
        raise SourceError(
            "{name} has more than {most} characters: ask for less, or in parts.", name=file.where, most=_LONGEST
        )
    return found[1], query


def _documents(rows: _sparql.Rows, file: _files.File, mapping: Mapping[str, str]) -> tuple[Document, ...]:
    from factcheck.sources import _cells

    told = [tuple(row[name].value if name in row else "" for name in rows.names) for row in rows.rows]
    with _files.readable(file.where):
        return _cells.of_grid((rows.names, list(enumerate(told, 1))), file, mapping, rows.retrieved)
