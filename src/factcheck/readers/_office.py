"""What the parts of office documents have in common: metadata in Dublin Core, paragraphs, and rows of tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from xml.etree.ElementTree import Element

import msgspec

from factcheck.readers._page import Flow
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


class Blocks:
    """Counts paragraphs and tables as they go by. title: the first paragraph that is one."""

    def __init__(self, flow: Flow) -> None:
        self.title = ""
        self._flow, self._paragraphs, self._tables = flow, 0, 0

    def paragraph(self, text: str, title: bool) -> None:
        """A blank one does not count. title: it is styled as a title or a heading."""
        if not text.strip():
            return
        self._paragraphs += 1
        self._flow.add(text, ("paragraph", self._paragraphs))
        if title and not self.title:
            self.title = " ".join(text.split())

    def table(self, rows: Iterable[Iterable[Element]], text: Callable[[Element], str]) -> None:
        """Each row's cells on one line, a tab between two, as word processors copy it. text: what a cell says."""
        self._tables += 1
        for number, cells in enumerate(rows, 1):
            line = "\t".join(" ".join(text(cell).split()) for cell in cells)
            self._flow.add(line, ("table", self._tables), ("row", number))
