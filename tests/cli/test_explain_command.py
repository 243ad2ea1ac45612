"""factcheck explain: the tree for people, JSON by its schema, and a sentence for everything that can go wrong."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from cli.test_on_a_terminal import ESCAPES, on_terminal
from cli.test_streams import start

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
ARTICLE = (
    "Russian Foreign Minister Sergey Lavrov visited Islamabad on 6-9 April 2021. The Taliban said on 9 July 2021 that"
    " they controlled 85 percent of Afghanistan. Three states sent help: Iran and China. Growth in Peru was 3 percent"
    " in 2019.\n"
)
ARABIC = "زار وزير الخارجية الروسي سيرغي لافروف إسلام آباد يومي 6 و9 أبريل/نيسان 2021.\n"


@pytest.fixture
def article(desk: Path) -> Path:
    (desk / "article.txt").write_text(ARTICLE, "utf-8")
    (desk / "arabic.txt").write_text(ARABIC, "utf-8")
    return desk / "article.txt"


def explained(run: Run, *arguments: str) -> dict[str, Any]:
    done = run("explain", *arguments, "--output-format", "json")
    assert done.returncode == 0, done.stderr.decode()
    content: dict[str, Any] = json.loads(done.stdout)
    schema = json.loads((files("factcheck") / "schemas" / "explain-1.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(content)
    return content


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize("name", ["article.txt", "arabic.txt"])
def test_every_claim_is_explained_with_the_verdict_that_check_gives(run: Run, desk: Path, name: str) -> None:
    text = (desk / name).read_text("utf-8")
    report = json.loads(run(name, "--output-format", "json").stdout)
    for claim in report["claims"]:
        told = explained(run, name, claim["id"])
        assert told["article"] == report["article"]
        assert {key: told["claim"][key] for key in ("id", "kind", "start", "end", "quote", "value")} == {
            key: claim[key] for key in ("id", "kind", "start", "end", "quote", "value")
        }
        assert told["verdict"] == {"label": claim["verdict"], "rule": claim["rule"], "reason": claim["reason"]}
        assert all(text[value["start"] : value["end"]] == value["quote"] for value in told["values"])
        shown = [(each["url"], each["quote"], each["relation"], each["score"]) for each in claim["evidence"]]
        deciding = [each for each in told["passages"] if each["word"] and each["word"]["weighed"] == "decides"]
        words = [(each["url"], each["quote"], each["word"]["relation"], each["word"]["score"]) for each in deciding]
        assert set(shown) <= set(words)


@pytest.mark.usefixtures("article")
def test_a_refutation_is_told_slot_by_slot(run: Run) -> None:
    told = explained(run, "article.txt", "c02")
    assert (told["claim"]["rule"], told["claim"]["tested"]) == ("visit/trigger", ["visitor", "place", "date"])
    assert [value["quote"] for value in told["values"]] == ["6-9 April 2021"]
    assert "name:sergey-lavrov" in [each["token"] for each in told["asked"]]
    assert told["found"] >= len([each for each in told["passages"] if each["rank"]]) > 1
    first = told["passages"][0]
    assert first["signed"]["record"] == "lavrov-visit-islamabad-2021"
    (held,) = [each for each in first["claims"] if each["stance"]]
    met = {each["slot"]: each["relation"] for each in held["compared"]}
    assert (met["visitor"], met["place"], met["date"]) == ("equal", "equal", "contains")
    assert (held["stance"]["slot"], held["stance"]["rule"]) == ("date", "visit/date")
    assert first["word"] == {**held["stance"], "weighed": "decides"}
    merits = [each["rank"]["merit"] for each in told["passages"] if each["rank"]]
    assert merits == sorted(merits, reverse=True)


@pytest.mark.usefixtures("article")
def test_what_the_article_itself_decides_asks_nothing(run: Run) -> None:
    report = json.loads(run("article.txt", "--output-format", "json").stdout)
    id = next(claim["id"] for claim in report["claims"] if claim["rule"] == "listing/count")
    told = explained(run, "article.txt", id)
    assert (told["asked"], told["found"], told["passages"]) == ([], 0, [])
    text = run("explain", "article.txt", id).stdout.decode()
    assert "no source was asked: the article itself decides\n" in text
    assert "by listing/count: the article counts 3 and names 2\n" in text


def test_a_piped_tree_is_indented_text(run: Run) -> None:
    done = run("explain", "wrong.txt", "c02", "--date", "2021-07-14")
    assert (done.returncode, done.stderr) == (0, b"")
    lines = done.stdout.decode().splitlines()
    assert lines[:2] == ["wrong.txt, claim c02", "  extracted by visit/trigger"]
    assert "      * date: 2021-04-06/2021-04-09" in lines
    assert "        date: 2021-04-06/2021-04-09; found 2021-04-06/2021-04-07: contains what was found" in lines
    assert lines[-1].startswith("  ✗ refuted by visit/date: the article says ")
    assert not re.search("[│├└\x1b]", done.stdout.decode())


def test_the_options_of_check_say_what_is_held_against_the_claim(run: Run, desk: Path) -> None:
    (desk / "docs").mkdir()
    (desk / "docs" / "a.txt").write_text("Sergey Lavrov visited Islamabad on 6-7 April 2021.\n", "utf-8")
    told = explained(run, "wrong.txt", "c02", "--no-builtin-claims", "--source", "docs", "--offline")
    assert [each["source"] for each in told["passages"]] == ["folder:docs"]
    assert [each["id"] for each in told["sources"]] == ["docs"]
    (desk / "factcheck.toml").write_text('builtin-claims = false\noutput-format = "concise"\n', "utf-8")
    assert explained(run, "wrong.txt", "c02")["passages"] == []
    assert b"no passage says anything of the claim" in run("explain", "wrong.txt", "c02").stdout


def test_on_a_terminal_it_is_a_tree_as_wide_as_the_terminal(desk: Path, environment: dict[str, str]) -> None:
    (desk / "arabic.txt").write_text(ARABIC, "utf-8")
    environment = environment | {"TERM": "xterm", "NO_COLOR": "1"}
    for name, id in (("wrong.txt", "c02"), ("arabic.txt", "c01")):
        code, sent = on_terminal(["explain", name, id, "-q"], 70, desk, environment)
        lines = re.sub("[\u2068\u2069]", "", ESCAPES.sub("", sent)).splitlines()
        assert (code, lines[0]) == (0, f"{name}, claim {id}")
        assert lines[1].startswith("├── extracted by visit/trigger")
        assert any(line.startswith("└── ✗ refuted by visit/date") for line in lines)
        assert max(map(len, lines)) <= 70
        assert all(line.count("\u2068") == line.count("\u2069") for line in sent.splitlines())


def test_without_unicode_it_is_ascii(run: Run) -> None:
    done = run("explain", "wrong.txt", "c02", "-q", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert b"x refuted by visit/date" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["wrong.txt", "c99"], "wrong.txt has no claim 'c99': name one of c01 to c03."),
        (["wrong.txt"], "wrong.txt was given without a claim: name one of c01 to c03."),
        (["wrong.txt", "\x1b[2J"], "wrong.txt has no claim '\\x1b[2J'"),
        (["dull.txt", "c01"], "dull.txt has no claim 'c01': no checkable claim was found in it."),
        (["none.txt", "c01"], "none.txt does not exist"),
        (["empty.txt", "c01"], "empty.txt is empty"),
        (["binary.txt", "c01"], "binary.txt is not text"),
        ([".", "c01"], ". is a folder"),
        (["-", "c01"], "empty"),
        (["wrong.txt", "c01", "--output-format", "xml"], "--output-format of explain must be tree or json, not 'xml'."),
        (["wrong.txt", "c01", "--source", "none"], "none"),
        (["wrong.txt", "c01", "--date", "soon"], "--date must be a date such as 2021-07-14"),
        (["wrong.txt", "c01", "--lang", "tlh"], "--lang must be one of"),
    ],
)
def test_what_is_wrong_is_one_sentence_and_exit_2(run: Run, desk: Path, arguments: list[str], sentence: str) -> None:
    (desk / "dull.txt").write_text("It was a fine day.\n", "utf-8")
    (desk / "empty.txt").write_bytes(b"")
    (desk / "binary.txt").write_bytes(bytes(range(256)) * 20)
    done = run("explain", *arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith("factcheck: ") and sentence in line


def test_the_other_arguments_are_told_by_the_help(run: Run) -> None:
    assert run("explain").returncode == 2
    text = run("explain", "--help").stdout.decode()
    for word in ("ARTICLE", "CLAIM-ID", "--source", "--offline", "--date", "--lang", "tree|json"):
        assert word in text


def test_ctrl_c_is_one_line_and_130(desk: Path, environment: dict[str, str]) -> None:
    os.mkfifo(desk / "pipe.txt")
    process = start(["explain", "pipe.txt", "c01"], desk, environment)
    with (desk / "pipe.txt").open("wb"):  # opens once the reader is there
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate(timeout=60)
    assert (process.returncode, output, errors) == (130, b"", b"factcheck: interrupted\n")
