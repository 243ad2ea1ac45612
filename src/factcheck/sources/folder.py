"""A folder of documents: every file in it, however deep, that a reader takes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from factcheck.errors import SourceError
from factcheck.messages import reason_of
from factcheck.readers import reader_of, readers
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
    troubles: list[SourceError] = []
    found = 0
    for path in sorted(_walked(root, context, troubles)):
        found += 1
        address = shown(path.relative_to(root).as_posix())
        file = _files.File(path, address, f"{NAME}:{name}", f"{name}/{address}")
        yield from table.leads_of(file, context) if str(path) in context.tables else _files.leads(file)
    yield from troubles
    if not found and not troubles:
        suffixes = tuple(readers())
        yield SourceError(
            "{spec} holds no document that can be read: put files into it that end in one of {suffixes}.",
            spec=spec,
            suffixes=suffixes,
        )


def _walked(root: Path, context: Context, troubles: list[SourceError]) -> Iterator[Path]:
    def refuse(error: OSError) -> None:
        troubles.append(
            SourceError(
                "{filename} can't be listed ({why}): check its permissions.",
                filename=shown(error.filename),
                why=reason_of(error),
            )
        )

    for folder, folders, files in os.walk(root, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        paths = [Path(folder, name) for name in files if not name.startswith(".")]
        yield from (path for path in paths if _read(path, context) and _inside(root, path))


def _read(path: Path, context: Context) -> bool:
    suffix = path.suffix.lower()
    return suffix in table.SUFFIXES if str(path) in context.tables else reader_of(suffix) is not None


def _inside(root: Path, path: Path) -> bool:
    """A file, and no link to one outside; Word's own "~$name.docx" beside an open document is none."""
    linked = path.is_symlink() and not path.resolve().is_relative_to(root)
    return path.is_file() and not linked and not path.name.startswith("~$")
