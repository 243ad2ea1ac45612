"""The concise format: one line a finding, whatever is in the article."""

from __future__ import annotations

import re

from factcheck.lines import Lines
from factcheck.model import Report
from factcheck.reports import Page, concise


def test_one_line_a_finding(report: Report) -> None:
    lines = concise.render((report,), Page()).splitlines()
    assert len(lines) == 5
    assert all(re.fullmatch(r'مقال\.txt:\d+:\d+: [a-z-]+ [a-z]+/value ".+": Reason \d: .+', line) for line in lines)
    assert lines[0].startswith('مقال.txt:1:18: refuted percentage/value "85%": Reason 1')
    assert lines[2].startswith('مقال.txt:2:18: conflicting percentage/value "٥٩٪"')


def test_nothing_in_it_steers_a_terminal(report: Report) -> None:
    assert not set(concise.render((report,), Page())) & set("\x1b\x07\r\u202e\ud83d")


def test_an_article_without_claims_gives_no_line(empty: Report) -> None:
    assert concise.render((empty,), Page()) == ""


def test_lines_end_as_editors_count_them() -> None:
    lines = Lines("a\r\nbc\rd\ne")
    assert [lines.at(offset) for offset in (0, 3, 4, 6, 8)] == [(1, 1), (2, 1), (2, 2), (3, 1), (4, 1)]
    assert lines.at(9) == (4, 2)
