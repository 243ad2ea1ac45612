"""A folder of documents: every file in it, however deep, that a reader takes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path

from factcheck.errors import InputError, SourceError
from factcheck.model import Article, Provenance
from factcheck.readers import Page, language_of, readers
from factcheck.sources import Context, Document, Lead, path_of

NAME = "folder"


def accepts(spec: str) -> bool:
    return path_of(spec).is_dir()


def leads(spec: str, context: Context) -> Iterator[Lead | SourceError]:
    """A lead for each file, in the order of their paths; what can't be looked at is a SourceError among them.

    Hidden files and folders, linked folders and links that lead outside are passed over.
    """
    del context  # nothing here is fetched or cached
    root = path_of(spec).resolve()
    troubles: list[SourceError] = []
    found = 0
    for path in sorted(_files(root, troubles)):
        found += 1
        yield _lead(root, path)
    yield from troubles
    if not found and not troubles:
        suffixes = " or ".join(readers())
        yield SourceError(f"{spec} holds no document that can be read: put {suffixes} files into it.")


def _files(root: Path, troubles: list[SourceError]) -> Iterator[Path]:
    def refuse(error: OSError) -> None:
        troubles.append(
            SourceError(f"{_shown(error.filename)} can't be listed ({error.strerror}): check its permissions.")
        )

    for folder, folders, files in os.walk(root, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        paths = [Path(folder, name) for name in files if not name.startswith(".")]
        yield from (path for path in paths if path.suffix.lower() in readers() and _inside(root, path))


def _inside(root: Path, path: Path) -> bool:
    return path.is_file() and (not path.is_symlink() or path.resolve().is_relative_to(root))


def _lead(root: Path, path: Path) -> Lead | SourceError:
    address = _shown(path.relative_to(root).as_posix())
    try:
        state = path.stat()
    except OSError as error:
        return _unreadable(root, address, error)
    # With the whole path, for `docs` may be another folder in the next run.
    fingerprint = f"{state.st_size}-{state.st_mtime_ns}-{_shown(str(path))}"
    return Lead(address, fingerprint, partial(_read, root, path, address))


def _read(root: Path, path: Path, address: str) -> tuple[Document, ...]:
    try:
        page = readers()[path.suffix.lower()].read(path.read_bytes(), f"{_shown(root.name)}/{address}")
    except InputError as error:
        raise SourceError(str(error)) from None
    except OSError as error:
        raise _unreadable(root, address, error) from None
    return (_document(root, page, address),)


def _unreadable(root: Path, address: str, error: OSError) -> SourceError:
    return SourceError(
        f"{_shown(root.name)}/{address} can't be read ({error.strerror}): check the file and its permissions."
    )


def _document(root: Path, page: Page, address: str) -> Document:
    article = Article(address, page.text, language_of(page), page.published, page.title)
    title = f"{page.title} ({page.source})" if page.title and page.source else page.title or page.source
    digest = sha256(page.text.encode()).hexdigest()
    source = f"{NAME}:{_shown(root.name)}"
    return Document(article, Provenance(source, page.url or address, title or address, page.published, None, digest))


def _shown(name: str) -> str:
    """A file's name as it can be stored and shown: one that is not UTF-8 has its odd bytes written out."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")
