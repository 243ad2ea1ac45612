"""OpenDocument texts (.odt), such as LibreOffice writes: paragraphs, headings, lists, tables and footnotes.

Comments and what was deleted with changes recorded are no part of the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.messages import message
from factcheck.readers._page import Flow, Page, language_code, settled_day

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from factcheck.readers._office import Blocks

NAME = "odt"
SUFFIXES = (".odt",)
TYPES = ("application/vnd.oasis.opendocument.text",)

_DROPPED = frozenset({"annotation", "tracked-changes", "forms", "note-citation", "sequence-decls", "desc", "title"})
_APART = frozenset({"note", "text-box"})  # stands behind the paragraph in which it hangs
_SIGNS = {"tab": "\t", "line-break": "\n"}


def read(data: bytes, name: str) -> Page:
    from factcheck.readers import _office, _xml
    from factcheck.readers._pack import Pack

    pack = Pack(data, name, message("an OpenDocument text (.odt)"))
    if b"encryption-data" in pack.optional("META-INF/manifest.xml"):
        raise pack.encrypted()
    about, flow, notes = _office.about(pack.optional("meta.xml"), name), Flow(), list[str]()
    said = _office.Blocks(flow)
    for block in _xml.blocks(pack.part("content.xml"), name, ("p", "h", "table"), _DROPPED):
        _tell(block, said, notes)
    for number, note in enumerate(notes, 1):
        flow.add(note, ("footnote", number))
    day = settled_day(about.of("creation-date"), about.of("date"))
    author = about.of("creator", "initial-creator")
    return flow.page(about.of("title") or said.title, day, language_code(about.of("language")), author)


def _tell(block: Element, said: Blocks, notes: list[str]) -> None:
    """Notes are kept for the end."""
    from factcheck.readers._xml import outermost

    if block.tag == "table":
        said.table((line.iterfind("table-cell") for line in block.iter("table-row")), _cell)
        return
    said.paragraph(_text(block), block.tag == "h")
    for part in outermost(block, _APART):
        inner = _paragraphs(part)
        if part.tag == "note":
            notes.append("\n".join(map(_text, inner)))
        else:
            for each in inner:
                _tell(each, said, notes)


def _cell(cell: Element) -> str:
    return " ".join(map(_text, _paragraphs(cell)))


def _paragraphs(element: Element) -> list[Element]:
    return [each for each in element.iter() if each.tag in ("p", "h")]


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
