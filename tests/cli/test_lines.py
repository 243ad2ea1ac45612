"""factcheck extract and compare: one line in, one line out, by their schemas."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
ARABIC = "قالت حركة طالبان إنها تسيطر على حوالي 85 بالمائة من أراضي أفغانستان."


def lines(*requests: object) -> bytes:
    return b"".join(json.dumps(request).encode() + b"\n" for request in requests)


def answers(done: subprocess.CompletedProcess[bytes], schema: str) -> list[dict[str, Any]]:
    text = (files("factcheck") / "schemas" / f"{schema}-1.json").read_text("utf-8")
    content = [json.loads(line) for line in done.stdout.splitlines()]
    for each in content:
        Draft202012Validator(json.loads(text)).validate(each)
    return content


def test_extract_lists_values_and_claims(run: Run) -> None:
    text = f"👩‍🚀 {ARABIC}"
    done = run(
        "extract",
        "-",
        "--input-format",
        "jsonl",
        given=lines({"id": "a", "text": text, "date": "2021-07-14"}),
    )
    (answer,) = answers(done, "extract")
    assert (done.returncode, done.stderr) == (0, b"")
    assert (answer["id"], answer["lang"]) == ("a", "ar")
    assert {"percentage"} <= {each["kind"] for each in answer["values"]}
    for each in (*answer["values"], *answer["claims"]):
        assert text[each["start"] : each["end"]] == each["quote"]
    claim = next(each for each in answer["claims"] if each["kind"] == "percentage")
    assert (claim["value"]["number"], claim["value"]["comparator"]) == ("85", "~")
    assert claim["attributed_to"]["id"] == "taliban"


def test_the_date_resolves_relative_days(run: Run) -> None:
    text = "The minister visited Islamabad yesterday."
    days = ["2021-07-14", "2021-07-14T23:59:59+05:00", "2021-07-14T00:00:00Z"]
    requests = lines(*({"id": n, "text": text, "date": day} for n, day in enumerate(days)))
    done = run("extract", "-", "--input-format", "jsonl", given=requests)
    dates = [[v["value"] for v in each["values"] if v["kind"] == "date"] for each in answers(done, "extract")]
    assert dates == [[{"edtf": "2021-07-13"}]] * 3


@pytest.mark.parametrize("lang", [None, "ar", "ar-SY", "AR_lb", "tlh", ""])
def test_any_language_code_is_taken(run: Run, lang: str | None) -> None:
    done = run("extract", "-", "--input-format", "jsonl", given=lines({"id": 1, "text": ARABIC, "lang": lang}))
    assert (done.returncode, answers(done, "extract")[0]["lang"]) == (0, "ar")


def test_a_bad_line_is_an_error_for_itself_alone(run: Run) -> None:
    good = {"id": 1, "text": "It fell by 5%."}
    bad = [
        b"nonsense\n",
        b"[1]\n",
        b'"text"\n',
        b'{"id": 2}\n',
        b'{"id": 3, "text": 5}\n',
        b'{"id": 4, "text": "x", "date": "soon"}\n',
        b'{"id": 5, "text": "x", "lang": ["ar"]}\n',
        b'{"id": [6], "text": "x"}\n',
        b'{"id": 7, "text": "\xff"}\n',
        b"[" * 200_000 + b"\n",
        b'{"id": 8, "text": null}\n',
    ]
    given = b"\xef\xbb\xbf" + lines(good) + b"\n  \n" + b"".join(bad) + lines(good)[:-1]
    done = run("extract", "-", "--input-format", "jsonl", given=given)
    content = answers(done, "extract")
    assert done.returncode == 2
    assert done.stderr == b""
    assert [each["id"] for each in content] == [1, None, None, None, 2, 3, 4, 5, None, None, None, 8, 1]
    assert all(("error" in each) == (0 < n < len(content) - 1) for n, each in enumerate(content))
    assert content[0] == content[-1]
    assert content[4]["error"] == '"text" is missing'
    assert content[6]["error"] == '"date" must be a date such as 2021-07-14, not "soon"'


def test_odd_texts_are_answered(run: Run) -> None:
    texts = ["", " ", "\x00\x1b[2J", "\ud83d 5%", "\u202e95%\u2028", "a" * 3_000_000]
    done = run("extract", "-", "--input-format", "jsonl", given=lines(*({"id": t[:3], "text": t} for t in texts)))
    content = answers(done, "extract")
    assert (done.returncode, done.stderr) == (0, b"")
    assert [each["id"] for each in content] == [t[:3] for t in texts]
    assert not set(done.stdout.decode()) & set("\x00\x1b\u202e\u2028")


def test_extract_reads_an_article_too(run: Run, desk: Path) -> None:
    done = run("extract", "right.txt")
    (answer,) = answers(done, "extract")
    assert (done.returncode, answer["id"]) == (0, "right.txt")
    assert "visit" in {each["kind"] for each in answer["claims"]}
    assert run("extract", given=(desk / "right.txt").read_bytes()).returncode == 0


def test_compare_judges_each_line(run: Run) -> None:
    text = "Russian Foreign Minister Sergey Lavrov visited Islamabad on {} April 2021."
    pairs = [("6-7", "6-7"), ("6-17", "6-7")]
    requests = lines(
        *(
            {"id": n, "claim": text.format(said), "evidence": text.format(found), "lang": "en", "date": None}
            for n, (said, found) in enumerate(pairs)
        )
    )
    done = run("compare", "-", "--input-format", "jsonl", given=requests)
    content = answers(done, "compare")
    assert done.returncode == 0
    assert [each["verdict"] for each in content] == ["supported", "refuted"]
    assert all(each.keys() == {"id", "verdict", "rule", "reason"} for each in content)


def test_compare_gives_its_reasons_in_the_interfaces_language(run: Run) -> None:
    pair = {"id": 1, "claim": "The Taliban control 58 percent of it.", "evidence": "The Taliban control 85% of it."}
    (answer,) = answers(run("compare", "-", "--ui-lang", "ar", given=lines(pair)), "compare")
    assert answer["reason"] == "جاء في الادعاء «58 percent» (58%)، وجاء في النص المرجعي «85%»"
    done = run("compare", "-", "--ui-lang", "tlh", given=lines(pair))
    assert (done.returncode, done.stderr) == (2, b"factcheck: --ui-lang must be one of ar, en, not 'tlh'.\n")


def test_compare_names_what_is_missing(run: Run) -> None:
    done = run("compare", "-", given=lines({"id": 1, "claim": "x"}, {"id": 2, "evidence": "x"}))
    assert done.returncode == 2
    assert [each["error"] for each in answers(done, "compare")] == [
        '"evidence" is missing',
        '"claim" is missing',
    ]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ["extract", "none.jsonl", "--input-format", "jsonl"],
            "none.jsonl can't be read: No such file or directory.",
        ),
        (["extract", "none.txt"], "none.txt does not exist"),
        (["extract", "-", "--input-format", "xml"], "--input-format must be text or jsonl, not 'xml'."),
        (["compare", "-", "--input-format", "text"], "--input-format must be jsonl, not 'text'."),
    ],
)
def test_wrong_usage_is_a_sentence(run: Run, arguments: list[str], sentence: str) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert sentence in done.stderr.decode()
    assert len(done.stderr.splitlines()) == 1
