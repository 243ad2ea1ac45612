"""Sitemaps from a real server: indexes, packed ones, windows of time, and what is broken among them."""

from __future__ import annotations

import gzip

import pytest
from pytest_httpserver import HTTPServer

from factcheck.errors import SourceError, UsageError
from factcheck.sources import Context, Lead, sitemap

MAP = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{}</urlset>'
INDEX = '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{}</sitemapindex>'


def url(address: str, day: str = "") -> str:
    return f"<url><loc>{address}</loc>{f'<lastmod>{day}T10:00:00+03:00</lastmod>' if day else ''}</url>"


def maps(*addresses: str, day: str) -> str:
    return "".join(f"<sitemap><loc>{each}</loc><lastmod>{day}</lastmod></sitemap>" for each in addresses)


@pytest.fixture
def home(httpserver: HTTPServer) -> str:
    """An index of two sitemaps, one of them packed, and one that is gone."""
    home = httpserver.url_for("").rstrip("/")
    serve = httpserver.expect_request
    index = maps(f"{home}/a.xml", f"{home}/b.xml.gz", day="2021-07-20") + maps(f"{home}/old.xml", day="2020-01-01")
    serve("/index.xml").respond_with_data(INDEX.format(index), content_type="text/xml")
    pages = url(f"{home}/news/1", "2021-07-01") + url(f"{home}/news/2", "2021-07-14") + url(f"{home}/about")
    serve("/a.xml").respond_with_data(MAP.format(pages), content_type="text/xml")
    packed = gzip.compress(MAP.format(url(f"{home}/news/3", "2021-07-31")).encode())
    serve("/b.xml.gz").respond_with_data(packed, content_type="application/gzip")
    for path in ("/news/1", "/news/2", "/news/3", "/about"):
        serve(path).respond_with_data(f"<p>Page {path}.</p>", content_type="text/html")
    return home


def found(spec: str, context: Context) -> list[str]:
    return [lead.address if isinstance(lead, Lead) else str(lead) for lead in sitemap.leads(spec, context)]


def test_all_pages_the_latest_first(home: str, context: Context) -> None:
    *pages, trouble = found(f"sitemap:{home}/index.xml", context)
    assert pages == [f"{home}/news/3", f"{home}/news/2", f"{home}/news/1", f"{home}/about"]
    assert "/old.xml can't be read" in trouble


@pytest.mark.parametrize(
    ("options", "numbers"),
    [
        ("since=2021-07-14", "32"),
        ("since=2021-07-02&until=2021-07-30", "2"),
        ("until=2021-07-01", "1"),
        ("under=/news/&limit=2", "32"),
    ],
)
def test_a_window(home: str, context: Context, options: str, numbers: str) -> None:
    pages = [page for page in found(f"sitemap:{home}/index.xml#{options}", context) if "can't be read" not in page]
    assert pages == [f"{home}/news/{number}" for number in numbers]


def test_sitemaps_older_than_the_window_are_not_asked_for(home: str, context: Context, httpserver: HTTPServer) -> None:
    found(f"sitemap:{home}/index.xml#since=2021-07-01", context)
    assert "/old.xml" not in [request.path for request, _ in httpserver.log]


def test_a_list_of_addresses_and_a_loop(home: str, context: Context, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/list.txt").respond_with_data(
        f"{home}/about\n\nftp://x\nhttps://[x\n", content_type="text/plain"
    )
    loop = maps(f"{home}/loop.xml", f"{home}/list.txt", day="2021-07-20")
    httpserver.expect_request("/loop.xml").respond_with_data(INDEX.format(loop), content_type="text/xml")
    assert found(f"sitemap:{home}/loop.xml", context) == [f"{home}/about"]


def test_no_more_sitemaps_are_asked_for_than_the_bound(
    context: Context, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = httpserver.url_for("").rstrip("/")
    index = INDEX.format(maps(*(f"{home}/{number}.xml" for number in range(9)), day="2021-07-20"))
    for path in ("/all.xml", *(f"/{number}.xml" for number in range(9))):
        httpserver.expect_request(path).respond_with_data(index, content_type="text/xml")
    monkeypatch.setattr(sitemap, "_MAPS", 4)
    (trouble,) = found(f"sitemap:{home}/all.xml", context)
    assert "all.xml leads to 10 sitemaps, of which 4 are read" in trouble
    assert [request.path for request, _ in httpserver.log] == ["/all.xml", "/0.xml", "/1.xml", "/2.xml"]


def test_entities_of_its_own_are_refused(context: Context, httpserver: HTTPServer) -> None:
    bomb = "<!DOCTYPE x [<!ENTITY a 'b'>]><urlset/>"
    for body in (bomb.encode(), bomb.encode("utf-8-sig"), gzip.compress(bomb.encode())):
        httpserver.clear()
        httpserver.expect_request("/s.xml").respond_with_data(body)
        with pytest.raises(SourceError, match="entities of its own"):
            found(f"sitemap:{httpserver.url_for('/s.xml')}", context)


def test_what_is_no_sitemap(context: Context, httpserver: HTTPServer) -> None:
    for body in (b"<urlset><url>", b"<!DOCTYPE x [<!ENTITY a 'b'>]><urlset/>", gzip.compress(b"<urlset/>")[:-9]):
        httpserver.clear()
        httpserver.expect_request("/s.xml").respond_with_data(body)
        with pytest.raises(SourceError):
            found(f"sitemap:{httpserver.url_for('/s.xml')}", context)
    with pytest.raises(UsageError, match="since must be a day"):
        found("sitemap:https://a.example/#since=July", context)
