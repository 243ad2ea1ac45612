"""Making a lock: every source of the settings read now, and what came of it written down; and what it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from factcheck import lock
from factcheck.errors import LockError, SourceError
from factcheck.lock import Lock, Locked
from factcheck.naming import offered
from factcheck.settings import Settings
from factcheck.sources import path_of, there
from factcheck.supply import BUILTIN, CLAIMS, claims_folders, context_of, seen_from, specs


def lock_sources(
    settings: Settings, file: Path, progress: Callable[[str], None] | None, names: tuple[tuple[str, ...], ...] = ()
) -> tuple[Lock, list[str]]:
    """Writes the lock of all sources, and keeps what it names in the cache; also what to tell the user.

    names: of the articles that are to be checked with it, for sources that are searched for them. LockError where a
    document can't be had: a lock is whole.
    """
    documents: list[Locked] = []
    with context_of(settings, claims_folders(settings), progress, names=names) as context:
        for spec in specs(settings):
            leads = offered(spec, context) if spec != BUILTIN else ()
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


def files_of(lock: Lock, settings: Settings, home: Path) -> Iterator[Path]:
    """The files that a lock's documents stand in. home: the lock's folder."""
    for spec in specs(settings):
        path = path_of(spec.removeprefix(CLAIMS))
        if spec == BUILTIN or not there(path):
            continue
        named = (path / address for address in lock.of(seen_from(spec, home)))
        within = path.rglob("*") if spec.startswith(CLAIMS) else named
        yield from (file for file in (within if path.is_dir() else (path,)) if file.is_file())
