"""A MediaWiki: Debian's, on SQLite and PHP's own server, with Arabic and English pages, revisions and redirects."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from pytest_httpserver import HTTPServer

from factcheck.errors import SourceError, UsageError
from factcheck.sources import Context, Document, Lead, mediawiki

PROGRAMS = Path("/usr/share/mediawiki")
ARABIC = "زار وزير الخارجية الروسي سيرغي لافروف إسلام آباد في 6 أبريل 2021."
ENGLISH = "Sergey Lavrov visited '''Islamabad''' on 6 April 2021.\n\n* He met his counterpart."


def documents(spec: str, context: Context) -> list[Document]:
    leads = [lead for lead in mediawiki.leads(spec, context) if isinstance(lead, Lead)]
    return [document for lead in leads for document in lead.read()]


class Wiki:
    """A wiki on the loopback."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = int(free.getsockname()[1])
        self.api = f"http://127.0.0.1:{self.port}/api.php"

    def install(self) -> None:
        shutil.copytree(PROGRAMS, self._folder / "wiki", ignore=shutil.ignore_patterns("LocalSettings.php"))
        (self._folder / "data").mkdir()
        place = ("--dbtype", "sqlite", "--dbpath", str(self._folder / "data"), "--scriptpath", "", "--lang", "ar")
        home = f"http://127.0.0.1:{self.port}"
        self._php("maintenance/install.php", *place, "--server", home, "--pass", "long-enough-x1", "Wiki", "Admin")

    def write(self, title: str, text: str) -> None:
        self._php("maintenance/edit.php", title, told=text)

    def file(self) -> None:
        """Brings the search up to date."""
        self._php("maintenance/rebuildtextindex.php")

    def serve(self) -> subprocess.Popen[bytes]:
        command = ["php", "-S", f"127.0.0.1:{self.port}", "-t", str(self._folder / "wiki")]
        server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return server
            time.sleep(0.05)
        server.kill()
        raise RuntimeError("PHP's server does not answer")

    def _php(self, script: str, *words: str, told: str = "") -> None:
        command = ["php", str(self._folder / "wiki" / script), *words]
        subprocess.run(command, input=told.encode(), check=True, capture_output=True, timeout=120)


@pytest.fixture(scope="module")
def wiki(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wiki]:
    if not PROGRAMS.exists() or shutil.which("php") is None:
        pytest.skip("Debian's packages mediawiki, php-cli and php-sqlite3 are not installed")
    made = Wiki(tmp_path_factory.mktemp("mediawiki"))
    made.install()
    made.write("زيارة لافروف", ARABIC)
    made.write("Lavrov", ENGLISH)
    made.write("Visit", "#REDIRECT [[Lavrov]]")
    made.file()
    server = made.serve()
    yield made
    server.terminate()
    server.wait()


def test_pages_by_their_titles(wiki: Wiki, context: Context) -> None:
    arabic, english = documents(f"mediawiki:{wiki.api}#pages=Visit|زيارة لافروف", context)
    assert english.article.text == "Sergey Lavrov visited Islamabad on 6 April 2021.\n\nHe met his counterpart."
    assert (english.article.title, english.article.lang) == ("Lavrov", "en")
    assert (arabic.article.text, arabic.article.lang) == (ARABIC, "ar")
    assert "oldid=" in english.provenance.url and english.provenance.published is not None


def test_a_new_revision_is_another_version(wiki: Wiki, context: Context) -> None:
    spec = f"mediawiki:{wiki.api}#pages=Growing"
    wiki.write("Growing", "It was one sentence.")
    (first,) = mediawiki.leads(spec, context)
    wiki.write("Growing", "It was one sentence. It is two.")
    (second,) = mediawiki.leads(spec, context)
    assert isinstance(first, Lead) and isinstance(second, Lead)
    assert first.address == second.address and first.fingerprint != second.fingerprint
    (old,), (new,) = first.read(), second.read()
    assert (old.article.text, new.article.text) == ("It was one sentence.", "It was one sentence. It is two.")


def test_search_and_a_page_that_is_not_there(wiki: Wiki, context: Context) -> None:
    assert [title for title, _ in mediawiki.search(f"mediawiki:{wiki.api}", "Lavrov", context)] == ["Lavrov"]
    (found,) = documents(f"mediawiki:{wiki.api}#search=Lavrov", context)
    assert found.article.title == "Lavrov"
    (missing,) = mediawiki.leads(f"mediawiki:{wiki.api}#pages=Nowhere", context)
    assert isinstance(missing, SourceError) and "no page 'Nowhere'" in str(missing)


def page(title: str, home: str, **more: Any) -> dict[str, Any]:
    latest = {"revid": 7, "timestamp": "2021-07-14T10:00:00Z"}
    return {"title": title, "fullurl": f"{home}/wiki/{title}", "revisions": [latest], **more}


def test_the_same_page_in_other_languages(httpserver: HTTPServer, context: Context) -> None:
    home = httpserver.url_for("").rstrip("/")
    links = [{"lang": "en", "title": "Pakistan", "url": f"{home}/wiki/Pakistan"}]
    for title, more in (("باكستان", {"langlinks": links}), ("Pakistan", {})):
        answer = {"query": {"pages": [page(title, home, **more)]}}
        query = {"titles": title, "action": "query"}
        httpserver.expect_request("/w/api.php", query_string=holding(query)).respond_with_json(answer)
    parsed = httpserver.expect_request("/w/api.php", query_string=holding({"action": "parse"}))
    parsed.respond_with_json({"parse": {"text": "<p>Text.</p>"}})
    found = documents(f"mediawiki:{home}/w/api.php#pages=باكستان&languages=en|fr", context)
    assert [each.article.title for each in found] == ["باكستان", "Pakistan"]
    assert found[1].provenance.url == f"{home}/wiki/Pakistan?oldid=7"


def holding(query: dict[str, str]) -> Any:
    from urllib.parse import parse_qs

    from pytest_httpserver.httpserver import QueryMatcher

    class Matcher(QueryMatcher):
        def match(self, request_query_string: bytes) -> bool:
            given = parse_qs(request_query_string.decode())
            return all(given.get(name) == [value] for name, value in query.items())

        def get_comparing_values(self, request_query_string: bytes) -> tuple[Any, Any]:
            return request_query_string, query

    return Matcher()


def test_what_is_no_wiki(httpserver: HTTPServer, context: Context) -> None:
    httpserver.expect_request("/html").respond_with_data("<p>Hello</p>")
    httpserver.expect_request("/no").respond_with_json({"error": {"info": "You are blocked."}})
    for path, told in (("/html", "no MediaWiki API"), ("/no", "You are blocked")):
        with pytest.raises(SourceError, match=told):
            list(mediawiki.leads(f"mediawiki:{httpserver.url_for(path)}#pages=A", context))
    with pytest.raises(UsageError, match="names no page"):
        list(mediawiki.leads("mediawiki:https://a.example/api.php", context))


def test_names_of_the_articles_are_asked_for_and_no_more(httpserver: HTTPServer, context: Context) -> None:
    home = httpserver.url_for("").rstrip("/")
    for name in ("Sergey Lavrov", "Islamabad"):
        found = [page(f"{name} {number}", home, index=number) for number in (1, 2)]
        query = {"gsrsearch": name, "gsrlimit": "2"}
        httpserver.expect_request("/w/api.php", query_string=holding(query)).respond_with_json(
            {"query": {"pages": found}}
        )
    asked = msgspec.structs.replace(context, names=(("Sergey Lavrov", "Islamabad", "Russia"), ("Islamabad",)))
    spec = f"mediawiki:{home}/w/api.php#names=2"
    assert mediawiki.names(spec) == 2 and mediawiki.sends(spec) == "names of each article, at most 2"
    told = [str(each) if isinstance(each, SourceError) else each.address for each in mediawiki.leads(spec, asked)]
    assert told == [f"{home}/wiki/{name} {n}" for name in ("Sergey Lavrov", "Islamabad") for n in (1, 2)]
    assert [request.args["gsrsearch"] for request, _ in httpserver.log] == ["Sergey Lavrov", "Islamabad"]
    assert list(mediawiki.leads(spec, context)) == []
    asked.__exit__(None)


def test_nothing_is_asked_offline(httpserver: HTTPServer, context: Context) -> None:
    offline = msgspec.structs.replace(context, names=(("Islamabad",),), offline=True)
    (failure,) = mediawiki.leads(f"mediawiki:{httpserver.url_for('/w/api.php')}#names=2", offline)
    assert isinstance(failure, SourceError) and "can't be read offline" in str(failure)
    assert httpserver.log == []
