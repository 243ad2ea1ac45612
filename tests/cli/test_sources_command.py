"""factcheck sources, cache and lock: the real commands, with a real server."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
PAGE = "<title>Bulletin 7</title><p>Russian Foreign Minister Sergey Lavrov visited Islamabad on 6-7 April 2021.</p>"


def told(run: Run, *arguments: str, code: int = 0) -> str:
    ran = run(*arguments)
    assert ran.returncode == code, ran.stderr.decode()
    return (ran.stdout + ran.stderr).decode()


@pytest.fixture
def page(httpserver: HTTPServer) -> str:
    httpserver.expect_request("/7").respond_with_data(PAGE, content_type="text/html")
    return httpserver.url_for("/7")


@pytest.fixture
def home(desk: Path) -> Path:
    """A desk with settings of its own, and its cache within."""
    (desk / "factcheck.toml").write_text('allow-hosts = ["localhost"]  # ours\ncache-folder = "kept"\n', "utf-8")
    return desk


def test_sources_are_added_and_removed_and_comments_stay(run: Run, home: Path, page: str) -> None:
    pytest.importorskip("tomlkit")
    (home / "archive").mkdir()
    assert "added archive" in told(run, "sources", "add", "archive", page)
    assert told(run, "sources", "list") == f"folder     archive\nurls       {page}\n"
    assert told(run, "sources", "add", "archive") == ""
    text = (home / "factcheck.toml").read_text("utf-8")
    assert "# ours" in text and f'"{page}"' in text
    assert "removed archive" in told(run, "sources", "remove", "archive")
    assert told(run, "sources", "list") == f"urls       {page}\n"
    assert "has no source" in told(run, "sources", "remove", "archive", code=2)
    assert "names no source" in told(run, "sources", "add", "nothing-here", code=2)


def test_how_far_a_source_is_trusted_is_added_changed_and_removed(run: Run, home: Path) -> None:
    pytest.importorskip("tomlkit")
    (home / "archive").mkdir()
    wanted = ("--tier", "unreviewed", "--languages", "ar,en", "--valid-from", "2021-01-01", "--never-alone")
    told(run, "sources", "add", "archive", *wanted)
    text = (home / "factcheck.toml").read_text("utf-8")
    assert '[trust.archive]\ntier = "unreviewed"\nlanguages = ["ar", "en"]\nvalid-from = 2021-01-01\n' in text
    assert "# ours" in text
    assert told(run, "sources", "list") == "folder     archive (unreviewed, ar, en, from 2021-01-01, never alone)\n"
    assert "changed archive: primary" in told(
        run, "sources", "add", "archive", "--tier", "primary", "--may-stand-alone"
    )
    assert told(run, "sources", "list") == "folder     archive (primary, ar, en, from 2021-01-01)\n"
    assert "did you mean 'primary'" in told(run, "sources", "add", "archive", "--tier", "primry", code=2)
    assert "such as 2021-07-14" in told(run, "sources", "add", "archive", "--valid-to", "July", code=2)
    told(run, "sources", "remove", "archive")
    assert "trust" not in (home / "factcheck.toml").read_text("utf-8")


def test_what_is_wrong_is_told_and_nothing_is_written(run: Run, home: Path) -> None:
    pytest.importorskip("tomlkit")
    (home / "archive").mkdir()
    told(run, "sources", "add", "archive", "--valid-from", "2021-02-01")
    before = (home / "factcheck.toml").read_bytes()
    for wrong in ("feed:https://a.example/#limit=x", "https:///x", "claims:none", "fed:https://a.example/"):
        ran = run("sources", "add", "https://a.example/", wrong)
        assert (ran.returncode, ran.stdout, ran.stderr.count(b"\n")) == (2, b"", 1)
    assert "is before valid-from" in told(run, "sources", "add", "./archive/", "--valid-to", "2021-01-01", code=2)
    assert (home / "factcheck.toml").read_bytes() == before


def test_a_source_is_shown_tried_and_refreshed(run: Run, home: Path, page: str) -> None:
    assert "Bulletin 7" in told(run, "sources", "show", page)
    assert f"works: {page}" in told(run, "sources", "test", page)
    assert "does not work" in told(run, "sources", "test", f"{page}0", code=2)
    assert f"{page}: 1 document, 0 failed" in told(run, "sources", "refresh", page)
    assert "can't be searched" in told(run, "sources", "search", page, "words", code=2)
    assert home


def test_a_locked_check_is_the_same_on_another_machine(run: Run, home: Path, page: str, httpserver: HTTPServer) -> None:
    settings = (home / "factcheck.toml").read_text("utf-8")
    (home / "factcheck.toml").write_text(f'sources = ["{page}", "own"]\n{settings}', "utf-8")
    (home / "own").mkdir()
    (home / "own" / "a.txt").write_text("Sergey Lavrov met Shah Mahmood Qureshi in Islamabad on 7 April 2021.", "utf-8")
    check = ("right.txt", "--date", "2021-04-08", "--output-format", "json", "--select", "visit")
    assert "does not exist: make it with" in told(run, *check, "--locked", code=2)
    assert "2 documents, 1 answer" in told(run, "lock")
    first = run(*check, "--locked")
    assert "1 document, 3 files" in told(run, "cache", "export", "parcel.tar", "--locked")
    httpserver.clear()
    httpserver.expect_request("/7").respond_with_data("<p>Something else.</p>", content_type="text/html")
    shutil.rmtree(home / "kept")
    assert "bring it with `factcheck cache import`" in told(run, *check, "--locked", code=2)
    assert "1 document taken in" in told(run, "cache", "import", "parcel.tar")
    again = run(*check, "--locked")
    assert again.stdout == first.stdout and first.returncode == 0
    assert page in json.dumps(json.loads(first.stdout))
    assert httpserver.log == []
    (home / "own" / "a.txt").write_text("Another text.", "utf-8")
    shutil.rmtree(home / "kept" / "index")
    assert "a.txt is not what factcheck.lock names" in told(run, *check, "--locked", code=2)


def test_the_cache_is_shown_verified_and_cleared(run: Run, home: Path, page: str) -> None:
    told(run, "sources", "refresh", page)
    info = told(run, "cache", "info")
    assert "documents  1, with 0 former versions" in info and "of 1024 MiB" in info
    assert told(run, "cache", "verify") == "0 damaged\n"
    assert "1 version removed, 0 kept" in told(run, "cache", "clear")
    assert "documents  0" in told(run, "cache", "info")
    assert "can't be read as a parcel" in told(run, "cache", "import", "missing.tar", code=2)
    assert home


def test_sources_on_the_network_are_asked_at_once(run: Run, home: Path, page: str) -> None:
    check = ("right.txt", "--date", "2021-04-08", "--output-format", "json", "--select", "visit", "--no-builtin-claims")
    wanted = ("--source", f"{page}0", "--source", page)
    ran = run(*check, *wanted)
    told_of = json.loads(ran.stdout)["sources"]
    assert [(each["id"], each["documents"]) for each in told_of] == [(f"{page}0", 0), (page, 1)]
    assert ran.returncode == 0 and "can't be read" in told_of[0]["error"]
    assert run(*check, *wanted, "--strict-sources").returncode == 2
    assert run(*check, "--source", page, "--strict-sources").returncode == 0
    assert home
