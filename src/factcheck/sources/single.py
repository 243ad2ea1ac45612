"""One file that is a document: `--source report.pdf`. A .txt file that begins with an address is a list of these."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.errors import SourceError
from factcheck.readers import reader_of
from factcheck.sources import Context, Lead, _files, path_of, urls

NAME = "document"


def accepts(spec: str) -> bool:
    path = path_of(spec)
    return path.is_file() and reader_of(path.suffix.lower()) is not None and not urls.accepts(spec)


def leads(spec: str, context: Context) -> Iterator[Lead | SourceError]:
    """The file's lead."""
    del context  # nothing here is fetched or cached
    yield from _files.leads(_files.named(NAME, spec))
