"""The JSON report: valid by its schema for somebody else's reader, and literal in its offsets."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from factcheck.model import Report
from factcheck.reports import Page
from factcheck.reports import json as format_json


def validator(name: str) -> Any:
    schema = json.loads((files("factcheck") / "schemas" / f"{name}-1.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@pytest.mark.parametrize("name", ["report", "extract", "compare"])
def test_the_schemas_are_schemas(name: str) -> None:
    validator(name)


def test_the_shapes_of_values_are_the_same_in_every_schema() -> None:
    report, extract = (validator(name).schema["$defs"] for name in ("report", "extract"))
    shared = report.keys() & extract.keys()
    assert {"valued", "quantity", "visit", "listing"} <= shared
    assert all(report[name] == extract[name] for name in shared)


@pytest.mark.parametrize("page", [Page(), Page(unicode=False), Page(several=True)])
def test_a_report_follows_the_schema(report: Report, empty: Report, page: Page) -> None:
    text = format_json.render((report, empty) if page.several else (report,), page)
    validator("report").validate(json.loads(text))
    assert text.isascii() is not page.unicode


def test_a_report_says_what_is_in_it(report: Report) -> None:
    content = json.loads(format_json.render((report,), Page()))
    text = report.article.text
    assert content["article"] == {
        "name": "مقال.txt",
        "lang": "en",
        "published": "2021-07-14",
        "sha256": content["article"]["sha256"],
        "characters": len(text),
    }
    assert all(text[c["start"] : c["end"]] == c["quote"] for c in content["claims"])
    first = content["claims"][0]
    assert (first["id"], first["kind"], first["verdict"]) == ("c01", "percentage", "refuted")
    assert first["value"] == {"number": "85", "comparator": "=", "low": "85", "high": "85", "unit": "%"}
    proof = first["evidence"][0]
    assert proof["end"] - proof["start"] == len(proof["quote"])
    assert (proof["value"]["number"], proof["relation"], proof["score"]) == ("95", "disjoint", 88.3)
    left = content["coverage"]["unclaimed"]
    assert [(text[each["start"] :][:3], each["reason"]) for each in left] == [("Xyz", "figure-without-a-subject")]
    assert content["coverage"]["reasons"] == {"figure-without-a-subject": 1}
    assert content["sources"][1] == {
        "id": "urls.txt",
        "documents": 0,
        "error": "https://x.example did not answer.",
    }
    assert content["counts"]["not-checked"] == 1


def test_several_articles_make_one_object_with_their_reports(report: Report, empty: Report) -> None:
    content = json.loads(format_json.render((report, empty), Page(several=True)))
    assert content.keys() == {"schema_version", "reports"}
    assert [each["article"]["name"] for each in content["reports"]] == ["مقال.txt", "empty.txt"]


def test_what_a_terminal_would_obey_is_escaped_and_arabic_is_not(report: Report) -> None:
    text = format_json.render((report,), Page())
    assert "٥٩٪" in text
    assert "\\ud83d" in text
    assert "\\u202e" in text
    assert not set(text) & set("\x1b\x07\x7f\x9b\u202e\ud83d")


def test_the_same_report_gives_the_same_bytes(report: Report) -> None:
    assert format_json.render((report,), Page()) == format_json.render((report,), Page(width=80, colour=True))


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (("claims", 0, "verdict"), "false"),
        (("claims", 0, "value"), {"number": 85}),
        (("claims", 1, "value"), {"number": "85"}),
        (("article", "sha256"), "x"),
        (("counts", "true"), 1),
        (("claims", 0, "evidence", 0, "score"), 101),
    ],
)
def test_the_schema_refuses_what_is_wrong(report: Report, path: tuple[Any, ...], wrong: object) -> None:
    content = json.loads(format_json.render((report,), Page()))
    place = content
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = wrong
    with pytest.raises(ValidationError):
        validator("report").validate(content)
