"""Bytes to text: UTF-8, UTF-16 and UTF-32, then the single-byte encodings that old newsroom systems write."""

from __future__ import annotations

import codecs
import re
import unicodedata

from factcheck.errors import InputError
from factcheck.messages import message

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FORMATS = (
    (b"%PDF-", message("a PDF file")),
    (b"PK\x03\x04", message("a ZIP or Word (.docx) file")),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", message("an old Word or Office file")),
    (b"{\\rtf", message("an RTF file")),
    (b"\x89PNG", message("an image")),
    (b"GIF8", message("an image")),
    (b"\xff\xd8\xff", message("an image")),
    (b"\x1f\x8b", message("a compressed file")),
    (b"\x7fELF", message("a program")),
)
_SINGLE_BYTE = ["cp1256", "iso8859_6", "cp720", "cp864", "mac_arabic", "cp1252", "cp1251", "koi8_r"]
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_MULTIBYTE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]+")
_WORD = re.compile(r"[^\W\d_]+")
_HIGH = re.compile(rb"[\x80-\xff]+")
_BLANK = re.compile(r"[\s\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u2069]*")
_USUAL = re.compile(r"[\t\n\r -~\u00a0-\u00ff\u0370-\u06ff\u2000-\u206f]")  # Latin, Greek to Arabic, dashes, quotes
_SAMPLE = 65_536  # bytes that the guess looks at


def decode(data: bytes, name: str) -> str:
    """The text of a file's bytes, without its byte order mark, else unchanged; InputError names `name`."""
    text = _decoded(data, name)
    if _BLANK.fullmatch(text):
        raise empty(name)
    return text


def empty(name: str) -> InputError:
    """The sentence about a file of any format that has nothing in it."""
    return InputError("{name} is empty: there is nothing in it to check.", name=name)


def _decoded(data: bytes, name: str) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, mark, encoding, name)
    for signature, what in _FORMATS:
        if data.startswith(signature):
            raise InputError(
                "{name} is {what}, not text: give it its own suffix, or save it as plain text (UTF-8).",
                name=name,
                what=what,
            )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _unmarked_utf16(data) or _single_byte(data, name, error)
    if not _binary(text):
        return text
    if wide := _unmarked_utf16(data):
        return wide
    raise _not_text(name)


def _strict(data: bytes, mark: bytes, encoding: str, name: str) -> str:
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        what = encoding.removesuffix("-le").removesuffix("-be").upper()
        raise _broken(name, what, len(mark) + error.start) from None
    if _binary(text):
        raise _not_text(name)
    return text


def _broken(name: str, what: str, at: int) -> InputError:
    return InputError(
        "{name} is {what} but broken at byte {at}: save it again as UTF-8.", name=name, what=what, at=at + 1
    )


def _not_text(name: str) -> InputError:
    return InputError(
        "{name} is not text, or in an unknown encoding: save it as plain text (UTF-8) and check that.", name=name
    )


def _binary(text: str) -> bool:
    """More than a stray control character: a NUL is none that an editor leaves in a text."""
    return "\0" in text or len(_CONTROL.findall(text[:_SAMPLE])) * 100 > len(text[:_SAMPLE])


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without its mark: of the two byte orders only one gives the letters of a few alphabets."""
    if len(data) % 2:
        return None
    share, encoding = max((_legible(data[:_SAMPLE], order), order) for order in ("utf-16-le", "utf-16-be"))
    if share < 0.8:
        return None
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _legible(data: bytes, encoding: str) -> float:
    """The share of characters that texts are mostly made of, less four for each control character."""
    text = data.decode(encoding, "replace")
    return (len(_USUAL.findall(text)) - 4 * len(_CONTROL.findall(text))) / max(len(text), 1)


def _single_byte(data: bytes, name: str, error: UnicodeDecodeError) -> str:
    """The likeliest old encoding, unless the bytes are damaged UTF-8 or say nothing legible in any."""
    if b"\0" in data:
        raise _not_text(name)
    high = sum(map(len, _HIGH.findall(data)))
    if sum(map(len, _MULTIBYTE.findall(data))) > 0.9 * high:
        raise _broken(name, "UTF-8", error.start)
    from charset_normalizer import from_bytes

    for match in from_bytes(data[:_SAMPLE], cp_isolation=_SINGLE_BYTE):
        try:
            text = data.decode(match.encoding)
        except UnicodeDecodeError:
            continue
        if not _CONTROL.search(text) and _coherent(text[:_SAMPLE]):
            return text
    raise _not_text(name)


def _coherent(text: str) -> bool:
    """Whether words keep to one alphabet: a wrong table mixes them, or sprinkles signs among the letters."""
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    mixed = sum(len({unicodedata.name(c, "?").split()[0] for c in word}) > 1 for word in words)
    letters = sum(map(str.isalpha, text))
    signs = sum(not c.isascii() for c in text if not c.isalpha())  # digits and points, as of times, are in every table
    return mixed * 10 <= len(words) and letters > signs
