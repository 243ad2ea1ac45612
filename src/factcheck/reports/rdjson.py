"""rdjson: the format of reviewdog, which comments on changes; its columns count bytes of UTF-8, the end exclusive."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.jsontext import encoded
from factcheck.model import Report
from factcheck.reports import Page
from factcheck.reports._located import Located, located
from factcheck.wording import Wording

NAME = "rdjson"
SUFFIXES = (".rdjson",)
STREAMS = False
TELLS_SOURCES = False

_SEVERITIES = {"refuted": "ERROR", "conflicting": "WARNING"}


def render(reports: Sequence[Report], page: Page) -> str:
    """One DiagnosticResult with the findings of all articles."""
    words = page.bare
    diagnostics = [_diagnostic(each, words) for each in located(reports, words)]
    result = {"source": {"name": "factcheck"}, "diagnostics": diagnostics}
    return encoded(result, ascii_only=not page.unicode, indent=2, strict=True) + "\n"


def _diagnostic(each: Located, words: Wording) -> dict[str, object]:
    location: dict[str, object] = {"path": each.path}
    if not each.place:
        span = each.finding.claim.span
        location["range"] = {
            "start": {"line": each.start[0], "column": _bytes(each.lines.before(span.start))},
            "end": {"line": each.end[0], "column": _bytes(each.lines.before(span.end))},
        }
    return {
        "message": each.told(words),
        "location": location,
        "severity": _SEVERITIES.get(each.weight, "INFO"),
        "code": {"value": each.finding.verdict.rule},
    }


def _bytes(before: str) -> int:
    """The column, from one, that follows a text; a lone surrogate is the three bytes of what replaces it."""
    return len(before.encode("utf-8", "surrogatepass")) + 1
