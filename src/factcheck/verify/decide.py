"""Decide: the stances of all passages weighed into one verdict.

A claim that a person signed answers first. A passage that fully supports shows that one-slot differences elsewhere are
other events. Support beside refutation of the same figure is conflicting.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from factcheck.model import Claim, Evidence, Verdict
from factcheck.verify.reasons import reason
from factcheck.verify.stance import DISPUTES, NEUTRAL, REFUTES, SUPPORTS

SUPPORTED, REFUTED, CONFLICTING = "supported", "refuted", "conflicting"
OPEN, UNCHECKED = "not-enough-evidence", "not-checked"
_AS_NEAR = 15.0  # points of alignment
_SHOWN = 3  # pieces of evidence kept for the report
# Slots that tell events apart: with full support at hand, a difference in one of them is another event.
IDENTITY = frozenset({"date", "place", "visitor", "participants"})


# Why a piece of evidence did not count.
NOTHING, UNSIGNED, ANOTHER, BESIDE = "neutral", "unsigned", "another-event", "beside"


class Weighing(msgspec.Struct, frozen=True):
    """What evidence came to. ranked: all of it, the strongest first. counted: what had a say; chosen: what decided."""

    label: str
    ranked: tuple[Evidence, ...]
    counted: tuple[Evidence, ...]
    chosen: tuple[Evidence, ...]

    @property
    def aside(self) -> list[tuple[Evidence, str]]:
        """What did not decide, each with why."""
        return [(e, self._why(e)) for e in self.ranked if not _among(e, self.chosen)]

    def _why(self, evidence: Evidence) -> str:
        """By itself, beside what a person signed, as another event, or beside what weighs more."""
        if evidence.stance == NEUTRAL:
            return NOTHING
        if not _among(evidence, self.counted):
            return UNSIGNED
        return ANOTHER if evidence.stance == REFUTES and _another_event(evidence, _supporting(self.counted)) else BESIDE


def decide(claim: Claim, weighing: Weighing) -> Verdict:
    """The verdict on a claim by what its evidence came to."""
    chosen = weighing.chosen
    rule = chosen[0].rule if chosen else f"{claim.kind}/no-evidence"
    return Verdict(weighing.label, rule, reason(claim, weighing.label, chosen), chosen[:_SHOWN])


def weigh(evidence: Sequence[Evidence]) -> Weighing:
    """One label from all evidence."""
    ranked = sorted(evidence, key=_rank)
    signed = [e for e in ranked if e.passage.signed and e.stance != NEUTRAL]
    counted = signed or ranked
    label, chosen = _label(counted)
    return Weighing(label, tuple(ranked), tuple(counted), tuple(chosen))


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


def _label(counted: Sequence[Evidence]) -> tuple[str, list[Evidence]]:
    """The verdict's label with the evidence that it rests on."""
    supporting = _supporting(counted)
    disputing = [e for e in counted if e.stance == DISPUTES]
    refuting = [e for e in counted if e.stance == REFUTES and not _another_event(e, supporting)]
    # Support with another slot off (the figure, but of another day) says nothing against the figure of the day.
    whole = [e for e in supporting if not e.slot]
    if disputing or (whole and refuting):
        return CONFLICTING, [*disputing, *whole[:1], *refuting]
    if refuting:
        return REFUTED, refuting
    if supporting:
        return SUPPORTED, supporting
    return OPEN, [e for e in counted if e.stance == NEUTRAL]


def _supporting(evidence: Sequence[Evidence]) -> list[Evidence]:
    return [e for e in evidence if e.stance == SUPPORTS]


def _among(evidence: Evidence, some: Sequence[Evidence]) -> bool:
    """The very same piece, not one that says the same."""
    return any(other is evidence for other in some)


def _another_event(refuting: Evidence, supporting: Sequence[Evidence]) -> bool:
    """Whether a difference in date, place or people only shows another event, since one just as near supports."""
    told = any(e.score >= refuting.score - _AS_NEAR for e in supporting)
    return refuting.slot in IDENTITY and told
