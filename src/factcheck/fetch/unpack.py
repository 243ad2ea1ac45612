"""Unpacking what a server packed, a piece at a time: a few bytes may stand for gigabytes."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from factcheck.errors import SourceError
from factcheck.messages import message

PIECE = 2**18
"""Bytes that are unpacked at a time, before they are counted."""
_ANY_HEADER, _NO_HEADER = 47, -15  # zlib's window bits: gzip or zlib by the header; deflate without one
BROKEN = message("the server's compression is broken")

Unpack = Callable[[Iterable[bytes]], Iterator[bytes]]


@cache
def encodings() -> dict[str, Unpack]:
    """What a body may be packed in; brotli where its package is there and can stop in time."""
    known: dict[str, Unpack] = {"": iter, "identity": iter, "gzip": _inflated, "x-gzip": _inflated}
    return known | {"deflate": _inflated} | ({"br": _unbrotlied} if _brotli() else {})


def accepted() -> str:
    """The value of Accept-Encoding."""
    return ", ".join(name for name in encodings() if name not in ("", "identity", "x-gzip"))


def unpacked(chunks: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    """The body's bytes in pieces of no more than PIECE or a chunk. SourceError, with a clause, for broken ones."""
    unpack = encodings().get(encoding.strip().lower())
    if unpack is None:
        raise SourceError("the server packed it in a way that was not asked for")
    yield from unpack(chunks)


def gunzipped(body: bytes, limit: int) -> bytes:
    """A .gz file's content. SourceError, with a clause, where it is broken or larger than `limit` bytes."""
    found = bytearray()
    for piece in _inflated([body]):
        found += piece
        if len(found) > limit:
            raise SourceError("it is larger than {limit:g} MiB when unpacked", limit=limit / 2**20)
    return bytes(found)


def _inflated(chunks: Iterable[bytes]) -> Iterator[bytes]:
    engine: Any = None
    try:
        for chunk in chunks:
            rest = chunk
            while rest:
                if engine is None or engine.eof:  # a .gz file may have several members
                    engine = zlib.decompressobj(_bits(rest))
                yield engine.decompress(rest, PIECE)
                rest = engine.unused_data.lstrip(b"\0") if engine.eof else engine.unconsumed_tail
    except zlib.error:
        raise SourceError(BROKEN) from None
    if engine is not None and not engine.eof:
        raise SourceError("the server's compression is broken: it breaks off")


def _bits(start: bytes) -> int:
    """Some servers send deflate without the header that the standard asks for."""
    headed = start[:1] == b"\x1f" or (start[0] & 15 == 8 and len(start) > 1 and (start[0] * 256 + start[1]) % 31 == 0)
    return _ANY_HEADER if headed or len(start) == 1 else _NO_HEADER


def _unbrotlied(chunks: Iterable[bytes]) -> Iterator[bytes]:
    brotli = _brotli()
    engine = brotli.Decompressor()
    try:
        for chunk in chunks:
            yield engine.process(chunk, output_buffer_limit=PIECE)
            while not engine.can_accept_more_data():
                yield engine.process(b"", output_buffer_limit=PIECE)
    except brotli.error:
        raise SourceError(BROKEN) from None
    if not engine.is_finished():
        raise SourceError("the server's compression is broken: it breaks off")


@cache
def _brotli() -> Any:
    """The package, or None: before 1.2 it unpacks all at once, however much that is."""
    try:
        import brotli
    except ImportError:
        return None
    return brotli if hasattr(brotli.Decompressor, "can_accept_more_data") else None
