"""The site of the documentation: its pages are made without a warning, and load nothing from elsewhere."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from pages import ROOT, text_of
from programs import tool

RESOURCES = {"script": "src", "link": "href", "img": "src", "iframe": "src", "source": "src"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("material", reason="the site needs mkdocs-material: pip install 'factcheck-cli[docs]'")
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    assert not re.search(r"^WARNING", built.stderr, re.MULTILINE), built.stderr
    return folder


class _Resources(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag in RESOURCES and named.get("rel") not in ("canonical", "next", "prev"):
            self.found.append(named.get(RESOURCES[tag]) or "")


def resources(page: Path) -> Iterator[str]:
    parser = _Resources()
    parser.feed(page.read_text("utf-8"))
    yield from parser.found


def test_the_site_has_every_page_and_loads_nothing_from_elsewhere(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    for page in (ROOT / "docs").rglob("*.md"):
        assert (site / page.relative_to(ROOT / "docs")).with_suffix(".html").is_file(), page
    assert [(page.name, each) for page in pages for each in resources(page) if re.match(r"(https?:)?//", each)] == []


def test_arabic_pages_run_from_right_to_left(site: Path) -> None:
    for page in (ROOT / "docs" / "ar").glob("*.md"):
        made = (site / "ar" / page.name).with_suffix(".html").read_text("utf-8")
        assert re.search(r'<html lang="ar" dir="rtl"', made) and re.search(r'<body[^>]* dir="rtl"', made)
    assert 'dir="rtl"' not in (site / "tutorial.html").read_text("utf-8")


def test_the_page_of_commands_is_what_the_commands_tell() -> None:
    made = tool("commands")
    assert text_of(made.PAGE) == made.page(), "run python tools/commands.py"
