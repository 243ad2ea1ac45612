"""accept, reject and baseline as a person or a script calls them, and the exit codes that follow."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli.conftest import Run

TEXT = "They met on Tuesday, 15 July 2021.\n\nThey left on Tuesday, 22 July 2021.\n"
BY = ("--by", "A. Editor", "--on", "2021-07-30")
FULL = (*BY, "--reason", "the ministry writes it so", "--source", "Bulletin <https://example.org/7>")
ALONE = ("--no-builtin-claims", "--date", "2021-07-30", "-q")


@pytest.fixture
def draft(desk: Path) -> Path:
    path = desk / "draft.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_what_is_accepted_fails_no_longer_and_stays_in_every_report(run: Run, draft: Path, desk: Path) -> None:
    assert draft.exists()
    assert run("draft.txt", *ALONE).returncode == 1
    told = run("accept", "draft.txt", "c01", "c02", *FULL, *ALONE)
    assert told.returncode == 0, told.stderr
    assert told.stdout.decode().splitlines()[0] == (
        "draft.txt.factcheck.toml: c01 “Tuesday, 15 July 2021” "
        "accepted by A. Editor, 2021-07-30: the ministry writes it so"
    )
    files = [f"r.{end}" for end in ("html", "md", "csv", "xml", "sarif", "json", "rdjson", "jsonl")]
    ran = run("draft.txt", *ALONE, *(part for file in files for part in ("-o", file)))
    assert ran.returncode == 0
    assert all("the ministry writes it so" in (desk / file).read_text("utf-8") for file in files)
    for form in ("concise", "github", "gitlab"):
        shown = run("draft.txt", *ALONE, "--output-format", form).stdout.decode()
        assert shown.count("accepted by A. Editor, 2021-07-30: the ministry writes it so") == 2
        assert "::error" not in shown and '"major"' not in shown
    assert "accepted by A. Editor" in ran.stdout.decode() and "2 refuted" in ran.stdout.decode()


def test_sarif_keeps_what_is_accepted_suppressed_and_in_the_baseline(run: Run, draft: Path, desk: Path) -> None:
    draft.write_text(TEXT + "\nThey came on Tuesday, 29 July 2021.\n\nThey went on Tuesday, 30 July 2021.\n", "utf-8")
    run("baseline", "create", "draft.txt", *ALONE)
    run("accept", "draft.txt", "c01", *FULL, *ALONE)
    side = desk / "draft.txt.factcheck.toml"
    mute = '[[suppression]]\nrule = "date/weekday"\nclaim = "Tuesday, 22 July 2021"\nreason = "a draft"\n'
    side.write_text(side.read_text("utf-8") + mute, "utf-8")
    base = desk / "factcheck-baseline.toml"
    base.write_text(base.read_text("utf-8").partition("\n[[finding]]")[0] + "\n" + _of(base, "29 July"), "utf-8")
    ran = run("draft.txt", *ALONE, "--baseline", base.name, "-o", "r.sarif")
    assert ran.returncode == 1  # 30 July is new
    results = json.loads((desk / "r.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert [result.get("suppressions") for result in results] == [
        [
            {
                "kind": "external",
                "status": "accepted",
                "justification": "accepted by A. Editor, 2021-07-30: the ministry writes it so",
            }
        ],
        [{"kind": "external", "status": "accepted", "justification": "a draft"}],
        None,
        None,
    ]
    assert [result["baselineState"] for result in results] == ["new", "new", "unchanged", "new"]


def _of(base: Path, words: str) -> str:
    tables = base.read_text("utf-8").split("[[finding]]")[1:]
    return "".join(f"[[finding]]{table}" for table in tables if words in table)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["accept", "draft.txt", "c01"], "somebody for a reason: give --by, --reason, --source."),
        (["reject", "draft.txt", "c01", *BY], "A claim is decided by somebody for a reason: give --reason."),
        (["accept", "draft.txt", "c09", *FULL], "draft.txt has no claim 'c09': it has c01, c02."),
        (["accept", "none.txt", "c01", *FULL], "none.txt does not exist"),
        (["accept", "-", "c01", *FULL], "A decision is kept beside its article, and - has no place"),
        (["accept", ".", "c01", *FULL], ". is a folder"),
        (["accept", "draft.txt", "c01", *FULL, "--tier", "x"], "--tier must be one of primary, secondary, not 'x'."),
        (["accept", "draft.txt", "c01", *FULL, "--on", "7/30"], "--on must be a date such as 2021-07-14"),
        (["accept", "draft.txt", "c01", *FULL, "--quote", "16 July"], "c01 of draft.txt says 'Tuesday, 15 July 2021'"),
        (["accept", "draft.txt", *FULL], "CLAIM-ID... is missing."),
        (["draft.txt", "--baseline", "none.toml"], "There is no baseline none.toml: make one with"),
        (["draft.txt", "--baseline", "right.txt"], "right.txt:1: This is not TOML"),
        (["baseline", "update"], "There is no baseline factcheck-baseline.toml"),
        (["baseline", "show"], "There is no baseline factcheck-baseline.toml"),
        (["baseline", "create", "draft.txt", "--baseline", "right.txt"], "right.txt is there already"),
        (["baseline", "create", "draft.txt", "--baseline", "no/b.toml"], "no/b.toml can't be written: No such file"),
    ],
)
def test_what_can_not_be_done_is_one_sentence(run: Run, draft: Path, arguments: list[str], sentence: str) -> None:
    ran = run(*arguments)
    assert ran.returncode == 2
    assert sentence in ran.stderr.decode()
    assert "Traceback" not in ran.stderr.decode()
    assert not Path(f"{draft}.factcheck.toml").exists()


def test_a_broken_sidecar_is_told_and_the_others_are_checked(run: Run, draft: Path) -> None:
    Path(f"{draft}.factcheck.toml").write_text("[[decision]]\n", "utf-8")
    ran = run("draft.txt", "right.txt", "--output-format", "concise", "-q")
    assert ran.returncode == 2
    assert 'draft.txt.factcheck.toml:1: [[decision]] has no "decision"' in ran.stderr.decode()
    assert "right.txt:1:1: supported" in ran.stdout.decode()


def test_a_baseline_is_made_shown_and_kept(run: Run, draft: Path, desk: Path) -> None:
    made = run("baseline", "create", "draft.txt", *ALONE)
    assert (made.returncode, made.stdout) == (0, b"factcheck-baseline.toml: 2 findings\n")
    (desk / "factcheck.toml").write_text('baseline = "factcheck-baseline.toml"\n', "utf-8")
    assert run("draft.txt", *ALONE).returncode == 0
    draft.write_text("\n\n".join(reversed(TEXT.split("\n\n"))), "utf-8")
    assert run("draft.txt", *ALONE).returncode == 0
    shown = run("baseline", "show").stdout.decode().splitlines()
    assert shown[0] == 'draft.txt: refuted date/weekday "Tuesday, 22 July 2021"'
    assert shown[-1] == "    2  date/weekday"
    draft.write_text("They met on Tuesday, 15 July 2021, and on Tuesday, 30 July 2021.\n", "utf-8")
    assert run("draft.txt", *ALONE).returncode == 1
    kept = run("baseline", "update", *ALONE)
    assert (kept.returncode, kept.stdout) == (0, b"factcheck-baseline.toml: 2 gone, 0 added, 0 in it\n")
    more = run("baseline", "update", "draft.txt", "--add", *ALONE)
    assert more.stdout == b"factcheck-baseline.toml: 0 gone, 2 added, 2 in it\n"
    assert run("draft.txt", *ALONE).returncode == 0
    draft.unlink()
    assert run("baseline", "update", *ALONE).stdout == b"factcheck-baseline.toml: 2 gone, 0 added, 0 in it\n"
