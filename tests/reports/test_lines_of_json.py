"""jsonl: each line whole by its schema; and claimreview: reviews of what a person signed, and of nothing else."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from jsonschema import Draft202012Validator
from msgspec.structs import replace
from referencing import Registry, Resource

from factcheck.model import Report
from factcheck.reports import Page, claimreview, jsonl
from factcheck.reports import json as format_json

SCHEMAS = [
    json.loads((files("factcheck") / "schemas" / f"{name}-1.json").read_text("utf-8"))
    for name in ("report", "report-line")
]


def validator() -> Any:
    resources = [(schema["$id"], Resource.from_contents(schema)) for schema in SCHEMAS]
    registry: Registry[Any] = Registry().with_resources(resources)
    Draft202012Validator.check_schema(SCHEMAS[1])
    return Draft202012Validator(SCHEMAS[1], registry=registry)


def test_every_line_follows_the_schema(report: Report, empty: Report) -> None:
    check = validator()
    for page in (Page(), Page(unicode=False), Page(lang="ar")):
        lines = jsonl.render((report, empty), page).splitlines()
        for line in lines:
            check.validate(json.loads(line))
        assert [json.loads(line)["type"] for line in lines] == ["article", *["claim"] * 5, "article"]
    assert not check.is_valid({"type": "claim", "article": "x"})
    assert not check.is_valid({"type": "article", "article": "x"})


def test_the_lines_say_what_the_whole_says(report: Report) -> None:
    head, *claims = map(json.loads, jsonl.render((report,), Page()).splitlines())
    whole = json.loads(format_json.render((report,), Page()))
    assert claims == [{"type": "claim", "article": "مقال.txt", **claim} for claim in whole["claims"]]
    assert {**head, "claims": whole["claims"]} == {"type": "article", **whole}


def reviews(report: Report, page: Page | None = None) -> list[dict[str, Any]]:
    content = json.loads(claimreview.render((report,), page or Page()))
    assert content["@context"] == "https://schema.org"
    found: list[dict[str, Any]] = content["@graph"]
    return found


def signed(report: Report, text: str, verdict: str = "supported") -> Report:
    """The report with a signed record that says `text` beside its second claim."""
    finding = report.findings[1]
    held = finding.verdict.evidence[1]
    assert held.passage.signed
    signature = replace(held.passage.signed, verdict=verdict, note="As seen.")
    proof = (replace(held, passage=replace(held.passage, text=text, signed=signature)),)
    return replace(report, findings=(replace(finding, verdict=replace(finding.verdict, evidence=proof)),))


def test_a_machines_verdict_alone_is_no_review(report: Report) -> None:
    assert reviews(report) == []
    assert reviews(signed(report, "It was 15 July 2021.")) == []


def test_a_record_in_the_claims_own_words_is_one(report: Report) -> None:
    (review,) = reviews(signed(report, "14 July 2021.", "refuted"))
    assert review["@type"] == "ClaimReview"
    assert review["claimReviewed"] == "14 July 2021"
    assert review["reviewRating"] == {"@type": "Rating", "alternateName": "refuted", "ratingExplanation": "As seen."}
    assert review["itemReviewed"] == {
        "@type": "Claim",
        "author": {"@type": "Organization", "name": "Taliban"},
        "appearance": {"@type": "CreativeWork", "name": "مقال.txt"},
    }
    assert review["author"] == {"@type": "Person", "name": "A. Editor"}
    assert review["citation"][1] == {"@type": "CreativeWork", "name": "AP", "url": "https://apnews.com"}
    assert reviews(signed(report, "14 July 2021"), Page(lang="ar"))[0]["reviewRating"]["alternateName"] == "مؤيد"
