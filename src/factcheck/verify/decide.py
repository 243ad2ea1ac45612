"""Decide: the stances of all passages weighed into one verdict.

A claim that a person signed answers first. A passage that fully supports shows that one-slot differences elsewhere are
other events. Support beside refutation of the same figure is conflicting.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Claim, Evidence, Verdict
from factcheck.verify.reasons import reason
from factcheck.verify.stance import DISPUTES, NEUTRAL, REFUTES, SUPPORTS

SUPPORTED, REFUTED, CONFLICTING = "supported", "refuted", "conflicting"
OPEN, UNCHECKED = "not-enough-evidence", "not-checked"
_AS_NEAR = 15.0  # points of alignment
_SHOWN = 3  # pieces of evidence kept for the report
# Slots that tell events apart: with full support at hand, a difference in one of them is another event.
IDENTITY = frozenset({"date", "place", "visitor", "participants"})


def decide(claim: Claim, evidence: Sequence[Evidence]) -> Verdict:
    """One verdict from all evidence, the strongest first."""
    ranked = sorted(evidence, key=_rank)
    signed = [e for e in ranked if e.passage.signed and e.stance != NEUTRAL]
    return _weigh(claim, signed or ranked, ranked)


def _rank(evidence: Evidence) -> tuple[bool, bool, float, int, str, int]:
    """Signed first, then what decides, then the better aligned, then the later source."""
    published = evidence.passage.provenance.published
    return (
        evidence.passage.signed is None,
        evidence.stance == NEUTRAL,
        -evidence.score,
        -(published.toordinal() if published else 0),
        evidence.passage.provenance.url,
        evidence.passage.span.start,
    )


def _weigh(claim: Claim, counted: Sequence[Evidence], ranked: Sequence[Evidence]) -> Verdict:
    supporting = [e for e in counted if e.stance == SUPPORTS]
    disputing = [e for e in counted if e.stance == DISPUTES]
    refuting = [e for e in counted if e.stance == REFUTES and not _another_event(e, supporting)]
    # Support with another slot off (the figure, but of another day) says nothing against the figure of the day.
    whole = [e for e in supporting if not e.slot]
    if disputing or (whole and refuting):
        return _verdict(claim, CONFLICTING, [*disputing, *whole[:1], *refuting])
    if refuting:
        return _verdict(claim, REFUTED, refuting)
    if supporting:
        return _verdict(claim, SUPPORTED, supporting)
    return _verdict(claim, OPEN, [e for e in ranked if e.stance == NEUTRAL])


def _another_event(refuting: Evidence, supporting: Sequence[Evidence]) -> bool:
    """Whether a difference in date, place or people only shows another event, since one just as near supports."""
    told = any(e.score >= refuting.score - _AS_NEAR for e in supporting)
    return refuting.slot in IDENTITY and told


def _verdict(claim: Claim, label: str, evidence: Sequence[Evidence]) -> Verdict:
    rule = evidence[0].rule if evidence else f"{claim.kind}/no-evidence"
    return Verdict(label, rule, reason(claim, label, evidence), tuple(evidence[:_SHOWN]))
