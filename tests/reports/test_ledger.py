"""The ledger names only people who signed; ClaimReview has what people decided, and no more."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import pytest
from markdown_it import MarkdownIt
from msgspec.structs import replace

from factcheck.model import Decision, Report, Waiver
from factcheck.reports import Page, by_file, by_name, claimreview, ledger, ledger_md
from factcheck.signoff.entries import cited

ONE = Decision(
    "corrected", "A. Editor", date(2021, 7, 20), "so in the log", (cited("Log <https://example.org/l>", "primary"),),
    "document", "ask again", "86%",
)  # fmt: skip


def decided(report: Report, decision: Decision = ONE) -> Report:
    first, second, third, *rest = report.findings
    muted = replace(third, waiver=Waiver("sidecar", "a draft"))
    return replace(report, findings=(replace(first, decision=decision), second, muted, *rest))


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_a_row_a_claim(report: Report) -> None:
    first, second, third, *_, last = rows(ledger.render((decided(report),), Page()))
    assert (first["Fact"], first["Where"], first["Decision"]) == ("85%", "line 1, column 18", "corrected: “86%”")
    assert (first["Method"], first["Source"], first["Tier"]) == ("document", "Log <https://example.org/l>", "primary")
    assert (first["Checked on"], first["Who"]) == ("2021-07-20", "A. Editor")
    assert first["Note"] == "so in the log; ask again"
    assert (second["Who"], second["Checked on"], second["Decision"]) == ("A. Editor", "2021-07-08", "")
    assert second["Method"].endswith("date/value, claims: us-withdrawal") and second["Source"] == "CENTCOM"
    assert (third["Who"], third["Note"]) == ("", "suppressed: a draft")
    assert (last["Source"], last["Who"]) == ("", "")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "\t=1"])
def test_no_cell_is_a_formula(report: Report, text: str) -> None:
    evil = replace(ONE, by=text, reason=text, method=text, note=text, citations=(cited(text),))
    for row in rows(ledger.render((decided(report, evil),), Page())):
        assert not [value for value in row.values() if value.lstrip().startswith(("=", "+", "-", "@", "＝"))]


@pytest.mark.parametrize("text", ["a | b", "<img src=x>", "[x](javascript:y)", "a\n\n# b", "`c`"])
def test_the_table_stays_one(report: Report, text: str) -> None:
    told = ledger_md.render((decided(report, replace(ONE, reason=text, by=text)),), Page())
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(told)
    assert [token.type for token in tokens].count("tr_open") == 6
    assert [token.type for token in tokens].count("td_open") == 5 * 13
    assert not [token for token in tokens if token.type in ("html_block", "heading_open")]
    inner = [child.type for token in tokens for child in token.children or ()]
    assert not {"html_inline", "code_inline", "image"} & set(inner)
    assert "javascript" not in "".join(str(c.attrs) for t in tokens for c in t.children or ())


def test_in_arabic(report: Report) -> None:
    read = rows(ledger.render((decided(report),), Page(lang="ar")))
    assert read[0]["من تحقق"] == "A. Editor" and read[0]["القرار"] == "مصحح: «86%»"


@pytest.mark.parametrize(
    ("file", "name"), [("ledger.csv", "ledger"), ("a.ledger.md", "ledger-md"), ("a.csv", "csv"), ("a.md", "markdown")]
)
def test_the_names_of_files(file: str, name: str) -> None:
    assert name == by_file(file, by_name("table")).NAME


@pytest.mark.parametrize(
    ("what", "rating"), [("accepted", "supported"), ("rejected", "refuted"), ("corrected", "refuted"), ("noted", None)]
)
def test_claimreview_has_what_people_decided(report: Report, what: str, rating: str | None) -> None:
    graph = json.loads(claimreview.render((decided(report, replace(ONE, what=what)),), Page()))["@graph"]
    mine = [each for each in graph if each["claimReviewed"] == "85%"]
    assert [each["reviewRating"]["alternateName"] for each in mine] == ([rating] if rating else [])
    for each in mine:
        assert each["author"] == {"@type": "Person", "name": "A. Editor"}
        assert each["datePublished"] == "2021-07-20" and "identifier" not in each
        assert each["citation"][0]["url"] == "https://example.org/l"
        assert each["reviewRating"]["ratingExplanation"] == "so in the log; 86%"
    assert len(graph) == len(mine)  # a suppression and a verdict by comparison are nobody's word
