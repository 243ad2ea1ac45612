"""factcheck cache: what is in it, whether it is whole, and how it goes to another machine."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli import tongue
from factcheck.cli.locks import lock_file
from factcheck.cli.settling import settled
from factcheck.cli.streams import FINE, FOUND, emit, say
from factcheck.errors import CacheError
from factcheck.messages import joined, message, numbered
from factcheck.settings import Settled

if TYPE_CHECKING:
    from factcheck.cache import DocumentCache
    from factcheck.lock import Lock

_MIB = 2**20


@contextmanager
def _opened(config: str | None, isolated: bool) -> Iterator[tuple[Settled, DocumentCache]]:
    """The settings, and the cache that they name. CacheError where it can't be used."""
    from factcheck.cache import open_cache

    found = settled({}, config, isolated)
    cache = open_cache(found.settings.cache())
    try:
        yield found, cache
    finally:
        cache.close()
        for notice in cache.notices:
            say(notice)


def info(config: str | None, isolated: bool) -> int:
    """Shows the cache's folder, its documents and its size."""
    from factcheck.fetch.copies import every
    from factcheck.fetch.eviction import pinned

    with _opened(config, isolated) as (found, cache):
        copies = list(every(cache))
        folder = found.settings.cache()
        index = sum(file.stat().st_size for file in (folder / "index").rglob("*") if file.is_file())
        former = numbered("{n} former version", "{n} former versions", number=sum(len(c.earlier) for c in copies))
        size, most = cache.volume() / _MIB, found.settings.cache_size
        rows = {
            message("folder"): str(folder),
            message("documents"): message("{n}, with {former}", n=len(copies), former=former),
            message("size"): message("{size:.1f} MiB of {most} MiB", size=size, most=most),
            message("locked"): numbered("{n} version", "{n} versions", number=len(pinned(cache))),
            message("index"): message("{size:.1f} MiB", size=index / _MIB),
        }
        told = {tongue.told(name): tongue.told(value) for name, value in rows.items()}
        wide = max(map(len, told))
        emit("".join(f"{name:{wide}}  {value}\n" for name, value in told.items()))
    return FINE


def clear(config: str | None, isolated: bool) -> int:
    """Removes the index and what no lock names."""
    from factcheck.fetch.eviction import evict, pinned

    with _opened(config, isolated) as (found, cache):
        gone, kept = evict(cache, 0), len(pinned(cache))
        shutil.rmtree(found.settings.cache() / "index", ignore_errors=True)
    removed = numbered("{n} version removed", "{n} versions removed", number=gone)
    emit(message("{removed}, {kept} kept for locks; the index is removed\n", removed=removed, kept=kept))
    return FINE


def verify(config: str | None, isolated: bool) -> int:
    """Names every damaged document; FOUND where there was one."""
    from factcheck.fetch.copies import damaged

    with _opened(config, isolated) as (_, cache):
        broken = list(damaged(cache))
        for url, digest in broken:
            gone = message(
                "{url}: the version {digest}… is not what was received, and is removed\n", url=url, digest=digest[:12]
            )
            emit(gone)
        emit(numbered("{n} damaged\n", "{n} damaged\n", number=len(broken)))
    return FOUND if broken else FINE


def export(file: str, locked: bool, config: str | None, isolated: bool) -> int:
    """Writes a parcel: all copies, or what a lock names with its files. Raises CacheError, LockError."""
    from factcheck.fetch.copies import every
    from factcheck.fetch.parcel import packed
    from factcheck.lock import read

    with _opened(config, isolated) as (found, cache):
        lock = read(lock_file(found)) if locked else None
        files = _beside(found, lock) if lock else {}
        wanted = lock.fetched if lock else {copy.url: copy.version for copy in every(cache)}
        number = packed(cache, wanted.items(), Path(file), files)
    told = [numbered("{n} document", "{n} documents", number=number)]
    told += [numbered("{n} file", "{n} files", number=len(files))] if lock else []
    emit(message("{file}: {documents}\n", file=file, documents=joined(told, message(", "))))
    return FINE


def _beside(run: Settled, lock: Lock) -> dict[str, Path]:
    """The files that the lock rests on, the settings and itself among them, as its folder sees them."""
    from factcheck.locking import files_of

    home = lock_file(run).resolve().parent
    own = [lock_file(run), *([run.file] if run.file else [])]
    found = dict[str, Path]()
    for path in (*own, *files_of(lock, run.settings, home)):
        if path.resolve().is_relative_to(home):
            found[path.resolve().relative_to(home).as_posix()] = path
        else:
            say(
                message(
                    "{path} lies outside of {home}, so it is not in the file: bring it by yourself.",
                    path=path,
                    home=home,
                )
            )
    return found


def import_(file: str, config: str | None, isolated: bool) -> int:
    """Takes a parcel in. Raises CacheError."""
    from factcheck.fetch.parcel import unpacked

    with _opened(config, isolated) as (found, cache):
        number = unpacked(cache, Path(file))
        if not cache.usable:
            raise CacheError(
                "The cache in {cache} can't be written: choose another `cache-folder`.", cache=found.settings.cache()
            )
    documents = numbered("{n} document taken in", "{n} documents taken in", number=number)
    emit(message("{file}: {documents}\n", file=file, documents=documents))
    return FINE
