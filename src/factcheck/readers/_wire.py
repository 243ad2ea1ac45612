"""The formats of news agencies: an XML file of one of them is told by its root, and holds one item or several."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.errors import InputError
from factcheck.readers import _newsml, _nitf
from factcheck.readers._encoding import empty
from factcheck.readers._page import Page
from factcheck.readers._xml import tree

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def page(data: bytes, name: str) -> Page:
    """The only item of a file."""
    found = pages(data, name)
    if len(found) > 1:
        raise InputError(
            "{name} holds {found} items: give it with --source, or a file of one item.", name=name, found=len(found)
        )
    return found[0]


def pages(data: bytes, name: str) -> list[Page]:
    """All items that have a text; InputError where there is none, or no such format."""
    if not data.strip():
        raise empty(name)
    root = tree(data, name)
    found = [each for each in _items(root, name) if each.text]
    if not found:
        raise InputError(
            "{name} holds no item with a text that may be used: give the file with the article.", name=name
        )
    return found


def _items(root: Element, name: str) -> Iterator[Page]:
    if root.tag in _nitf.ROOTS:
        return _nitf.items(root)
    if root.tag in _newsml.ROOTS:
        return _newsml.items(root)
    raise InputError(
        "{name} is XML, but neither NITF nor NewsML-G2 (its root is {tag!r}): it is not read.",
        name=name,
        tag=root.tag[:40],
    )
