"""factcheck.lock: which documents a check rests on, each by its hash, so that it can be made again next year.

`fetched` names what came over the network, with its version; `documents` every document of every source, by the
hash of its text. Both are sorted, so that the same documents give the same file but for its times.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec
from msgspec.structs import replace

from factcheck import __version__
from factcheck.errors import LockError, SourceError
from factcheck.fetch import Version
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
    draft = file.with_name(f"{file.name}.new")
    try:
        draft.write_bytes(msgspec.json.format(msgspec.json.encode(lock), indent=1) + b"\n")
        draft.replace(file)
    except OSError as error:
        raise LockError(f"{file} can't be written: {error.strerror}.") from None


def read(file: Path) -> Lock:
    """The lock in a file. LockError where there is none, or none that this version reads."""
    try:
        lock = msgspec.json.decode(file.read_bytes(), type=Lock)
    except FileNotFoundError:
        raise LockError(f"{file} does not exist: make it with `factcheck lock`.") from None
    except OSError as error:
        raise LockError(f"{file} can't be read: {error.strerror}.") from None
    except msgspec.DecodeError as error:
        raise LockError(f"{file} is no lock ({error}): make it anew with `factcheck lock`.") from None
    if lock.format != _FORMAT:
        raise LockError(f"{file} has format {lock.format}, of which this version reads only {_FORMAT}: make it anew.")
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


def held(lock: Lock, source: str, leads: Iterable[Lead | SourceError]) -> Iterator[Lead]:
    """The leads that the lock names, with what it names. LockError where one is not there, or not as it was."""
    named = lock.of(source)
    if not named:
        raise LockError(f"{NAME} names nothing of the source {source}: make it anew with `factcheck lock`.")
    for lead in leads:
        if isinstance(lead, Lead) and (hashes := named.pop(lead.address, None)) is not None:
            yield replace(lead, fingerprint=" ".join(hashes), read=lambda lead=lead, hashes=hashes: _same(lead, hashes))
    if named:
        raise LockError(f"{NAME} names {min(named)} of the source {source}, which is not there: make it anew.")


def _same(lead: Lead, hashes: tuple[str, ...]) -> tuple[Document, ...]:
    found = lead.read()
    if _hashes(found) != hashes:
        raise LockError(f"{lead.address} is not what {NAME} names: bring it back as it was, or make the lock anew.")
    return found


def _hashes(found: Iterable[Document]) -> tuple[str, ...]:
    return tuple(document.provenance.sha256 for document in found)
