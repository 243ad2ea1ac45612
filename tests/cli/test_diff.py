"""--diff BASE: only what changed since a version of a real git repository is checked, and every obstacle is told."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
SAID = "Russian Foreign Minister Sergey Lavrov visited Islamabad on 6-{day} April 2021."
GROWTH = "Growth was {rate} percent in 2020."
ARABIC = "بَلَغَ النمو {rate} بالمئة في عام 2020."
MINE = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")


def git(folder: Path, *arguments: str) -> str:
    command = ["git", *MINE, *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout


def commit(folder: Path, **files: str | bytes) -> None:
    """Files by their names without suffix, in a commit."""
    for name, content in files.items():
        write(folder / f"{name}.md", content)
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "A change")


def write(file: Path, content: str | bytes) -> None:
    file.write_bytes(content if isinstance(content, bytes) else content.encode())


@pytest.fixture
def repository(desk: Path) -> Path:
    for file in desk.iterdir():
        file.unlink()
    git(desk, "init", "-q", "-b", "main")
    return desk


def quotes(done: subprocess.CompletedProcess[bytes]) -> list[str]:
    content = json.loads(done.stdout)
    return [claim["quote"] for each in content.get("reports", [content]) for claim in each["claims"]]


def lines(*texts: str, end: str = "\n") -> str:
    return "".join(f"{text}{end}" for text in texts)


ONE, TWO, THREE = (GROWTH.format(rate=rate) for rate in (1, 2, 3))
EINS, ZWEI = (ARABIC.format(rate=rate) for rate in (1, 2))
UTF16 = {name: text.encode("utf-16") for name, text in (("before", lines(ONE, TWO)), ("after", lines(ONE, THREE)))}
HTML = "<html><body><p>Its title and its paragraph stand here.</p>\n<p>{}</p><p>{}</p></body></html>"


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        (lines(ONE, TWO), lines(ONE, TWO), []),
        (lines(ONE, TWO), lines(ONE, THREE), ["3 percent"]),
        (lines(ONE, TWO), lines(ONE, TWO, THREE), ["3 percent"]),
        (lines(ONE, TWO), lines(THREE, ONE, TWO), ["3 percent"]),
        (lines(ONE, TWO), lines(TWO), []),
        (lines(ONE, TWO), lines(ONE, TWO, end="\r\n"), []),
        (lines(ONE, TWO, end="\r\n"), lines(ONE, THREE, end="\r\n"), ["3 percent"]),
        (lines(ONE, TWO, end="\r"), lines(ONE, THREE, end="\r"), ["3 percent"]),
        (lines(EINS, ONE), lines(ZWEI, ONE), ["2 بالمئة"]),
        (lines("😀 𝔘𝔫𝔦 " + EINS, ZWEI, end="\r\n"), lines("😀 𝔘𝔫𝔦 " + EINS, EINS, end="\r\n"), ["1 بالمئة"]),
        (lines(ONE, "", TWO), lines(ONE, "", "", "", TWO), []),
        (lines(f"{ONE} {TWO}"), lines(f"{ONE} {THREE}"), ["1 percent", "3 percent"]),
        (UTF16["before"], UTF16["after"], ["3 percent"]),
        (lines(ONE, TWO), UTF16["after"], ["3 percent"]),
        (b"", lines(ONE), ["1 percent"]),
        (b"\x00\x01\x02" * 99, lines(ONE), ["1 percent"]),
    ],
)
def test_claims_of_changed_lines_alone_are_checked(
    run: Run, repository: Path, before: str | bytes, after: str | bytes, found: list[str]
) -> None:
    commit(repository, draft=before)
    write(repository / "draft.md", after)
    done = run("draft.md", "--diff", "HEAD", "--output-format", "json", "--select", "percentage")
    assert quotes(done) == found, done.stderr.decode()


def test_places_are_those_of_the_whole_article(run: Run, repository: Path) -> None:
    commit(repository, draft=lines(EINS, ONE, "", SAID.format(day=7)))
    write(repository / "draft.md", lines(EINS, ONE, "", SAID.format(day=9)))
    part = run("draft.md", "--diff", "HEAD", "--output-format", "concise", "-q")
    whole = run("draft.md", "--output-format", "concise", "-q")
    assert part.returncode == 1
    assert part.stdout.splitlines() == [line for line in whole.stdout.splitlines() if b"draft.md:4:" in line] != []


def test_a_page_is_compared_as_it_is_read(run: Run, repository: Path) -> None:
    write(repository / "page.html", HTML.format(ONE, TWO))
    commit(repository)
    write(repository / "page.html", HTML.format(ONE, THREE).replace("</p>", "</p>\n\n  "))
    done = run("page.html", "--diff", "HEAD", "--output-format", "json", "--select", "percentage")
    assert quotes(done) == ["3 percent"]


def test_exit_code_and_files_are_those_of_what_was_checked(run: Run, repository: Path) -> None:
    commit(repository, wrong=SAID.format(day=9), other=ONE)
    clean = run("wrong.md", "other.md", "--diff", "HEAD", "-o", "r.sarif", "-o", "r.json")
    assert (clean.returncode, clean.stdout) == (0, b"")
    assert clean.stderr.decode() == (
        "factcheck: only claims in lines that changed since HEAD are checked; articles with such lines: 0 of 2.\n"
    )
    assert json.loads((repository / "r.sarif").read_text())["runs"][0]["results"] == []
    assert json.loads((repository / "r.json").read_text())["reports"] == []
    write(repository / "wrong.md", SAID.format(day=8))
    found = run("wrong.md", "other.md", "--diff", "HEAD", "-q", "--output-format", "concise")
    assert (found.returncode, found.stderr) == (1, b"")
    assert {line.partition(b":")[0] for line in found.stdout.splitlines()} == {b"wrong.md"}
    assert run("wrong.md", "none.md", "--diff", "HEAD").returncode == 2


def test_what_others_did_to_base_meanwhile_is_no_change_of_ours(run: Run, repository: Path) -> None:
    commit(repository, draft=lines(ONE, "", TWO))
    git(repository, "checkout", "-qb", "mine")
    commit(repository, draft=lines(ONE, "", THREE))
    git(repository, "checkout", "-q", "main")
    commit(repository, draft=lines(GROWTH.format(rate=7), "", TWO))
    git(repository, "checkout", "-q", "mine")
    done = run("draft.md", "--diff", "main", "--output-format", "json", "--select", "percentage")
    assert quotes(done) == ["3 percent"]


@pytest.mark.parametrize("staged", [True, False])
def test_a_new_file_is_all_new(run: Run, repository: Path, staged: bool) -> None:
    commit(repository, draft=ONE)
    (repository / "in").mkdir()
    write(repository / "in" / "مقال جديد.md", lines(ONE, TWO))
    if staged:
        git(repository, "add", "-A")
    done = run("in/مقال جديد.md", "--diff", "HEAD", "--output-format", "json", "--select", "percentage")
    assert quotes(done) == ["1 percent", "2 percent"]


def test_a_renamed_file_is_compared_with_what_it_was(run: Run, repository: Path) -> None:
    text = [GROWTH.format(rate=rate) for rate in range(20, 40)]
    commit(repository, old=lines(*text))
    git(repository, "mv", "old.md", 'a "new"\tname.md')
    write(repository / 'a "new"\tname.md', lines(*text, THREE))
    done = run('a "new"\tname.md', "--diff", "HEAD", "--output-format", "json", "--select", "percentage")
    assert quotes(done) == ["3 percent"]


def test_standard_input_may_be_a_file_of_the_repository(run: Run, repository: Path) -> None:
    commit(repository, draft=lines(ONE, TWO))
    arguments = ("-", "--diff", "HEAD", "--output-format", "json", "--select", "percentage")
    given = lines(ONE, THREE).encode()
    assert quotes(run(*arguments, "--stdin-filename", "draft.md", given=given)) == ["3 percent"]
    assert quotes(run(*arguments, "--stdin-filename", "none/new.md", given=given)) == ["1 percent", "3 percent"]
    unnamed = run(*arguments, given=given)
    assert unnamed.stderr.decode() == (
        "factcheck: --diff HEAD: standard input has no former version; name it with --stdin-filename.\n"
    )


def test_a_hook_and_another_folder_do_not_mislead_it(run: Run, repository: Path) -> None:
    commit(repository, draft=lines(ONE, TWO))
    write(repository / "draft.md", lines(ONE, THREE))
    (repository / "elsewhere").mkdir()
    git(repository / "elsewhere", "init", "-q")
    write(repository / "elsewhere" / "draft.md", lines(ONE))
    arguments = ("--diff", "HEAD", "--output-format", "json", "--select", "percentage")
    assert quotes(run("draft.md", *arguments, GIT_DIR="elsewhere/.git", GIT_INDEX_FILE="none")) == ["3 percent"]
    unborn = run("elsewhere/draft.md", *arguments)
    assert (unborn.returncode, unborn.stdout) == (2, b"")
    assert b"has no such commit, branch or tag" in unborn.stderr


@pytest.mark.parametrize(
    ("base", "sentence"),
    [
        ("none", "--diff none: the repository {top} has no such commit, branch or tag; name one that it has, or fetch"),
        ("--all", "--diff --all: the repository {top} has no such commit, branch or tag;"),
        ("HEAD:draft.md", "--diff HEAD:draft.md: the repository {top} has no such commit, branch or tag;"),
        ("main..HEAD", "--diff main..HEAD: the repository {top} has no such commit, branch or tag;"),
        ("", "--diff names no version: give a commit, a branch or a tag."),
        ("other", "--diff other: it shares no history with HEAD in {top}; fetch more, if that is a shallow clone."),
    ],
)
def test_a_version_that_is_not_there_is_one_sentence(run: Run, repository: Path, base: str, sentence: str) -> None:
    commit(repository, draft=ONE)
    git(repository, "checkout", "-q", "--orphan", "other")
    commit(repository, another=TWO)
    git(repository, "checkout", "-q", "main")
    done = run("draft.md", f"--diff={base}")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, b"", 1)
    assert done.stderr.decode().startswith("factcheck: " + sentence.format(top=repository.resolve()))


def test_no_repository_and_no_git_are_one_sentence_each(run: Run, desk: Path) -> None:
    done = run("right.txt", "--diff", "HEAD", GIT_CEILING_DIRECTORIES=str(desk.parent))
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(
        b"factcheck: --diff HEAD: right.txt is in no git repository that can be read (not a git"
    )
    done = run("right.txt", "--diff", "HEAD", PATH=str(desk))
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, b"", 1)
    assert done.stderr.startswith(b"factcheck: --diff HEAD needs git, which can't be run here")


def test_a_broken_repository_is_one_sentence(run: Run, repository: Path) -> None:
    commit(repository, draft=lines(ONE, TWO))
    blob = git(repository, "rev-parse", "HEAD^{tree}").strip()
    (repository / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    done = run("draft.md", "--diff", "HEAD")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, b"", 1)
    assert done.stderr.startswith(b"factcheck: --diff HEAD: git can't read the repository (")
