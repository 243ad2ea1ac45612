"""Exit codes, by real runs: 0 nothing at the threshold, 1 findings, 2 could not be done, 130 interrupted."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest

from cli.conftest import Run
from factcheck.policy import LABELS, THRESHOLDS

ARTICLES = {
    "supported": "On 14 July 2021 the Taliban controlled 40 percent of Kunar.\n",
    "refuted": "The ministers met on Tuesday, 15 July 2021.\n",
    "conflicting": "On 14 July 2021 the Taliban controlled 85 percent of Helmand.\n",
    "not-enough-evidence": "On 3 May 2019 the ministry counted 417 pelicans in Lisbon.\n",
    "not-checked": "On 3 May 2019 the ministry counted 418 pelicans in Porto.\n",
}
SOURCES = {
    "a.txt": ARTICLES["supported"] + ARTICLES["conflicting"],
    "b.txt": ARTICLES["conflicting"].replace("85", "60"),
}
FAILED = ("--offline", "--source", "https://example.org/never-fetched")
FLAGS = ("--date", "2021-07-20", "--no-builtin-claims", "--source", "archive", "--output-format", "concise", "-q")
FAILING = {  # by threshold, the verdicts that fail a run: a threshold is reached by its own and the graver ones
    "refuted": {"refuted"},
    "conflicting": {"refuted", "conflicting"},
    "not-enough-evidence": {"refuted", "conflicting", "not-enough-evidence", "not-checked"},
    "never": set[str](),
}


@pytest.fixture
def drafts(desk: Path) -> Path:
    """An article of each verdict, what it is checked against, and files that are broken."""
    (desk / "archive").mkdir()
    for name, text in SOURCES.items():
        (desk / "archive" / name).write_text(text, "utf-8")
    for verdict, text in ARTICLES.items():
        (desk / f"{verdict}.txt").write_text(text, "utf-8")
    return desk


def _flags(verdict: str) -> tuple[str, ...]:
    return (f"{verdict}.txt", *(("--date", "2021-07-20", *FAILED, *FLAGS[-3:]) if verdict == "not-checked" else FLAGS))


@pytest.mark.parametrize("verdict", LABELS)
def test_each_article_has_its_verdict(run: Run, drafts: Path, verdict: str) -> None:
    """Or the table below would say nothing."""
    shown = run(*_flags(verdict), "--no-builtin-claims").stdout.decode()
    assert drafts and f": {verdict} " in shown
    assert not any(f": {other} " in shown for other in LABELS if other not in (verdict, "supported"))


@pytest.mark.parametrize(("threshold", "verdict"), list(product(THRESHOLDS, LABELS)))
def test_fail_on(run: Run, drafts: Path, threshold: str, verdict: str) -> None:
    arguments = (*_flags(verdict), "--no-builtin-claims")
    code = int(verdict in FAILING[threshold])
    assert run(*arguments, "--fail-on", threshold).returncode == code
    (drafts / "factcheck.toml").write_text(f'fail-on = "{threshold}"\n', "utf-8")
    assert run(*arguments, "-o", "report.json", "-o", "report.html").returncode == code  # writing changes nothing


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["supported.txt"], 0),
        (["refuted.txt"], 1),  # the default threshold
        (["conflicting.txt"], 0),
        (["supported.txt", "refuted.txt"], 1),
        (["refuted.txt", "--exit-zero"], 0),
        (["refuted.txt", "--exit-zero", "--no-exit-zero"], 1),
        (["refuted.txt", "--exit-zero", "--fail-on", "not-enough-evidence"], 0),
        (["refuted.txt", "--ignore", "date"], 0),
        (["refuted.txt", "--select", "date/weekday"], 1),
        (["refuted.txt", "--statistics"], 1),
        (["supported.txt", *FAILED], 0),
        (["supported.txt", *FAILED, "--strict-sources"], 2),
        (["refuted.txt", *FAILED, "--strict-sources"], 2),
        (["refuted.txt", *FAILED, "--strict-sources", "--exit-zero"], 2),
        (["supported.txt", "--strict-sources"], 0),
        (["refuted.txt", "none.txt"], 2),
        (["refuted.txt", "none.txt", "--exit-zero"], 2),
        (["--version"], 0),
        (["--help"], 0),
        (["check", "--help"], 0),
        (["baseline", "--help"], 0),
    ],
)
def test_what_else_decides_the_code(run: Run, drafts: Path, arguments: list[str], code: int) -> None:
    assert drafts
    more = FLAGS if arguments[0].endswith(".txt") else ()
    done = run(*arguments, *more)
    assert done.returncode == code, done.stderr.decode()


BROKEN = {
    "binary.txt": bytes(range(256)) * 20,
    "empty.txt": b"",
    "blank.txt": b" \n\n",
    "broken.docx": b"PK\x03\x04nothing",
    "not.toml": b"fail-on = \n",
    "key.toml": b"fail_on = 1\n",
    "type.toml": b"fail-on = 1\n",
    "value.toml": b'fail-on = "sometimes"\n',
    "bytes.toml": b"# \xff\n",
    "base.toml": b"[[finding]]\narticle = 1\n",
    "beside.txt": ARTICLES["refuted"].encode(),
    "beside.txt.factcheck.toml": b"[[decision]]\n",
    "claims/x.toml": b"[[claim]]\nid = 1\n",
    "locked/factcheck.toml": b"",
    "locked/factcheck.lock": b"{",
    "folder/x.png": b"x",
}
WRONG = [
    (["refuted.txt", "--fail-on", "sometimes"], "--fail-on must be refuted, conflicting, not-enough-evidence or never"),
    (["refuted.txt", "--fail-on"], "The option --fail-on needs a value."),
    (["refuted.txt", "--exit-zero=yes"], "The option --exit-zero takes no value."),
    (["refuted.txt", "--exit-zer"], "There is no option --exit-zer: did you mean --exit-zero"),
    (["refuted.txt", "--output-format", "xml"], "--output-format must be one of"),
    (["refuted.txt", "--date", "yesterday"], "--date must be a date such as"),
    (["refuted.txt", "--lang", "tlh"], "--lang must be one of"),
    (["refuted.txt", "--select", "dat"], "--select dat: there is no such kind"),
    (["refuted.txt", "--jobs", "many"], "--jobs must be a whole number"),
    (["refuted.txt", "-o", "folder"], "--output-file folder is a folder"),
    (["refuted.txt", "-o", "none/r.json"], "there is no folder none."),
    (["refuted.txt", "--source", "none"], "none"),
    (["refuted.txt", "--claims", "none"], "none"),
    (["refuted.txt", "--baseline", "none.toml"], "There is no baseline none.toml"),
    (["refuted.txt", "--baseline", "base.toml"], "base.toml:2: "),
    (["refuted.txt", "--claims", "claims"], "x.toml:"),
    (["refuted.txt", "--locked"], "factcheck.lock does not exist"),
    (["refuted.txt", "--locked", "--config", "locked/factcheck.toml"], "factcheck.lock"),
    (["refuted.txt", "--config", "none.toml"], "none.toml: no such settings file."),
    (["refuted.txt", "--config", "not.toml"], "not.toml is not TOML"),
    (["refuted.txt", "--config", "key.toml"], "key.toml:1: unknown setting"),
    (["refuted.txt", "--config", "type.toml"], "type.toml:1: fail-on must be"),
    (["refuted.txt", "--config", "value.toml"], "value.toml:1: fail-on must be"),
    (["refuted.txt", "--config", "bytes.toml"], "bytes.toml"),
    (["--show-settings", "--config", "not.toml"], "not.toml is not TOML"),
    (["none.txt"], "none.txt does not exist: check the path."),
    (["binary.txt"], "binary.txt"),
    (["empty.txt"], "empty.txt is empty"),
    (["blank.txt"], "blank.txt is empty"),
    (["broken.docx"], "broken.docx"),
    (["beside.txt"], "beside.txt.factcheck.toml:1: "),
    (["folder", "-q"], "folder holds no article"),
    (["-"], "- is empty: there is nothing in it to check."),
    ([], "No article was given"),
    (["explain"], "ARTICLE is missing."),
    (["accept", "refuted.txt"], "CLAIM-ID... is missing."),
    (["baseline", "forget"], "There is no command forget."),
    (["cache", "info", "more"], "This is more than the command takes: more. `factcheck cache info --help`"),
    (["explain", "a.txt", "c01", "x", "y"], "This is more than the command takes: x y."),
    (["baseline", "show"], "There is no baseline factcheck-baseline.toml"),
    (["extract", "--input-format", "xml"], "--input-format must be text or jsonl"),
    (["explain", "refuted.txt", "c99"], "c99"),
]


@pytest.mark.parametrize(("arguments", "sentence"), WRONG)
def test_what_cant_be_done_is_told_in_sentences_and_2(
    run: Run, drafts: Path, arguments: list[str], sentence: str
) -> None:
    for name, content in BROKEN.items():
        (drafts / name).parent.mkdir(exist_ok=True)
        (drafts / name).write_bytes(content)
    done = run(*arguments)
    told = done.stderr.decode()
    assert (done.returncode, done.stdout) == (2, b""), told
    assert sentence in told and "Traceback" not in told
    assert len(told.splitlines()) == 1 or all(".toml:" in line for line in told.splitlines())


WAITING = [
    ["pipe.txt"],
    ["refuted.txt", "pipe.txt", "-o", "r.json"],
    ["explain", "pipe.txt", "c01"],
    ["accept", "pipe.txt", "c01", "--by", "A", "--reason", "b", "--source", "c"],
    ["baseline", "create", "pipe.txt"],
    ["extract", "pipe.txt"],
    ["compare", "pipe.txt"],
]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a pipe with a name")
@pytest.mark.parametrize("arguments", WAITING)
def test_ctrl_c_is_one_line_and_130(drafts: Path, environment: dict[str, str], arguments: list[str]) -> None:
    os.mkfifo(drafts / "pipe.txt")
    pipe = subprocess.PIPE
    command = [sys.executable, "-m", "factcheck", *arguments]
    process = subprocess.Popen(command, cwd=drafts, env=environment, stdout=pipe, stderr=pipe)
    with (drafts / "pipe.txt").open("wb"):  # opens once the reader is there
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate(timeout=60)
    assert (process.returncode, output, errors) == (130, b"", b"factcheck: interrupted\n")
    assert not (drafts / "r.json").exists() and not list(drafts.glob("*.factcheck.toml"))
