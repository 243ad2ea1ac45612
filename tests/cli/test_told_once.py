"""What holds no more is told once: in the report where its reader sees it, else on standard error."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.conftest import Run

SIDE = '[[suppression]]\nrule = "date/weekday"\nreason = "a draft"\n'
TOLD = "right.txt: nothing is left to suppress by date/weekday (a draft): remove it."


@pytest.mark.parametrize(
    ("arguments", "in_report", "on_stderr"),
    [
        ([], 1, 0),
        (["-q"], 1, 0),
        (["--output-format", "markdown"], 1, 0),
        (["--output-format", "sarif"], 1, 0),
        (["--output-format", "junit"], 1, 0),
        (["--output-format", "json"], 1, 1),
        (["--output-format", "concise"], 0, 1),
        (["--output-format", "concise", "-q"], 0, 0),
        (["--statistics"], 0, 1),
    ],
)
def test_it_is_told_once_and_fails_nothing(
    run: Run,
    desk: Path,
    arguments: list[str],
    in_report: int,
    on_stderr: int,
) -> None:
    (desk / "right.txt.factcheck.toml").write_text(SIDE, "utf-8")
    done = run("right.txt", "--date", "2021-07-14", *arguments)
    output = done.stdout.decode().replace("\\", "")
    assert (done.returncode, output.count(TOLD), done.stderr.decode().count(TOLD)) == (0, in_report, on_stderr)
