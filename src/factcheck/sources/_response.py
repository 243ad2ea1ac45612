"""What a server sent, as a page: by its content type, in the encoding that fits its bytes."""

from __future__ import annotations

from factcheck.errors import SourceError
from factcheck.fetch import Fetched, shown
from factcheck.readers import Page, by_type, named, utf8
from factcheck.sources._files import readable

_TEXT = ("text/", "application/xhtml")


def page_of(fetched: Fetched) -> Page:
    """The document in what was fetched. Raises SourceError for a format or encoding that is not read here."""
    name = shown(fetched.url)
    body = fetched.body
    kind = fetched.content_type.partition(";")[0].strip().lower() or _sniffed(body)
    reader = by_type().get(kind)
    if reader is None:
        raise SourceError(
            "{name} is {kind}, which is not read here; save its text in a file.", name=name, kind=shown(kind)
        )
    with readable(name):
        page = reader.read(utf8(body, named(fetched.content_type)) if kind.startswith(_TEXT) else body, name)
    if not page.text.strip():
        raise SourceError("{name} holds no paragraph of text; save what matters of it in a file.", name=name)
    return page


def _sniffed(body: bytes) -> str:
    return "text/html" if body[:4096].lstrip().startswith(b"<") else "text/plain"
