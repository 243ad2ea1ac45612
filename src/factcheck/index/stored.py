"""What the index stores: passages, and the manifest of the documents they were read from."""

from __future__ import annotations

import zlib

import msgspec

from factcheck.model import Passage

FORMAT = "3"  # of what is stored and of the fields below; another one means another index


class Entry(msgspec.Struct, frozen=True, array_like=True):
    """A lead that was read: with which fingerprint, and how many documents and passages it gave."""

    fingerprint: str
    documents: int
    passages: int


Manifest = dict[str, Entry]


class Stored(msgspec.Struct, frozen=True, array_like=True):
    """A passage under the address of its lead, numbered in reading order."""

    address: str
    number: int
    passage: Passage

    @property
    def tie(self) -> float:
        """A weight that puts passages of equal score in the same order whatever their history: 0 to 0.01."""
        return zlib.crc32(f"{self.number} {self.address}".encode()) / 2**32 / 100


encode = msgspec.msgpack.Encoder().encode
decode_stored = msgspec.msgpack.Decoder(Stored).decode
decode_manifest = msgspec.msgpack.Decoder(Manifest).decode
