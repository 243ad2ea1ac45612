"""NewsML-G2: items with their headline, language, day and text; what was cancelled or withheld is not used."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.readers import _nitf, _prose
from factcheck.readers._page import Flow, Page, day_of, language_code
from factcheck.readers._xml import first, text_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

ROOTS = ("newsMessage", "newsItem")

_WITHDRAWN = frozenset({"canceled", "cancelled", "withheld"})
_DATES = ("contentCreated", "firstCreated", "versionCreated")


def items(root: Element) -> Iterator[Page]:
    """The items that may be used; pictures and packages have no text."""
    for item in [root] if root.tag == "newsItem" else root.iter("newsItem"):
        status = first(item, "pubStatus")
        if status is None or status.get("qcode", "").rpartition(":")[2] not in _WITHDRAWN:
            yield _page(item)


def _page(item: Element) -> Page:
    import msgspec

    headline, made = text_of(first(item, "headline")), _content(item)
    language = first(item, "contentMeta", "language")
    lang = language_code(language.get("tag") if language is not None else item.get("lang")) or made.lang
    return msgspec.structs.replace(
        made,
        title=headline or made.title or text_of(first(item, "title")),
        published=day_of(*(text_of(first(item, tag)) for tag in _DATES)) or made.published,
        lang=lang,
        url=item.get("guid", "") or made.url,
        source=_name(first(item, "provider")) or made.source,
        author=_name(first(item, "creator")) or text_of(first(item, "by")) or made.author,
    )


def _content(item: Element) -> Page:
    """The text, without one where the item is a picture or a package; a story in NITF is a page of its own."""
    flow = Flow()
    for held in item.iter("contentSet"):
        if (nitf := first(held, "nitf")) is not None:
            return _nitf.page(nitf)
        for inline in held.iter("inlineXML"):
            _prose.add(flow, inline)
        for data in held.iter("inlineData"):
            if data.get("contenttype", "text/plain") == "text/plain" and not len(flow):
                for paragraph in "".join(data.itertext()).split("\n\n"):
                    flow.add(paragraph, ("paragraph", len(flow) + 1))
    return flow.page()


def _name(element: Element | None) -> str:
    if element is None:
        return ""
    return text_of(first(element, "name")) or element.get("literal", "") or element.get("qcode", "").rpartition(":")[2]
