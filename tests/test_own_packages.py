"""A package of one's own adds a source: the last section of add-a-source.md, installed as pip would leave it."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pages
from pages import ROOT, text_of


def installed(page: str, room: str, site: Path) -> None:
    """Installs the module that a page writes into a room, under the entry point that the page ends with."""
    project = tomllib.loads(page.rpartition("```toml\n")[2].partition("```")[0])["project"]
    files = (step for step in pages.steps(page) if isinstance(step, pages.File))
    module = next(step for step in files if step.path.startswith(f"src/factcheck/{room}/"))
    ((group, points),) = project["entry-points"].items()
    ((name, place),) = points.items()
    pages.write(site / f"{place.replace('.', '/')}.py", module.text)
    about = site / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
    pages.write(about / "METADATA", f"Name: {project['name']}\nVersion: {project['version']}\n")
    pages.write(about / "entry_points.txt", f"[{group}]\n{name} = {place}\n")


def test_a_package_of_ones_own_adds_a_source(tmp_path: Path) -> None:
    page, site = text_of(ROOT / "docs" / "add-a-source.md"), tmp_path / "site"
    installed(page, "sources", site)
    files = (step for step in pages.steps(page) if isinstance(step, pages.File))
    entries = next(step for step in files if step.path.startswith("archive."))
    pages.write(tmp_path / entries.path, entries.text)
    packages = Path(f"{site}{os.pathsep}{ROOT / 'src'}")
    ran = pages.run(["factcheck", "sources", "show", entries.path], tmp_path, packages)
    assert "2021-07-15  en" in ran.stdout.decode() and ran.returncode == 2  # its second line is broken
