"""Making a lock: every source of the settings read now, and what came of it written down."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from factcheck import lock
from factcheck.errors import LockError, SourceError
from factcheck.lock import Lock, Locked
from factcheck.settings import Settings
from factcheck.supply import BUILTIN, claims_folders, context_of, seen_from, source_of, specs


def lock_sources(settings: Settings, file: Path, progress: Callable[[str], None] | None) -> tuple[Lock, list[str]]:
    """Writes the lock of all sources, and keeps what it names in the cache; also what to tell the user.

    LockError where a document can't be had: a lock is whole.
    """
    documents: list[Locked] = []
    with context_of(settings, claims_folders(settings), progress) as context:
        for spec in specs(settings):
            leads = source_of(spec).leads(spec, context) if spec != BUILTIN else ()
            for found in lock.documents(seen_from(spec, file.resolve().parent), leads):
                if isinstance(found, SourceError):
                    raise LockError("No lock was made, for a document can't be had: {found}", found=found)
                documents.append(found)
        fetched = context.fetcher.served if settings.sources else {}
        made = lock.made(fetched, documents)
        lock.write(made, file)
        if fetched:
            context.fetcher.pin(file)
    return made, context.notices
