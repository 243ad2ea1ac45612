"""A list of addresses as a source, against a real server on the loopback."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path

import msgspec
import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Response

from factcheck.errors import SourceError
from factcheck.sources import Context, Document, Lead, urls

ARABIC = """<!DOCTYPE html>
<html lang="ar-SA" dir="rtl"><head><meta charset="utf-8">
<title>لافروف في إسلام آباد</title>
<meta property="article:published_time" content="2021-04-07T09:30:00+03:00"></head>
<body><nav><ul><li>الرئيسية</li></ul></nav>
<article><h1>لافروف يزور باكستان</h1>
<p>زار وزير الخارجية الروسي سيرغي لافروف <b>إسلام آباد</b> يومي 6&nbsp;و7 أبريل.</p></article>
<footer><p>حقوق النشر</p></footer></body></html>"""
VISIT = "زار لافروف باكستان يومي 6 و7 أبريل."


@pytest.fixture
def context(tmp_path: Path) -> Context:
    return Context(tmp_path / "cache", allow_hosts=frozenset({"localhost"}))


@pytest.fixture
def server(httpserver: HTTPServer) -> HTTPServer:
    httpserver.expect_request("/ar").respond_with_data(ARABIC, content_type="text/html")
    httpserver.expect_request("/en").respond_with_data("Lavrov left on 7 April.", content_type="text/plain")
    httpserver.expect_request("/gone").respond_with_data("gone", status=404)
    return httpserver


def listed(folder: Path, *lines: str, encoding: str = "utf-8") -> str:
    path = folder / "urls.txt"
    path.write_text("\n".join(lines) + "\n", encoding)
    return str(path)


def found(spec: str, context: Context) -> list[Lead | SourceError]:
    return list(urls.leads(spec, context))


def document(server: HTTPServer, path: str, context: Context) -> Document:
    (lead,) = found(server.url_for(path), context)
    assert isinstance(lead, Lead)
    (only,) = lead.read()
    return only


def refused(server: HTTPServer, path: str, context: Context) -> str:
    with pytest.raises(SourceError) as caught:
        document(server, path, context)
    return str(caught.value)


@pytest.mark.parametrize("spec", ["http://a.example/", "https://a.example/x.pdf", "HTTPS://A.EXAMPLE"])
def test_an_address_is_accepted(spec: str) -> None:
    assert urls.accepts(spec)


@pytest.mark.parametrize(
    "spec", ["a.example", "ftp://a.example/", "urls", "", "missing.txt", "~nobody/a.txt", "a\0.txt"]
)
def test_what_is_no_address_is_not(spec: str) -> None:
    assert not urls.accepts(spec)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_list_is_accepted_by_its_first_line(tmp_path: Path, encoding: str) -> None:
    assert urls.accepts(listed(tmp_path, "", "# الوزارة", "  http://a.example/", "rubbish", encoding=encoding))


def test_other_texts_are_not(tmp_path: Path) -> None:
    assert not urls.accepts(listed(tmp_path, "Lavrov arrived.", "http://a.example/"))
    assert not urls.accepts(listed(tmp_path, "# only a comment"))
    assert not urls.accepts(listed(tmp_path, ""))
    (tmp_path / "folder.txt").mkdir()
    assert not urls.accepts(str(tmp_path / "folder.txt"))
    (tmp_path / "urls.md").write_text("http://a.example/")
    assert not urls.accepts(str(tmp_path / "urls.md"))


def test_leads_come_in_the_order_of_the_list(tmp_path: Path, server: HTTPServer, context: Context) -> None:
    en, gone, ar = (server.url_for(path) for path in ("/en", "/gone", "/ar"))
    spec = listed(tmp_path, "# two pages", en, "", gone, f"{en}#again", "not an address", f"\u200f{ar} ")
    first, second, third, fourth = found(spec, context)
    assert isinstance(first, Lead) and first.address == en
    assert first.fingerprint == sha256(b"Lavrov left on 7 April.").hexdigest()
    assert isinstance(second, SourceError) and "404" in str(second)
    assert isinstance(third, SourceError) and str(third).startswith("urls.txt:6: 'not an address' is no http")
    assert isinstance(fourth, Lead) and fourth.address == ar


def test_many_pages_keep_their_order(tmp_path: Path, server: HTTPServer, context: Context) -> None:
    pages = [server.url_for(f"/en?page={number}") for number in range(30)]
    leads = found(listed(tmp_path, *pages), context)
    assert [lead.address for lead in leads if isinstance(lead, Lead)] == pages


def test_an_arabic_page(server: HTTPServer, context: Context) -> None:
    page = document(server, "/ar", context)
    assert page.article.lang == "ar"
    assert page.article.title == "لافروف في إسلام آباد"
    assert page.article.published == date(2021, 4, 7)
    assert page.article.text == (
        "لافروف يزور باكستان\n\nزار وزير الخارجية الروسي سيرغي لافروف إسلام آباد يومي 6\xa0و7 أبريل."
    )


def test_where_a_document_comes_from(tmp_path: Path, server: HTTPServer, context: Context) -> None:
    server.expect_request("/old").respond_with_response(Response(status=301, headers={"Location": "/ar"}))
    (lead,) = found(listed(tmp_path, server.url_for("/old")), context)
    assert isinstance(lead, Lead)
    (page,) = lead.read()
    origin = page.provenance
    assert (origin.source, origin.url) == ("urls:urls.txt", server.url_for("/ar"))
    assert (origin.title, origin.published) == (page.article.title, page.article.published)
    assert origin.sha256 == sha256(page.article.text.encode()).hexdigest()
    assert origin.retrieved is not None and origin.retrieved.endswith("Z")


def test_a_text_without_markup(server: HTTPServer, context: Context) -> None:
    page = document(server, "/en", context)
    assert (page.article.text, page.article.lang) == ("Lavrov left on 7 April.", "en")
    assert page.provenance.title == page.provenance.url == server.url_for("/en")


def test_markdown_names_its_title(httpserver: HTTPServer, context: Context) -> None:
    httpserver.expect_request("/md").respond_with_data("# الزيارة\n\n" + VISIT, content_type="text/markdown")
    page = document(httpserver, "/md", context)
    assert (page.article.title, page.article.lang) == ("الزيارة", "ar")


@pytest.mark.parametrize(
    ("sent", "declared"),
    [
        ("utf-8", "windows-1256"),
        ("utf-8", "iso-8859-1"),
        ("utf-8", "no-such-charset"),
        ("utf-8", "hex"),
        ("utf-8", "utf-16"),
        ("utf-16", "utf-8"),
        ("utf-16-le", "utf-16-le"),
        ("cp1256", "windows-1256"),
        ("cp1256", "utf-8"),
        ("cp1256", ""),
        ("iso-8859-6", "iso-8859-6"),
    ],
)
@pytest.mark.parametrize("kind", ["text/plain", "text/html"])
def test_the_charset_is_what_fits_the_bytes(
    httpserver: HTTPServer, context: Context, sent: str, declared: str, kind: str
) -> None:
    text = " ".join([VISIT] * 5)
    body = f"<p>{text}</p>" if kind == "text/html" else text
    header = f"{kind}; charset={declared}" if declared else kind
    httpserver.expect_request("/").respond_with_data(body.encode(sent), headers={"Content-Type": header})
    assert document(httpserver, "/", context).article.text == text


@pytest.mark.parametrize("tag", ['<meta charset="windows-1251">', "<META content='text/html; charset=windows-1251'>"])
def test_the_charset_of_a_pages_own_tag(httpserver: HTTPServer, context: Context, tag: str) -> None:
    page = f"{tag}<p>Лавров прибыл в Исламабад 6 апреля.</p>".encode("cp1251")
    httpserver.expect_request("/").respond_with_data(page, content_type="text/html")
    assert document(httpserver, "/", context).article.text == "Лавров прибыл в Исламабад 6 апреля."


def test_a_page_without_a_content_type(httpserver: HTTPServer, context: Context) -> None:
    for path, body in (("/html", "\n<p>text</p>"), ("/text", "text")):
        answer = Response(body)
        del answer.headers["Content-Type"]
        httpserver.expect_request(path).respond_with_response(answer)
        assert document(httpserver, path, context).article.text == "text"


def test_what_cannot_be_read(httpserver: HTTPServer, context: Context) -> None:
    httpserver.expect_request("/pdf").respond_with_data(b"%PDF-1.7", content_type="application/pdf")
    httpserver.expect_request("/image").respond_with_data(b"GIF89a", content_type="image/gif")
    httpserver.expect_request("/binary").respond_with_data(b"\0\1\2\xff" * 99, content_type="text/plain")
    httpserver.expect_request("/empty").respond_with_data(b"", content_type="text/plain")
    httpserver.expect_request("/blank").respond_with_data("<nav><p>menu</p></nav>", content_type="text/html")
    assert "is image/gif, which is not read here" in refused(httpserver, "/image", context)
    assert "is a PDF file" in refused(httpserver, "/pdf", context)
    assert "is not text" in refused(httpserver, "/binary", context)
    assert "is empty" in refused(httpserver, "/empty", context)
    assert "no paragraph of text" in refused(httpserver, "/blank", context)


def test_offline_the_copies_serve(tmp_path: Path, server: HTTPServer, context: Context) -> None:
    spec = listed(tmp_path, server.url_for("/ar"), server.url_for("/en"))
    (online,) = found(server.url_for("/ar"), context)
    server.clear()
    kept, missing = found(spec, msgspec.structs.replace(context, offline=True))
    assert isinstance(online, Lead) and isinstance(kept, Lead)
    assert kept.fingerprint == online.fingerprint
    assert isinstance(missing, SourceError) and "not in the cache" in str(missing)
    assert server.log == []


def test_a_copy_that_stands_in_is_told(server: HTTPServer, context: Context) -> None:
    found(server.url_for("/ar"), context)
    server.clear()
    server.expect_request("/ar").respond_with_data("sorry", status=503)
    page = document(server, "/ar", context)
    assert page.article.lang == "ar"
    (notice,) = context.notices
    assert "503" in notice and "copy" in notice


def test_a_damaged_cache_is_told(server: HTTPServer, context: Context) -> None:
    with context:
        found(server.url_for("/ar"), context)
    (context.cache / "documents" / "cache.db").write_bytes(b"garbage" * 999)
    with msgspec.structs.replace(context) as again:
        document(server, "/ar", again)
    (notice,) = context.notices
    assert "damaged" in notice


def test_without_the_cache_nothing_is_written(server: HTTPServer, context: Context) -> None:
    document(server, "/ar", msgspec.structs.replace(context, use_cache=False))
    assert not context.cache.exists()


def test_this_machine_is_not_asked_unless_allowed(server: HTTPServer, tmp_path: Path) -> None:
    (error,) = found(server.url_for("/ar"), Context(tmp_path / "cache"))
    assert isinstance(error, SourceError) and "private network" in str(error)
    assert server.log == []


def test_a_list_that_cannot_be_read(tmp_path: Path, context: Context) -> None:
    spec = listed(tmp_path, "http://a.example/")
    Path(spec).write_bytes(b"http://a.example/\n\0\1\2")
    (error,) = found(spec, context)
    assert isinstance(error, SourceError) and "urls.txt is not text" in str(error)
    Path(spec).unlink()
    (error,) = found(spec, context)
    assert isinstance(error, SourceError) and "urls.txt can't be read" in str(error)


@pytest.fixture
def forbidden(tmp_path: Path) -> Iterator[str]:
    """A list that this process may not read, root or not."""
    spec, user = listed(tmp_path, "http://a.example/"), os.geteuid()
    Path(spec).chmod(0)
    if user == 0:
        os.seteuid(65534)
    yield spec
    os.seteuid(user)


def test_a_list_that_may_not_be_read_is_still_a_list(forbidden: str, context: Context) -> None:
    assert urls.accepts(forbidden)
    (error,) = found(forbidden, context)
    assert isinstance(error, SourceError) and "permissions" in str(error)


def test_leads_that_are_not_asked_for_are_not_waited_for(tmp_path: Path, server: HTTPServer, context: Context) -> None:
    spec = listed(tmp_path, *(server.url_for(f"/en?page={number}") for number in range(200)))
    leads = urls.leads(spec, context)
    next(leads)
    leads.close()  # type: ignore[attr-defined]
    assert len(server.log) < 200
