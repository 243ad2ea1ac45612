"""The cache of fetched documents: bytes by name, on disk between runs, shared by several processes.

diskcache keeps them, but unpickles whatever its database tells it to (CVE-2025-69872), so the disk used here
reads raw and binary values alone, from files that it named itself. A cache is never worth a failed run: a
damaged one is set aside and made anew, a folder that can't be written means a run without it, and `notices`
says so. Import this module where it is used, for diskcache takes its time.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import diskcache  # type: ignore[import-untyped]
from diskcache.core import DBNAME, METADATA, MODE_BINARY, MODE_RAW  # type: ignore[import-untyped]

from factcheck.cache import notices
from factcheck.cache.audit import PATIENCE, DamagedError, alone, audit, check_name, is_around
from factcheck.messages import Message, message

ROOM = "documents"


def open_cache(folder: Path) -> DocumentCache:
    """The cache in the user's cache folder, made if need be. Raises nothing: see `notices`."""
    return DocumentCache(folder)


class DocumentCache:
    """Bytes by name. Threads may share it; it can be closed and used again.

    notices: sentences for the user on what became of the cache (rebuilt, unusable); empty when all is well.
    """

    def __init__(self, folder: Path) -> None:
        self.notices: list[Message] = []
        self._folder = folder
        self._writable = True
        self._store = self._opened()

    @property
    def usable(self) -> bool:
        """Whether anything can be kept."""
        return self._store is not None and self._writable

    def get(self, key: str) -> bytes | None:
        """What was last put under the key; None where there is nothing, or nothing that can be trusted."""
        try:
            value = None if self._store is None else self._store.get(key)
        except (sqlite3.Error, OSError, DamagedError):
            self._store = self._opened(thorough=True)
            return None
        return value if isinstance(value, bytes) else None

    def put(self, key: str, value: bytes) -> bool:
        """Keeps the bytes; False where they can't be kept."""
        if self._store is None or not self._writable:
            return False
        try:
            self._store.set(key, value)
            return True
        except (OSError, diskcache.Timeout) as error:
            self._writable = False
            self.notices.append(notices.unwritable(self._folder, error))
        except (sqlite3.Error, DamagedError):
            self._store = self._opened(thorough=True)
        return False

    def __iter__(self) -> Iterator[str]:
        """Every key, in the order in which they were first put."""
        try:
            yield from () if self._store is None else self._store
        except (sqlite3.Error, OSError, DamagedError):
            self._store = self._opened(thorough=True)

    def __contains__(self, key: str) -> bool:
        """Whether something stands under the key; its bytes are not read."""
        try:
            return self._store is not None and key in self._store
        except (sqlite3.Error, OSError, DamagedError):
            self._store = self._opened(thorough=True)
            return False

    def delete(self, key: str) -> None:
        """Forgets what stands under the key, if that can be."""
        try:
            if self._store is not None:
                self._store.delete(key)
        except (sqlite3.Error, OSError, DamagedError, diskcache.Timeout):
            self._store = self._opened(thorough=True)

    def volume(self) -> int:
        """Bytes on disk."""
        try:
            return 0 if self._store is None else int(self._store.volume())
        except (sqlite3.Error, OSError):
            return 0

    def close(self) -> None:
        """Lets go of the database; the next use opens it again."""
        if self._store is not None:
            self._store.close()

    def _opened(self, thorough: bool = False) -> diskcache.Cache | None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with alone(self._folder / f"{ROOM}.lock"):
                return self._sound(thorough)
        except (sqlite3.Error, OSError, DamagedError) as error:
            self.notices.append(notices.unusable(self._folder, error))
            return None

    def _sound(self, thorough: bool) -> diskcache.Cache:
        """The store, made anew where the old one is damaged. One process at a time comes here."""
        room = self._folder / ROOM
        try:
            return _open(room, thorough)
        except (sqlite3.Error, DamagedError) as error:
            if is_around(error):
                raise
            aside = _set_aside(room)
            self.notices.append(notices.damaged(self._folder, error, aside))
            return _open(room, thorough=False)


def _open(room: Path, thorough: bool) -> diskcache.Cache:
    room.mkdir(mode=0o700, exist_ok=True)
    room.chmod(0o700)
    audit(room / DBNAME, diskcache.DEFAULT_SETTINGS | METADATA, thorough)
    settings = diskcache.DEFAULT_SETTINGS | {"eviction_policy": "none"}  # who fills it decides what leaves
    return diskcache.Cache(str(room), timeout=PATIENCE, disk=ClosedDisk, **settings)


def _set_aside(room: Path) -> Path:
    """Moves the damaged store out of the way; only the last one is kept."""
    aside = room.with_name(f"{room.name}.damaged")
    shutil.rmtree(aside, ignore_errors=True)
    return room.rename(aside)


class ClosedDisk(diskcache.Disk):  # type: ignore[misc]
    """diskcache's disk without its pickles, and without paths that lead out of the folder."""

    def get(self, key: object, raw: object) -> object:
        if not raw:
            raise DamagedError(message("it holds a pickled key"))
        return super().get(key, raw)

    def fetch(self, mode: int, filename: str | None, value: object, read: bool) -> object:
        if mode not in (MODE_RAW, MODE_BINARY):
            raise DamagedError(message("it holds a pickled value"))
        if mode == MODE_BINARY:
            check_name(filename)
        return super().fetch(mode, filename, value, read)

    def remove(self, file_path: str) -> None:
        check_name(file_path)
        super().remove(file_path)
