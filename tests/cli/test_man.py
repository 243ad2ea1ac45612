"""The manual page: what is in the repository is what the commands say, and another's program sets it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "man" / "factcheck.1"
Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")


@pytest.fixture(scope="module")
def set_page() -> str:
    """The page as a terminal shows it."""
    if not (mandoc := shutil.which("mandoc")):
        pytest.skip("mandoc is not installed")
    done = subprocess.run([mandoc, "-T", "utf8", "-O", "width=200", PAGE], capture_output=True, check=True)
    return re.sub(".\b", "", done.stdout.decode())


def test_it_is_built_of_the_commands_as_they_are() -> None:
    script = "import sys, build_man; sys.stdout.write(build_man.page())"
    built = subprocess.run([sys.executable, "-c", script], cwd=ROOT / "tools", capture_output=True, check=True)
    assert built.stdout == PAGE.read_bytes(), "run python tools/build_man.py"


def test_it_has_what_each_help_has(run: Run, set_page: str) -> None:
    commands: list[tuple[str, ...]] = [()]
    while commands:
        path = commands.pop()
        told = run(*path, "--help").stdout.decode()
        within = re.search(r"\nCommands:\n((?:  .*\n)+)", told)
        names = re.findall(r"^  (\S+)", within[1], re.MULTILINE) if within else []
        commands += [(*path, name) for name in names]
        section = _section(set_page, path)
        assert not set(OPTION.findall(told)) - set(OPTION.findall(section)) - {"--help", "-h"}
        assert all(name in section for name in names)


def _section(page: str, path: tuple[str, ...]) -> str:
    """What the page has of a command: of check, and of the whole, what stands before the other commands."""
    if path in ((), ("check",)):
        return page
    found = re.search(rf"^   {' '.join(path)}\n((?:       .*\n|\n)*)", page, re.MULTILINE)
    assert found, path
    return found[1]


def test_another_program_finds_nothing_wrong_with_it() -> None:
    if not (mandoc := shutil.which("mandoc")):
        pytest.skip("mandoc is not installed")
    done = subprocess.run([mandoc, "-T", "lint", "-W", "warning", PAGE], capture_output=True, text=True, check=False)
    assert [line for line in done.stdout.splitlines() if "missing date" not in line] == []


def test_the_wheel_puts_it_where_man_looks() -> None:
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["shared-data"] == {"man/factcheck.1": "share/man/man1/factcheck.1"}
