"""A site's archive pages: `archive:ADDRESS`. The pages that it links to, and those of its next pages, are documents.

Options: `under=/news/` takes links whose path begins so, without it those below the archive's own path; `pages=5`
follows so many archive pages by their `rel="next"`; `limit=200` takes so many links.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from factcheck.errors import SourceError
from factcheck.sources import Context, Lead, _pages, _spec

NAME = "archive"
NETWORK = True
OPTIONS = {"under": "", "pages": "5", "limit": "200"}


def accepts(spec: str) -> bool:
    return _spec.names(NAME, spec)


def checked(spec: str) -> _spec.Spec:
    """The spec in its parts. UsageError where it is wrong."""
    asked = _spec.parsed(NAME, spec, OPTIONS)
    asked.number("limit")
    asked.number("pages")
    asked.path("under")
    return asked


def leads(spec: str, context: Context) -> Iterator[Lead | SourceError]:
    """A lead for each linked page, in the archive's order. SourceError where its first page can't be had."""
    from factcheck.sources._links import Links

    asked = checked(spec)
    limit, most = asked.number("limit"), asked.number("pages")
    urls: dict[str, None] = {}
    seen: list[str] = []
    page: str | None = asked.address
    while page and page not in seen and len(seen) < most:
        seen.append(page)
        found = context.fetcher.get(page)
        links = Links(found.final_url, found.body.decode("utf-8", "replace"))
        urls |= dict.fromkeys(url for url in links.all if _below(url, asked, found.final_url))
        page = links.next
    chosen = [url for url in urls if url not in seen][:limit]
    if not chosen:
        yield SourceError(
            "{address} links to no page of its own; name the path of its pages: #under=/news/ .", address=asked.address
        )
    yield from _pages.leads(asked.address, chosen, spec, context)


def _below(url: str, asked: _spec.Spec, page: str) -> bool:
    """Whether a link leads to the archive's own host, and to a path that is asked for."""
    target, home = urlsplit(url), urlsplit(page)
    start = asked.options["under"] or home.path.rpartition("/")[0] + "/"
    return target.netloc == home.netloc and target.path.startswith(start) and target.path != home.path
