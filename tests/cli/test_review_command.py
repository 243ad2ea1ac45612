"""factcheck review on a real (pseudo) terminal: keys, answers, undo, resume, Ctrl-C, Arabic, narrow, evil texts."""

from __future__ import annotations

import codecs
import os
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.cells import cell_len

from cli.conftest import Run
from factcheck.signoff.entries import Sidecar, sidecar_of
from factcheck.signoff.sidecar import read

pty = pytest.importorskip("pty")
termios = pytest.importorskip("termios")

TEXT = "They met on Tuesday, 15 July 2021.\n\nKenya exported 40 tonnes of tea on 3 June 2021.\n"
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
MORE = re.compile("[\u2066-\u2069]")


class Terminal:
    """The command at a terminal that a test looks at and types on."""

    def __init__(self, arguments: list[str], columns: int, folder: Path, environment: dict[str, str]) -> None:
        self._ours, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (40, columns))
        self.process = subprocess.Popen(
            [sys.executable, "-m", "factcheck", *arguments],
            cwd=folder, env=environment | {"TERM": "xterm"}, stdin=theirs, stdout=theirs, stderr=theirs,
            start_new_session=True, preexec_fn=lambda: _own(theirs),
        )  # fmt: skip
        os.close(theirs)
        self.seen, self._at = "", 0
        self._decoded = codecs.getincrementaldecoder("utf-8")("replace")

    def wait(self, words: str) -> str:
        """What was shown since the last wait, up to these words."""
        end = time.monotonic() + 120
        while words not in self.seen[self._at :] and time.monotonic() < end and self._read():
            pass
        assert words in self.seen[self._at :], self.seen[self._at :]
        before = self._at
        self._at = self.seen.index(words, self._at) + len(words)
        return self.seen[before : self._at]

    def type(self, keys: str) -> None:
        os.write(self._ours, keys.encode())

    def interrupt(self) -> None:
        """Ctrl-C until it is heard: between its prompt and its wait readline puts one off to the next key."""
        for _ in range(20):
            self.type("\x03")
            if select.select([self._ours], [], [], 3)[0]:
                return

    def end(self) -> int:
        """The exit code; what is left is read."""
        while self._read():
            pass
        os.close(self._ours)
        return self.process.wait(60)

    def _read(self) -> bool:
        try:
            ready, _, _ = select.select([self._ours], [], [], 60)
            read = os.read(self._ours, 65536) if ready else b""
        except OSError:  # how Linux says that the other side has closed
            return False
        self.seen += MORE.sub("", ESCAPES.sub("", self._decoded.decode(read))).replace("\r\n", "\n")
        return bool(read)


def _own(terminal: int) -> None:
    import fcntl

    fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)


@pytest.fixture
def at(desk: Path, environment: dict[str, str]) -> Iterator[object]:
    opened: list[Terminal] = []

    def at(*arguments: str, text: str = TEXT, columns: int = 80) -> Terminal:
        if not (desk / "draft.txt").exists():
            (desk / "draft.txt").write_text(text, "utf-8")
        alone = ("--no-builtin-claims", "--date", "2021-07-20", "-q", "--on", "2021-07-20")
        opened.append(Terminal(["review", "draft.txt", *arguments, *alone], columns, desk, environment))
        return opened[-1]

    yield at
    for each in opened:
        if each.process.poll() is None:
            each.process.kill()


def kept(desk: Path) -> Sidecar:
    return read(sidecar_of(str(desk / "draft.txt")))


def whats(desk: Path) -> dict[str, str]:
    return {entry.key.quote: entry.decision.what for entry in kept(desk).entries}


KEYS = "[q] quit"


def test_a_walk_with_every_key_is_left_and_taken_up_again(at: object, desk: Path) -> None:
    assert callable(at)
    screen = at()
    screen.wait("Who decides? ")
    screen.type("A. Editor\n")
    shown = screen.wait(KEYS)
    for words in ("claim 1 of 3; 0 decided", "✗ refuted · date · date/weekday · c01", "2021-07-15 was a Thursday"):
        assert words in shown
    assert "sentence\n    They met on Tuesday, 15 July 2021." in shown
    screen.type("x\x1b[A")  # no key of ours, and an arrow
    screen.type("a")
    screen.wait("Why? ")
    screen.type("the letter says so\n")
    screen.wait("Title <address> ")
    screen.type("Letter <https://example.org/1>\n")
    screen.wait("c01: accepted by A. Editor, 2021-07-20: the letter says so")
    assert "claim 2 of 3; 1 decided" in screen.wait(KEYS)
    screen.type("n")
    screen.wait("What is to be noted? ")
    screen.type("ask the ministry\n")
    assert "note of A. Editor, 2021-07-20: ask the ministry" in screen.wait(KEYS)
    screen.type("c")
    screen.wait("What should stand there? ")
    screen.type("50 tonnes\n")
    screen.wait("Why? ")
    screen.type("\n")
    screen.wait("[Letter <https://example.org/1>] ")
    screen.type("\n")
    assert "claim 3 of 3; 2 decided" in screen.wait(KEYS)
    assert whats(desk) == {"Tuesday, 15 July 2021": "accepted", "40 tonnes": "corrected"}
    screen.type("u")
    screen.wait("c02: the decision is undone.")
    assert "claim 2 of 3; 1 decided" in screen.wait(KEYS)
    assert whats(desk) == {"Tuesday, 15 July 2021": "accepted", "40 tonnes": "noted"}
    screen.type("s")
    screen.wait("claim 3 of 3")
    screen.wait(KEYS)
    screen.type("b")
    screen.wait("claim 2 of 3")
    screen.wait(KEYS)
    screen.type("q")
    screen.wait("Decided: 1 of 3; what was decided is kept in draft.txt.factcheck.toml.")
    assert screen.end() == 0

    again = at()
    again.wait("Who decides? [A. Editor] ")
    again.type("\n")
    assert "claim 2 of 3; 1 decided" in again.wait(KEYS)
    again.type("r")
    again.wait("Why? ")
    again.type("no\n")
    again.wait("Title <address> ")
    again.type("\n")
    again.wait("claim 3 of 3; 2 decided")
    again.wait(KEYS)
    again.type("r")
    again.wait("Why? ")
    again.type("\n")
    again.wait("Nothing was said, so nothing is decided.")
    again.wait(KEYS)
    again.type("s")
    assert again.end() == 0
    assert whats(desk) == {"Tuesday, 15 July 2021": "accepted", "40 tonnes": "rejected"}


@pytest.mark.parametrize("where", ["key", "answer"])
def test_ctrl_c_keeps_what_was_decided(at: object, desk: Path, where: str) -> None:
    assert callable(at)
    screen = at("--by", "A")
    screen.wait(KEYS)
    screen.type("n")
    screen.wait("noted? ")
    screen.type("look here\n")
    screen.wait(KEYS)
    if where == "answer":
        screen.type("a")
        screen.wait("Why? ")
    screen.interrupt()
    screen.wait("what was decided is kept in")
    assert screen.end() == 130
    assert "interrupted" in screen.seen and "Traceback" not in screen.seen
    assert whats(desk) == {"Tuesday, 15 July 2021": "noted"}


def test_in_arabic_with_the_keys_of_an_arabic_keyboard(at: object, desk: Path) -> None:
    assert callable(at)
    screen = at("--by", "محرر", "--ui-lang", "ar", columns=50)
    assert "الادعاء 1 من 3؛ حُسم 0" in screen.wait("[q] خروج")
    screen.type("ق")
    screen.wait("لماذا؟ ")
    screen.type("خطأ\n")
    screen.wait("<العنوان> ")
    screen.type("\n")
    screen.wait("رفضه محرر، 2021-07-20: خطأ")
    screen.wait("[q] خروج")
    screen.type("ض")
    assert screen.end() == 0
    assert whats(desk) == {"Tuesday, 15 July 2021": "rejected"}


def test_a_narrow_terminal_and_an_evil_text(at: object, desk: Path) -> None:
    assert callable(at)
    text = "They met\u202e in \x1b[2JCairo on Tuesday, 15 July 2021." + "\n\nIt rained for hours, and nobody came." * 9
    screen = at("--by", "A", text=text, columns=30)
    shown = screen.wait(KEYS)
    assert "\\x1b[2J" in shown and "\u202e" not in shown
    assert max(cell_len(line) for line in shown.splitlines()) <= 30
    screen.type("\x04")
    assert screen.end() == 0
    assert not (desk / "draft.txt.factcheck.toml").exists()


def test_without_a_terminal_it_says_so(run: Run) -> None:
    ran = run("review", "wrong.txt")
    assert ran.returncode == 2
    assert ran.stderr.decode() == (
        "factcheck: factcheck review needs a terminal: in a script use factcheck accept and factcheck reject.\n"
    )


def test_what_is_all_decided_is_told(at: object, desk: Path) -> None:
    assert callable(at)
    (desk / "draft.txt").write_text("It rained.\n", "utf-8")
    screen = at("--by", "A")
    screen.wait("No checkable claim was found, so there is nothing to decide.")
    assert screen.end() == 0
    assert signal.getsignal(signal.SIGINT) is not signal.SIG_IGN
