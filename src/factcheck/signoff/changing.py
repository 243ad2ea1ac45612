"""Changing a file that several processes may change at once: one after another, and each whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from factcheck.errors import SignoffError
from factcheck.messages import reason_of


def change(path: Path, changed: Callable[[str], str]) -> None:
    """Writes what `changed` makes of the file's text; "" is no file. Raises SignoffError.

    Nothing else changes the file meanwhile, and a process that is killed leaves the file as it was.
    """
    target = path.resolve()
    try:
        with _alone(target.parent):
            text = target.read_bytes().decode("utf-8-sig") if target.exists() else ""
            new = changed(text)
            if not new:
                target.unlink(missing_ok=True)
            elif new != text:
                _replace(target, new)
    except UnicodeDecodeError as error:
        raise SignoffError(
            "{path} is not UTF-8 at byte {start}: save it as UTF-8.", path=path, start=error.start
        ) from None
    except OSError as error:
        raise SignoffError("{path} can't be written: {why}.", path=path, why=reason_of(error)) from None


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Holds the folder, which needs no file of its own; the system lets go of it when a process ends."""
    try:
        import fcntl
    except ImportError:  # a system without such locks: the write is still whole
        yield
        return
    held = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # a file system that knows no locks
            fcntl.flock(held, fcntl.LOCK_EX)
        yield
    finally:
        os.close(held)


def _replace(target: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:80]}.", dir=target.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
