"""Completion, in the shells themselves: what TAB offers behind a line that is half typed."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

BASH = """
source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
_factcheck
printf '%s\\n' "${COMPREPLY[@]}"
"""
ZSH = """
compdef() { :; }; compadd() { shift; print -l -- "$@"; }; _files() { print FILES; }
_describe() { local each; for each in "${(@P)2}"; do print -r -- "${each%%:*}"; done; }
source "$1"; shift
words=("$@"); CURRENT=$#
_factcheck
"""
FISH = 'source $argv[1]; complete -C "$argv[2]"'


def offered(shell: str, script: Path, line: str) -> set[str]:
    """What begins as the line's last word does. A file is offered by the shell itself."""
    program = shutil.which(shell)
    if not program:
        pytest.skip(f"{shell} is not installed")
    words = line.split(" ")
    if shell == "fish":
        command = [program, "--no-config", "-c", FISH, str(script), line]
    elif shell == "zsh":
        command = [program, "-f", "-c", ZSH, "zsh", str(script), *words]
    else:
        command = [program, "--norc", "-c", BASH, "bash", str(script), *words]
    done = subprocess.run(command, capture_output=True, text=True, cwd=script.parent, check=True)
    assert done.stderr == ""
    files = {file.name for file in script.parent.iterdir()}
    found = {told.partition("\t")[0] for told in done.stdout.splitlines()}
    return {each for each in found if each.startswith(words[-1])} - {"", "FILES"} - files


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("factcheck exp", {"explain"}),
        ("factcheck c", {"check", "compare", "cache", "completion"}),
        ("factcheck cache ", {"info", "clear", "verify", "export", "import"}),
        ("factcheck cache export --lo", {"--locked"}),
        ("factcheck sources re", {"remove", "refresh"}),
        ("factcheck --output-fo", {"--output-format"}),
        ("factcheck check --output-fo", {"--output-format"}),
        ("factcheck draft.txt --fail-on ", {"refuted", "conflicting", "not-enough-evidence", "never"}),
        ("factcheck draft.txt --output-format s", {"sarif"}),
        ("factcheck explain draft.txt --output-format ", {"tree", "json"}),
        ("factcheck extract --input-format ", {"text", "jsonl"}),
        ("factcheck extract --output-fo", set[str]()),
        ("factcheck --ui-lang ", {"ar", "en"}),
        ("factcheck explain draft.txt cache", set[str]()),
    ],
)
def test_a_half_typed_line_is_completed(run: Run, desk: Path, shell: str, line: str, words: set[str]) -> None:
    script = desk / f"zz.{shell}"
    script.write_bytes(run("completion", shell).stdout)
    assert offered(shell, script, line) == words


@pytest.mark.parametrize("given", ["tcsh", ""])
def test_another_shell_is_one_sentence(run: Run, given: str) -> None:
    done = run("completion", given)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == f"factcheck: SHELL must be one of bash, zsh, fish, not {given!r}.\n"
