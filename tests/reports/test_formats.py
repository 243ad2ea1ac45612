"""Output formats are found by plug-in, by name and by a file's suffix."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from factcheck import reports
from factcheck.errors import UsageError
from factcheck.model import Report
from factcheck.reports import Page, _statistics, by_file, by_name, formats


def test_every_file_of_the_folder_is_a_format() -> None:
    assert {each.NAME for each in formats()} >= {"concise", "html", "json", "table"}
    assert len({each.NAME for each in formats()}) == len(formats())


def test_an_unknown_format_is_told_with_those_there_are() -> None:
    with pytest.raises(UsageError, match=r"must be one of .*concise, .*html, .*json, .*table, not 'xml'"):
        by_name("xml")


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("r.json", "json"),
        ("R.JSON", "json"),
        ("r.en.html", "html"),
        ("r.htm", "html"),
        ("r.html.txt", "table"),
        ("r.txt", "table"),
        ("r", "table"),
        ("html", "table"),
    ],
)
def test_a_suffix_asks_for_its_format(file: str, name: str) -> None:
    assert by_file(file, by_name("table")).NAME == name  # noqa: SIM300 a constant by its spelling only


def test_every_format_can_show_a_report_and_no_claim_at_all(report: Report, empty: Report) -> None:
    for each in formats():
        if not hasattr(each, "NEEDS"):
            assert isinstance(each.render((report, empty), Page(several=True)), str)
            assert isinstance(each.render((empty,), Page()), str)


@pytest.mark.parametrize("ask", [lambda: by_name("pdf"), lambda: by_file("r.pdf", by_name("table"))])
def test_a_format_that_lacks_its_package_says_so_at_once(
    ask: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reports, "find_spec", lambda _: None)
    with pytest.raises(UsageError, match=r"^A pdf report needs the extra print: pip install 'factcheck-cli\[print\]'"):
        ask()


def test_statistics_count_rules_with_their_verdicts(report: Report) -> None:
    rows = _statistics.render((report, report), Page(), as_json=False).splitlines()
    assert rows[0] == "    2  conflicting          percentage/value" or rows[0].split()[0] == "2"
    assert len(rows) == 5
    assert {"rule": "date/value", "verdict": "supported", "count": 1} in json.loads(
        _statistics.render((report,), Page(), as_json=True)
    )
