"""factcheck.lock: which documents a check rests on, each by its hash, so that it can be made again next year.

`fetched` names what came over the network, with its version; `documents` every document of every source, by the
hash of its text. Both are sorted, so that the same documents give the same file but for its times.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec
from msgspec.structs import replace

from factcheck import __version__, changing
from factcheck.errors import LockError, SourceError
from factcheck.fetch import Version
from factcheck.messages import reason_of
from factcheck.sources import Document, Lead

NAME = "factcheck.lock"
_FORMAT = 1


class Locked(msgspec.Struct, frozen=True, order=True):
    """A lead's documents. source: as seen from the lock. address: unique within it. sha256: of each one's text."""

    source: str
    address: str
    sha256: tuple[str, ...]


class Lock(msgspec.Struct, frozen=True):
    """What was read. factcheck: the version that read it. format: of this file."""

    format: int
    factcheck: str
    fetched: dict[str, Version]
    documents: tuple[Locked, ...]

    def of(self, source: str) -> dict[str, tuple[str, ...]]:
        """The documents of a source: the hashes of what each lead gives, by its address."""
        return {each.address: each.sha256 for each in self.documents if each.source == source}


def made(fetched: Mapping[str, Version], documents: Iterable[Locked]) -> Lock:
    """A lock of what was read."""
    return Lock(_FORMAT, __version__, dict(sorted(fetched.items())), tuple(sorted(documents)))


def write(lock: Lock, file: Path) -> None:
    """Writes the lock whole or not at all. LockError where that can't be."""
    try:
        changing.replace(file, msgspec.json.format(msgspec.json.encode(lock), indent=1) + b"\n")
    except OSError as error:
        raise LockError("{file} can't be written: {why}.", file=file, why=reason_of(error)) from None


def read(file: Path) -> Lock:
    """The lock in a file. LockError where there is none, or none that this version reads."""
    try:
        lock = msgspec.json.decode(file.read_bytes(), type=Lock)
    except FileNotFoundError:
        raise LockError("{file} does not exist: make it with `factcheck lock`.", file=file) from None
    except OSError as error:
        raise LockError("{file} can't be read: {why}.", file=file, why=reason_of(error)) from None
    except msgspec.DecodeError as error:
        raise LockError(
            "{file} is no lock ({why}): make it anew with `factcheck lock`.", file=file, why=error
        ) from None
    if lock.format != _FORMAT:
        raise LockError(
            "{file} has format {format}, of which this version reads only {known}: make it anew.",
            file=file,
            format=lock.format,
            known=_FORMAT,
        )
    return lock


def documents(source: str, leads: Iterable[Lead | SourceError]) -> Iterator[Locked | SourceError]:
    """Every document of a source, read now, and what failed."""
    for lead in leads:
        if isinstance(lead, SourceError):
            yield lead
            continue
        try:
            yield Locked(source, lead.address, _hashes(lead.read()))
        except SourceError as error:
            yield error


def held(lock: Lock, source: str, leads: Iterable[Lead | SourceError], whole: bool = True) -> Iterator[Lead]:
    """The leads that the lock names, with what it names. LockError where one is not there, or not as it was.

    whole: the source offers all that the lock names of it, whatever article is checked.
    """
    named = lock.of(source)
    if not named and whole:
        raise LockError(
            "{name} names nothing of the source {source}: make it anew with `factcheck lock`.", name=NAME, source=source
        )
    for lead in leads:
        if isinstance(lead, Lead) and (hashes := named.pop(lead.address, None)) is not None:
            yield replace(lead, fingerprint=" ".join(hashes), read=lambda lead=lead, hashes=hashes: _same(lead, hashes))
    if named and whole:
        raise LockError(
            "{name} names {named} of the source {source}, which is not there: make it anew.",
            name=NAME,
            named=min(named),
            source=source,
        )


def _same(lead: Lead, hashes: tuple[str, ...]) -> tuple[Document, ...]:
    found = lead.read()
    if _hashes(found) != hashes:
        raise LockError(
            "{address} is not what {name} names: bring it back as it was, or make the lock anew.",
            address=lead.address,
            name=NAME,
        )
    return found


def _hashes(found: Iterable[Document]) -> tuple[str, ...]:
    return tuple(document.provenance.sha256 for document in found)
