"""The site of the documentation: its pages are made without a warning, and load nothing from elsewhere."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from factcheck import policy
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


@pytest.mark.parametrize("name", ["commands", "checks"])
def test_a_page_that_is_made_of_the_code_is_up_to_date(name: str) -> None:
    made = tool(name)
    assert text_of(made.PAGE) == made.page(), f"run python tools/{name}.py"


def test_every_kind_and_every_check_tells_what_it_does() -> None:
    """By an example in its module, and by what is found in its function; each rule of a kind is there."""
    sections = tool("checks").page().split("\n### ")[1:]
    heads = [section.partition("\n")[0].strip("`") for section in sections]
    assert len(set(heads)) == len(heads) > 35
    assert all(len(section.strip().split("\n\n")) >= 3 for section in sections)
    kinds = {head for head in heads if "/" not in head}
    assert {rule for rule in policy.rules() if rule.partition("/")[0] in kinds} <= {
        word for section in sections for word in re.findall(r"`([a-z]+/[a-z-]+)`", f"`{section}")
    }
