"""OpenDocument texts (.odt), such as LibreOffice writes: paragraphs, headings, lists, tables and footnotes.

Comments and what was deleted with changes recorded are no part of the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.readers._page import Flow, Page, language_code, settled_day

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

NAME = "odt"
SUFFIXES = (".odt",)
TYPES = ("application/vnd.oasis.opendocument.text",)

_DROPPED = frozenset({"annotation", "tracked-changes", "forms", "note-citation", "sequence-decls", "desc", "title"})
_APART = frozenset({"note", "text-box"})  # stands behind the paragraph in which it hangs
_SIGNS = {"tab": "\t", "line-break": "\n"}


def read(data: bytes, name: str) -> Page:
    from factcheck.readers import _office, _xml
    from factcheck.readers._pack import Pack

    pack = Pack(data, name, "an OpenDocument text (.odt)")
    if b"encryption-data" in pack.optional("META-INF/manifest.xml"):
        raise pack.encrypted()
    about, flow, said = _office.about(pack.optional("meta.xml"), name), Flow(), _Said()
    for block in _xml.blocks(pack.part("content.xml"), name, ("p", "h", "table"), _DROPPED):
        said.tell(block, flow)
    said.notes(flow)
    day = settled_day(about.of("creation-date"), about.of("date"))
    author = about.of("creator", "initial-creator")
    return flow.page(about.of("title") or said.title, day, language_code(about.of("language")), author)


class _Said:
    """Counts paragraphs and tables as they go by, and keeps the notes for the end."""

    def __init__(self) -> None:
        self.title = ""
        self._paragraphs = self._tables = 0
        self._notes: list[str] = []

    def tell(self, block: Element, flow: Flow) -> None:
        if block.tag == "table":
            self._table(block, flow)
            return
        text = _text(block)
        if text.strip():
            self._paragraphs += 1
            flow.add(text, ("paragraph", self._paragraphs))
            self.title = self.title or (" ".join(text.split()) if block.tag == "h" else "")
        for part in _apart(block):
            inner = [each for each in part.iter() if each.tag in ("p", "h")]
            if part.tag == "note":
                self._notes.append("\n".join(map(_text, inner)))
            else:
                for each in inner:
                    self.tell(each, flow)

    def notes(self, flow: Flow) -> None:
        for number, note in enumerate(self._notes, 1):
            flow.add(note, ("footnote", number))

    def _table(self, table: Element, flow: Flow) -> None:
        from factcheck.readers import _office

        self._tables += 1
        for number, line in enumerate(table.iter("table-row"), 1):
            cells = [cell for cell in line if cell.tag == "table-cell"]
            flow.add(_office.row(cells, _cell), ("table", self._tables), ("row", number))


def _cell(cell: Element) -> str:
    return " ".join(_text(each) for each in cell.iter() if each.tag in ("p", "h"))


def _text(paragraph: Element) -> str:
    return "".join(_pieces(paragraph))


def _pieces(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag == "s":
            yield " " * min(int(child.get("c", "1")), 80) if child.get("c", "1").isdecimal() else " "
        elif child.tag not in _APART:
            yield _SIGNS.get(child.tag, "")
            yield from _pieces(child)
        yield child.tail or ""


def _apart(element: Element) -> Iterator[Element]:
    """Notes and boxes of text, in their order, without those within another."""
    for child in element:
        if child.tag in _APART:
            yield child
        else:
            yield from _apart(child)
