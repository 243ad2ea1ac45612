"""Whether an index's files are those that were written: tantivy itself looks only at the ends of them.

The seal is a file beside the segments with the size and time of each that was found sound, so that a file's
bytes are summed once, not in every run.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator
from pathlib import Path

import msgspec

_NAME = "sealed.json"
_MAGIC = 1337  # tantivy's mark at the end of a file, behind the length of the footer
_CHUNK = 1 << 20


class _Segment(msgspec.Struct):
    segment_id: str


class _Meta(msgspec.Struct):
    segments: list[_Segment]


class _Footer(msgspec.Struct):
    crc: int


def sound(folder: Path) -> bool:
    """Whether every segment of the last commit is as it was written. Seals it if so."""
    try:
        files = dict(_files(folder))
        sealed = _sealed(folder)
        if not all(sealed.get(name) == state or _summed(folder / name) for name, state in files.items()):
            return False
    except FileNotFoundError:
        return True  # another process merged segments meanwhile; what is missing, tantivy finds by itself
    except (OSError, msgspec.DecodeError):
        return False
    if files != sealed:
        _seal(folder, files)
    return True


def _files(folder: Path) -> Iterator[tuple[str, tuple[int, int]]]:
    """Name, and size with time of change, of the files that the last commit rests on."""
    meta = msgspec.json.decode((folder / "meta.json").read_bytes(), type=_Meta)
    current = {segment.segment_id.replace("-", "") for segment in meta.segments}
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.partition(".")[0] in current:
                state = entry.stat()
                yield entry.name, (state.st_size, state.st_mtime_ns)


def _sealed(folder: Path) -> dict[str, tuple[int, int]]:
    try:
        return msgspec.json.decode((folder / _NAME).read_bytes(), type=dict[str, tuple[int, int]])
    except (OSError, msgspec.DecodeError):
        return {}  # a lost seal costs a look at the files, nothing more


def _seal(folder: Path, files: dict[str, tuple[int, int]]) -> None:
    draft = folder / f"{_NAME}.{os.getpid()}"
    try:
        draft.write_bytes(msgspec.json.encode(files))
        draft.replace(folder / _NAME)
    except OSError:
        draft.unlink(missing_ok=True)


def _summed(path: Path) -> bool:
    """Whether the sum in the file's footer is that of its bytes."""
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(size - 8, 0))
        end = file.read(8)
        length, magic = int.from_bytes(end[:4], "little"), int.from_bytes(end[4:], "little")
        body = size - 8 - length
        if magic != _MAGIC or body < 0:
            return False
        file.seek(body)
        footer = msgspec.json.decode(file.read(length), type=_Footer)
        file.seek(0)
        total, left = 0, body
        while left and (chunk := file.read(min(_CHUNK, left))):
            total, left = zlib.crc32(chunk, total), left - len(chunk)
    return total == footer.crc
