"""The command on a real (pseudo) terminal: a grid where it is wide, blocks where it is narrow."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len

pty = pytest.importorskip("pty")
termios = pytest.importorskip("termios")
ARABIC = re.compile("[\u0600-\u06ff]")
ESCAPES = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")


def on_terminal(arguments: list[str], columns: int, folder: Path, environment: dict[str, str]) -> tuple[int, str]:
    """The exit code, and all that the terminal was sent on standard output and error."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (40, columns))
    command = [sys.executable, "-m", "factcheck", *arguments]
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    sent = b""
    while chunk := _read(ours):
        sent += chunk
    os.close(ours)
    return process.wait(timeout=60), sent.decode().replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # how Linux says that the other side has closed
        return b""


def test_wide_is_a_coloured_grid(desk: Path, environment: dict[str, str]) -> None:
    environment = {key: value for key, value in environment.items() if key != "NO_COLOR"} | {"TERM": "xterm"}
    code, sent = on_terminal(["wrong.txt"], 120, desk, environment)
    assert code == 1
    assert "\x1b[1;31m✗ refuted" in sent
    assert "│ Claim " in ESCAPES.sub("", sent)
    assert all(len(line) == 120 for line in ESCAPES.sub("", sent).splitlines() if line.startswith("│"))


def test_narrow_is_stacked_and_no_color_is_heeded(desk: Path, environment: dict[str, str]) -> None:
    code, sent = on_terminal(["wrong.txt"], 60, desk, environment | {"TERM": "xterm", "NO_COLOR": "1"})
    assert code == 1
    assert "31m" not in sent
    plain = ESCAPES.sub("", sent)
    assert "✗ refuted" in plain
    assert "│" not in plain
    assert max(len(line) for line in plain.splitlines() if line.startswith("  ")) <= 60


def test_progress_is_shown_on_a_terminal_only_and_wiped(desk: Path, environment: dict[str, str]) -> None:
    (desk / "docs").mkdir()
    for number in range(3):
        (desk / "docs" / f"{number}.txt").write_text(f"In 2021 the rate was {number}%.\n", "utf-8")
    arguments = ["right.txt", "--source", "docs", "--no-cache"]
    _, sent = on_terminal(arguments, 120, desk, environment)
    _, quiet = on_terminal([*arguments, "-q"], 120, desk, environment)
    assert "\r\x1b[2K" in sent
    assert sent.rindex("\r\x1b[2K") < sent.index("right.txt")
    assert "\r\x1b[2K" not in quiet


def test_arabic_keeps_the_grid_straight_and_each_line_in_order(desk: Path, environment: dict[str, str]) -> None:
    for columns in (120, 60):
        code, sent = on_terminal(["wrong.txt", "--ui-lang", "ar", "-q"], columns, desk, environment | {"NO_COLOR": "1"})
        assert code == 1
        assert all(line.count("\u2068") == line.count("\u2069") for line in sent.splitlines())
        plain = ESCAPES.sub("", sent)
        if columns == 120:
            rows = [line for line in plain.splitlines() if line.startswith("│")]
            assert {cell_len(row) for row in rows} == {columns}
            assert all(
                cell.strip()[:1] in ("", "\u2068") for row in rows for cell in row.split("│") if ARABIC.search(cell)
            )
        assert "مدحوض" in plain and "المقال" in plain
