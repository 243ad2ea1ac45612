"""Stocking: what sources offer, or a lock names of it, and a source brought up to date in the index."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from factcheck import naming
from factcheck.errors import SourceError
from factcheck.harvest import Reads
from factcheck.index import Index
from factcheck.messages import Message, joined, message, numbered
from factcheck.model import SourceState
from factcheck.progress import Progress
from factcheck.sources import Context, Lead
from factcheck.supply import BUILTIN, asks, seen_from

if TYPE_CHECKING:
    from factcheck.lock import Lock

_TOLD = 10  # failures of a source that are told one by one


class Held(msgspec.Struct, frozen=True):
    """The lock that a run keeps to, and the folder in which it stands."""

    lock: Lock
    home: Path


def offered(spec: str, context: Context, held: Held | None) -> Iterator[Lead | SourceError]:
    """What a source offers: all of it, or what the lock names; the claims that come with the tool need none."""
    leads = naming.offered(spec, context)
    if held is None or spec == BUILTIN:
        return leads
    from factcheck import lock

    return lock.held(held.lock, seen_from(spec, held.home), leads, whole=not asks(spec))


def updated(
    index: Index,
    shelf: str,
    spec: str,
    leads: Iterator[Lead | SourceError],
    reads: Reads,
    progress: Progress,
) -> SourceState:
    """A source's state once its new and changed documents are read; the first of those that failed are named in it."""
    state, failures = index.update(shelf, leads, reads, progress)
    return replace(state, id=spec, error=state.error or _told(failures) or None)


def _told(failures: Sequence[SourceError]) -> Message:
    """What failed, in one line, however many documents that were."""
    told: list[Message] = [failure.message for failure in failures[:_TOLD]]
    if more := len(failures) - len(told):
        told.append(numbered("and {n} more failure", "and {n} more failures", number=more))
    return joined(told, message("; "))
