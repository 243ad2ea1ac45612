"""--watch: a real process that checks again when something changes, and ends with Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest

from cli.conftest import RIGHT, WRONG

pty = pytest.importorskip("pty")
Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
_END = 60  # seconds after which nothing more is expected


class Watching:
    """A run that watches. heard: the lines of standard output and error as they come."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process, self.heard = process, Queue[str]()
        for stream in (process.stdout, process.stderr):
            Thread(target=self._hear, args=(stream,), daemon=True).start()

    def _hear(self, stream: Iterator[bytes]) -> None:
        for line in stream:
            self.heard.put(line.decode().rstrip("\n"))

    def until(self, sign: str) -> list[str]:
        """The lines up to one that holds `sign`."""
        lines = [self.heard.get(timeout=_END)]
        while sign not in lines[-1]:
            lines.append(self.heard.get(timeout=_END))
        return lines


@contextmanager
def watching(desk: Path, environment: dict[str, str], *arguments: str) -> Iterator[Watching]:
    command = [sys.executable, "-m", "factcheck", *arguments, "--watch", "--output-format", "concise"]
    process = subprocess.Popen(
        command, cwd=desk, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    try:
        yield Watching(process)
    finally:
        process.kill()
        process.wait()


WAITS = "factcheck: waiting for a change; Ctrl-C ends it"


def test_what_changes_is_checked_again(desk: Path, environment: dict[str, str]) -> None:
    (desk / "claims").mkdir()
    (desk / "docs").mkdir()
    (desk / "factcheck.toml").write_text('sources = ["docs"]\n', "utf-8")
    (desk / "draft.txt").write_text(RIGHT, "utf-8")
    with watching(desk, environment, "draft.txt", "-o", "docs/report.html") as run:
        assert not any("refuted" in line for line in run.until(WAITS))
        (desk / "draft.txt").write_text(WRONG, "utf-8")
        assert any(line.startswith("draft.txt:1:1: refuted visit/") for line in run.until(WAITS))
        (desk / "factcheck.toml").write_text('sources = ["docs"]\nselect = ["number"]\n', "utf-8")
        assert not any("refuted" in line for line in run.until(WAITS))
        (desk / "factcheck.toml").write_text("sorces = []\n", "utf-8")
        assert any("unknown setting" in line for line in run.until(WAITS))
        (desk / "factcheck.toml").write_text('sources = ["docs"]\nselect = ["percentage"]\n', "utf-8")
        run.until(WAITS)
        (desk / "draft.txt").write_text("Growth in Ruritania was 3 percent in 2020.\n", "utf-8")
        assert any("not-enough-evidence percentage/" in line for line in run.until(WAITS))
        (desk / "docs" / "growth.txt").write_text("Growth in Ruritania was 3 percent in 2020.\n", "utf-8")
        assert any("supported percentage/" in line for line in run.until(WAITS))
        (desk / "draft.txt").unlink()
        assert any("draft.txt does not exist" in line for line in run.until(WAITS))
        (desk / "draft.txt").write_text(RIGHT, "utf-8")
        assert not any("does not exist" in line for line in run.until(WAITS))
        run.process.send_signal(signal.SIGINT)
        assert run.until("interrupted")[-1] == "factcheck: interrupted"
        assert run.process.wait(timeout=_END) == 130
        assert (desk / "docs" / "report.html").exists()


def test_quiet_waits_silently_and_a_pipe_is_not_cleared(desk: Path, environment: dict[str, str]) -> None:
    with watching(desk, environment, "wrong.txt", "-q") as run:
        first = run.until("visit/date")
        (desk / "wrong.txt").write_text(WRONG * 2, "utf-8")
        again = run.until("wrong.txt:2:")
        assert not any("waiting" in line or "\x1b" in line for line in first + again)


def test_a_terminal_is_cleared_before_each_but_the_first(desk: Path, environment: dict[str, str]) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "factcheck", "wrong.txt", "--watch", "--output-format", "concise"]
    process = subprocess.Popen(
        command, cwd=desk, env=environment, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    try:
        first = _until(ours, b"ends it")
        (desk / "wrong.txt").write_text(WRONG * 2, "utf-8")
        again = _until(ours, b"ends it")
        assert b"\x1b[2J" not in first
        assert again.count(b"\x1b[2J") == 1
        assert again.index(b"\x1b[2J") < again.index(b"wrong.txt:2:")
    finally:
        process.kill()
        process.wait()
        os.close(ours)


def _until(terminal: int, sign: bytes) -> bytes:
    sent = b""
    while sign not in sent:
        sent += os.read(terminal, 65536)
    return sent


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["-"], "--watch needs files: standard input does not change."),
        ([], "--watch needs files: standard input does not change."),
        (["right.txt", "--output-format", "xml"], "--output-format must be one of"),
        (["right.txt", "--config", "none.toml"], "none.toml: no such settings file."),
    ],
)
def test_wrong_usage_ends_it_at_once(run: Run, arguments: list[str], sentence: str) -> None:
    done = run(*arguments, "--watch")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith(f"factcheck: {sentence}")
