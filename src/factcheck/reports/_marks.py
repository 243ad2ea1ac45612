"""Marks: the sign and the colour that stand beside a verdict's word, never instead of it."""

from __future__ import annotations

from rich.text import Text

from factcheck.model import Finding
from factcheck.reports import Page

_SIGNS = {
    "supported": ("✓", "+", "green"),
    "refuted": ("✗", "x", "bold red"),
    "conflicting": ("≠", "!", "magenta"),
    "not-enough-evidence": ("?", "?", "yellow"),
    "not-checked": ("–", "-", "dim"),
}


def verdict(finding: Finding, page: Page) -> Text:
    """✗ refuted"""
    label = finding.verdict.label
    sign, ascii_sign, style = _SIGNS[label]
    return Text(f"{sign if page.unicode else ascii_sign} {page.words.name('label', label)}", style=style)
