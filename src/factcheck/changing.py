"""Changing a file that several processes may change at once: one after another, and each whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from factcheck.errors import FactcheckError
from factcheck.messages import reason_of


def change(path: Path, changed: Callable[[str], str], refusal: type[FactcheckError]) -> None:
    """Writes what `changed` makes of the file's text; "" is no file. Raises `refusal` where that can't be done.

    `changed` sees lines that end in "\\n"; they are written as they ended. Nothing else changes the file meanwhile,
    and a process that is killed leaves the file as it was.
    """
    target = path.resolve()
    try:
        with _alone(target.parent):
            kept = target.read_bytes().decode("utf-8-sig") if target.exists() else ""
            text = kept.replace("\r\n", "\n")
            new = changed(text)
            if not new:
                target.unlink(missing_ok=True)
            elif new != text:
                ended = new.replace("\n", "\r\n") if "\r\n" in kept else new
                replace(target, ended.encode("utf-8"))
    except UnicodeDecodeError as error:
        raise refusal("{path} is not UTF-8 at byte {start}: save it as UTF-8.", path=path, start=error.start) from None
    except OSError as error:
        raise refusal("{path} can't be written: {why}.", path=path, why=reason_of(error)) from None


def replace(target: Path, content: bytes) -> None:
    """Puts a file in another's place, whole or not at all. Raises OSError."""
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:80]}.", dir=target.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


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


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
