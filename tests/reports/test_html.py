"""The HTML report: whole, safe whatever is in an article or a source, and legible."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from importlib.resources import files
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from factcheck.model import Article, Claim, Coverage, Finding, Frame, Reason, Report, Span, Verdict
from factcheck.policy import LABELS
from factcheck.reports import Page, html
from factcheck.reports._html.pieces import rows
from factcheck.reports._markup import Html, element, link
from factcheck.terminal import harmless
from factcheck.values import Words
from factcheck.wording import Wording
from reports.evil import EVIL, renamed

STYLE = (files("factcheck.reports._html") / "style.css").read_text("utf-8")


class Reader(HTMLParser):
    """The elements, attributes and text of a page, as somebody else's reader sees them."""

    VOID = frozenset({"br", "input", "meta"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.open: list[str] = []
        self.article = ""
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.extend((name, value or "") for name, value in attrs)
        if tag not in self.VOID:
            self.open.append(tag if (dict(attrs).get("class") or "").split()[:1] != ["badge"] else "badge")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() in (tag, "badge")
        if tag == "p" and "article" in self.open:
            self.article += "\n"

    def handle_data(self, data: str) -> None:
        if "article" in self.open and "badge" not in self.open:
            self.article += data

    def values(self, name: str) -> list[str]:
        return [value for key, value in self.attributes if key == name]


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("text", EVIL)
def test_nothing_of_an_article_or_a_source_becomes_markup(report: Report, text: str, lang: str) -> None:
    plain = Reader(html.render((renamed(report, "x"),), Page(lang=lang)))
    evil = Reader(html.render((renamed(report, text),), Page(lang=lang)))
    assert [tag for tag in evil.tags if tag not in ("a", "bdi", "mark", "span", "p")] == [
        tag for tag in plain.tags if tag not in ("a", "bdi", "mark", "span", "p")
    ]
    assert not [name for name, _ in evil.attributes if name.startswith("on") or name in ("src", "style", "autofocus")]
    assert all(href.startswith(("#", "https://", "http://")) for href in evil.values("href"))


def test_nothing_in_it_reorders_a_line_or_is_no_text(report: Report) -> None:
    for text in EVIL:
        page = html.render((renamed(report, text),), Page())
        assert not set(page) & set("\x00\x1b\x07\u202a\u202b\u202c\u202d\u202e\u2066\u2067")
        page.encode("utf-8")
        assert page.count("\u2068") == page.count("\u2069")  # in attributes, as whole pairs


@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("https://example.org/a?b=1&c=2", True),
        ("HTTP://EXAMPLE.ORG", True),
        ("javascript:alert(1)", False),
        (" https://example.org", False),
        ("data:text/html,x", False),
        ("file:///etc/passwd", False),
        ("//example.org", False),
    ],
)
def test_only_addresses_of_the_web_are_links(address: str, leads: bool) -> None:
    assert ("href" in link(address)) is leads


@settings(deadline=None)
@given(st.text(), st.text())
def test_text_comes_out_of_markup_as_it_went_in(text: str, value: str) -> None:
    made = element("p", {"title": value}, text, Html("<br>"))
    reader = Reader(made)
    assert reader.tags == ["p", "br"]
    assert reader.values("title") == [harmless(value)]


def test_the_article_is_all_there_with_its_claims_where_they_stand(report: Report) -> None:
    shown = Reader(html.render((report,), Page())).article
    wanted = [harmless(line) for line in re.split(r"\r\n|\n", report.article.text)]
    assert shown.split("\n")[: len(wanted)] == wanted
    for finding in report.findings:
        pieces = [piece for row in rows(report) for piece in row.pieces]
        assert "".join(p.text for p in pieces if finding in p.findings) == finding.claim.quote
        assert sum(finding in p.begin for p in pieces) == 1


@settings(deadline=None, max_examples=150)
@given(st.data(), st.text(alphabet="ab م\u064b،.-\n\r\u2028\ud800", min_size=1, max_size=40))
def test_however_claims_overlap_the_text_is_whole_and_each_is_where_it_stands(data: st.DataObject, text: str) -> None:
    findings = []
    for number in range(data.draw(st.integers(0, 6))):
        start = data.draw(st.integers(0, len(text) - 1))
        span = Span(start, data.draw(st.integers(start + 1, len(text))))
        frame = Frame("statement", {"text": Words("x")})
        claim = Claim("statement", span, span.of(text), frame, (), Span(0, len(text)), "statement/clause")
        findings.append(Finding(f"c{number:02}", claim, Verdict("refuted", "statement/words", Reason("nothing"))))
    report = Report(Article("a", text, "en"), tuple(findings), Coverage(1, 1, ()), ())
    lines = re.split(r"\r\n|\r|\n", text)
    shown = {row.number: "".join(piece.text for piece in row.pieces) for row in rows(report)}
    assert shown == {number: line for number, line in enumerate(lines, 1) if line.strip()}
    pieces = [piece for row in rows(report) for piece in row.pieces]
    for finding in findings:
        parts = (part for part in re.split(r"\r\n|\r|\n", finding.claim.quote) if part.strip())
        told = "".join(piece.text for piece in pieces if finding in piece.findings)
        assert re.sub(r"\s", "", told) == re.sub(r"\s", "", "".join(parts))
    Reader(html.render((report,), Page()))


def test_a_badge_never_parts_a_word(report: Report) -> None:
    text = "قالت وبنسبة ٥٩٪ كذا"
    start = text.index("بنسبة")
    first = report.findings[0]
    claim = replace(
        first.claim, span=replace(first.claim.span, start=start, end=start + 9), quote=text[start : start + 9]
    )
    article = replace(report.article, text=text)
    coverage = replace(report.coverage, unclaimed=())
    changed = replace(report, article=article, findings=(replace(first, claim=claim),), coverage=coverage)
    ((row),) = rows(changed)
    assert [(p.text, bool(p.begin), bool(p.findings)) for p in row.pieces] == [
        ("قالت ", False, False),
        ("و", True, False),
        ("بنسبة ٥٩٪", False, True),
        (" كذا", False, False),
    ]


def test_a_claim_inside_another_is_told_from_it(report: Report) -> None:
    inner, outer = report.findings[0], report.findings[1]
    wide = replace(outer.claim, span=replace(outer.claim.span, start=0, end=40), quote=report.article.text[:40])
    changed = replace(report, findings=(replace(outer, claim=wide), inner))
    page = html.render((changed,), Page())
    assert '<a class="claim refuted in-supported" href="#c01" data-claims="c01 c02" tabindex="-1">85%</a>' in page


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_page_says_what_language_it_is_in_and_each_verdict_in_words(report: Report, lang: str) -> None:
    page, words = html.render((report,), Page(lang=lang)), Wording(lang)
    assert f'<html lang="{lang}" dir="{words.direction}">' in page
    for label in LABELS:
        assert words.name("label", label) in page
    assert words.say("html", "as-of", day="2021-07-14") in re.sub("</?bdi>", "", page)
    assert len(re.findall("<bdi>", page)) == len(re.findall("</bdi>", page))


def test_anchors_are_there_once_and_every_link_within_the_page_leads_somewhere(report: Report, empty: Report) -> None:
    for reports in ((report,), (report, empty, report)):
        reader = Reader(html.render(reports, Page(several=len(reports) > 1)))
        there = reader.values("id")
        assert len(there) == len(set(there))
        assert {href[1:] for href in reader.values("href") if href.startswith("#")} <= set(there)
        assert set(reader.values("aria-labelledby")) <= set(there)
    assert "c01" in Reader(html.render((report,), Page())).values("id")


def test_what_was_not_checked_is_named(report: Report, empty: Report) -> None:
    page = html.render((report,), Page())
    assert "Source urls.txt could not be checked: https://x.example did not answer." in page
    assert "1 sentence gave no claim: read it yourself" in page
    assert "No checkable claim was found." in html.render((empty,), Page())


def test_nothing_is_fetched_and_nothing_but_the_pages_own_runs(report: Report) -> None:
    reader = Reader(html.render((report,), Page()))
    policy = next(value for value in reader.values("content") if "default-src" in value)
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert not reader.values("src")
    assert not set(reader.tags) & {"img", "link", "iframe", "object", "base"}
    assert "url(" not in STYLE and "@import" not in STYLE


def test_an_ascii_page_says_the_same(report: Report) -> None:
    ascii_page = html.render((report,), Page(unicode=False))
    assert ascii_page.isascii()
    assert Reader(ascii_page).article == Reader(html.render((report,), Page())).article


def test_the_same_report_gives_the_same_bytes(report: Report) -> None:
    assert html.render((report,), Page()) == html.render((report,), Page(width=80, colour=True))


def colours(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6}|#[0-9a-f]{3});", block))


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("number", [0, 1, 2], ids=["light", "dark", "print"])
def test_every_colour_of_text_stands_out_from_its_ground(number: int) -> None:
    """WCAG 2.2, 1.4.3: 4.5 to 1 for text, in each of the three palettes."""
    palette = colours(re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)[number])
    assert len(palette) == 16
    pairs = [*product(("ink", "quiet", "link"), ("page", "raised"))]
    pairs += [(label, ground) for label in LABELS for ground in ("page", "raised", f"{label}-bg")]
    pairs += [("ink", f"{label}-bg") for label in LABELS] + [("page", label) for label in LABELS]
    assert [pair for pair in pairs if contrast(palette[pair[0]], palette[pair[1]]) < 4.5] == []


def test_no_verdict_is_told_by_colour_alone() -> None:
    """Each has a line of its own under the text, besides its sign and its word."""
    lines = re.findall(r"^\.([\w-]+) \{ --tone: .* --under: (\w+); --thick: (\w+); \}$", STYLE, re.MULTILINE)
    assert {label for label, *_ in lines} == set(LABELS)
    assert len({tuple(line) for _, *line in lines}) == len(LABELS)


def test_print_shows_neither_filters_nor_keys() -> None:
    printed = STYLE.partition("@media print {")[2]
    assert ".filters { display: none; }" in printed
    assert "break-inside: avoid" in printed
