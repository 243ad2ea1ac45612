"""The text of PDF pages, by pdfminer.six, which keeps to the places of the letters, and python-bidi, which orders them.

Letters stand on a page as they are seen, Arabic from its end to its beginning: bidi turns each line, and the forms
that letters take within a word become the letters.
"""

from __future__ import annotations

import logging
import re
import unicodedata
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from bidi import get_display
from pdfminer import pdftypes
from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LAParams, LTAnno, LTChar, LTTextBox, LTTextLine
from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.utils import decode_text

from factcheck.errors import InputError

MOST = 256 << 20  # bytes that the streams of a document may unpack to
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_HYPHEN = re.compile(r"(?<=[^\W\d_])(?:\u00ad|-)\n(?=[^\W\d_A-Z])")
_APART = re.compile(" (?=[\u064b-\u0652\u0670])")  # pdfminer's blank before a mark, with which no word begins
_MARK = re.compile("[\ufe7c-\ufe7f\ufc5e-\ufc63]|\u0640[\u064b-\u0652]")

logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # what it finds odd is no user's business


class _TooMuch(Exception):
    """A document that unpacks to more than is read."""


class _Unpacking:
    """Stands for zlib in pdfminer, which unpacks whatever a file says; `left` is what the document may still take."""

    error = zlib.error
    decompressobj = staticmethod(zlib.decompressobj)

    def __init__(self) -> None:
        self.left = MOST

    def decompress(self, data: bytes) -> bytes:
        unpacking = zlib.decompressobj()
        whole = unpacking.decompress(data, self.left + 1)
        self.left -= len(whole)
        if self.left < 0:
            raise _TooMuch
        if not unpacking.eof:
            raise zlib.error("incomplete")
        return whole


@contextmanager
def opened(data: bytes, name: str) -> Iterator[PDFDocument]:
    """A document, to be read within; whatever goes wrong there is an InputError."""
    unpacking = vars(pdftypes)["zlib"] = _Unpacking()
    try:
        yield PDFDocument(PDFParser(BytesIO(data)))
    except PDFPasswordIncorrect:
        raise InputError("{name} is encrypted: save it without a password.", name=name) from None
    except InputError:
        raise
    except Exception:  # pdfminer fails at broken files in every way there is
        if unpacking.left < 0:
            raise InputError(
                "{name} unpacks to more than {most} MiB: it is not read.", name=name, most=MOST >> 20
            ) from None
        raise InputError("{name} is a PDF file but damaged or cut off: save or fetch it anew.", name=name) from None
    finally:
        vars(pdftypes)["zlib"] = zlib


def pages(document: PDFDocument) -> Iterator[list[str]]:
    """The paragraphs of each page, a line's end within them where the page has one."""
    resources = PDFResourceManager()
    device = PDFPageAggregator(resources, laparams=LAParams())
    interpreter = PDFPageInterpreter(resources, device)
    for page in PDFPage.create_pages(document):
        interpreter.process_page(page)
        yield [_paragraph(box) for box in device.get_result() if isinstance(box, LTTextBox)]


def about(document: PDFDocument) -> dict[str, str]:
    """Title, author and dates, as far as the document tells them."""
    fields: dict[str, str] = {}
    for info in document.info:
        for key, value in info.items():
            found = pdftypes.resolve1(value)
            if isinstance(found, bytes):
                fields.setdefault(key, " ".join(decode_text(found).replace("\0", "").split()))
    return fields


def _paragraph(box: LTTextBox) -> str:
    lines = (_line(line).strip() for line in box if isinstance(line, LTTextLine))
    return _HYPHEN.sub("", "\n".join(filter(None, lines)))


def _line(line: LTTextLine) -> str:
    """A line as it is read. A sign that stands for several letters has them in the order of reading already."""
    pieces = [piece.get_text() for piece in line if isinstance(piece, (LTChar, LTAnno))]
    if not _RIGHT_TO_LEFT.search("".join(pieces)):
        return unicodedata.normalize("NFKC", "".join(pieces))
    turned = "".join(_typed(piece)[::-1] for piece in pieces).replace("\n", "")
    return _APART.sub("", str(get_display(turned, base_dir="R")))


def _typed(piece: str) -> str:
    return unicodedata.normalize("NFKC", _MARK.sub(lambda found: _bare(found[0]), piece))


def _bare(mark: str) -> str:
    """A mark that stands on a blank or on a stretched line, alone."""
    return "".join(c for c in unicodedata.normalize("NFKC", mark) if unicodedata.category(c) == "Mn")
