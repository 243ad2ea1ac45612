"""Counts that are revised: of the dead and hurt the newest report's count is the one that holds.

A text of another day says nothing against a count: each was right when it was made. But what an earlier report counted
and a later one of the same event counts otherwise is out of date.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from factcheck.model import Claim, Evidence
from factcheck.values import FATES, DateRange, Quantity, Relation
from factcheck.verify.stance import NEUTRAL, REFUTES, SUPPORTS

OTHER_COUNT = "other-count"
_TOLL = frozenset({"concept:killed", "concept:wounded", "concept:missing"})


def counts_people(claim: Claim) -> bool:
    """Whether a claim counts the dead or hurt, in its own words."""
    value = claim.frame.slots.get("value")
    if not isinstance(value, Quantity) or "value" not in claim.tested:
        return False
    return not _TOLL.isdisjoint(claim.tokens) or value.unit in FATES


def newest(claim: Claim, on: date | None, evidence: Sequence[Evidence]) -> list[Evidence]:
    """The same evidence, with earlier counts of the event of that very day made neutral where a later one is known.

    on: the day of the claim's text, after which nothing is known. The latest count refutes the claim if it excludes its
    count and an earlier one was the same.
    """
    counts = {id(e): day for e in evidence if (day := _counted(claim, e)) and (on is None or day <= on)}
    last = max(counts.values(), default=None)
    before = [e for e in evidence if id(e) in counts and counts[id(e)] != last and e.stance != NEUTRAL]
    if last is None or not before:
        return list(evidence)
    upheld = any(_supports(e) for e in evidence if counts.get(id(e)) == last)
    outdated = not upheld and any(_supports(e) for e in before)
    return [_weighed(e, counts.get(id(e)), last, outdated) for e in evidence]


def _weighed(evidence: Evidence, day: date | None, last: date, outdated: bool) -> Evidence:
    kind, _, rule = evidence.rule.partition("/")
    if day is None:
        return evidence
    if day < last and evidence.stance != NEUTRAL:
        return replace(evidence, stance=NEUTRAL, slot="value", rule=f"{kind}/{OTHER_COUNT}")
    if day == last and rule == OTHER_COUNT and outdated and evidence.relation == Relation.DISJOINT:
        return replace(evidence, stance=REFUTES, slot="value", rule=f"{kind}/revised")
    return evidence


def _supports(evidence: Evidence) -> bool:
    return evidence.stance == SUPPORTS and not evidence.slot


def _counted(claim: Claim, evidence: Evidence) -> date | None:
    """The day of a text that counts the dead of the same event: of the very day that the claim tells."""
    said, found = (c.frame.slots.get("date") if c else None for c in (claim, evidence.found))
    same = isinstance(said, DateRange) and isinstance(found, DateRange) and said == found
    rule = evidence.rule.partition("/")[2]
    return evidence.passage.provenance.published if same and rule in ("value", OTHER_COUNT) else None
