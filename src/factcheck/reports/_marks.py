"""Marks: the colour that stands beside a verdict's sign and word on a terminal, never instead of them."""

from __future__ import annotations

from rich.text import Text

from factcheck.model import Finding
from factcheck.reports import Page
from factcheck.reports._signs import sign

_STYLES = {
    "supported": "green",
    "refuted": "bold red",
    "conflicting": "magenta",
    "not-enough-evidence": "yellow",
    "not-checked": "dim",
}


def verdict(finding: Finding, page: Page) -> Text:
    """✗ refuted"""
    label = finding.verdict.label
    return Text(f"{sign(label, page.unicode)} {page.words.name('label', label)}", style=_STYLES[label])
