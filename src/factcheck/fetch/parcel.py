"""A parcel of copies: one .tar file with the same bytes whenever the same copies are packed, on any machine.

For each address a member `addresses/HASH.json`, and for each body `bodies/SHA256`. Behind `files/` stand the files that
a lock rests on besides, which whoever wants them unpacks: to the cache they are nothing.
"""

from __future__ import annotations

import io
import os
import tarfile
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from factcheck.errors import CacheError
from factcheck.fetch import Version, copies
from factcheck.fetch.copies import Copy
from factcheck.messages import reason_of

if TYPE_CHECKING:
    from factcheck.cache import DocumentCache

_ADDRESSES, _BODIES, _FILES = "addresses/", "bodies/", "files/"
_LARGEST = 2**28  # bytes of a member: far more than a document may have


def packed(
    cache: DocumentCache, wanted: Iterable[tuple[str, Version]], file: Path, files: Mapping[str, Path] | None = None
) -> int:
    """Writes the versions of these addresses; how many. CacheError where one is not kept, or nothing can be written.

    files: by the names that they get.
    """
    chosen = dict(sorted(wanted, key=lambda each: each[0]))
    members = {f"{_ADDRESSES}{copies.name_of(url)}.json": _entry(url, version) for url, version in chosen.items()}
    digests = sorted({version.sha256 for version in chosen.values()})
    try:
        with file.open("wb") as out, tarfile.open(fileobj=out, mode="w", format=tarfile.GNU_FORMAT) as parcel:
            for name, content in sorted(members.items()):
                _add(parcel, name, content)
            for digest in digests:
                _add(parcel, f"{_BODIES}{digest}", _body(cache, digest))
            for name, path in sorted((files or {}).items()):
                with path.open("rb") as held:
                    _write(parcel, f"{_FILES}{name}", os.fstat(held.fileno()).st_size, held)
    except OSError as error:
        why = reason_of(error)
        raise CacheError("{file} can't be packed: {why}.", file=error.filename or file, why=why) from None
    return len(chosen)


def unpacked(cache: DocumentCache, file: Path) -> int:
    """Takes a parcel into the cache; how many addresses. CacheError for what is no parcel, or is not whole."""
    try:
        with tarfile.open(file) as parcel:
            entries, bodies = _members(parcel, file)
    except (OSError, tarfile.TarError) as error:
        raise CacheError("{file} can't be read as a parcel of the cache ({why}).", file=file, why=error) from None
    for copy in entries:
        if copy.sha256 not in bodies:
            raise CacheError("{file} names {url}, but lacks its body: have it made anew.", file=file, url=copy.url)
        copies.take(cache, copy, bodies[copy.sha256])
    return len(entries)


def _members(parcel: tarfile.TarFile, file: Path) -> tuple[list[Copy], dict[str, bytes]]:
    """What the parcel tells of addresses, and its bodies by their hashes."""
    entries, bodies = list[Copy](), dict[str, bytes]()
    for name, content in _contents(parcel):
        if name.startswith(_BODIES):
            if sha256(content).hexdigest() != name.removeprefix(_BODIES):
                raise CacheError("{file}: {name} is not what it was: have the file made anew.", file=file, name=name)
            bodies[name.removeprefix(_BODIES)] = content
        elif (copy := copies.of_entry(content)) is not None:
            entries.append(copy)
    return entries, bodies


def _contents(parcel: tarfile.TarFile) -> Iterator[tuple[str, bytes]]:
    """Nothing is written anywhere by the names of members."""
    for member in parcel:
        found = parcel.extractfile(member) if member.isfile() and member.size <= _LARGEST else None
        if found is not None and member.name.startswith((_ADDRESSES, _BODIES)):
            yield member.name, found.read()


def _entry(url: str, version: Version) -> bytes:
    """What is told of an address: this version alone, as if nothing else had been known."""
    return msgspec.json.format(msgspec.json.encode(Copy.of(url, version)), indent=1)


def _body(cache: DocumentCache, digest: str) -> bytes:
    found = copies.body(cache, digest)
    if found is None:
        raise CacheError(
            "The cache has no whole body with sha256 {digest}…: run `factcheck lock` anew.", digest=digest[:12]
        )
    return found


def _add(parcel: tarfile.TarFile, name: str, content: bytes) -> None:
    _write(parcel, name, len(content), io.BytesIO(content))


def _write(parcel: tarfile.TarFile, name: str, size: int, content: BinaryIO) -> None:
    member = tarfile.TarInfo(name)  # its time is 0, its owner nobody
    member.size, member.mode = size, 0o644
    parcel.addfile(member, content)
