"""Statistics: how often each rule gave which verdict, the most frequent first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from factcheck.jsontext import encoded
from factcheck.model import Report
from factcheck.reports import Page


def render(reports: Sequence[Report], page: Page, as_json: bool) -> str:
    """A line a rule and verdict, or [{"rule", "verdict", "count"}]."""
    verdicts = [finding.verdict for report in reports for finding in report.findings]
    counted = Counter((verdict.rule, verdict.label) for verdict in verdicts)
    ranked = sorted(counted.items(), key=lambda entry: (-entry[1], entry[0]))
    if not as_json:
        return "".join(f"{number:5}  {label:19}  {rule}\n" for (rule, label), number in ranked)
    rows = [{"rule": rule, "verdict": label, "count": number} for (rule, label), number in ranked]
    return encoded(rows, ascii_only=not page.unicode, indent=2) + "\n"
