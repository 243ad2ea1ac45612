"""The keyboard of a terminal: one key at a time, or a line."""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from factcheck.cli.streams import emit

_ESCAPE, _LEADS = "\x1b", (b"[", b"O")
_WAIT = 0.05  # seconds within which what belongs to a key's sequence has come


def there() -> bool:
    """Whether somebody sits at a terminal and sees what is written."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


def key() -> str:
    """The next key, in lower case; "" for one that is no letter, and for the end of input "\\x04"."""
    if sys.platform == "win32":
        import msvcrt

        return _letter(msvcrt.getwch())
    file = sys.stdin.fileno()
    with _by_key(file):
        return _letter(_pressed(file))


def line(question: str) -> str:
    """A line of text without blanks at its ends; "" for nothing, and where input ends."""
    with suppress(ImportError):
        import readline  # noqa: F401 it edits the line that is asked for
    emit("")
    try:
        return input(question).strip()
    except EOFError:
        emit("\n")
        return ""


@contextmanager
def _by_key(file: int) -> Iterator[None]:
    """The terminal hands over each key at once, and does not show it; Ctrl-C stays what it is."""
    import termios
    import tty

    before = termios.tcgetattr(file)
    try:
        tty.setcbreak(file, termios.TCSADRAIN)
        yield
    finally:
        termios.tcsetattr(file, termios.TCSADRAIN, before)


def _pressed(file: int) -> str:
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    while True:
        byte = os.read(file, 1)
        if not byte:
            return "\x04"
        if letter := decoder.decode(byte):
            break
    if letter == _ESCAPE:
        _rest(file)
    return letter


def _rest(file: int) -> None:
    """Takes what an arrow or another such key sends behind the escape."""
    if _more(file) and os.read(file, 1) in _LEADS:
        while _more(file) and not b"@" <= os.read(file, 1) <= b"~":
            pass


def _more(file: int) -> bool:
    import select

    return bool(select.select([file], [], [], _WAIT)[0])


def _letter(pressed: str) -> str:
    return pressed.lower() if pressed.isprintable() or pressed == "\x04" else ""
