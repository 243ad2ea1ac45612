"""Word documents (.docx): paragraphs, headings, lists and tables in their order, text boxes and footnotes.

What is deleted, hidden or a comment is no part of the text; headers and footers are none either.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.messages import message
from factcheck.readers._page import Flow, Page, language_code, settled_day

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from factcheck.readers._office import Blocks
    from factcheck.readers._pack import Pack

NAME = "docx"
SUFFIXES = (".docx", ".docm")
TYPES = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",)

_DROPPED = frozenset({"Fallback", "moveFrom", "del", "sectPr", "instrText", "delText"})
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_TITLES = ("Title", "Heading1")


def read(data: bytes, name: str) -> Page:
    from factcheck.readers import _office, _xml
    from factcheck.readers._pack import Pack

    pack = Pack(data, name, message("a Word document (.docx)"))
    about, flow = _office.about(pack.optional("docProps/core.xml"), name), Flow()
    said = _office.Blocks(flow)
    for block in _xml.blocks(pack.part("word/document.xml"), name, ("p", "tbl"), _DROPPED):
        _tell(block, said)
    for kind in ("footnote", "endnote"):
        _notes(pack, kind, name, flow)
    day = settled_day(about.of("created"), about.of("modified"))
    return flow.page(about.of("title") or said.title, day, language_code(about.of("language")), about.of("creator"))


def _tell(block: Element, said: Blocks) -> None:
    if block.tag == "tbl":
        said.table((line.iter("tc") for line in block if line.tag == "tr"), _cell)
        return
    said.paragraph(_text(block), _style(block) in _TITLES)
    for inner in _boxes(block):
        _tell(inner, said)


def _notes(pack: Pack, kind: str, name: str, flow: Flow) -> None:
    from factcheck.readers import _xml

    part = f"word/{kind}s.xml"
    for note in _xml.blocks(pack.part(part), name, (kind,), _DROPPED) if pack.has(part) else ():
        if note.get("type", "normal") == "normal":
            flow.add("\n".join(map(_text, note.iter("p"))), ("footnote", note.get("id", "")))


def _cell(cell: Element) -> str:
    return " ".join(_text(each) for each in cell if each.tag == "p")


def _text(paragraph: Element) -> str:
    return "".join(_pieces(paragraph))


def _pieces(element: Element) -> Iterator[str]:
    """The text of a paragraph's runs, without that of the boxes that hang on it."""
    for child in element:
        if child.tag == "t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag not in ("pPr", "rPr", "txbxContent") and not _hidden(child):
            yield from _pieces(child)


def _hidden(run: Element) -> bool:
    """Whether a run is formatted as hidden text."""
    properties = run.find("rPr")
    vanish = properties.find("vanish") if properties is not None else None
    return vanish is not None and vanish.get("val", "true") not in ("0", "false", "off")


def _boxes(paragraph: Element) -> Iterator[Element]:
    from factcheck.readers._xml import outermost

    for box in outermost(paragraph, ("txbxContent",)):
        yield from (block for block in box if block.tag in ("p", "tbl"))


def _style(paragraph: Element) -> str:
    style = paragraph.find("pPr/pStyle")
    return style.get("val", "") if style is not None else ""
