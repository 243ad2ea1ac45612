"""Where the indexes of the sources stand: each in its own folder, or in memory where none can be written."""

from __future__ import annotations

import os
import shutil
import time
from hashlib import sha256
from pathlib import Path

from factcheck.errors import CacheError
from factcheck.index.faults import Damaged, Unwritable
from factcheck.index.shard import Shard
from factcheck.index.stored import FORMAT
from factcheck.messages import message, reason_of

_KEPT = 90 * 86_400  # seconds that an index lives without being opened


class Shelf:
    """Opens each source's index once. notices: what could not be done as asked, a sentence each."""

    def __init__(self, folder: Path | None, key: str) -> None:
        self.notices: list[str] = []
        self._root = None if folder is None else self._made(folder, key)
        self._open: dict[str, Shard] = {}

    def shard(self, source_id: str) -> Shard:
        if source_id not in self._open:
            self._open[source_id] = self._opened(source_id)
        return self._open[source_id]

    def replace(self, source_id: str, fault: CacheError) -> None:
        """An empty index in place of one that failed: where it was if it was damaged, else in memory."""
        self.notices.append(fault.message)
        folder = self._open[source_id].folder
        damaged = folder is not None and isinstance(fault, Damaged)
        self._open[source_id] = self._emptied(folder) if damaged and folder else Shard(None)

    def _made(self, folder: Path, key: str) -> Path | None:
        """The folder for this key and this engine, or None when it can't be made or written."""
        import tantivy

        engine = tantivy.__version__  # type: ignore[attr-defined]
        root = folder / _digest(f"{FORMAT} {engine} {key}")
        try:
            if not root.exists():
                root.mkdir(0o700, parents=True)
                _clear(folder)
            if os.access(root, os.R_OK | os.W_OK | os.X_OK):
                return root
            reason = message("no permission")
        except OSError as error:
            reason = reason_of(error)
        self.notices.append(Unwritable(folder, reason).message)
        return None

    def _opened(self, source_id: str) -> Shard:
        if self._root is None:
            return Shard(None)
        folder = self._root / _digest(source_id)
        try:
            folder.mkdir(exist_ok=True)
            os.utime(folder)  # in use: see _clear
            return Shard(folder)
        except Damaged as fault:
            self.notices.append(fault.message)
            return self._emptied(folder)
        except OSError as error:
            self.notices.append(Unwritable(folder, reason_of(error)).message)
            return Shard(None)

    def _emptied(self, folder: Path) -> Shard:
        try:
            shutil.rmtree(folder)
            folder.mkdir()
            return Shard(folder)
        except (OSError, Damaged) as error:
            self.notices.append(Unwritable(folder, error).message)
            return Shard(None)


def _digest(name: str) -> str:
    return sha256(name.encode("utf-8", "surrogateescape")).hexdigest()[:20]


def _clear(folder: Path) -> None:
    """Drop the indexes of former versions and of sources that nobody uses any more."""
    oldest = time.time() - _KEPT
    for meta in folder.glob("*/*/meta.json"):
        if meta.parent.stat().st_mtime < oldest:
            shutil.rmtree(meta.parent, ignore_errors=True)
