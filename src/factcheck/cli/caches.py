"""factcheck cache: what is in it, whether it is whole, and how it goes to another machine."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.locks import lock_file
from factcheck.cli.streams import FINE, FOUND, emit, say
from factcheck.errors import CacheError
from factcheck.settings import Settled, settle

if TYPE_CHECKING:
    from factcheck.cache import DocumentCache

_MIB = 2**20


@contextmanager
def _opened(config: str | None, isolated: bool) -> Iterator[tuple[Settled, DocumentCache]]:
    """The settings, and the cache that they name. CacheError where it can't be used."""
    from factcheck.cache import open_cache

    settled = settle({}, Path.cwd(), Path(config) if config else None, isolated)
    cache = open_cache(settled.settings.cache())
    try:
        yield settled, cache
    finally:
        cache.close()
        for notice in cache.notices:
            say(notice)


def info(config: str | None, isolated: bool) -> int:
    """Shows the cache's folder, its documents and its size."""
    from factcheck.fetch.copies import every
    from factcheck.fetch.eviction import pinned

    with _opened(config, isolated) as (settled, cache):
        copies = list(every(cache))
        folder = settled.settings.cache()
        index = sum(file.stat().st_size for file in (folder / "index").rglob("*") if file.is_file())
        emit(
            f"folder     {folder}\n"
            f"documents  {len(copies)}, with {sum(len(copy.earlier) for copy in copies)} former versions\n"
            f"size       {cache.volume() / _MIB:.1f} MiB of {settled.settings.cache_size} MiB\n"
            f"locked     {len(pinned(cache))} versions\n"
            f"index      {index / _MIB:.1f} MiB\n"
        )
    return FINE


def clear(config: str | None, isolated: bool) -> int:
    """Removes the index and what no lock names."""
    from factcheck.fetch.eviction import evict, pinned

    with _opened(config, isolated) as (settled, cache):
        gone, kept = evict(cache, 0), len(pinned(cache))
        shutil.rmtree(settled.settings.cache() / "index", ignore_errors=True)
    emit(f"{gone} versions removed, {kept} kept for locks; the index is removed\n")
    return FINE


def verify(config: str | None, isolated: bool) -> int:
    """Names every damaged document; FOUND where there was one."""
    from factcheck.fetch.copies import damaged

    with _opened(config, isolated) as (_, cache):
        broken = list(damaged(cache))
        for url, digest in broken:
            emit(f"{url}: the version {digest[:12]}… is not what was received, and is removed\n")
        emit(f"{len(broken)} damaged\n")
    return FOUND if broken else FINE


def export(file: str, locked: bool, config: str | None, isolated: bool) -> int:
    """Writes a parcel. Raises CacheError, LockError."""
    from factcheck.fetch.copies import every
    from factcheck.fetch.parcel import packed
    from factcheck.lock import read

    with _opened(config, isolated) as (settled, cache):
        wanted = read(lock_file(settled)).fetched if locked else {copy.url: copy.version for copy in every(cache)}
        number = packed(cache, wanted.items(), Path(file))
    emit(f"{file}: {number} documents\n")
    return FINE


def import_(file: str, config: str | None, isolated: bool) -> int:
    """Takes a parcel in. Raises CacheError."""
    from factcheck.fetch.parcel import unpacked

    with _opened(config, isolated) as (settled, cache):
        number = unpacked(cache, Path(file))
        if not cache.usable:
            raise CacheError(
                f"The cache in {settled.settings.cache()} can't be written: choose another `cache-folder`."
            )
    emit(f"{file}: {number} documents taken in\n")
    return FINE
