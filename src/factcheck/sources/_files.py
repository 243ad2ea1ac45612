"""Files that are documents: when one has changed, and what is read from it."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from hashlib import sha256
from pathlib import Path

import msgspec

from factcheck.errors import InputError, SourceError
from factcheck.messages import reason_of
from factcheck.model import Article, Provenance
from factcheck.readers import Page, ReaderModule, language_of, reader_of
from factcheck.sources import Document, Lead, _reviewing, path_of


class File(msgspec.Struct, frozen=True):
    """A file of a source. address: its name within the source, of this id. where: how sentences name it."""

    path: Path
    address: str
    source: str
    where: str

    @property
    def reader(self) -> ReaderModule:
        found = reader_of(self.path.suffix.lower())
        assert found is not None  # or it would be no file of a source
        return found


def named(kind: str, spec: str) -> File:
    """The file that is a whole source of this kind."""
    path = path_of(spec).resolve()
    name = shown(path.name)
    return File(path, name, f"{kind}:{name}", name)


def ends_in(spec: str, suffixes: Collection[str]) -> bool:
    """Whether a spec names a file with one of these suffixes."""
    path = path_of(spec)
    return path.suffix.lower() in suffixes and path.is_file()


Reading = Callable[[File], tuple[Document, ...]]


def leads(file: File, read: Reading | None = None, how: object = "") -> Iterator[Lead | SourceError]:
    """A file's lead, or one for each line where each is a document; what can't be looked at is a SourceError.

    read: what reads it, where that is no reader. how: what else that depends on.
    """
    try:
        if read is None and getattr(file.reader, "LINES", False):
            yield from _lines(file)
            return
        state = file.path.stat()
    except OSError as error:
        yield _unreadable(file.where, error)
        return
    # With the whole path, for `docs` may be another folder in the next run.
    fingerprint = f"{state.st_size}-{state.st_mtime_ns}-{shown(str(file.path))}{how or ''}"
    yield Lead(file.address, fingerprint, partial(read or _read, file))


def _read(file: File) -> tuple[Document, ...]:
    with readable(file.where):
        data = file.path.read_bytes()
        if file.reader.NAME == "html" and (reviews := _reviewing.in_page(data, "", file.where)):
            return _reviewing.documents(reviews, file.address, file.source, None)
        several = getattr(file.reader, "pages", None)
        pages: Sequence[Page] = several(data, file.where) if several else (file.reader.read(data, file.where),)
    return tuple(document(page, file.address, file.source) for page in pages)


def _lines(file: File) -> Iterator[Lead | SourceError]:
    """A lead a line, by its hash: of an archive that grows only what is new is read."""
    at = told = 0
    with file.path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                told += 1
                digest = sha256(line).hexdigest()
                yield Lead(f"{file.address}:{number}", digest, partial(_line, file, number, at, len(line)))
            at += len(line)
    if not told:
        yield SourceError("{name} is empty: there is nothing in it to check.", name=file.where)


def _line(file: File, number: int, at: int, length: int) -> tuple[Document, ...]:
    with readable(file.where), file.path.open("rb") as lines:
        lines.seek(at)
        page = file.reader.read(lines.read(length), f"{file.where}:{number}")
    return (document(page, f"{file.address}:{number}", file.source),)


@contextmanager
def readable(where: str) -> Iterator[None]:
    """What can't be read of a file, or makes no sense to its reader, is what its source failed at."""
    try:
        yield
    except InputError as error:
        raise SourceError(error.message) from None
    except OSError as error:
        raise _unreadable(where, error) from None


def _unreadable(where: str, error: OSError) -> SourceError:
    return SourceError(
        "{where} can't be read ({why}): check the file and its permissions.", where=where, why=reason_of(error)
    )


def document(page: Page, address: str, source: str) -> Document:
    """A page as a document of a source; without an address of its own it has the file's."""
    article = Article(address, page.text, language_of(page), page.published, page.title, places=page.places)
    by = page.source or page.author
    title = f"{page.title} ({by})" if page.title and by else page.title or page.source
    origin = Provenance(source, page.url or address, title or address, page.published, None, article.sha256)
    return Document(article, origin)


def shown(name: str) -> str:
    """A file's name as it can be stored and shown: one that is not UTF-8 has its odd bytes written out."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")
