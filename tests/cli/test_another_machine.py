"""The same article, lock and version give the same bytes on another machine: in other folders, zones and locales."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
ELSEWHERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "3", "COLUMNS": "200"}
SETTINGS = """
sources = ["{feed}", "mediawiki:{wiki}#names=2", "own", "notes.txt"]
allow-hosts = ["localhost"]
builtin-claims = false
cache-folder = "kept"

[trust."own"]
tier = "primary"
"""


def answered(request: Request) -> Response:
    """A wiki with one page on Lavrov, whose revision is number 7."""
    home = request.host_url.rstrip("/")
    if request.args.get("action") == "parse":
        return Response(json.dumps({"parse": {"text": "<p>Sergey Lavrov visited Islamabad on 6 April 2021.</p>"}}))
    latest = [{"revid": 7, "timestamp": "2021-07-14T10:00:00Z"}]
    found = {"title": "Lavrov", "fullurl": f"{home}/wiki/Lavrov", "revisions": latest, "index": 1}
    return Response(json.dumps({"query": {"pages": [found] if "Lavrov" in request.args["gsrsearch"] else []}}))


@pytest.fixture
def home(desk: Path, httpserver: HTTPServer) -> Path:
    """A desk with a page, a wiki, a folder and a file."""
    page = "<title>Bulletin 7</title><p>Sergey Lavrov met Shah Mahmood Qureshi in Islamabad on 7 April 2021.</p>"
    httpserver.expect_request("/7").respond_with_data(page, content_type="text/html")
    httpserver.expect_request("/w/api.php").respond_with_handler(answered)
    feed, wiki = httpserver.url_for("/7"), httpserver.url_for("/w/api.php")
    (desk / "factcheck.toml").write_text(SETTINGS.format(feed=feed, wiki=wiki), "utf-8")
    (desk / "own" / "deep").mkdir(parents=True)
    (desk / "own" / "deep" / "a.txt").write_text("Sergey Lavrov visited Islamabad on 6-7 April 2021.", "utf-8")
    (desk / "notes.txt").write_text("Lavrov left Islamabad on 7 April 2021.", "utf-8")
    return desk


def there(folder: Path, environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "factcheck", *arguments]
    return subprocess.run(
        command, cwd=folder, env=environment | ELSEWHERE, capture_output=True, timeout=120, check=False
    )


FORMATS = ("json", "csv", "markdown", "html", "sarif")
CHECK = ("wrong.txt", "--date", "2021-04-08", "--locked")


def test_a_locked_check_is_the_same_elsewhere(
    run: Run, home: Path, tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str], httpserver: HTTPServer
) -> None:
    locked = run("lock", "wrong.txt")
    assert locked.returncode == 0, locked.stderr.decode()
    assert run("cache", "export", "all.tar", "--locked").stdout.decode().endswith("documents, 4 files\n")
    searched = [request.args["gsrsearch"] for request, _ in httpserver.log if "gsrsearch" in request.args]
    assert searched == ["Sergey Lavrov", "Islamabad"]
    httpserver.clear()
    away = tmp_path_factory.mktemp("auditor")
    shutil.copy(home / "all.tar", away)
    shutil.copy(home / "wrong.txt", away)
    with tarfile.open(away / "all.tar") as parcel:
        parcel.extractall(away, filter="data")
    folder = away / "files"
    shutil.copy(away / "wrong.txt", folder)
    brought = there(folder, environment, "cache", "import", "../all.tar")
    assert brought.returncode == 0, brought.stderr.decode()
    for form in FORMATS:
        here, other = run(*CHECK, "--output-format", form), there(folder, environment, *CHECK, "--output-format", form)
        assert (here.returncode, here.stderr) == (other.returncode, other.stderr)
        assert here.returncode == 1 and here.stdout == other.stdout
    here, other = run("explain", *CHECK, "c02"), there(folder, environment, "explain", *CHECK, "c02")
    assert here.stdout and (here.stdout, here.returncode) == (other.stdout, 0)
    told = json.loads(run(*CHECK, "--output-format", "json").stdout)
    assert {each["source"] for claim in told["claims"] for each in claim["evidence"]} >= {"folder:own"}
    assert [each["documents"] for each in told["sources"]] == [1, 1, 1, 1]
    assert httpserver.log == []


def test_an_article_that_was_not_locked_has_nothing_of_the_wiki(run: Run, home: Path) -> None:
    told = run("lock").stderr.decode()
    assert "A source is searched for names of articles: name those" in told
    failed = run(*CHECK)
    assert failed.returncode == 2 and b"is not in factcheck.lock" in failed.stderr
    assert home


def test_a_source_that_is_searched_is_tried_by_a_search(run: Run, home: Path, httpserver: HTTPServer) -> None:
    wiki = f"mediawiki:{httpserver.url_for('/w/api.php')}#names=2"
    assert run("sources", "test", wiki).stdout.decode() == f"works: {wiki}\n"
    assert run("sources", "test", f"mediawiki:{httpserver.url_for('/none')}#names=2").returncode == 2
    assert home


def test_what_is_sent_is_shown_before_it_is(run: Run, home: Path, httpserver: HTTPServer) -> None:
    shown = run("wrong.txt", "--show-settings").stdout.decode().splitlines()
    wiki = httpserver.url_for("/w/api.php")
    assert shown[-2:] == [
        f"# mediawiki:{wiki}#names=2 sends: names of each article, at most 2",
        f"# mediawiki:{wiki}#names=2 is asked for: Sergey Lavrov, Islamabad",
    ]
    offline = run("wrong.txt", "--show-settings", "--offline").stdout.decode().splitlines()
    assert offline[-1].endswith("is asked for nothing, for it is offline; else: Sergey Lavrov, Islamabad")
    assert httpserver.log == [] and home
