"""Odd and hostile sources, each of which ends in a sentence: what holds nothing, never ends, or is something else."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from pytest_httpserver import HTTPServer

from factcheck import naming
from factcheck.check import check
from factcheck.desk import open_desk
from factcheck.errors import SourceError, UsageError
from factcheck.model import Article
from factcheck.naming import offered, source_of
from factcheck.settings import Settings
from factcheck.sources import Context, Lead

TEXT = "Exports of Iraq rose by 10% in March 2021."
MAP = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{}</urlset>'
REVISION = {"revid": 7, "timestamp": "2021-07-14T10:00:00Z"}


def told(spec: str, context: Context) -> list[str]:
    """The addresses of what a source offers, and what it says of the rest."""
    try:
        return [each.address if isinstance(each, Lead) else str(each) for each in offered(spec, context)]
    except SourceError as error:
        return [str(error)]


def test_a_folder_with_links_and_pipes_is_walked_once(tmp_path: Path, context: Context) -> None:
    folder = tmp_path / "docs"
    (folder / "sub").mkdir(parents=True)
    (folder / "a.txt").write_text(TEXT)
    (folder / "sub" / "up").symlink_to("..")
    (folder / "self").symlink_to("self")
    (folder / "self.txt").symlink_to("self.txt")
    (folder / "one.txt").symlink_to("two.txt")
    (folder / "two.txt").symlink_to("one.txt")
    (folder / "gone.txt").symlink_to("nowhere.txt")
    (folder / "out.txt").symlink_to(__file__)
    (folder / "in.txt").symlink_to("a.txt")
    os.mkfifo(folder / "pipe.txt")
    assert told(str(folder), context) == ["a.txt", "in.txt"]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(UsageError, match="neither a file nor a folder"):
        source_of(str(tmp_path / "pipe.txt"))


def test_an_archive_without_a_line_is_told(tmp_path: Path, context: Context) -> None:
    (tmp_path / "a.jsonl").write_text("\n \n\t\n")
    assert told(str(tmp_path / "a.jsonl"), context) == ["a.jsonl is empty: there is nothing in it to check."]
    (tmp_path / "a.jsonl").write_text('\n{"text": "x"}\n')
    assert told(str(tmp_path / "a.jsonl"), context) == ["a.jsonl:2"]


FEEDS = [
    ("", "is no RSS and no Atom feed"),
    ("<html><body><p>Welcome.</p></body></html>", "is no RSS and no Atom feed"),
    ('{"version": "https://jsonfeed.org/version/1"}', "is no RSS and no Atom feed"),
]
MAPS = [
    ("<html><body><p>Welcome.</p></body></html>", "is no sitemap"),
    ("Welcome to our site.", "is no sitemap"),
    ("", "is no sitemap"),
    ('<rss version="2.0"><channel></channel></rss>', "is no sitemap"),
    ("<urlset><url><loc>http", "is damaged"),
]
WIKIS: list[tuple[Any, str]] = [
    (None, "no MediaWiki API"),
    ([], "no MediaWiki API"),
    ({"query": [1, 2]}, "no MediaWiki API"),
    ({"query": {"pages": {"7": {"title": "A"}}}}, "no MediaWiki API"),
    ({"query": {"pages": [{"title": 7}]}}, "no MediaWiki API"),
    ({"query": {"pages": [{"title": "A", "fullurl": "x", "revisions": [{}]}]}}, "no MediaWiki API"),
    ({"query": {"pages": [{"title": "A", "revisions": [REVISION | {"timestamp": "never"}]}]}}, "no MediaWiki API"),
    ({"query": {"pages": [{"title": "A", "revisions": [REVISION], "fullurl": "javascript:1"}]}}, "has no page 'A'"),
    ({"query": {"pages": [{"title": "A", "missing": True}]}}, "has no page 'A'"),
    ({"error": "x"}, "refuses: no reason given"),
    ({"error": {"info": "a\n\x1bb"}}, "refuses: a b"),
]


@pytest.mark.parametrize(
    ("spec", "body", "sentence"),
    [
        *(("feed:{}", body, sentence) for body, sentence in FEEDS),
        *(("sitemap:{}", body, sentence) for body, sentence in MAPS),
        *(("mediawiki:{}#pages=A", msgspec.json.encode(body).decode(), sentence) for body, sentence in WIKIS),
    ],
)
def test_a_server_that_answers_something_else(
    spec: str, body: str, sentence: str, httpserver: HTTPServer, context: Context
) -> None:
    if spec.startswith("feed"):
        pytest.importorskip("feedparser")
    httpserver.expect_request("/x").respond_with_data(body)
    (said,) = told(spec.format(httpserver.url_for("/x")), context)
    assert sentence in said and said.isprintable()


EMPTY: list[Callable[[HTTPServer], tuple[str, str]]] = [
    lambda _: ("feed:{}", '<rss version="2.0"><channel><title>x</title></channel></rss>'),
    lambda _: ("feed:{}", '<rss version="2.0"><channel><item><title>x</title></item></channel></rss>'),
    lambda _: ("sitemap:{}", MAP.format("")),
    lambda home: ("sitemap:{}#since=2021-01-01", MAP.format(f"<url><loc>{home.url_for('/')}</loc></url>")),
    lambda home: (
        "sitemap:{}",
        f"<sitemapindex><sitemap><loc>{home.url_for('/x')}</loc></sitemap></sitemapindex>",
    ),
    lambda _: ("mediawiki:{}#search=nothing", '{"batchcomplete": true}'),
]


@pytest.mark.parametrize("made", EMPTY)
def test_a_source_that_holds_nothing_is_told(
    made: Callable[[HTTPServer], tuple[str, str]], httpserver: HTTPServer, tmp_path: Path
) -> None:
    """It failed at nothing, so that the claim is open and not unchecked."""
    spec, body = made(httpserver)
    if spec.startswith("feed"):
        pytest.importorskip("feedparser")
    httpserver.expect_request("/x").respond_with_data(body)
    source = spec.format(httpserver.url_for("/x"))
    settings = Settings(
        sources=(source,), allow_hosts=("localhost",), builtin_claims=False, cache_folder=str(tmp_path), jobs=1
    )
    desk = open_desk(settings, None)
    assert [str(each) for each in desk.told] == [f"{source} holds no document: nothing was held against it."]
    report = check(Article("draft", TEXT, "en"), desk)
    assert {each.verdict.label for each in report.findings} == {"not-enough-evidence"}


def test_a_source_that_is_searched_for_names_may_find_nothing(httpserver: HTTPServer, tmp_path: Path) -> None:
    httpserver.expect_request("/x").respond_with_json({"batchcomplete": True})
    settings = Settings(
        sources=(f"mediawiki:{httpserver.url_for('/x')}#names=2",),
        allow_hosts=("localhost",),
        builtin_claims=False,
        cache_folder=str(tmp_path),
        jobs=1,
    )
    assert open_desk(settings, None).told == []


OTHER = "Exports of Iraq rose by 12% in March 2021."


@pytest.mark.parametrize(
    ("sources", "label"),
    [
        ((".",), "not-enough-evidence"),
        (("draft.txt",), "not-enough-evidence"),
        (("../drafts",), "not-enough-evidence"),
        (("linked",), "not-enough-evidence"),
        ((".", "docs"), "refuted"),
        (("docs/draft.txt",), "refuted"),  # another file of the same name
    ],
)
def test_an_article_that_lies_in_a_source_is_no_evidence_for_itself(
    sources: tuple[str, ...], label: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "drafts"
    (home / "docs").mkdir(parents=True)
    (home / "linked").symlink_to(".")
    monkeypatch.chdir(home)
    Path("draft.txt").write_text(TEXT)
    if label == "refuted":
        Path("docs", "draft.txt").write_text(OTHER)
    settings = Settings(sources=sources, builtin_claims=False, cache_folder=str(tmp_path / "cache"), jobs=1)
    desk = open_desk(settings, None)
    for name in ("draft.txt", str(Path("draft.txt").resolve())):
        found = check(Article(name, TEXT, "en"), desk).findings
        assert {each.verdict.label for each in found if each.claim.kind == "percentage"} == {label}


def test_what_fails_in_many_documents_is_told_in_a_line_that_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.jsonl").write_text("bad\n" * 500)
    (tmp_path / "docs" / "b.txt").write_text(TEXT)
    settings = Settings(
        sources=(str(tmp_path / "docs"),), builtin_claims=False, cache_folder=str(tmp_path / "cache"), jobs=1
    )
    (state,) = open_desk(settings, None).sources
    assert state.documents == 1 and state.error
    assert state.error.count("docs/a.jsonl:") == 10 and state.error.endswith("; and 490 more failures")


class Broken:
    """A source of another package with a bug in it."""

    NAME = "broken"

    @staticmethod
    def accepts(spec: str) -> bool:
        return spec == "broken"

    @staticmethod
    def leads(spec: str, context: Context) -> Iterator[Lead | SourceError]:
        yield Lead("a", "1", tuple)
        raise KeyError(f"{spec} at {context.offline}")


def test_a_bug_of_a_source_costs_that_source_alone(context: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(naming, "_modules", lambda: [Broken])
    found = offered("broken", context)
    assert isinstance(next(found), Lead)
    with pytest.raises(
        SourceError, match=r"^broken: internal error \(KeyError: .*\); please report it with the source's"
    ):
        next(found)
