"""The formats that other tools read: whole by others' readers, placed as each counts, and proof against their data."""

from __future__ import annotations

import json
import re
from itertools import product
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from factcheck.model import Place, Report
from factcheck.reports import Page, by_name, github, gitlab, junit, rdjson, sarif
from factcheck.reports._fingerprints import Fingerprints
from factcheck.reports._located import address, path
from reports.evil import EVIL, renamed

CI = (github, gitlab, junit, rdjson, sarif)
PENDING = ["c01", "c03", "c04", "c05"]  # all of the report's findings but the one that is supported

FROZEN = (HealthCheck.function_scoped_fixture,)  # the report is: no example changes it for the next


def log(report: Report, page: Page | None = None) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(sarif.render((report,), page or Page()))
    return content


def moved(report: Report, name: str) -> Report:
    return replace(report, article=replace(report.article, name=name))


def in_a_document(report: Report) -> Report:
    places = (Place(0, (("page", "2"), ("paragraph", "1"))),)
    return replace(report, article=replace(report.article, name="draft.pdf", places=places))


def test_what_is_supported_is_no_finding_for_them(report: Report) -> None:
    assert [result["properties"]["id"] for result in log(report)["runs"][0]["results"]] == PENDING
    assert len(github.render((report,), Page()).splitlines()) == len(PENDING)
    assert len(json.loads(gitlab.render((report,), Page()))) == len(PENDING)
    assert len(json.loads(rdjson.render((report,), Page()))["diagnostics"]) == len(PENDING)


def test_sarif_follows_its_object_model(report: Report, empty: Report) -> None:
    model = pytest.importorskip("sarif_pydantic", reason="sarif-pydantic is not installed")
    for reports, text in product([(report, empty), (in_a_document(report),)], ("x", *EVIL)):
        changed = [renamed(each, text) if each.findings else each for each in reports]
        read = model.Sarif.model_validate_json(sarif.render(changed, Page()))
        assert len(read.runs) == 1


def test_sarif_places_a_claim_in_code_points(report: Report) -> None:
    run, text = log(report)["runs"][0], report.article.text
    assert run["columnKind"] == "unicodeCodePoints"
    for result in run["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        start, length = region["charOffset"], region["charLength"]
        assert text[start : start + length].replace("\ud83d", "\ufffd") == region["snippet"]["text"]
        line = re.split(r"\r\n|\n", text.replace("\ud83d", "\ufffd"))[region["startLine"] - 1]
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]


def test_sarif_levels_and_kinds(report: Report) -> None:
    results = log(report)["runs"][0]["results"]
    assert [(each["kind"], each["level"]) for each in results] == [
        ("fail", "error"),
        ("fail", "warning"),
        ("open", "none"),
        ("open", "none"),
    ]
    rules = [rule["id"] for rule in log(report)["runs"][0]["tool"]["driver"]["rules"]]
    assert [rules[each["ruleIndex"]] for each in results] == [each["ruleId"] for each in results]


def test_sarif_has_the_evidence_and_the_sources_that_failed(report: Report) -> None:
    run = log(report)["runs"][0]
    related = run["results"][0]["relatedLocations"]
    assert related[0]["physicalLocation"]["artifactLocation"]["uri"] == "https://example.org/a"
    assert "قالت وزارة الدفاع" in related[0]["message"]["text"]
    notes = run["invocations"][0]["toolExecutionNotifications"]
    assert [note["message"]["text"] for note in notes] == [
        "Source urls.txt could not be checked: https://x.example did not answer."
    ]


def test_a_document_without_lines_is_placed_by_its_parts(report: Report) -> None:
    document = in_a_document(report)
    location = log(document)["runs"][0]["results"][0]["locations"][0]
    assert location["logicalLocations"] == [{"fullyQualifiedName": "page 2, paragraph 1"}]
    assert "region" not in location["physicalLocation"]
    assert "line=" not in github.render((document,), Page())
    assert "range" not in json.loads(rdjson.render((document,), Page()))["diagnostics"][0]["location"]
    assert json.loads(gitlab.render((document,), Page()))[0]["description"].startswith("page 2, paragraph 1: refuted")


@pytest.mark.parametrize(
    ("name", "uri", "told"),
    [
        ("a b/مقال.txt", "a%20b/%D9%85%D9%82%D8%A7%D9%84.txt", "a b/مقال.txt"),
        ("-", "stdin", "stdin"),
        ("/x/a#b.txt", "file:///x/a%23b.txt", "/x/a#b.txt"),
        ("a\nb.txt", "a%20b.txt", "a b.txt"),
        ("../up.md", "../up.md", "../up.md"),
    ],
)
def test_an_articles_name_becomes_an_address(report: Report, name: str, uri: str, told: str) -> None:
    article = moved(report, name).article
    assert (address(article), path(article)) == (uri, told)


def test_a_fingerprint_outlives_a_move_and_tells_twins_apart(report: Report) -> None:
    first, other = report.findings[0], report.findings[2]
    later = replace(first, claim=replace(first.claim, span=replace(first.claim.span, start=99, end=102)))
    one, two = Fingerprints(), Fingerprints()
    assert one.of(first, report.article) == two.of(later, report.article)
    assert (
        len({one.of(first, report.article), two.of(other, report.article), Fingerprints().of(first, report.article)})
        == 3
    )


def command(line: str) -> tuple[str, dict[str, str], str]:
    """A workflow command as the runner reads it."""
    found = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line)
    assert found, line
    properties = dict(part.split("=", 1) for part in found[2].split(","))
    return found[1], properties, found[3]


def test_github_names_file_and_place(report: Report) -> None:
    first = command(github.render((report,), Page()).splitlines()[0])
    assert first[0] == "error"
    assert first[1] == {"file": "مقال.txt", "line": "1", "col": "18", "endColumn": "20", "title": "percentage/value"}
    assert [command(line)[0] for line in github.render((report,), Page()).splitlines()] == [
        *("error", "warning", "notice", "notice")
    ]


@settings(deadline=None, max_examples=60, suppress_health_check=FROZEN)
@given(text=st.text(alphabet=st.one_of(st.sampled_from("::%\r\n,=\x1b\u2028#[]"), st.characters()), max_size=40))
def test_no_text_ends_a_workflow_command(report: Report, text: str) -> None:
    evil = renamed(report, f"x\n::set-output name=a::{text}")
    lines = github.render((evil,), Page()).split("\n")
    assert len(lines) == len(PENDING) + 1
    assert {command(line)[0] for line in lines[:-1]} == {"error", "warning", "notice"}


def test_gitlab_asks_for_these_fields_and_no_fingerprint_twice(report: Report) -> None:
    issues = json.loads(gitlab.render((report, report), Page(several=True)))
    assert all(issue.keys() == {"description", "check_name", "fingerprint", "severity", "location"} for issue in issues)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    assert [issue["severity"] for issue in issues[:4]] == ["major", "minor", "info", "info"]
    assert issues[1]["location"] == {"path": "مقال.txt", "lines": {"begin": 2}}


def test_rdjson_counts_bytes(report: Report) -> None:
    text = report.article.text
    for each, id in zip(json.loads(rdjson.render((report,), Page()))["diagnostics"], PENDING, strict=True):
        claim = report.findings[int(id[1:]) - 1].claim
        line = re.split(r"\r\n|\n", text)[each["location"]["range"]["start"]["line"] - 1]
        start, end = (each["location"]["range"][key]["column"] - 1 for key in ("start", "end"))
        assert line.encode("utf-8", "surrogatepass")[start:end].decode("utf-8", "surrogatepass") == claim.quote


def test_junit_for_somebody_elses_reader(report: Report, empty: Report) -> None:
    parser = pytest.importorskip("junitparser", reason="junitparser is not installed")
    for text in ("x", *EVIL, "\ufffe\uffff\x0b]]>"):
        read = parser.JUnitXml.fromstring(junit.render((renamed(report, text), empty), Page()).encode())
        assert (read.tests, read.failures, read.skipped, read.errors) == (5, 1, 3, 0)
        assert [len(list(suite)) for suite in read] == [5, 0]


def test_junit_fails_what_the_run_fails(report: Report) -> None:
    counts = {
        threshold: re.findall(
            r'<testsuites name="factcheck" tests="5" failures="(\d)" errors="0" skipped="(\d)">', text
        )
        for threshold in ("refuted", "conflicting", "not-enough-evidence", "never")
        for text in [junit.render((report,), Page(fail_on=threshold))]
    }
    assert counts == {
        "refuted": [("1", "3")],
        "conflicting": [("2", "2")],
        "not-enough-evidence": [("4", "0")],
        "never": [("1", "3")],
    }


@pytest.mark.parametrize("name", ["github", "gitlab", "junit", "rdjson", "sarif"])
def test_nothing_in_them_steers_a_terminal_or_reorders_a_line(report: Report, name: str) -> None:
    for text, page in product(EVIL, (Page(), Page(lang="ar"), Page(unicode=False))):
        told = by_name(name).render((renamed(report, text),), page)
        assert not set(told) & set("\x00\x1b\x07\r\u202e\u2066\u2067\ud800")
        assert page.unicode or name == "github" or told.isascii()
