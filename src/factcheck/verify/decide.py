"""Decide: the stances of all passages weighed into one verdict.

A claim that a person signed answers first. A passage that fully supports shows that one-slot differences elsewhere are
other events. Support beside refutation of the same figure is conflicting, unless a primary source is among them: then
the primary ones decide, and the others are told beside.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import msgspec

from factcheck.model import PRIMARY, Claim, Evidence, Verdict
from factcheck.values import Quantity
from factcheck.verify.copies import document
from factcheck.verify.numbers import telling
from factcheck.verify.reasons import reason
from factcheck.verify.revised import OTHER_COUNT
from factcheck.verify.stance import DISPUTES, NEUTRAL, REFUTES, SUPPORTS

SUPPORTED, REFUTED, CONFLICTING = "supported", "refuted", "conflicting"
OPEN, UNCHECKED = "not-enough-evidence", "not-checked"
_AS_NEAR = 15.0  # points of alignment
_SHOWN = 3  # pieces of evidence kept for the report
# Slots that tell events apart: with full support at hand, a difference in one of them is another event.
IDENTITY = frozenset({"date", "place", "visitor", "participants"})
# Why a piece of evidence did not count.
NOTHING, UNSIGNED, ANOTHER, SECONDARY, BESIDE = "neutral", "unsigned", "another-event", "secondary", "beside"


class Weighing(msgspec.Struct, frozen=True):
    """What evidence came to. ranked: all of it, the strongest first. counted: what had a say; chosen: what decided.

    outdone: what says otherwise and did not decide, for the source is secondary or the count an earlier one.
    """

    label: str
    ranked: tuple[Evidence, ...]
    counted: tuple[Evidence, ...]
    chosen: tuple[Evidence, ...]
    outdone: tuple[Evidence, ...] = ()

    @property
    def aside(self) -> list[tuple[Evidence, str]]:
        """What did not decide, each with why."""
        return [(e, self._why(e)) for e in self.ranked if not _among(e, self.chosen)]

    def _why(self, evidence: Evidence) -> str:
        """By itself, beside what a person signed or a primary source, as another event, or beside what weighs more."""
        if evidence.stance == NEUTRAL:
            return NOTHING
        if not _among(evidence, self.counted):
            return UNSIGNED
        if evidence.stance == REFUTES and _another_event(evidence, _supporting(self.counted)):
            return ANOTHER
        return SECONDARY if _among(evidence, self.outdone) else BESIDE


def decide(claim: Claim, weighing: Weighing) -> Verdict:
    """The verdict on a claim by what its evidence came to."""
    chosen, outdone = weighing.chosen, weighing.outdone[:1]
    rule = chosen[0].rule if chosen else f"{claim.kind}/no-evidence"
    shown = (*chosen[: _SHOWN - len(outdone)], *outdone)
    return Verdict(weighing.label, rule, reason(claim, weighing.label, chosen, outdone), shown, _independent(chosen))


def _independent(chosen: Sequence[Evidence]) -> int:
    """How many documents, a record of claims/ being one, take the stance of the first; copies were counted with it."""
    said = [e.passage for e in chosen if e.stance == chosen[0].stance]
    return len({p.signed.record if p.signed else document(p) for p in said})


def weigh(evidence: Sequence[Evidence]) -> Weighing:
    """One label from all evidence."""
    ranked = sorted(evidence, key=_rank)
    signed = [e for e in ranked if e.passage.signed and e.stance != NEUTRAL]
    counted = signed or ranked
    label, chosen, secondary = _label(counted)
    earlier = [e for e in counted if e.rule.endswith(f"/{OTHER_COUNT}")] if label in (SUPPORTED, REFUTED) else []
    return Weighing(label, tuple(ranked), tuple(counted), tuple(chosen), (*secondary, *earlier))


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


def _label(counted: Sequence[Evidence]) -> tuple[str, list[Evidence], list[Evidence]]:
    """The verdict's label, the evidence that it rests on, and what secondary sources say against that."""
    supporting = _supporting(counted)
    disputing = [e for e in counted if e.stance == DISPUTES]
    refuting = [e for e in counted if e.stance == REFUTES and not _another_event(e, supporting)]
    # Support with another slot off (the figure, but of another day) says nothing against the figure of the day.
    whole = [e for e in supporting if not e.slot]
    if whole and refuting and not disputing and (first := _primary([*whole, *refuting])):
        return _by_primary(first, [*whole, *refuting])
    if disputing or (whole and refuting):
        return CONFLICTING, [*disputing, *whole[:1], *refuting], []
    if refuting:
        return REFUTED, refuting, []
    if supporting:
        return SUPPORTED, supporting, []
    return OPEN, [e for e in counted if e.stance == NEUTRAL], []


def _by_primary(first: list[Evidence], decisive: Sequence[Evidence]) -> tuple[str, list[Evidence], list[Evidence]]:
    """What the primary sources say where others say otherwise; conflicting where they differ among themselves."""
    stances = {e.stance for e in first}
    if len(stances) > 1:
        return CONFLICTING, first, []
    against = [e for e in decisive if e.stance not in stances]
    return (SUPPORTED if SUPPORTS in stances else REFUTED), first, against


def _primary(evidence: Sequence[Evidence]) -> list[Evidence]:
    return [e for e in evidence if e.passage.provenance.tier == PRIMARY]


def _supporting(evidence: Sequence[Evidence]) -> list[Evidence]:
    return [e for e in evidence if e.stance == SUPPORTS]


def _among(evidence: Evidence, some: Sequence[Evidence]) -> bool:
    """The very same piece, not one that says the same."""
    return any(other is evidence for other in some)


def _another_event(refuting: Evidence, supporting: Sequence[Evidence]) -> bool:
    """Whether a difference in date, place or people only shows another event, since one just as near supports; or a
    figure of another size another thing, since a telling number that is the very one is given elsewhere."""
    told = any(e.score >= refuting.score - _AS_NEAR for e in supporting)
    return (refuting.slot in IDENTITY and told) or any(_sizes_apart(_number(refuting), _number(e)) for e in supporting)


def _sizes_apart(other: Decimal | None, given: Decimal | None) -> bool:
    """Whether a number is less than half or more than twice of one that is hardly given by chance."""
    if not other or not given or not telling(given):
        return False
    return not given / 2 <= other <= given * 2


def _number(evidence: Evidence) -> Decimal | None:
    value = evidence.found.frame.slots.get("value") if evidence.found and evidence.slot in ("", "value") else None
    return value.number if isinstance(value, Quantity) else None
