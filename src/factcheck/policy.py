"""Policy: which findings a run reports, and which of them fail it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import msgspec

from factcheck.errors import UsageError
from factcheck.messages import Message, message
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
_GRAVITY = ("supported", "not-enough-evidence", "not-checked", "conflicting", "refuted")
_WRONG = frozenset({"rejected", "corrected"})  # decisions after which the claim has to go


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


def weight(finding: Finding) -> str:
    """The label that a finding counts as: the verdict's, until a person says otherwise.

    A claim that a person rejected or corrected and that is still there counts as refuted; "" is one that fails nothing,
    since a person accepted it, or it is suppressed or in the baseline.
    """
    decided = finding.decision.what if finding.decision else ""
    if decided in _WRONG:
        return "refuted"
    return "" if decided == "accepted" or finding.waiver else finding.verdict.label


def failing(report: Report, threshold: str) -> bool:
    """True when a finding is at or above `threshold` (one of THRESHOLDS)."""
    return any(weight(finding) in _FAILING[threshold] for finding in report.findings)


def counts(report: Report) -> dict[str, int]:
    """How many findings carry each label, every label named."""
    labels = [finding.verdict.label for finding in report.findings]
    return {label: labels.count(label) for label in LABELS}


def graver(finding: Finding, label: str, rule: str) -> bool:
    """True when a finding is graver than the one that had `label` by `rule`, or as grave by another rule."""
    now, then = _GRAVITY.index(finding.verdict.label), _GRAVITY.index(label)
    return now > then or (now == then >= _GRAVITY.index("conflicting") and finding.verdict.rule != rule)


def known(names: Iterable[str], flag: str) -> None:
    """UsageError when one of `names` is no kind and no rule: mistyped, it would silently switch a check off."""
    for name in names:
        if fault := unknown(name):
            raise UsageError("{flag} {name}: {why}", flag=flag, name=name, why=fault)


def unknown(name: str) -> Message | None:
    """None for a kind or a rule that there is, otherwise the end of a sentence, which names the nearest ones.

    Of a kind that another package brings any rule is taken for one.
    """
    kind, _, rule = name.partition("/")
    if kind not in _kinds():
        return message("there is no such kind{hint}", hint=nearest(name, (*_kinds(), *rules())) or _known(_kinds()))
    if rule and name not in rules() and any(each.startswith(f"{kind}/") for each in rules()):
        there = [each for each in rules() if each.startswith(f"{kind}/")]
        return message("there is no such rule{hint}", hint=nearest(name, rules()) or _known(there))
    return None


def _known(names: Iterable[str]) -> Message:
    return message("; known are {known}.", known=tuple(sorted(names)))


def nearest(word: str, known: Iterable[str]) -> Message | None:
    """The end of a sentence, `; did you mean "..."?`, None where no known word is near."""
    import difflib

    close = difflib.get_close_matches(word, list(known), 1)
    return message('; did you mean "{near}"?', near=close[0]) if close else None


@cache
def rules() -> frozenset[str]:
    """Every rule that a verdict of ours may have."""
    return frozenset((files("factcheck") / "rules.txt").read_text("utf-8").split())


def _kinds() -> frozenset[str]:
    from factcheck import plugins
    from factcheck.extract import kinds

    checks = (module.NAME for module in plugins.modules("factcheck.consistency"))
    named = {rule.partition("/")[0] for rule in (*checks, *rules())}
    return frozenset({kind.NAME for kind in kinds()} | named | {ITSELF})
