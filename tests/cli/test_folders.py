"""factcheck FOLDER: every article in it is checked, what is left out is told, and what is lacking is one sentence."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.conftest import RIGHT, WRONG, Run

ALONE = ("--isolated", "--date", "2021-07-14")
UNPRIVILEGED = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")


@pytest.fixture
def drafts(desk: Path) -> Path:
    """right.txt, deep/wrong.md and deep/er/right.HTML."""
    folder = desk / "drafts"
    (folder / "deep" / "er").mkdir(parents=True)
    (folder / "right.txt").write_text(RIGHT, "utf-8")
    (folder / "deep" / "wrong.md").write_text(WRONG, "utf-8")
    (folder / "deep" / "er" / "right.HTML").write_text(f"<p>{RIGHT}</p>", "utf-8")
    return folder


def named(run: Run, *arguments: str) -> tuple[int, list[str], list[str]]:
    """The exit code, the articles of the report, and what is told."""
    done = run(*arguments, *ALONE, "--output-format", "json")
    told = json.loads(done.stdout) if done.stdout else {"reports": []}
    articles = [each["article"]["name"] for each in told.get("reports", [told])]
    return done.returncode, articles, done.stderr.decode().splitlines()


ALL = ["drafts/deep/er/right.HTML", "drafts/deep/wrong.md", "drafts/right.txt"]


@pytest.mark.parametrize(
    ("arguments", "code", "articles"),
    [
        (["drafts"], 1, ALL),
        (["drafts/"], 1, ALL),
        (["check", "drafts"], 1, ALL),
        (["./drafts"], 1, ALL),
        (["drafts/deep/er"], 0, ALL[:1]),
        (["wrong.txt", "drafts"], 1, ["wrong.txt", *ALL]),
        (["drafts/right.txt", "drafts", "./drafts/deep", "./right.txt"], 1, [ALL[2], *ALL[:2], "./right.txt"]),
        (["drafts", "--exit-zero"], 0, ALL),
    ],
)
def test_all_articles_of_a_folder_each_once(
    run: Run, drafts: Path, arguments: list[str], code: int, articles: list[str]
) -> None:
    assert drafts.is_dir()
    assert named(run, *arguments) == (code, articles, [])


def _hidden(drafts: Path) -> None:
    (drafts / ".git").mkdir()
    (drafts / ".git" / "a.txt").write_text(WRONG, "utf-8")
    (drafts / ".b.txt").write_text(WRONG, "utf-8")
    (drafts / "~$c.docx").write_bytes(b"x")


def _foreign(drafts: Path) -> None:
    for name in ("a.png", "b", "c.jsonl", "d.xlsx"):
        (drafts / name).write_text(WRONG, "utf-8")


def _one_foreign(drafts: Path) -> None:
    (drafts / "deep" / "a.png").write_bytes(b"\x89PNG")


def _own(drafts: Path) -> None:
    for name in ("factcheck.toml", "right.txt.factcheck.toml", "factcheck-baseline.toml", "factcheck.lock"):
        (drafts / name).write_text("", "utf-8")


def _links(drafts: Path) -> None:
    (drafts / "deep" / "loop").symlink_to("..")
    (drafts / "deep" / "self.txt").symlink_to("self.txt")
    (drafts / "out.txt").symlink_to("../wrong.txt")
    (drafts / "away.txt").symlink_to("nowhere.txt")
    (drafts / "again.txt").symlink_to("right.txt")


@pytest.mark.parametrize(
    ("put", "told"),
    [
        (_hidden, ["factcheck: drafts: left out what is hidden, such as .b.txt, .git, ~$c.docx."]),
        (_foreign, ["factcheck: drafts: 4 files are left out, in no format of an article, such as a.png, b, c.jsonl."]),
        (_one_foreign, ["factcheck: drafts: 1 file is left out, in no format of an article, such as deep/a.png."]),
        (_own, []),
        (_links, ["factcheck: drafts: left out what links elsewhere, such as away.txt, deep/loop, deep/self.txt."]),
    ],
)
def test_what_is_left_out_is_told(run: Run, drafts: Path, put: Callable[[Path], None], told: list[str]) -> None:
    put(drafts)
    assert named(run, "drafts") == (1, ALL, told)
    assert named(run, "drafts", "-q") == (1, ALL, [])


def test_what_the_run_checks_against_or_writes_is_no_article_of_the_folder(run: Run, drafts: Path) -> None:
    (drafts / "archive").mkdir()
    (drafts / "archive" / "note.txt").write_text(RIGHT, "utf-8")
    arguments = ("drafts", "--source", "drafts/archive", "-o", "drafts/report.html")
    told = ["factcheck: drafts: left out what is checked against, such as archive."]
    assert named(run, *arguments) == (1, ALL, told)
    assert named(run, *arguments) == (1, ALL, told)  # the report is there now
    assert named(run, "drafts/archive", "--source", "drafts/archive") == (0, ["drafts/archive/note.txt"], [])


NO_ARTICLE = "factcheck: {} holds no article: put files into it that end in one of "


@pytest.mark.parametrize(
    ("arguments", "articles", "told"),
    [
        (["empty"], [], [NO_ARTICLE.format("empty")]),
        (["empty", "wrong.txt"], ["wrong.txt"], [NO_ARTICLE.format("empty")]),
        (["empty", "none.txt"], [], [NO_ARTICLE.format("empty"), "factcheck: none.txt does not exist"]),
        (["drafts", "empty"], ALL, [NO_ARTICLE.format("empty")]),
    ],
)
def test_a_folder_without_articles(
    run: Run, drafts: Path, arguments: list[str], articles: list[str], told: list[str]
) -> None:
    (drafts.parent / "empty" / "deep").mkdir(parents=True)
    code, checked, said = named(run, *arguments)
    assert (code, checked, len(said)) == (2, articles, len(told))
    assert all(line.startswith(start) for line, start in zip(said, told, strict=True))


@UNPRIVILEGED
def test_a_folder_that_cant_be_listed_keeps_nothing_else_from_being_checked(run: Run, drafts: Path) -> None:
    (drafts / "deep").chmod(0)
    try:
        done = named(run, "drafts")
    finally:
        (drafts / "deep").chmod(0o700)
    told = "factcheck: drafts/deep can't be listed (Permission denied): check its permissions."
    assert done == (2, ["drafts/right.txt"], [told])


def test_an_article_that_cant_be_read_does_not_hide_the_others(run: Run, drafts: Path) -> None:
    (drafts / "binary.txt").write_bytes(bytes(range(256)) * 20)
    code, checked, said = named(run, "drafts")
    assert (code, checked, len(said)) == (2, ALL, 1) and said[0].startswith("factcheck: drafts/binary.txt ")


def test_a_baseline_of_a_folder_forgets_what_went_from_it(run: Run, drafts: Path, desk: Path) -> None:
    assert run("baseline", "create", "drafts", "wrong.txt", *ALONE).returncode == 0
    known = ("--baseline", "factcheck-baseline.toml")
    assert run("drafts", "wrong.txt", *known, *ALONE).returncode == 0
    (drafts / "deep" / "wrong.md").unlink()
    assert run("baseline", "update", "drafts", *ALONE).stdout.startswith(b"factcheck-baseline.toml: ")
    base = (desk / "factcheck-baseline.toml").read_text("utf-8")
    assert "drafts/" not in base and 'article = "wrong.txt"' in base


@pytest.mark.parametrize("command", [["explain", "drafts"], ["accept", "drafts", "c01", "--by", "A", "--reason", "b"]])
def test_a_command_on_one_article_asks_for_it(run: Run, drafts: Path, command: list[str]) -> None:
    assert drafts.is_dir()
    done = run(*command, *(["--source", "x"] if command[0] == "accept" else []))
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"factcheck: drafts is a folder: name the article in it.\n"


def test_the_same_in_every_run(run: Run, drafts: Path) -> None:
    _foreign(drafts)
    runs = [run("drafts", *ALONE, "--output-format", "concise", PYTHONHASHSEED=seed) for seed in "123"]
    assert len({(each.stdout, each.stderr) for each in runs}) == 1
