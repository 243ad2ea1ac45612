"""Documents that are ZIP archives of XML: Word, OpenDocument, EPUB. Unpacked in memory, and no more than a limit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.errors import InputError
from factcheck.messages import Message
from factcheck.readers._encoding import empty

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

MOST = 64 << 20  # bytes that a document's parts may unpack to
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of .doc, and of what Office encrypts
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")


class Pack:
    """An archive's parts by their names. what: what it should be, for sentences (a Word document)."""

    def __init__(self, data: bytes, name: str, what: Message) -> None:
        from io import BytesIO
        from zipfile import BadZipFile, ZipFile

        self._name, self._what, self._left = name, what, MOST
        if not data.startswith(_ZIP):
            raise self._otherwise(data)
        try:
            self._archive: ZipFile = ZipFile(BytesIO(data))
        except (BadZipFile, ValueError, NotImplementedError, OSError):
            raise self.damaged() from None

    def has(self, part: str) -> bool:
        return part in self._archive.NameToInfo

    def part(self, part: str) -> bytes:
        """A part's bytes; InputError where it is missing, encrypted, damaged, or more than is unpacked."""
        if not self.has(part):
            raise InputError(
                "{name} is not {what}: {part} is missing in it.", name=self._name, what=self._what, part=part
            )
        about = self._archive.getinfo(part)
        if about.flag_bits & 1:
            raise self.encrypted()
        data = self._unpacked(about)
        self._left -= len(data)
        if self._left < 0:
            raise InputError(
                "{name} unpacks to more than {most} MiB of text: it is not read.", name=self._name, most=MOST >> 20
            )
        return data

    def optional(self, part: str) -> bytes:
        """A part's bytes; none where there is no such part."""
        return self.part(part) if self.has(part) else b""

    def damaged(self) -> InputError:
        return InputError(
            "{name} is {what} but damaged or cut off: save or fetch it anew.", name=self._name, what=self._what
        )

    def encrypted(self) -> InputError:
        return InputError("{name} is encrypted: save it without a password.", name=self._name)

    def _otherwise(self, data: bytes) -> InputError:
        """What is no archive at all."""
        if not data.strip():
            return empty(self._name)
        if data.startswith(_OLD) and _ENCRYPTED in data:
            return self.encrypted()
        if data.startswith(_OLD):
            return InputError(
                "{name} is an old Word or Office file and not {what}: save it in the new format.",
                name=self._name,
                what=self._what,
            )
        return InputError(
            "{name} is not {what}, or a damaged one: check its suffix, or save it anew.",
            name=self._name,
            what=self._what,
        )

    def _unpacked(self, about: ZipInfo) -> bytes:
        from zipfile import BadZipFile
        from zlib import error

        try:
            with self._archive.open(about) as stream:
                return stream.read(self._left + 1)
        except (BadZipFile, error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError):
            raise self.damaged() from None
