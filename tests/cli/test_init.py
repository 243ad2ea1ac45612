"""factcheck init: what it writes works at once, says what it may, and never replaces anything."""

from __future__ import annotations

import re
import shlex
import subprocess
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from factcheck import settings_file
from factcheck.settings import KEYS, Settings, settle

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
STARTER = Path(settings_file.__file__).parent / "starter"


@pytest.mark.parametrize("folder", ["", "new", "new/within", "مجلد جديد"])
def test_what_it_writes_passes_a_check_at_once(run: Run, desk: Path, folder: str) -> None:
    done = run("init", *([folder] if folder else []))
    assert (done.returncode, done.stderr) == (0, b"")
    home = desk / folder
    assert tomllib.loads((home / "factcheck.toml").read_text("utf-8")) == {"sources": []}
    trial = next(line for line in done.stdout.decode().splitlines() if "| factcheck -" in line)
    _, article, *_ = shlex.split(trial)
    (home / "article.txt").write_text(article, "utf-8")
    config = ("--config", str(home / "factcheck.toml"), "-q", "--output-format", "concise")
    checked = run("check", str(home / "article.txt"), *config, "--fail-on", "not-enough-evidence")
    assert (checked.returncode, checked.stderr) == (0, b"")
    assert b"(verified by factcheck init, " in checked.stdout
    assert run("wrong.txt", *config).returncode == 1


@pytest.mark.parametrize(
    ("there", "sentence"),
    [
        ("factcheck.toml", "factcheck.toml has settings already: nothing was written."),
        ("claims/first.toml", "claims/first.toml is there already: nothing was written."),
        ("claims", "claims/first.toml can't be written (File exists): nothing was written."),
    ],
)
def test_it_replaces_nothing(run: Run, desk: Path, there: str, sentence: str) -> None:
    (desk / there).parent.mkdir(exist_ok=True)
    (desk / there).write_text("# mine\n", "utf-8")
    before = sorted(desk.rglob("*"))
    done = run("init")
    assert (done.returncode, done.stdout, done.stderr.decode()) == (2, b"", f"factcheck: {sentence}\n")
    assert sorted(desk.rglob("*")) == before
    assert (desk / there).read_text("utf-8") == "# mine\n"


def test_settings_of_the_same_folder_are_not_put_aside(run: Run, desk: Path) -> None:
    (desk / "pyproject.toml").write_text("[tool.factcheck]\noffline = true\n", "utf-8")
    done = run("init")
    assert done.stderr == b"factcheck: pyproject.toml has settings already: nothing was written.\n"
    assert not (desk / "factcheck.toml").exists()


@pytest.mark.parametrize("folder", ["right.txt", "right.txt/in", "x" * 5_000])
def test_a_place_where_nothing_can_be_written_is_one_sentence(run: Run, folder: str) -> None:
    done = run("init", folder)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, b"", 1)
    assert done.stderr.startswith(b"factcheck: ") and b"internal error" not in done.stderr


def test_each_commented_setting_is_one_and_holds_as_it_stands(tmp_path: Path) -> None:
    told = (STARTER / "factcheck.toml").read_text("utf-8")
    shown = re.sub(r"^# (?=[a-z-]+ = )", "", told, flags=re.MULTILINE)
    assert set(tomllib.loads(shown)) <= KEYS
    (tmp_path / "factcheck.toml").write_text(shown, "utf-8")
    settled = settle({"claims": []}, tmp_path, tmp_path / "factcheck.toml")
    assert settled.settings == replace(Settings(), ui_lang="en")  # otherwise the system's
