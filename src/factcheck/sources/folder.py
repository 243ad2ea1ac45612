"""A folder of documents: every file in it, however deep, that a reader takes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from factcheck.errors import SourceError
from factcheck.messages import reason_of
from factcheck.readers import reader_of, readers, walked
from factcheck.sources import Context, Lead, _files, path_of, table
from factcheck.sources._files import shown

NAME = "folder"


def accepts(spec: str) -> bool:
    return path_of(spec).is_dir()


def leads(spec: str, context: Context) -> Iterator[Lead | SourceError]:
    """A lead for each file, in the order of their paths; what can't be looked at is a SourceError among them.

    Hidden files and folders, linked folders and links that lead outside are passed over, and so are tables of which the
    settings do not say what their columns hold.
    """
    root = path_of(spec).resolve()
    name = shown(root.name)
    found = walked(root, partial(_read, context))
    for path in found.files:
        address = shown(path.relative_to(root).as_posix())
        file = _files.File(path, address, f"{NAME}:{name}", f"{name}/{address}")
        yield from table.leads_of(file, context) if str(path) in context.tables else _files.leads(file)
    yield from map(_unlisted, found.troubles)
    if not found.files and not found.troubles:
        suffixes = tuple(readers())
        yield SourceError(
            "{spec} holds no document that can be read: put files into it that end in one of {suffixes}.",
            spec=spec,
            suffixes=suffixes,
        )


def _unlisted(error: OSError) -> SourceError:
    return SourceError(
        "{filename} can't be listed ({why}): check its permissions.",
        filename=shown(error.filename),
        why=reason_of(error),
    )


def _read(context: Context, path: Path) -> bool:
    suffix = path.suffix.lower()
    return suffix in table.SUFFIXES if str(path) in context.tables else reader_of(suffix) is not None
