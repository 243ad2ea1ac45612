"""Standing: what people said of a finding, in words, and how many findings of a report they said it of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from factcheck.messages import Told
from factcheck.model import Decision, Finding, Report
from factcheck.wording import Wording

_COUNTED = ("accepted", "rejected", "corrected", "suppressed", "baseline")


def told(finding: Finding, words: Wording) -> Iterator[Told]:
    """accepted by A. Editor, 2021-07-12: the ministry's bulletin; suppressed: a reason; in the baseline."""
    if finding.decision:
        yield decided(finding.decision, words)
    if finding.waiver:
        yield words.say("standing", finding.waiver.how, reason=finding.waiver.reason)


def decided(decision: Decision, words: Wording) -> Told:
    """A decision on one line."""
    correction = words.quoted(decision.correction) if decision.correction else ""
    key = "corrected-bare" if decision.what == "corrected" and not decision.reason else decision.what
    parts = {"by": decision.by, "on": decision.on.isoformat(), "reason": decision.reason, "note": decision.note}
    said = words.say("standing", key, correction=correction, **parts)
    if decision.note and decision.what != "noted":
        return words.say("standing", "with-note", told=said, note=decision.note)
    return said


def counted(report: Report) -> dict[str, int]:
    """How many findings people said what of, nothing of which there is none."""
    found = Counter(state for finding in report.findings for state in _states(finding))
    return {state: found[state] for state in _COUNTED if found[state]}


def summary(report: Report, words: Wording) -> Told | None:
    """1 accepted, 2 in the baseline; None where people said nothing."""
    each = [words.say("standing-count", state, n=n) for state, n in counted(report).items()]
    return words.listed(each) if each else None


def _states(finding: Finding) -> Iterator[str]:
    if finding.decision and finding.decision.what != "noted":
        yield finding.decision.what
    elif finding.waiver:
        yield "baseline" if finding.waiver.how == "baseline" else "suppressed"
