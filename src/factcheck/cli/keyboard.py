"""The keyboard of a terminal: one key at a time, or a line."""

from __future__ import annotations

import codecs
import os
import sys
from contextlib import suppress
from typing import Any

from factcheck.cli.streams import emit

_ESCAPE, _LEADS = "\x1b", (b"[", b"O")
_WAIT = 0.05  # seconds within which what belongs to a key's sequence has come


def there() -> bool:
    """Whether somebody sits at a terminal and sees what is written."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


class Keyboard:
    """Hands over keys as they are pressed and shows none, from entering it to leaving it; a line is shown and edited.

    What is pressed before it is asked for waits, whichever it is: between two keys the terminal stays as it is. Ctrl-C
    stays what it is too.
    """

    def __enter__(self) -> Keyboard:
        self._before = self._by_key()
        return self

    def __exit__(self, *_: object) -> None:
        self._set(self._before)

    def key(self) -> str:
        """The next key, in lower case; "" for one that is no letter, and for the end of input "\\x04"."""
        if sys.platform == "win32":
            import msvcrt

            return _letter(msvcrt.getwch())
        return _letter(_pressed(sys.stdin.fileno()))

    def line(self, question: str) -> str:
        """A line of text without blanks at its ends; "" for nothing, and where input ends."""
        with suppress(ImportError):
            import readline  # noqa: F401 it edits the line that is asked for
        emit("")
        self._set(self._before)
        try:
            return input(question).strip()
        except EOFError:
            emit("\n")
            return ""
        finally:
            self._by_key()

    def _by_key(self) -> list[Any]:
        """The terminal hands over each key; how it was set before."""
        if sys.platform == "win32":
            return []
        import termios
        import tty

        before: list[Any] = termios.tcgetattr(sys.stdin)
        tty.setcbreak(sys.stdin, termios.TCSADRAIN)
        return before

    def _set(self, before: list[Any]) -> None:
        if sys.platform != "win32":
            import termios

            termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)


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
