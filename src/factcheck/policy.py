"""Policy: which findings a run reports, and which of them fail it."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from factcheck.errors import UsageError
from factcheck.model import ITSELF, Finding, Report

LABELS = ("supported", "refuted", "conflicting", "not-enough-evidence", "not-checked")

# A threshold is reached by its own label and by the graver ones. At the lowest, whatever isn't supported
# fails: a claim that could not be checked must not pass for a checked one.
_FAILING = {
    "refuted": frozenset({"refuted"}),
    "conflicting": frozenset({"refuted", "conflicting"}),
    "not-enough-evidence": frozenset(LABELS) - {"supported"},
    "never": frozenset[str](),
}
THRESHOLDS = tuple(_FAILING)


def _match(names: Iterable[str], finding: Finding) -> int:
    """Length of the longest of `names` that is the finding's rule, its kind or the claim's kind; or 0."""
    rule, kind = finding.verdict.rule, finding.claim.kind
    return max((len(n) for n in names if n in (rule, kind) or rule.startswith(f"{n}/")), default=0)


def chosen(report: Report, select: tuple[str, ...], ignore: tuple[str, ...]) -> Report:
    """The report without what `select` and `ignore` rule out; the more exact name wins, then `ignore`."""
    everything = 0 if select else 1
    kept = tuple(f for f in report.findings if max(everything, _match(select, f)) > _match(ignore, f))
    return msgspec.structs.replace(report, findings=kept)


def fails(threshold: str) -> frozenset[str]:
    """The labels at or above `threshold`, one of THRESHOLDS."""
    return _FAILING[threshold]


def failing(report: Report, threshold: str) -> bool:
    """True when a finding is at or above `threshold` (one of THRESHOLDS)."""
    return any(finding.verdict.label in _FAILING[threshold] for finding in report.findings)


def counts(report: Report) -> dict[str, int]:
    """How many findings carry each label, every label named."""
    labels = [finding.verdict.label for finding in report.findings]
    return {label: labels.count(label) for label in LABELS}


def known(names: Iterable[str], flag: str) -> None:
    """UsageError when one of `names` is of no kind: mistyped, it would silently switch a check off."""
    from factcheck import plugins
    from factcheck.extract import kinds

    rules = (module.NAME for module in plugins.modules("factcheck.consistency"))
    there = {kind.NAME for kind in kinds()} | {rule.partition("/")[0] for rule in rules} | {ITSELF}
    for name in names:
        if name.partition("/")[0] not in there:
            raise UsageError(f"{flag} {name}: there is no such kind; known are {', '.join(sorted(there))}.")
