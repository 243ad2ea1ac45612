"""The site's hooks: its order, the project's own pages among those of docs/, and pages that run from right to left."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File, Files

ROOT = Path(__file__).parents[1]
# Files of the project that are pages of the site, by where they stand in it.
PROJECT = {
    "README.md": "project/readme.md",
    "CONTRIBUTING.md": "project/contributing.md",
    "CHANGELOG.md": "project/changelog.md",
    "claims/README.md": "project/claims.md",
    "claims/world/README.md": "project/world.md",
    "examples/README.md": "project/examples.md",
}
ORDER: dict[str, tuple[str, ...]] = {
    "Start": ("index.md", "project/readme.md", "tutorial.md", "journalists.md", "editors.md", "ci.md"),
    "بالعربية": ("ar/tutorial.md", "ar/journalists.md"),
    "Use": ("verdicts.md", "checks.md", "reports.md", "sign-off.md", "explain.md", "sources.md", "claims.md"),
    "Reference": ("commands.md", "configuration.md", "machine-interface.md", "accuracy.md", "limits.md"),
    "Work on it": (
        *("project/contributing.md", "architecture.md", "add-a-kind.md", "add-a-check.md", "add-a-language.md"),
        *("add-a-source.md", "add-a-reader.md", "add-a-report.md", "data-licences.md", "project/changelog.md"),
    ),
}
TITLES = {"index.md": "Documentation", "project/readme.md": "Install and run", "project/changelog.md": "Changelog"}
TITLES |= {"project/claims.md": "Format of claims", "project/world.md": "Claims of the world"}
RIGHT_TO_LEFT = {"ar": "rtl"}
_LINK = re.compile(r"(?<!!)\[([^\]]*)\]\(([^)\s]+)\)")


def on_files(files: Files, config: Any) -> Files:
    """Takes in the project's pages."""
    for source, page in PROJECT.items():
        if (ROOT / source).is_file():
            files.append(File.generated(config, page, content=(ROOT / source).read_text("utf-8")))
    return files


def on_config(config: Any) -> Any:
    """The order of the pages; one that it does not name stands at the end."""
    there = [path.relative_to(ROOT / "docs").as_posix() for path in sorted((ROOT / "docs").rglob("*.md"))]
    there += [page for source, page in PROJECT.items() if (ROOT / source).is_file()]
    named = {page for pages in ORDER.values() for page in pages}
    sections = {title: [page for page in pages if page in there] for title, pages in ORDER.items()}
    sections["More"] = [page for page in there if page not in named]
    config["nav"] = [{title: [_entry(page) for page in pages]} for title, pages in sections.items() if pages]
    return config


def _entry(page: str) -> object:
    return {TITLES[page]: page} if page in TITLES else page


def on_page_markdown(markdown: str, page: Any, **_: object) -> str:
    """Links as the site has them: to a page of the project where it stands now, and to code as its name alone."""
    own = next((source for source, to in PROJECT.items() if to == page.file.src_uri), f"docs/{page.file.src_uri}")
    parts = re.split(r"(^```.*?^```$)", markdown, flags=re.MULTILINE | re.DOTALL)
    led = lambda found: _led(found, own, page.file.src_uri)  # noqa: E731
    return "".join(part if part.startswith("```") else _LINK.sub(led, part) for part in parts)


def _led(found: re.Match[str], own: str, page: str) -> str:
    text, link = found.groups()
    file, mark, anchor = link.partition("#")
    if re.match(r"[a-z]+:", link) or not file:
        return found[0]
    target = posixpath.normpath(posixpath.join(posixpath.dirname(own), file))
    if target in PROJECT:
        to = PROJECT[target]
    elif target.startswith("docs/") and (ROOT / target).is_file():
        to = target.removeprefix("docs/")
    else:
        return f"`{target}`" if text.strip("`") in target else f"{text} (`{target}`)"
    return f"[{text}]({posixpath.relpath(to, posixpath.dirname(page) or '.')}{mark}{anchor})"


def on_post_page(output: str, page: Any, **_: object) -> str:
    """The language and the direction of a page in a folder of its language."""
    lang = page.file.src_uri.partition("/")[0]
    if lang not in RIGHT_TO_LEFT:
        return output
    way = RIGHT_TO_LEFT[lang]
    output = re.sub(r'<html lang="\w+"', f'<html lang="{lang}" dir="{way}"', output, count=1)
    return re.sub(r'(<body[^>]*) dir="ltr"', rf'\1 dir="{way}"', output, count=1)
