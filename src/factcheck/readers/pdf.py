"""PDF documents (.pdf), page by page; Arabic in the order in which it is read, its letters as they are typed.

A scanned page has no text. Needs the extra `pdf`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.errors import InputError
from factcheck.readers._page import Flow, Page, settled_day

if TYPE_CHECKING:
    from pdfminer.pdfdocument import PDFDocument

NAME = "pdf"
SUFFIXES = (".pdf",)
TYPES = ("application/pdf",)

_SIGNATURE, _HEAD = b"%PDF-", 1024


def read(data: bytes, name: str) -> Page:
    try:
        from factcheck.readers import _pdf
    except ImportError:
        raise InputError(
            "{name} is a PDF file, and reading PDF needs more packages: pip install 'factcheck-cli[pdf]'.", name=name
        ) from None
    if _SIGNATURE not in data[:_HEAD]:
        raise InputError("{name} is not a PDF file: check its suffix.", name=name)
    flow = Flow()
    with _pdf.opened(data, name) as document:
        for number, paragraphs in enumerate(_pdf.pages(document), 1):
            for paragraph in paragraphs:
                flow.add(paragraph, ("page", number))
        page = _described(flow, document)
    if not len(flow):
        raise InputError("{name} holds no text (is it scanned?): run text recognition over it first.", name=name)
    return page


def _described(flow: Flow, document: PDFDocument) -> Page:
    from factcheck.readers import _pdf

    about = _pdf.about(document)
    day = settled_day(_iso(about.get("CreationDate", "")), _iso(about.get("ModDate", "")))
    return flow.page(about.get("Title", ""), day, author=about.get("Author", ""))


def _iso(written: str) -> str:
    """2021-04-07 of D:20210407101500Z; "" for nothing."""
    digits = written.removeprefix("D:")[:8]
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}" if len(digits) == 8 else ""
