"""Many articles at once: the same bytes whatever works on them, a bounded number of processes, and none left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cli.conftest import RIGHT, WRONG

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
ARABIC = "زار وزير الخارجية الروسي سيرغي لافروف إسلام أباد يومي 6 و9 أبريل 2021.\n"
NAMES = [f"a{number:02}.txt" for number in range(12)]
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="looks at processes in /proc")


@pytest.fixture
def many(desk: Path) -> Path:
    for number, name in enumerate(NAMES):
        text = (RIGHT, WRONG, ARABIC)[number % 3]
        (desk / name).write_text(f"{text}Growth was {number} percent in 2020.\n", "utf-8")
    return desk


@pytest.mark.parametrize("form", ["table", "concise", "json", "jsonl", "sarif", "junit", "html"])
def test_two_processes_say_what_one_says(run: Run, many: Path, form: str) -> None:
    arguments = [*NAMES, "none.txt", "--output-format", form]
    one = run(*arguments, "-o", "one.json", "--jobs", "1")
    two = run(*arguments, "-o", "two.json", "--jobs", "2")
    assert (two.returncode, two.stdout, two.stderr) == (one.returncode, one.stdout, one.stderr)
    assert one.returncode == 2 and one.stderr.startswith(b"factcheck: none.txt does not exist")
    assert (many / "one.json").read_bytes() == (many / "two.json").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "births"),
    [
        ([*NAMES, "-j", "1"], 0),
        ([*NAMES, "-j", "2"], 2),
        ([*NAMES, "-j", "3"], 3),
        ([*NAMES[:2], "-j", "9"], 2),
        ([NAMES[0], "-j", "9"], 0),
        (NAMES, 0),  # so few words are read sooner than another process is started
    ],
)
@LINUX
def test_processes_are_as_many_as_were_asked_for(
    many: Path, environment: dict[str, str], arguments: list[str], births: int
) -> None:
    script = (
        "import sys, os\n"
        "from factcheck.cli import main\n"
        "born, home = [], os.getpid()\n"
        "starts = ('os.fork', 'os.forkpty', 'os.posix_spawn', 'os.exec', 'subprocess.Popen')\n"
        "sys.addaudithook(lambda event, _: event in starts and born.append(event))\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(len(born), file=sys.stderr)\n"
    )
    command = [sys.executable, "-c", script, *arguments, "-q"]
    done = subprocess.run(command, cwd=many, env=environment, capture_output=True, timeout=120, check=True)
    assert int(done.stderr) == births


def test_settings_say_how_many_too(run: Run, many: Path) -> None:
    (many / "factcheck.toml").write_text("jobs = 2\n", "utf-8")
    assert b"jobs = 2  # factcheck.toml\n" in run("--show-settings").stdout
    assert b"jobs = 3  # command line\n" in run("--show-settings", "-j", "3").stdout
    (many / "factcheck.toml").write_text('jobs = "2"\n', "utf-8")
    assert b'factcheck.toml:1: jobs must be a whole number, 0 or more, not "2".' in run(NAMES[0]).stderr


@pytest.mark.parametrize("given", ["-1", "two", "1.5", ""])
def test_a_wrong_number_is_one_sentence(run: Run, given: str) -> None:
    done = run("right.txt", f"--jobs={given}")
    told = f'factcheck: --jobs must be a whole number, 0 or more, not "{given}".\n'
    assert (done.returncode, done.stdout, done.stderr.decode()) == (2, b"", told)


@contextmanager
def at_work(folder: Path, environment: dict[str, str]) -> Iterator[tuple[subprocess.Popen[bytes], list[int]]]:
    """A run over many articles that has shown its first line, and its workers."""
    for number in range(150):
        (folder / f"long{number:03}.txt").write_text((WRONG + ARABIC) * 20, "utf-8")
    command = [sys.executable, "-m", "factcheck", *(f"long{n:03}.txt" for n in range(150)), "-j", "2", "-q"]
    command += ["--output-format", "concise"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=folder, env=environment, **pipes, start_new_session=True) as process:  # type: ignore[call-overload]
        assert process.stdout and process.stdout.readline()
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text()
        yield process, [int(child) for child in children.split()]


def gone(workers: list[int]) -> bool:
    """Whether none of them is there any more, after a while."""
    deadline = time.monotonic() + 60
    while any(Path(f"/proc/{worker}/exe").exists() for worker in workers):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


@LINUX
@pytest.mark.parametrize("to_all", [True, False])
def test_ctrl_c_ends_all_workers_and_breaks_nothing(
    run: Run, desk: Path, environment: dict[str, str], to_all: bool
) -> None:
    before = run("right.txt", "-q")
    with at_work(desk, environment) as (process, workers):
        assert len(workers) == 2
        (os.killpg if to_all else os.kill)(process.pid, signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (130, b"factcheck: interrupted\n")
    assert gone(workers)
    after = run("right.txt", "-q")
    assert (after.returncode, after.stdout, after.stderr) == (0, before.stdout, b"")


@LINUX
def test_a_worker_that_is_killed_is_told_in_one_sentence(desk: Path, environment: dict[str, str]) -> None:
    with at_work(desk, environment) as (process, workers):
        os.kill(workers[1], signal.SIGKILL)
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 2
    assert errors.decode() == (
        "factcheck: A process that was checking articles was ended from outside, perhaps for want of memory: "
        "run again with fewer of them, as with --jobs 1.\n"
    )
    assert gone(workers)


@LINUX
def test_workers_do_not_outlive_a_run_that_is_killed(desk: Path, environment: dict[str, str]) -> None:
    with at_work(desk, environment) as (process, workers):
        process.kill()
        process.communicate(timeout=60)
    assert gone(workers)
