"""Any MediaWiki by its API: `mediawiki:https://ar.wikipedia.org/w/api.php#pages=باكستان|أفغانستان`.

Options: `pages` names pages by their titles, `search` looks for words and takes the first `limit=10`; both may be
given. `names=5` searches for so many names of each article that is checked, and takes the first two of each, or
`limit`. `languages=en|fr` takes the same pages of the wiki's other languages too. The revision is the version: it
stands in the address, and a page is read again only when it has a new one. No other word of an article is sent.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from urllib.parse import urlsplit, urlunsplit

import msgspec

from factcheck.errors import SourceError, UsageError
from factcheck.messages import joined, message
from factcheck.readers import Page
from factcheck.sources import Context, Document, Lead, _pages, _spec, _wiki_api

NAME = "mediawiki"
NETWORK = True
OPTIONS = {"pages": "", "search": "", "names": "", "limit": "", "languages": ""}
_FOUND, _OF_A_NAME = "10", "2"  # pages that are taken of what the wiki finds
_TITLES = 50  # that the API takes at once
_ABOUT = {"prop": "info|revisions|langlinks", "inprop": "url", "rvprop": "ids|timestamp", "lllimit": "max"}


class Revision(msgspec.Struct, frozen=True):
    """A page as it stands now. number: of its revision. links: its titles and addresses in other languages."""

    title: str
    url: str
    number: int
    changed: date
    links: dict[str, tuple[str, str]]

    @property
    def address(self) -> str:
        """The address of this very revision."""
        return _spec.asking(self.url, {"oldid": str(self.number)})


def accepts(spec: str) -> bool:
    return _spec.names(NAME, spec)


def checked(spec: str) -> _spec.Spec:
    """The spec in its parts. UsageError where it is wrong, or names no page."""
    asked = _spec.parsed(NAME, spec, OPTIONS)
    asked.number("limit", _FOUND)
    asked.codes("languages")
    if not asked.several("pages") and not asked.options["search"].strip() and not _number(asked):
        raise UsageError("{spec} names no page: add #pages=TITLE|TITLE, #search=WORDS or #names=5.", spec=spec)
    return asked


def leads(spec: str, context: Context) -> Iterator[Lead | SourceError]:
    """A lead for each page. SourceError where the wiki can't be had, and for each page that it lacks."""
    asked = checked(spec)
    titles, words = asked.several("pages"), asked.options["search"].strip()
    found = list(_titled(asked.address, titles, context))
    found += _found(asked.address, words, asked.number("limit", _FOUND), context) if words else []
    found += _named(asked, _number(asked), context)
    for api, each in {each.url: (asked.address, each) for each in found if isinstance(each, Revision)}.values():
        yield _lead(api, each, spec, context)
        for code in asked.several("languages"):
            yield from _translated(api, each, code, spec, context)
    yield from (each for each in found if isinstance(each, SourceError))


def search(spec: str, words: str, context: Context) -> Iterator[tuple[str, str]]:
    """Title and address of each page that the wiki finds for words."""
    asked = _spec.parsed(NAME, spec, OPTIONS)
    for each in _found(asked.address, words, asked.number("limit", _FOUND), context):
        yield each.title, each.address


def names(spec: str) -> int:
    """For how many names of each article the wiki is searched."""
    return _number(_spec.parsed(NAME, spec, OPTIONS))


def _number(asked: _spec.Spec) -> int:
    return asked.number("names") if asked.options["names"] else 0


def sends(spec: str) -> str:
    """The words that the wiki is asked for, and how many names of each article."""
    asked = _spec.parsed(NAME, spec, OPTIONS)
    words, number = asked.options["search"].strip(), _number(asked)
    if not number:
        return words
    told = message("names of each article, at most {n}", n=number)
    return joined((words, told), message(", ")) if words else told


def _named(asked: _spec.Spec, number: int, context: Context) -> Iterator[Revision | SourceError]:
    """The pages that are found by names of the run's articles; a name that can't be asked for costs itself alone."""
    for name in dict.fromkeys(name for each in context.names for name in each[:number]):
        try:
            yield from _found(asked.address, name, asked.number("limit", _OF_A_NAME), context)
        except SourceError as error:
            yield error


def _titled(api: str, titles: list[str], context: Context) -> Iterator[Revision | SourceError]:
    """The pages with these titles, redirects followed."""
    for start in range(0, len(titles), _TITLES):
        some = "|".join(titles[start : start + _TITLES])
        for page in _wiki_api.pages(api, {"action": "query", "redirects": "1", "titles": some, **_ABOUT}, context):
            told = _revision(page)
            yield told or SourceError("{api} has no page {title!r}.", api=_wiki_api.host(api), title=page.title)


def _found(api: str, words: str, limit: int, context: Context) -> list[Revision]:
    """The pages that the wiki's search finds, the best first."""
    wanted = {"generator": "search", "gsrsearch": words, "gsrlimit": str(limit), "action": "query"}
    pages = _wiki_api.pages(api, wanted | _ABOUT, context)
    return list(filter(None, map(_revision, sorted(pages, key=lambda page: page.index))))


def _translated(api: str, page: Revision, code: str, spec: str, context: Context) -> Iterator[Lead | SourceError]:
    """The same page in another language, whose wiki has its API at the same path."""
    if code not in page.links:
        return
    title, url = page.links[code]
    other = urlunsplit((*urlsplit(url)[:2], urlsplit(api).path, "", ""))
    try:
        for each in _titled(other, [title], context):
            yield _lead(other, each, spec, context) if isinstance(each, Revision) else each
    except SourceError as error:
        yield error


def _revision(page: _wiki_api.Page) -> Revision | None:
    """The page as it stands; None where it is not there."""
    if not page.revisions or not _spec.is_address(page.fullurl):
        return None
    latest, links = page.revisions[0], {each.lang: (each.title, each.url) for each in page.langlinks}
    return Revision(page.title, page.fullurl, latest.revid, latest.timestamp.date(), links)


def _lead(api: str, page: Revision, spec: str, context: Context) -> Lead:
    return Lead(page.url, str(page.number), partial(_read, api, page, spec, context))


def _read(api: str, page: Revision, spec: str, context: Context) -> tuple[Document, ...]:
    """The revision's text; what a revision says never changes, so that a copy of it always holds."""
    asked = {"action": "parse", "oldid": str(page.number), "prop": "text", "disableeditsection": "1", "disabletoc": "1"}
    answer, retrieved = _wiki_api.answer(api, asked, context)
    parsed = answer.get("parse")
    markup = str(parsed.get("text", "")) if isinstance(parsed, dict) else ""
    told = _pages.page_from(f"<article>{markup}</article>", page.address)
    whole = Page(told.text, page.title, page.changed, told.lang)
    return (_pages.document(whole, page.url, page.address, retrieved, spec),)
