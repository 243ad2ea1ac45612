"""The audit of the cache's database: is it one that the cache itself wrote, whole and with nothing added?

Who can write to the folder could plant entries that make diskcache unpickle, read or delete what they name.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from fnmatch import fnmatchcase
from pathlib import Path

from factcheck.errors import CacheError
from factcheck.messages import message

PATIENCE = 10.0
"""Seconds to wait for another process to let go of the database."""
SEPARATOR, HEX = "[/\\]", "[0-9a-f]"
FILE = f"{HEX * 2}{SEPARATOR}{HEX * 2}{SEPARATOR}{HEX * 28}.val"
"""The only file names that diskcache gives, as a pattern that Python and SQLite read alike."""
FOREIGN_ENTRY = (
    "SELECT 1 FROM Cache WHERE raw IS NOT 1 OR mode IS NULL OR mode NOT IN (1, 2) OR filename NOT GLOB ? "
    "OR (mode = 1 AND typeof(value) <> 'blob') OR (mode = 2 AND filename IS NULL) LIMIT 1"
)
SURROUNDINGS = frozenset({3, 5, 6, 8, 10, 13, 14, 22, 23})
"""SQLite's PERM BUSY LOCKED READONLY IOERR FULL CANTOPEN NOLFS AUTH: trouble around the file, not in it."""


class DamagedError(CacheError):
    """The database holds what the cache never writes."""


def audit(database: Path, settings: Mapping[str, object], thorough: bool) -> None:
    """Raises DamagedError or sqlite3.Error unless the cache wrote all that is there, and can write more.

    settings: every setting that there may be, with a value of its type. thorough: read every page too.
    """
    with closing(sqlite3.connect(database, timeout=PATIENCE, isolation_level=None)) as db:
        db.execute("BEGIN IMMEDIATE")  # a read-only database shows itself here, and not halfway through
        db.execute("ROLLBACK")
        tables = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if "Settings" in tables:
            _check_settings(db, settings)
        if "Cache" in tables and db.execute(FOREIGN_ENTRY, (FILE,)).fetchone():
            raise DamagedError(message("it holds entries that this tool never writes"))
        if thorough and db.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise DamagedError(message("its pages are broken"))


def _check_settings(db: sqlite3.Connection, settings: Mapping[str, object]) -> None:
    """diskcache makes an attribute, or runs a PRAGMA, of every setting that it reads."""
    for key, value in db.execute("SELECT key, value FROM Settings"):
        if type(value) is not type(settings.get(key)):
            raise DamagedError(message("it holds settings that this tool never writes"))


def check_name(filename: object) -> None:
    """Raises DamagedError for a file name that diskcache would not give: it may leave the folder."""
    if not (isinstance(filename, str) and fnmatchcase(filename, FILE)):
        raise DamagedError(message("it names a file that this tool never writes"))


def is_around(error: Exception) -> bool:
    """True when the database may be whole but can't be used: it is locked, read-only, the disk full ..."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in SURROUNDINGS


@contextmanager
def alone(lock_file: Path) -> Iterator[None]:
    """Holds other processes off while a cache is opened or replaced; SQLite's locks work on every system."""
    with closing(sqlite3.connect(lock_file, timeout=PATIENCE, isolation_level=None)) as lock:
        lock.execute("BEGIN EXCLUSIVE")
        yield
