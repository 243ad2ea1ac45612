"""Pages (.html): paragraphs, headings, lists, tables and quotations, without menus, forms and footers."""

from __future__ import annotations

from factcheck.errors import InputError
from factcheck.readers._page import Page

NAME = "html"
SUFFIXES = (".html", ".htm", ".xhtml")
TYPES = ("text/html", "application/xhtml+xml")


def read(data: bytes, name: str) -> Page:
    from factcheck.readers import _charset, _encoding, _markup

    page = _markup.extract(_encoding.decode(_charset.utf8(data, _charset.named("", data)), name))
    if not page.text:
        raise InputError("{name} holds no paragraph of text; save what matters of it in a file.", name=name)
    return page
