"""Pages that carry reviews of claims, wherever they come from: they are read as their reviews alone.

The text of such a page repeats what it says is false, and would be taken for a source that says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.readers import named, utf8

if TYPE_CHECKING:
    from factcheck.sources import Document
    from factcheck.sources._reviews import Told

MARK = b"ClaimReview"  # stands in all that carries one
_TYPES = ("", "text/html", "application/xhtml+xml")


def in_page(body: bytes, content_type: str, url: str) -> list[Told]:
    """The reviews that a page carries; none of what is no HTML. SourceError where they can't be read."""
    if MARK not in body or content_type.partition(";")[0].strip().lower() not in _TYPES:
        return []
    from factcheck.fetch import shown
    from factcheck.sources import _review_carriers

    return _review_carriers.in_page(utf8(body, named(content_type, body)), shown(url))


def documents(reviews: list[Told], url: str, source: str, retrieved: str | None) -> tuple[Document, ...]:
    """The reviews of a page."""
    from factcheck.sources import _review_documents

    return tuple(_review_documents.document(told, url, source, retrieved) for told in reviews)
