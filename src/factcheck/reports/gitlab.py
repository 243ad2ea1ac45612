"""gitlab: a Code Quality report, which GitLab shows beside the lines of a merge request."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.jsontext import encoded
from factcheck.model import Report
from factcheck.reports import Page
from factcheck.reports._fingerprints import Fingerprints
from factcheck.reports._located import located

NAME = "gitlab"
SUFFIXES = ("code-quality-report.json", ".codequality.json")
STREAMS = False
TELLS_SOURCES = False

_SEVERITIES = {"refuted": "major", "conflicting": "minor"}


def render(reports: Sequence[Report], page: Page) -> str:
    """A list with an object a finding; of a document without lines the first line is named, for GitLab wants one."""
    words, prints = page.bare, Fingerprints()
    issues = [
        {
            "description": each.told(words),
            "check_name": each.finding.verdict.rule,
            "fingerprint": prints.of(each.finding, each.article),
            "severity": _SEVERITIES.get(each.weight, "info"),
            "location": {"path": each.path, "lines": {"begin": 1 if each.place else each.start[0]}},
        }
        for each in located(reports, words)
    ]
    return encoded(issues, ascii_only=not page.unicode, indent=2, strict=True) + "\n"
