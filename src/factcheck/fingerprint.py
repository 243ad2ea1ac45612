"""The fingerprint of the rules by which documents are read: the program's own files and the claims that name people.

A passage keeps the claims read from it, so an index made by other rules is another index.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

_ROOM = Path(__file__).parent
_READING = ("*.py", "[a-z]*/*.py", "languages/*.t*", "tables/*.t*")
_NAMING = (".toml", ".tsv")  # files of claims/ that name people


def of_rules(claims: Iterable[Path]) -> str:
    """Changes with every file that reading rests on: by size and time, which is quick and errs on the safe side."""
    told = "\n".join(_states(path for pattern in _READING for path in sorted(_ROOM.glob(pattern))))
    named = "\n".join(
        _states(path for folder in claims for path in sorted(folder.rglob("*")) if path.suffix in _NAMING)
    )
    return sha256(f"{told}\n{named}".encode()).hexdigest()[:20]


def _states(paths: Iterable[Path]) -> Iterator[str]:
    for path in paths:
        state = path.stat()
        yield f"{path}\t{state.st_size}\t{state.st_mtime_ns}"
