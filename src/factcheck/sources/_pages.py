"""Pages on the network as documents: fetched many at once, each read when the index wants it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import msgspec

from factcheck.errors import SourceError
from factcheck.model import Article, Provenance
from factcheck.readers import Page, language_of
from factcheck.sources import Context, Document, Lead

if TYPE_CHECKING:
    from factcheck.fetch import Fetched


class Hint(msgspec.Struct, frozen=True):
    """What a feed or a sitemap says of a page: used where the page itself does not say."""

    title: str = ""
    published: date | None = None


def leads(
    label: str, urls: Sequence[str], source: str, context: Context, hints: Mapping[str, Hint] | None = None
) -> Iterator[Lead | SourceError]:
    """A lead or what went wrong, for each address in order; its fingerprint is the body's hash."""
    for found in context.fetcher.many(label, urls):
        if isinstance(found, SourceError):
            yield found
        else:
            yield lead(found, source, (hints or {}).get(found.url, Hint()))


def lead(fetched: Fetched, source: str, hint: Hint = Hint()) -> Lead:  # noqa: B008 it never changes
    """A page that was fetched."""
    fingerprint = fetched.sha256 if hint == Hint() else f"{fetched.sha256} {hint.title} {hint.published}"
    return Lead(fetched.url, fingerprint, partial(_read, fetched, source, hint))


def _read(fetched: Fetched, source: str, hint: Hint) -> tuple[Document, ...]:
    from factcheck.sources import _reviewing
    from factcheck.sources._response import page_of

    if reviews := _reviewing.in_page(fetched.body, fetched.content_type, fetched.url):
        return _reviewing.documents(reviews, fetched.final_url, source, fetched.retrieved)
    page = page_of(fetched)
    told = msgspec.structs.replace(page, title=page.title or hint.title, published=page.published or hint.published)
    return (document(told, fetched.url, fetched.final_url, fetched.retrieved, source),)


def document(page: Page, address: str, url: str, retrieved: str, source: str) -> Document:
    """A page as a document. address: by which the index knows it. url: where it stands."""
    article = Article(address, page.text, language_of(page), page.published, page.title, places=page.places)
    return Document(article, Provenance(source, url, page.title or url, page.published, retrieved, article.sha256))


def page_from(markup: str, url: str) -> Page:
    """What a piece of HTML says. SourceError where that is nothing."""
    from factcheck.fetch import Fetched
    from factcheck.sources._response import page_of

    body = markup.encode("utf-8", "replace")
    return page_of(Fetched(url, url, "text/html; charset=utf-8", "", "", True, lambda: body))
