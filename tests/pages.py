"""Pages: the documentation as a reader follows it: files to write, commands to run, and what they print.

A file is a code block behind a line that ends in "In `PATH`:", "At the end of `PATH`:" or "Below `LINE` in
`PATH`:". A command is a line of a console block that starts with "$ ". In what it prints, `...` stands for
anything on its line, and alone on a line for any lines. `python tests/pages.py` brings what the pages show
up to date, except where they have a `...`.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import msgspec

ROOT = Path(__file__).parents[1]
OWN = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted(ROOT.glob("docs/**/*.md")))
ALL = (*OWN, *(page for page in (ROOT / "claims/README.md", ROOT / "examples/README.md") if page.exists()))
_COPIED = ("src", "claims", "examples", "tests", "pyproject.toml")
_BLOCK = re.compile(
    r"^(?:[^\n]*?(?P<where>[Ii]n|في الملف|At the end of|Below `(?P<below>[^`\n]+)` in) `(?P<path>[^`\n]+)`:\n\n)?"
    r"```(?P<type>\w*)[^\n]*\n(?P<body>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_COMMAND = re.compile(r"^\$ (?P<line>[^\n]*)\n(?P<output>.*?)(?=^\$ |\Z)", re.MULTILINE | re.DOTALL)
_ISOLATES = re.compile("[\u2066-\u2069]")  # they order a terminal's line, and show nothing


class File(msgspec.Struct, frozen=True):
    """A file that the page tells its reader to write, or to extend."""

    path: str
    text: str
    extends: bool
    below: str = ""


class Command(msgspec.Struct, frozen=True):
    """A command, what the page says that it prints, and where in the page that stands."""

    line: str
    output: str
    at: tuple[int, int]


def text_of(page: Path) -> str:
    return page.read_text("utf-8")


def prose(page: Path) -> str:
    """The page without its code blocks."""
    return re.sub(r"^```.*?^```$", "", text_of(page), flags=re.MULTILINE | re.DOTALL)


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def steps(text: str) -> Iterator[File | Command]:
    """The page's files and commands, in order."""
    for block in _BLOCK.finditer(text):
        if block["path"]:
            yield File(block["path"], block["body"], block["where"] == "At the end of", block["below"] or "")
        elif block["type"] == "console":
            for found in _COMMAND.finditer(block["body"]):
                at = block.start("body")
                yield Command(found["line"], found["output"], (at + found.start("output"), at + found.end()))


def follow(page: Path, folder: Path) -> Iterator[tuple[Command, str]]:
    """Each command with what it really prints, run in a copy of the repository that is made in `folder`."""
    home = _copy(folder)
    code = 0
    for step in steps(text_of(page)):
        if isinstance(step, File):
            write(home / step.path, _with(home / step.path, step))
            continue
        words = shlex.split(step.line)
        if words == ["echo", "$?"]:
            yield step, f"{code}\n"
            continue
        ran = run(words, home, home / "src")
        code, printed = ran.returncode, _ISOLATES.sub("", ran.stdout.decode("utf-8"))
        assert words[0] == "factcheck" or code == 0, printed
        yield step, printed


def _with(path: Path, step: File) -> str:
    """A file with what the page tells its reader to write in it."""
    before = path.read_text("utf-8") if step.extends or step.below else ""
    if step.below:
        head, line, rest = before.partition(f"\n{step.below}\n")
        assert line, f"{step.path} has no line {step.below}"
        return head + line + step.text + rest
    return f"{before}\n{step.text}" if before else step.text


def shows(said: str, printed: str) -> bool:
    """Whether a page's output is what was printed, `...` standing for anything."""
    pattern = ""
    for line in said.strip("\n").split("\n"):
        pattern += r"(?:[^\n]*\n)*?" if line == "..." else r"[^\n]*".join(map(re.escape, line.split("..."))) + "\n"
    return re.fullmatch(pattern, printed.strip("\n") + "\n") is not None


def _copy(folder: Path) -> Path:
    home = folder / "factcheck"
    for each in _COPIED:
        (home / each).parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / each).is_dir():
            shutil.copytree(ROOT / each, home / each, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / each, home / each)
    return home


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def run(words: list[str], folder: Path, packages: Path) -> subprocess.CompletedProcess[bytes]:
    """factcheck or python in a folder, with what stands in `packages` and a cache that nobody else uses."""
    command = {"factcheck": ("-m", "factcheck"), "python": ()}[words[0]]
    kept = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "FACTCHECK_DEBUG")}
    own = {
        "PYTHONPATH": str(packages),
        "XDG_CACHE_HOME": str(folder.parent / "cache"),
        "PYTHONIOENCODING": "utf-8",
        "PYTEST_ADDOPTS": "-n 0",  # so few tests need no processes, of which pytest would tell
        "LC_ALL": "C.UTF-8",  # pages are in English, wherever they are tried
    }
    return subprocess.run(
        [sys.executable, *command, *words[1:]],
        cwd=folder,
        env=kept | own,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=120,
        check=False,
    )


def _rewrite(page: Path) -> None:
    """What the page shows, as it is printed now."""
    text, shift = text_of(page), 0
    new = text
    with tempfile.TemporaryDirectory() as folder:
        for command, printed in follow(page, Path(folder)):
            if "..." in command.output:
                continue
            start, end = (at + shift for at in command.at)
            blank = "\n" if command.output.endswith("\n\n") else ""  # between two commands of a block
            shown = printed.strip("\n") + "\n" + blank if printed.strip() else ""
            new = new[:start] + shown + new[end:]
            shift += len(shown) - (end - start)
    if new != text:
        page.write_text(new, "utf-8")


if __name__ == "__main__":
    for page in OWN:
        _rewrite(page)
