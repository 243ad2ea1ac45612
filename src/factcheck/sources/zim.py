"""A wiki in one file (.zim), such as Kiwix offers: each page is a document. Needs the extra `zim`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from factcheck.errors import SourceError
from factcheck.sources import Context, Document, Lead, path_of

if TYPE_CHECKING:
    from factcheck.readers import Page

NAME = "zim"
MOST = 20_000
"""Pages of a file that is read: each takes some hundredths of a second, and all of Wikipedia would take days."""
LARGEST = 4 << 20
"""Bytes of a page."""
_PAGE = "text/html"


def accepts(spec: str) -> bool:
    return spec.lower().endswith(".zim") and path_of(spec).is_file()


def leads(spec: str, context: Context) -> Iterator[Lead | SourceError]:
    """A lead for each page that is no redirect; its fingerprint is the file's own number with the page's name."""
    del context  # nothing here is fetched or cached
    path = path_of(spec).resolve()
    try:
        archive = _archive(path)
        pages = sorted(_pages(archive, path.name))
    except RuntimeError:
        raise SourceError("{name} is a ZIM file but damaged or cut off: fetch it anew.", name=path.name) from None
    for page in pages:
        yield Lead(page, f"{archive.uuid}-{page}", partial(_read, path, page))


@cache
def _archive(path: Path) -> Any:
    """The open file; SourceError where the extra is missing. RuntimeError for a file that is none."""
    try:
        from libzim.reader import Archive
    except ImportError:
        raise SourceError(
            "{name} is a ZIM file, and reading ZIM files needs more packages: pip install 'factcheck-cli[zim]'.",
            name=path.name,
        ) from None
    return Archive(path)


def _pages(archive: Any, name: str) -> Iterator[str]:
    if archive.article_count > MOST:
        raise SourceError(
            "{name} holds {article_count} pages, of which no more than {most} are read: take a part.",
            name=name,
            article_count=archive.article_count,
            most=MOST,
        )
    for number in range(archive.all_entry_count):
        entry = archive._get_entry_by_id(number)
        if not entry.is_redirect and entry.get_item().mimetype.partition(";")[0] == _PAGE:
            yield entry.path


def _read(path: Path, name: str) -> tuple[Document, ...]:
    from factcheck.readers import language_of, readers
    from factcheck.sources import _files

    where = f"{path.name}/{name}"
    try:
        archive = _archive(path)
        item = archive.get_entry_by_path(name).get_item()
        if item.size > LARGEST:
            raise SourceError(
                "{where} is larger than {largest} MiB: it is not read.", where=where, largest=LARGEST >> 20
            )
        with _files.readable(where):
            page: Page = readers()[".html"].read(bytes(item.content), where)
    except (RuntimeError, KeyError):
        raise SourceError("{where} is damaged: fetch the file anew.", where=where) from None
    told = replace(page, title=item.title or page.title, lang=language_of(page), source=_about(archive, "Title"))
    found = _files.document(told, f"{path.name}#{name}", f"{NAME}:{_files.shown(path.name)}")
    return (replace(found, provenance=replace(found.provenance, retrieved=_about(archive, "Date") or None)),)


def _about(archive: Any, key: str) -> str:
    """What the file says of itself: its title, the day on which it was made."""
    return str(archive.get_metadata(key).decode("utf-8", "replace")) if key in archive.metadata_keys else ""
