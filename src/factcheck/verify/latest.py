"""The latest figure: a claim without a date is the newest known, so an older figure of the same week says nothing.

Counts of the dead and hurt are revised, with their date told or not.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from factcheck.model import Claim, Evidence
from factcheck.values import DateRange
from factcheck.verify.revised import counts_people, newest
from factcheck.verify.stance import NEUTRAL


def latest(claim: Claim, on: date | None, evidence: Sequence[Evidence]) -> list[Evidence]:
    """The same evidence, older figures made neutral where the claim, of a text of the day `on`, is the newest known."""
    if claim.frame.kind != "figure":
        return list(evidence)
    if "date" in claim.frame.slots:
        return newest(claim, on, evidence) if counts_people(claim) else list(evidence)
    days = [day for e in evidence if e.stance != NEUTRAL and not e.passage.review and (day := _day(e))]
    return [_older(e) if days and e.stance != NEUTRAL and _before(e, max(days)) else e for e in evidence]


def _day(evidence: Evidence) -> date | None:
    """As of when the found figure holds: its own date, else its document's."""
    said = evidence.found.frame.slots.get("date") if evidence.found else None
    return said.last if isinstance(said, DateRange) else evidence.passage.provenance.published


def _before(evidence: Evidence, day: date) -> bool:
    own = None if evidence.passage.review else _day(evidence)  # a review tells by itself of which time it is
    return own is not None and own < day


def _older(evidence: Evidence) -> Evidence:
    return replace(evidence, stance=NEUTRAL, slot="date", rule=f"{evidence.rule.partition('/')[0]}/other-date")
