"""Bodies that no cache keeps, in a folder that goes with the run: a thousand of them need no memory."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryDirectory
from threading import Lock

from factcheck.errors import SourceError
from factcheck.messages import reason_of


class Spool:
    """Threads share it. The folder is made when it is first needed."""

    def __init__(self) -> None:
        self._folder: TemporaryDirectory[str] | None = None
        self._lock = Lock()

    def keep(self, body: bytes) -> Callable[[], bytes]:
        """What gives the body back; where nothing can be written it stays in memory.

        Each has a file of its own, for one that has the same bytes may be read while this one is written.
        """
        try:
            with self._lock:
                self._folder = self._folder or TemporaryDirectory(prefix="factcheck-")
            with NamedTemporaryFile(dir=self._folder.name, delete=False) as file:
                file.write(body)
        except OSError:
            return lambda: body
        return partial(self._read, Path(file.name))

    def _read(self, path: Path) -> bytes:  # a method, so that the folder stays as long as anybody may ask
        try:
            return path.read_bytes()
        except OSError as error:
            raise SourceError("what was fetched can't be read again ({why}); run again", why=reason_of(error)) from None
