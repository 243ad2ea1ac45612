"""NITF: the headline, the place and day of writing, and the paragraphs of a story, as agencies send it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from factcheck.readers import _prose
from factcheck.readers._page import Flow, Page, day_of, language_code
from factcheck.readers._xml import first, text_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

ROOTS = ("nitf",)

_DATES = (("date.issue", "norm"), ("pubdata", "date.publication"), ("date.release", "norm"), ("story.date", "norm"))


def items(root: Element) -> Iterator[Page]:
    yield page(root)


def page(root: Element) -> Page:
    import msgspec

    flow, headline = Flow(), text_of(first(root, "hedline", "hl1"))
    for block in (headline, text_of(first(root, "dateline"))):
        flow.add(block, ("paragraph", len(flow) + 1))
    _prose.add(flow, first(root, "body.content"))
    title = headline or text_of(first(root, "title"))
    author = text_of(first(root, "byline", "person")) or text_of(first(root, "byline")).removeprefix("By ")
    made = flow.page(title, _day(root), language_code(root.get("lang")), author)
    doc, paper = first(root, "doc-id"), first(root, "pubdata")
    url = doc.get("id-string", "") if doc is not None else ""
    return msgspec.structs.replace(made, url=url, source=paper.get("name", "") if paper is not None else "")


def _day(root: Element) -> date | None:
    """The day of issue; ISO 8601 with or without its hyphens."""
    told = ((first(root, tag), key) for tag, key in _DATES)
    return day_of(*(_iso(element.get(key, "")) for element, key in told if element is not None))


def _iso(written: str) -> str:
    """2021-04-07 of 20210407T101500Z."""
    digits = written.strip()[:8]
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}" if len(digits) == 8 and digits.isdecimal() else written
