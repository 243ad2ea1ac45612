"""What the parts of office documents have in common: metadata in Dublin Core, and rows of tables."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element

import msgspec

from factcheck.readers._xml import text_of, tree


class About(msgspec.Struct, frozen=True):
    """A document's metadata by the local names of its elements: title, creator, created, modified, date, language."""

    fields: dict[str, str] = {}

    def of(self, *names: str) -> str:
        """The first of these that is told; "" where none is."""
        return next((self.fields[name] for name in names if self.fields.get(name)), "")


def about(data: bytes, name: str) -> About:
    """The metadata in a part; none where there is no such part."""
    return told(tree(data, name)) if data else About()


def told(root: Element) -> About:
    """The metadata of a part that is read already."""
    fields: dict[str, str] = {}
    for element in root.iter():
        if not len(element) and (text := text_of(element)):
            fields.setdefault(element.tag, text)
    return About(fields)


def row(cells: list[Element], text: Callable[[Element], str]) -> str:
    """A table's row on one line, a tab between two cells, as word processors copy it."""
    return "\t".join(" ".join(text(cell).split()) for cell in cells).strip()
