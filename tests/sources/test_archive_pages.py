"""A site's archive pages from a real server: its links, its next pages, and nothing of other hosts."""

from __future__ import annotations

import pytest
from pytest_httpserver import HTTPServer

from factcheck.sources import Context, Lead, archive_pages

FIRST = """<a href="/news/1">1</a> <a href="2#part">2</a> <a href="https://other.example/news/9">9</a>
<a href="/about">about</a> <a href="mailto:x">x</a> <a href="http://[">y</a> <a rel="next" href="?page=2">next</a>"""
SECOND = '<a href="/news/1">1</a><a href="/news/3">3</a><a rel="next" href="/news/">again</a>'


@pytest.fixture
def home(httpserver: HTTPServer) -> str:
    serve = httpserver.expect_request
    serve("/news/", query_string="page=2").respond_with_data(SECOND, content_type="text/html")
    serve("/news/").respond_with_data(FIRST, content_type="text/html")
    for path in ("/news/1", "/news/2", "/news/3", "/about"):
        serve(path).respond_with_data(f"<p>Page {path}.</p>", content_type="text/html")
    return httpserver.url_for("").rstrip("/")


@pytest.mark.parametrize(
    ("options", "paths"),
    [
        ("", "/news/1 /news/2 /news/3"),
        ("#pages=1", "/news/1 /news/2"),
        ("#limit=1", "/news/1"),
        ("#under=/about", "/about"),
    ],
)
def test_the_pages_of_an_archive(home: str, context: Context, options: str, paths: str) -> None:
    leads = list(archive_pages.leads(f"archive:{home}/news/{options}", context))
    assert [lead.address for lead in leads if isinstance(lead, Lead)] == [f"{home}{path}" for path in paths.split()]
    assert len(leads) == len(paths.split())


def test_an_archive_without_pages(home: str, context: Context) -> None:
    (trouble,) = archive_pages.leads(f"archive:{home}/news/#under=/nowhere/", context)
    assert "links to no page" in str(trouble)
