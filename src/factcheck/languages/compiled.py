"""Tables as they are looked up, kept beside the bytecode: reading them takes a fraction of the time of making them.

A table is kept under a digest of all that it is made of, so that what is stale is never read. Nothing depends on it:
where it can't be read or written, or bytecode is not to be written, the table is made anew.
"""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import sha256
from importlib.util import cache_from_source
from pathlib import Path
from typing import TypeVar

import msgspec

T = TypeVar("T")
_ENDING = ".tables"


def kept(name: str, sources: Iterable[Path], told: str, type: type[T], make: Callable[[], T]) -> T:
    """What `make` gives, from the file kept under a name as long as the sources and what is told besides are the same.

    sources: the files that it is made from, and the code that makes it.
    """
    digest = sha256(f"{unicodedata.unidata_version}\n{told}".encode())
    for source in sources:
        digest.update(source.read_bytes())
    folder = Path(cache_from_source(__file__)).parent
    file = folder / f"{name}.{digest.hexdigest()[:24]}{_ENDING}"
    with suppress(OSError, msgspec.MsgspecError):
        return msgspec.msgpack.decode(file.read_bytes(), type=type)
    made = make()
    if not sys.dont_write_bytecode:
        with suppress(OSError):
            _write(file, name, msgspec.msgpack.encode(made))
    return made


def _write(file: Path, name: str, content: bytes) -> None:
    """Writes a file whole or not at all, in the place of older ones."""
    file.parent.mkdir(parents=True, exist_ok=True)
    old = [path for path in file.parent.glob(f"{name}.*{_ENDING}") if path != file]
    new = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        new.write_bytes(content)
        new.replace(file)
    except OSError:
        new.unlink(missing_ok=True)
        raise
    for path in old:
        path.unlink(missing_ok=True)
