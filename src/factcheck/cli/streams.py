"""Standard input, output and error, and what a run's end looks like from outside."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from typing import TextIO

from factcheck import faults
from factcheck.cli import tongue
from factcheck.errors import FactcheckError, UsageError
from factcheck.messages import Message, message, reason_of

FINE, FOUND, FAILED, INTERRUPTED = 0, 1, 2, 130


def guarded(work: Callable[[], int]) -> int:
    """The exit code of `work`; whatever goes wrong in it becomes a sentence on standard error."""
    try:
        code = work()
        emit("")  # a Ctrl-C that came with the last line is heard here, and what is left to write fails here
        return code
    except KeyboardInterrupt:
        say(message("interrupted"))
        return INTERRUPTED
    except FactcheckError as error:
        say(error.message)
    except Exception as fault:  # the outermost place: a bug is told in a line, never in a traceback
        say(_too_long(fault) or faults.sentence(fault))
    return FAILED


def _too_long(fault: Exception) -> Message | None:
    """What to tell of a name that no file or folder of this system can have, whichever option gave it."""
    if not isinstance(fault, OSError) or fault.errno != errno.ENAMETOOLONG:
        return None
    from factcheck.sources import start_of

    return message(
        "{name} is too long for a name: give that of a file or folder that is there.",
        name=start_of(str(fault.filename)),
    )


class _Progress:
    """The line on a terminal's standard error that says what is going on."""

    def __init__(self) -> None:
        self._shown = False

    def show(self, doing: str) -> None:
        from shutil import get_terminal_size

        self._shown = True
        _write(sys.stderr, f"\r\x1b[2K{tongue.told(doing)[: get_terminal_size().columns - 1]}")

    def clear(self) -> None:
        if self._shown:
            self._shown = False
            _write(sys.stderr, "\r\x1b[2K")


_PROGRESS = _Progress()


def progress(quiet: bool) -> Callable[[str], None] | None:
    """What shows progress, where somebody watches."""
    return None if quiet or sys.stderr is None or not sys.stderr.isatty() else _PROGRESS.show


def say(sentence: str) -> None:
    """A sentence in the interface's language, or a list of faults one a line, on standard error."""
    _PROGRESS.clear()
    lines = [tongue.apart(line) for line in tongue.told(sentence).splitlines()]
    _write(sys.stderr, "\n".join(lines if len(lines) > 1 else [f"factcheck: {line}" for line in lines]) + "\n")


def emit(text: str | bytes) -> bool:
    """Write to standard output at once; False when nobody reads any more. UsageError when it fails.

    A message is written in the interface's language, other text as it is.
    """
    _PROGRESS.clear()
    try:
        return _write(sys.stdout, tongue.told(text) if isinstance(text, Message) else text)
    except OSError as error:
        _abandon(sys.stdout)
        raise UsageError("Standard output can't be written: {why}.", why=reason_of(error)) from error


def _write(stream: TextIO | None, text: str | bytes) -> bool:
    if stream is None:
        return False
    try:
        if isinstance(text, bytes):
            stream.buffer.write(text)
        else:
            stream.write(text.encode(stream.encoding, "replace").decode(stream.encoding))
        stream.flush()
    except BrokenPipeError:
        _abandon(stream)
        return False
    return True


def _abandon(stream: TextIO) -> None:
    """Send the rest nowhere, so that the interpreter's own flush at exit has nothing to complain about."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def shows_unicode() -> bool:
    """True when standard output can show the signs and marks that reports use."""
    try:
        "✓✗≠–“”\u2068\u2069".encode(sys.stdout.encoding if sys.stdout else "utf-8")
    except UnicodeEncodeError:
        return False
    return True


def standard_input() -> bytes:
    """All of standard input; nothing where it is closed."""
    return b"" if sys.stdin is None else sys.stdin.buffer.read()
