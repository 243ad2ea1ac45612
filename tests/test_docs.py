"""The documentation: its commands print what it shows, its lists are complete, its links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import pages
from pages import ROOT, prose, text_of

DOCS = ROOT / "docs"
COMMANDED = [page for page in pages.OWN if any(isinstance(s, pages.Command) for s in pages.steps(text_of(page)))]
MACHINE = re.compile(r"(?<![\w/.:])(?:/(?:work|root|home|Users|tmp|mnt|var|opt)/|[A-Z]:\\)")
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
NAMED = re.compile(r"`((?:src|tests|docs|claims|examples|tools|benchmarks)/[\w./-]*(?:\.\w+|/))`")
MEANT = re.compile("XX|LANG|KIND|NAME")  # a name to be filled in


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as they are made of their words."""
    headings = re.findall(r"^#+ (.+)$", prose(page), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", COMMANDED, ids=pages.name)
def test_commands_print_what_the_page_shows(page: Path, tmp_path: Path) -> None:
    for command, printed in pages.follow(page, tmp_path):
        assert pages.shows(command.output, printed), f"$ {command.line}\n{printed}"


@pytest.mark.parametrize("mark", ["run", "test"])
def test_the_readme_has_the_commands_that_ci_follows(mark: str) -> None:
    _, found, behind = text_of(ROOT / "README.md").partition(f"<!-- ci: {mark} -->\n```sh\n")
    command, _, rest = behind.partition("\n")
    assert found and command.startswith("python -m pip install ") and rest.startswith("```\n")
    for file in re.findall(r"examples/\S+", command):
        assert (ROOT / file).is_file()


@pytest.mark.parametrize("page", pages.ALL, ids=pages.name)
def test_links_lead_somewhere(page: Path) -> None:
    for link in LINK.findall(prose(page)):
        if not link.startswith(("http://", "https://")):
            file, _, anchor = link.partition("#")
            target = (page.parent / file).resolve() if file else page
            assert target.exists(), link
            assert not anchor or anchor in anchors(target), link


@pytest.mark.parametrize("page", pages.ALL, ids=pages.name)
def test_no_page_names_a_place_of_one_machine(page: Path) -> None:
    assert MACHINE.findall(text_of(page)) == []


@pytest.mark.parametrize("page", pages.OWN, ids=pages.name)
def test_the_files_that_a_page_names_are_there(page: Path) -> None:
    own = {step.path for step in pages.steps(text_of(page)) if isinstance(step, pages.File)}
    named = {name for name in NAMED.findall(prose(page)) if not MEANT.search(name)}
    assert [name for name in sorted(named - own) if not (ROOT / name).exists()] == []


def test_the_index_names_every_page() -> None:
    linked = {(DOCS / link.partition("#")[0]).resolve() for link in LINK.findall(text_of(DOCS / "index.md"))}
    assert {page for page in pages.OWN if page.name != "index.md"} - linked <= {ROOT / "CHANGELOG.md"}
