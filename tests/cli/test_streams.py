"""How a run ends when it is interrupted, when nobody reads it, and when it can't write."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
COMMAND = [sys.executable, "-m", "factcheck"]


def start(arguments: list[str], folder: Path, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    return subprocess.Popen([*COMMAND, *arguments], cwd=folder, env=environment, stdin=pipe, stdout=pipe, stderr=pipe)


def test_ctrl_c_is_one_line_and_130(desk: Path, environment: dict[str, str]) -> None:
    process = start(["extract", "-", "--input-format", "jsonl"], desk, environment)
    assert process.stdin
    assert process.stdout
    process.stdin.write(b'{"id": 1, "text": "It fell by 5%."}\n')
    process.stdin.flush()
    assert process.stdout.readline().startswith(b'{"id": 1')  # answered while the input is still open
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (130, b"factcheck: interrupted\n")


def test_ctrl_c_while_an_article_is_awaited(desk: Path, environment: dict[str, str]) -> None:
    os.mkfifo(desk / "pipe.txt")
    process = start(["pipe.txt"], desk, environment)
    with (desk / "pipe.txt").open("wb"):  # opens once the reader is there
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate(timeout=60)
    assert (process.returncode, output, errors) == (130, b"", b"factcheck: interrupted\n")


def test_a_reader_that_leaves_ends_the_lines_quietly(desk: Path, environment: dict[str, str]) -> None:
    process = start(["extract", "-", "--input-format", "jsonl"], desk, environment)
    assert process.stdin
    assert process.stdout
    assert process.stderr
    process.stdin.write(b'{"id": 1, "text": "x"}\n')
    process.stdin.flush()
    process.stdout.readline()
    process.stdout.close()
    process.stdin.write(b'{"id": 2, "text": "x"}\n' * 3)
    process.stdin.close()
    assert process.wait(timeout=60) == 0
    assert process.stderr.read() == b""


@pytest.mark.parametrize("form", ["table", "concise", "json"])
def test_a_report_that_nobody_reads_keeps_its_exit_code(desk: Path, environment: dict[str, str], form: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [*COMMAND, "wrong.txt", "--date", "2021-07-14", "--output-format", form, "-o", "kept.json"]
    with os.fdopen(writing, "wb") as gone:
        done = subprocess.run(
            command, cwd=desk, env=environment, stdout=gone, stderr=subprocess.PIPE, timeout=120, check=False
        )
    assert (done.returncode, done.stderr) == (1, b"")
    assert (desk / "kept.json").stat().st_size > 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a full device")
def test_output_that_cant_be_written_is_a_sentence(desk: Path, environment: dict[str, str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, "wrong.txt"],
            cwd=desk,
            env=environment,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    sentence = b"factcheck: Standard output can't be written: No space left on device.\n"
    assert (done.returncode, done.stderr) == (2, sentence)


def test_a_bug_is_one_line_and_its_traceback_only_on_demand(desk: Path, environment: dict[str, str]) -> None:
    script = (
        "import sys\n"
        "from factcheck.cli import main\n"
        "from factcheck.cli import articles\n"
        "articles.read = lambda *_: 1 / 0\n"
        "sys.argv = ['factcheck', 'right.txt']\n"
        "main()\n"
    )
    command = [sys.executable, "-c", script]
    for debug in ("", "1"):
        done = subprocess.run(
            command,
            cwd=desk,
            env=environment | {"FACTCHECK_DEBUG": debug},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 2
        assert "factcheck: internal error (ZeroDivisionError: division by zero); please report" in done.stderr
        assert ("Traceback" in done.stderr) is bool(debug)


def test_a_bug_that_one_article_brings_out_leaves_the_others_their_reports(
    desk: Path, environment: dict[str, str]
) -> None:
    script = (
        "import sys\n"
        "from factcheck import check\n"
        "from factcheck.cli import main\n"
        "checked = check.check\n"
        "check.check = lambda draft, desk, *_: checked(draft, desk) if 'wrong' in draft.name else 1 / 0\n"
        "sys.argv = ['factcheck', 'right.txt', 'wrong.txt', '--output-format', 'concise']\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=desk, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "factcheck: right.txt: internal error (ZeroDivisionError: division by zero); please report" in done.stderr
    assert "wrong.txt:1:" in done.stdout


def test_closed_streams_end_no_run(desk: Path, environment: dict[str, str]) -> None:
    command = f'"{sys.executable}" -m factcheck wrong.txt'
    for closing in (">&-", "2>&-", "<&-", ">&- 2>&- <&-"):
        done = subprocess.run(
            ["sh", "-c", f"{command} {closing}"], cwd=desk, env=environment, capture_output=True, check=False
        )
        assert done.returncode == 1
        assert b"Traceback" not in done.stderr
