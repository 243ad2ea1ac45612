"""The table: words, signs and layout; nothing from an article or a source steers the terminal."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import pytest
from rich.cells import cell_len

from factcheck.model import Report
from factcheck.reports import Page, table

WIDE, NARROW, PIPE = Page(width=140), Page(width=60), Page()


@pytest.mark.parametrize("page", [WIDE, NARROW, PIPE])
def test_every_verdict_has_its_sign_and_its_word(report: Report, page: Page) -> None:
    text = table.render((report,), page)
    for words in ("✗ refuted", "✓ supported", "≠ conflicting", "? not enough evidence", "– not checked"):
        assert words in text


@pytest.mark.parametrize("page", [WIDE, NARROW, PIPE])
def test_the_foot_counts_and_names_what_was_not_checked(report: Report, page: Page) -> None:
    text = table.render((report,), page)
    assert "5 claims: 1 supported, 1 refuted, 1 conflicting, 1 not enough evidence, 1 not checked\n" in text
    assert "Source urls.txt could not be checked: https://x.example did not answer.\n" in text
    assert "1 sentence gave no claim (figure without a subject): line 3\n" in text


@pytest.mark.parametrize("page", [WIDE, NARROW, PIPE, Page(width=140, colour=True)])
def test_no_control_of_article_or_source_is_printed(report: Report, page: Page) -> None:
    text = table.render((report,), page)
    plain = re.sub(r"\x1b\[[0-9;]*m", "", text) if page.colour else text
    assert not [c for c in plain if unicodedata.category(c) == "Cc" and c != "\n"]
    assert not set(plain) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067")
    assert not [c for c in plain if unicodedata.category(c) == "Cs"]
    assert "\\x1b" in plain
    assert "\ufffd" in plain


@pytest.mark.parametrize("page", [WIDE, PIPE])
def test_markup_and_emoji_names_of_articles_are_literal(report: Report, page: Page) -> None:
    text = re.sub(r"[│\s]+", " ", table.render((report,), page))
    assert "[bold]minister[/bold]" in text
    assert ":smile:" in text


def cells(line: str) -> Iterator[str]:
    yield from (cell.strip() for cell in line.strip("│").split("│"))


def test_right_to_left_text_is_isolated_line_by_line_and_the_grid_stays_straight(report: Report) -> None:
    rows = [line for line in table.render((report,), WIDE).splitlines() if line.startswith("│")]
    assert {cell_len(row) for row in rows} == {140}
    assert len({tuple(i for i, c in enumerate(re.sub("[\u2068\u2069]", "", row)) if c == "│") for row in rows}) == 1
    arabic = [cell for row in rows for cell in cells(row) if re.search("[\u0600-\u06ff]{2}", cell)]
    assert len(arabic) > 3
    assert all(cell.startswith("\u2068") and cell.endswith("\u2069") for cell in arabic)
    assert all(row.count("\u2068") == row.count("\u2069") for row in rows)


@pytest.mark.parametrize("page", [NARROW, PIPE])
def test_narrow_and_piped_pages_are_stacked(report: Report, page: Page) -> None:
    lines = table.render((report,), page).splitlines()
    assert not any("│" in line for line in lines)
    assert "  at      line 1, column 18" in lines
    if page.width:
        facts = [line for line in lines if line.startswith("  ")]
        assert max(map(cell_len, facts)) <= page.width


def test_a_piped_fact_is_one_line_however_long(report: Report) -> None:
    assert "  reason  Reason 1: \\x1b]0;x\\x07 says the same: 95%\n" in table.render((report,), PIPE)


def test_the_value_found_stands_behind_its_passage(report: Report) -> None:
    assert "(95 %)" in table.render((report,), PIPE)


def test_conflicting_sources_are_shown_one_a_side(report: Report) -> None:
    text = table.render((report,), PIPE)
    assert "“Yes.”" in text
    assert "“No.”" in text
    assert "“Surely.”" not in text


def test_a_verified_claim_is_shown_with_its_record_and_what_it_rests_on(report: Report) -> None:
    lines = table.render((report,), PIPE).splitlines()
    at = lines.index("  where   claims: us-withdrawal")
    assert lines[at + 1 : at + 3] == ["  where   CENTCOM", "  where   and 1 more source"]


def test_a_record_is_quoted_in_the_articles_language(report: Report) -> None:
    text = table.render((report,), PIPE)
    assert "“It was so.”" in text
    assert "كان كذلك" not in text


def test_without_unicode_there_are_neither_signs_nor_isolates(report: Report) -> None:
    for width in (140, None):
        text = table.render((report,), Page(width=width, unicode=False))
        ours = re.sub("[\u0600-\u06ff\ufffd]", "", text)
        assert ours.isascii()
        assert "x refuted" in text


def test_colour_gives_way_to_no_color(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[1;31m✗ refuted" in table.render((report,), Page(width=140, colour=True))
    monkeypatch.setenv("NO_COLOR", "1")
    assert "31m" not in table.render((report,), Page(width=140, colour=True)).replace("\\x1b[31m", "")


def test_an_article_without_claims_says_so(empty: Report) -> None:
    for page in (WIDE, PIPE):
        assert table.render((empty,), page) == "empty.txt\nNo checkable claim was found.\n\n"


def test_long_passages_are_cut_around_what_was_found(report: Report) -> None:
    finding = report.findings[0]
    import msgspec

    held = finding.verdict.evidence[0]
    text = "word " * 200 + held.passage.text + " word" * 200
    long = msgspec.structs.replace(held, passage=msgspec.structs.replace(held.passage, text=text))
    verdict = msgspec.structs.replace(finding.verdict, evidence=(long,))
    changed = msgspec.structs.replace(report, findings=(msgspec.structs.replace(finding, verdict=verdict),))
    source = next(line for line in table.render((changed,), PIPE).splitlines() if line.startswith("  source"))
    assert "٩٥٪" in source
    assert source.startswith("  source  \u2068“\u2068…")
    assert len(source) < 300
