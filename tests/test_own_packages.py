"""A package of one's own adds a source or a report: the last section of its page, installed as pip would leave it."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pages
from pages import ROOT, text_of


def installed(page: str, room: str, site: Path) -> str:
    """Installs the module that a page writes into a room, under the entry point that the page ends with; its name."""
    project = tomllib.loads(page.rpartition("```toml\n")[2].partition("```")[0])["project"]
    files = (step for step in pages.steps(page) if isinstance(step, pages.File))
    module = next(step for step in files if step.path.startswith(f"src/factcheck/{room}/"))
    ((group, points),) = project["entry-points"].items()
    name: str
    ((name, place),) = points.items()
    pages.write(site / f"{place.replace('.', '/')}.py", module.text)
    about = site / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
    pages.write(about / "METADATA", f"Name: {project['name']}\nVersion: {project['version']}\n")
    pages.write(about / "entry_points.txt", f"[{group}]\n{name} = {place}\n")
    return name


def test_a_package_of_ones_own_adds_a_source(tmp_path: Path) -> None:
    page, site = text_of(ROOT / "docs" / "add-a-source.md"), tmp_path / "site"
    installed(page, "sources", site)
    files = (step for step in pages.steps(page) if isinstance(step, pages.File))
    entries = next(step for step in files if step.path.startswith("archive."))
    pages.write(tmp_path / entries.path, entries.text)
    ran = pages.run(["factcheck", "sources", "show", entries.path], tmp_path, _beside_ours(site))
    assert "2021-07-15  en" in ran.stdout.decode() and ran.returncode == 2  # its second line is broken


def test_a_package_of_ones_own_adds_a_report(tmp_path: Path) -> None:
    site = tmp_path / "site"
    name = installed(text_of(ROOT / "docs" / "add-a-report.md"), "reports", site)
    pages.write(tmp_path / "draft.txt", "Growth was 3 percent.\n")
    command = ["factcheck", "draft.txt", "--output-format", name, "--date", "2021-07-14"]
    ran = pages.run(command, tmp_path, _beside_ours(site))
    assert (ran.returncode, ran.stdout.decode().splitlines()[0]) == (0, "draft.txt: 1 to verify")


def _beside_ours(site: Path) -> Path:
    return Path(f"{site}{os.pathsep}{ROOT / 'src'}")
