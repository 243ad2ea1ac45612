"""Bytes whose encoding somebody named, rightly or wrongly: a server, a page's own tags, a message's header."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence

HEAD = 4096
"""Bytes in which a page must name its encoding; HTML asks for 1024."""

_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]+)|encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
_META = re.compile(rb"<meta\b[^>]*>|\A\s*<\?xml\b[^>]*>", re.IGNORECASE)


def named(content_type: str, page: bytes = b"") -> list[str]:
    """The encodings that a content type names, and the tags at the beginning of a page of HTML."""
    places = [content_type, *(tag.decode("ascii", "replace") for tag in _META.findall(page[:HEAD]))]
    return [found[1] or found[2] for place in places if (found := _CHARSET.search(place))]


def utf8(body: bytes, charsets: Sequence[str]) -> bytes:
    """The body in UTF-8 where its encoding can be told; else as it is, for the reader to guess.

    Bytes that are UTF-8 are hardly ever anything else, whatever is said of them.
    """
    if body.startswith(_MARKS) or (not body.isascii() and _decodes(body, "utf-8")):
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
