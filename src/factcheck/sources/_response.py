"""What a server sent, as a page: by its content type, in the encoding that fits its bytes."""

from __future__ import annotations

import codecs
import re

from factcheck.errors import InputError, SourceError
from factcheck.fetch import Fetched, shown
from factcheck.readers import Page, decode, readers
from factcheck.sources._html import extract

SUFFIXES = {"text/plain": ".txt", "text/markdown": ".md", "text/x-markdown": ".md"}
HTML = frozenset({"text/html", "application/xhtml+xml"})
MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
META = re.compile(rb"<meta\b[^>]*>", re.IGNORECASE)
HEAD = 4096
"""Bytes in which a page must name its encoding; HTML asks for 1024."""


def page_of(fetched: Fetched) -> Page:
    """The document in what was fetched. Raises SourceError for a format or encoding that is not read here."""
    name = shown(fetched.url)
    kind = fetched.content_type.partition(";")[0].strip().lower() or _sniffed(fetched.body)
    try:
        if kind in HTML:
            page = extract(decode(_utf8(fetched.body, _charsets(fetched, META)), name))
        elif kind in SUFFIXES:
            page = readers()[SUFFIXES[kind]].read(_utf8(fetched.body, _charsets(fetched)), name)
        else:
            raise SourceError(f"{name} is {shown(kind)}, which is not read here; save its text in a file.")
    except InputError as error:
        raise SourceError(str(error)) from None
    if not page.text.strip():
        raise SourceError(f"{name} holds no paragraph of text; save what matters of it in a file.")
    return page


def _sniffed(body: bytes) -> str:
    return "text/html" if body[:HEAD].lstrip().startswith(b"<") else "text/plain"


def _charsets(fetched: Fetched, within: re.Pattern[bytes] | None = None) -> list[str]:
    """The encodings that the header names and, where a pattern finds them, the page's own tags."""
    tags = within.findall(fetched.body[:HEAD]) if within else []
    places = [fetched.content_type, *(tag.decode("ascii", "replace") for tag in tags)]
    return [found[1] for place in places if (found := CHARSET.search(place))]


def _utf8(body: bytes, charsets: list[str]) -> bytes:
    """The body in UTF-8 where its encoding can be told; else as it is, for the reader to guess.

    Bytes that are UTF-8 are hardly ever anything else, whatever the server says of them.
    """
    if body.startswith(MARKS) or (not body.isascii() and _decodes(body, "utf-8")):
        return body
    for charset in charsets:
        wide = charset.lower().startswith(("utf-16", "utf-32", "utf16", "utf32"))
        if wide == (b"\0" in body) and (text := _decodes(body, charset)):
            return text.encode("utf-8", "replace")
    return body


def _decodes(body: bytes, charset: str) -> str:
    """The text, or "" where the bytes are not in this encoding, or it is none."""
    try:
        return body.decode(charset)
    except (LookupError, ValueError):
        return ""
