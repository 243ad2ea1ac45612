"""The sheet: a row a claim for somebody else's reader, and no cell that a spreadsheet would calculate."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from factcheck.model import Report
from factcheck.reports import Page
from factcheck.reports import csv as sheet
from reports.evil import EVIL, renamed

FROZEN = (HealthCheck.function_scoped_fixture,)  # the report is: no example changes it for the next


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_a_row_a_claim_with_its_source_and_who_checked_it(report: Report) -> None:
    read = rows(sheet.render((report,), Page()))
    assert [row["verdict"] for row in read] == [
        *("refuted", "supported", "conflicting", "not enough evidence", "not checked")
    ]
    first, second, *_, last = read
    assert (first["article"], first["id"], first["place"], first["fact"]) == (
        "مقال.txt",
        "c01",
        "line 1, column 18",
        "85%",
    )
    assert (first["source"], first["url"], first["published"]) == ("docs", "https://example.org/a", "2021-07-06")
    assert (second["title"], second["checked_by"], second["checked_on"]) == ("CENTCOM", "A. Editor", "2021-07-08")
    assert last["source"] == ""
    assert report.article.text[int(first["start"]) : int(first["end"])] == first["fact"]


def test_several_articles_are_one_sheet(report: Report, empty: Report) -> None:
    assert len(rows(sheet.render((report, empty, report), Page(several=True)))) == 10


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r\n=1", "\x00=1", "\u202e=1", "＝1", *EVIL]
)
def test_no_cell_is_a_formula(report: Report, text: str) -> None:
    for row in rows(sheet.render((renamed(report, text),), Page())):
        assert all(None not in row and value is not None for value in row.values())
        assert not [value for value in row.values() if value.lstrip().startswith(("=", "+", "-", "@", "＝"))]


@settings(deadline=None, max_examples=60, suppress_health_check=FROZEN)
@given(text=st.text())
def test_no_text_leaves_its_cell(report: Report, text: str) -> None:
    changed = rows(sheet.render((renamed(report, text),), Page()))
    assert len(changed) == 5
    assert {len(row) for row in changed} == {21}


def test_a_file_begins_with_the_mark_by_which_spreadsheets_know_it(report: Report) -> None:
    assert sheet.render((report,), Page(file=True)).startswith("\ufeffarticle,id,")
    assert sheet.render((report,), Page()).startswith("article,id,")


def test_the_words_are_the_interfaces_and_the_heads_stay(report: Report) -> None:
    read = rows(sheet.render((report,), Page(lang="ar")))
    assert read[0]["verdict"] == "مدحوض"
    assert replace(report).article.name == read[0]["article"]
