"""Files that are documents: when one has changed, and what is read from it."""

from __future__ import annotations

import os
from functools import partial
from hashlib import sha256
from pathlib import Path

from factcheck.errors import InputError, SourceError
from factcheck.model import Article, Provenance
from factcheck.readers import Page, language_of, readers
from factcheck.sources import Document, Lead


def lead(path: Path, address: str, source: str, where: str) -> Lead | SourceError:
    """A file's lead; what can't be looked at is a SourceError. where: how sentences name it."""
    try:
        state = path.stat()
    except OSError as error:
        return unreadable(where, error)
    # With the whole path, for `docs` may be another folder in the next run.
    fingerprint = f"{state.st_size}-{state.st_mtime_ns}-{shown(str(path))}"
    return Lead(address, fingerprint, partial(_read, path, address, source, where))


def _read(path: Path, address: str, source: str, where: str) -> tuple[Document, ...]:
    try:
        page = readers()[path.suffix.lower()].read(path.read_bytes(), where)
    except InputError as error:
        raise SourceError(str(error)) from None
    except OSError as error:
        raise unreadable(where, error) from None
    return (document(page, address, source),)


def unreadable(where: str, error: OSError) -> SourceError:
    return SourceError(f"{where} can't be read ({error.strerror}): check the file and its permissions.")


def document(page: Page, address: str, source: str) -> Document:
    """A page as a document of a source; without an address of its own it has the file's."""
    article = Article(address, page.text, language_of(page), page.published, page.title, places=page.places)
    by = page.source or page.author
    title = f"{page.title} ({by})" if page.title and by else page.title or page.source
    digest = sha256(page.text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document(article, Provenance(source, page.url or address, title or address, page.published, None, digest))


def shown(name: str) -> str:
    """A file's name as it can be stored and shown: one that is not UTF-8 has its odd bytes written out."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")
