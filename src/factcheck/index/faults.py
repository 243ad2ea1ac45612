"""What can go wrong with an index on disk. Users see a notice and nothing else: the run goes on in memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from factcheck.errors import CacheError
from factcheck.messages import message


class Damaged(CacheError):
    """The files are not what was written."""

    def __init__(self, folder: Path | None) -> None:
        super().__init__(
            message("The index in {folder} was damaged: it is built anew from the sources.", folder=folder)
        )
        self.folder = folder


class Busy(CacheError):
    """Another process goes on writing."""

    def __init__(self, folder: Path | None) -> None:
        super().__init__(
            message(
                "The index in {folder} is being written by another run: this one reads the source for itself.",
                folder=folder,
            )
        )


class Unwritable(CacheError):
    """The folder can't be made or written, or the disk is full."""

    def __init__(self, folder: Path | None, reason: object) -> None:
        super().__init__(
            message(
                "The index in {folder} can't be written ({why}): this run keeps it in memory and forgets it.",
                folder=folder,
                why=reason,
            )
        )


@contextmanager
def reading(folder: Path | None) -> Iterator[None]:
    """Turns tantivy's ways of saying that it can't read into Damaged."""
    try:
        yield
    except (OSError, ValueError, msgspec.DecodeError) as error:
        raise Damaged(folder) from error


@contextmanager
def writing(folder: Path | None) -> Iterator[None]:
    """Turns tantivy's ways of saying that it can't write into Busy or Unwritable."""
    try:
        yield
    except (OSError, ValueError) as error:
        if "LockBusy" in str(error):
            raise Busy(folder) from None
        raise Unwritable(folder, error) from error
