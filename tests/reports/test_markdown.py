"""The Markdown report: a table and a part a claim, in which no text of an article is a mark."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Report
from factcheck.reports import Page, markdown
from factcheck.terminal import shown
from reports.evil import EVIL, renamed

markdown_it = pytest.importorskip("markdown_it", reason="markdown-it-py is not installed")


def read(text: str) -> list[Any]:
    """The tokens of a page, inline ones among them, as somebody else's reader gives them."""
    found = []
    for token in markdown_it.MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text):
        found += [token, *(token.children or ())]
    return found


@settings(deadline=None)
@given(st.one_of(st.text(), st.text(alphabet="\\`*_{}[]<>()#+-.!|~=&:/w13 \n")))
def test_escaped_text_is_one_paragraph_with_the_same_words(text: str) -> None:
    words = shown(text)
    tokens = read(markdown.escaped(words))
    assert [token.type for token in tokens if token.type != "text"] == (
        ["paragraph_open", "inline", "paragraph_close"] if words else []
    )
    assert "".join(token.content for token in tokens if token.type == "text") == words


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_no_text_adds_a_mark_to_the_page(report: Report, lang: str) -> None:
    page = Page(lang=lang)
    plain = [token.type for token in read(markdown.render((renamed(report, "x"),), page))]
    for text in EVIL:
        tokens = read(markdown.render((renamed(report, text),), page))
        assert [each for each in (token.type for token in tokens) if each not in ("text", "text_special")] == [
            each for each in plain if each not in ("text", "text_special")
        ]


def test_the_page_has_a_row_a_claim_and_the_evidence_below(report: Report) -> None:
    text = markdown.render((report,), Page())
    rows = [line for line in text.splitlines() if line.startswith("| c0")]
    assert rows[0].startswith("| c01 | **✗ refuted** | “85%” | line 1, column 18 | Reason 1")
    assert rows[1].startswith("| c02 | ✓ supported |")
    assert "  - <https://example.org/a>" in text
    assert "Source urls.txt could not be checked" in text
    assert "5 claims: 1 supported, 1 refuted, 1 conflicting, 1 not enough evidence, 1 not checked" in text
    assert text.endswith("- line 3, column 50: “Xyz 7” (figure without a subject)\n")


def test_only_addresses_of_the_web_are_links(report: Report) -> None:
    links = [token for token in read(markdown.render((report,), Page(lang="ar"))) if token.type == "link_open"]
    assert {token.attrs["href"] for token in links} == {"https://example.org/a"}
    assert not [t for t in read(markdown.render((renamed(report, EVIL[2]),), Page())) if t.type == "link_open"]


def test_an_article_without_claims_says_so(empty: Report) -> None:
    assert markdown.render((empty,), Page()) == "# Fact check: empty.txt\n\nNo checkable claim was found.\n\n"


def test_nothing_in_it_steers_a_terminal(report: Report) -> None:
    for text, page in product(EVIL, (Page(), Page(lang="ar"), Page(unicode=False))):
        told = markdown.render((renamed(report, text),), page)
        assert not set(told) & set("\x00\x1b\x07\r\u202e\u2066\u2067\ud800")
        assert all(line.count("\u2068") == line.count("\u2069") for line in told.splitlines())
