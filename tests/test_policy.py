"""Which findings a run reports, and which fail it."""

from __future__ import annotations

import pytest

from factcheck.model import Article, Claim, Coverage, Finding, Frame, Reason, Report, Span, Verdict
from factcheck.policy import LABELS, THRESHOLDS, chosen, counts, failing


def report(*findings: tuple[str, str, str]) -> Report:
    """Findings as (claim's kind, verdict's rule, label)."""
    made = tuple(
        Finding(
            f"c{n:02}",
            Claim(kind, Span(0, 1), "x", Frame(kind, {}), (), Span(0, 1), "r"),
            Verdict(label, rule, Reason("nothing")),
        )
        for n, (kind, rule, label) in enumerate(findings, 1)
    )
    return Report(Article("a", "x", "en"), made, Coverage(1, 1, ()), ())


RULES = report(
    ("percentage", "percentage/value", "refuted"),
    ("percentage", "percentage/date", "refuted"),
    ("date", "date/weekday", "refuted"),
    ("visit", "claims/signed", "supported"),
)


@pytest.mark.parametrize(
    ("select", "ignore", "kept"),
    [
        ((), (), "c01 c02 c03 c04"),
        (("percentage",), (), "c01 c02"),
        (("percentage/value", "date"), (), "c01 c03"),
        (("visit",), (), "c04"),
        (("claims",), (), "c04"),
        ((), ("percentage",), "c03 c04"),
        ((), ("percentage/date", "claims/signed"), "c01 c03"),
        (("percentage/value",), ("percentage",), "c01"),
        (("percentage",), ("percentage/value",), "c02"),
        (("percentage",), ("percentage",), ""),
        (("percent",), (), ""),
        (("percentage/val",), (), ""),
    ],
)
def test_the_more_exact_name_wins(select: tuple[str, ...], ignore: tuple[str, ...], kept: str) -> None:
    assert [f.id for f in chosen(RULES, select, ignore).findings] == kept.split()


@pytest.mark.parametrize(
    ("threshold", "labels"),
    [
        ("refuted", {"refuted"}),
        ("conflicting", {"refuted", "conflicting"}),
        ("not-enough-evidence", {"refuted", "conflicting", "not-enough-evidence", "not-checked"}),
        ("never", set()),
    ],
)
def test_a_threshold_is_reached_by_itself_and_the_graver(threshold: str, labels: set[str]) -> None:
    assert threshold in THRESHOLDS
    assert {each for each in LABELS if failing(report(("date", "date/value", each)), threshold)} == labels


def test_counts_name_every_label() -> None:
    assert counts(RULES) == {
        "supported": 1,
        "refuted": 3,
        "conflicting": 0,
        "not-enough-evidence": 0,
        "not-checked": 0,
    }
