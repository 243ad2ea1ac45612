"""Decide: the stances of all passages weighed into one verdict.

A claim that a person signed answers first. A passage that fully supports shows that one-slot differences elsewhere are
other events. Support beside refutation of the same figure is conflicting, unless sources of several tiers are among
them: then those of the best decide, and the others are told beside. What is never alone supports nothing by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import msgspec

from factcheck.model import Claim, Evidence, Verdict
from factcheck.values import Quantity
from factcheck.verify.copies import document
from factcheck.verify.numbers import telling
from factcheck.verify.reasons import reason
from factcheck.verify.revised import OTHER_COUNT
from factcheck.verify.stance import DISPUTES, NEUTRAL, REFUTES, SUPPORTS
from factcheck.verify.trusted import NEVER_ALONE, alone, standing

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

    outdone: what says otherwise and did not decide, for the source is of a lower tier or the count an earlier one.
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
        """By itself, beside what a person signed or a better source, as another event, or beside what weighs more."""
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
    rule = _rule(weighing.label, chosen[0]) if chosen else f"{claim.kind}/no-evidence"
    shown = (*chosen[: _SHOWN - len(outdone)], *outdone)
    return Verdict(weighing.label, rule, reason(claim, weighing.label, chosen, outdone), shown, _independent(chosen))


def _rule(label: str, first: Evidence) -> str:
    """The first piece's rule; of support that leaves a claim open, why it does."""
    return NEVER_ALONE if label == OPEN and first.stance == SUPPORTS else first.rule


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
    if whole and refuting and not disputing and (first := _best([*whole, *refuting])):
        return _by_best(first, [*whole, *refuting])
    if disputing or (whole and refuting):
        return CONFLICTING, [*disputing, *whole[:1], *refuting], []
    if refuting:
        return REFUTED, refuting, []
    if supporting:
        return (OPEN if alone(supporting) else SUPPORTED), supporting, []
    return OPEN, [e for e in counted if e.stance == NEUTRAL], []


def _by_best(first: list[Evidence], decisive: Sequence[Evidence]) -> tuple[str, list[Evidence], list[Evidence]]:
    """What the best sources say where others say otherwise; conflicting where they differ among themselves."""
    stances = {e.stance for e in first}
    if len(stances) > 1:
        return CONFLICTING, first, []
    against = [e for e in decisive if e.stance not in stances]
    return (SUPPORTED if SUPPORTS in stances else REFUTED), first, against


def _best(evidence: Sequence[Evidence]) -> list[Evidence]:
    """Those of the best tier; none where all are of one."""
    best = min(map(standing, evidence))
    first = [e for e in evidence if standing(e) == best]
    return first if len(first) < len(evidence) else []


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
