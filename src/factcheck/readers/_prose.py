"""Paragraphs of XML that is written as HTML is: NITF's, and the XHTML within NewsML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.readers._page import Flow
from factcheck.readers._xml import text_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "hl2", "li", "dt", "dd", "td", "th", "caption", "bq"})
_BLOCKS |= {"blockquote", "media-caption"}
_DROPPED = frozenset({"head", "script", "style", "media-metadata", "media-producer", "media-reference", "note"})


def add(flow: Flow, element: Element | None) -> None:
    """The innermost blocks of an element, in order."""
    for child in element if element is not None else ():
        if child.tag in _BLOCKS and not any(each.tag in _BLOCKS for each in child.iter() if each is not child):
            flow.add(text_of(child), ("paragraph", len(flow) + 1))
        elif child.tag not in _DROPPED:
            add(flow, child)
