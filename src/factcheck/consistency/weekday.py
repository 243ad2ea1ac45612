"""Weekday: "Monday, 14 May 2023", which was a Sunday."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from factcheck.consistency._draft import Draft
from factcheck.consistency._slip import Slip
from factcheck.dates import of
from factcheck.model import Claim, Reason, Term
from factcheck.values import DateRange, Words

NAME = "date/weekday"


def check(draft: Draft) -> Iterator[Slip]:
    """A day written with its year that is no such weekday, with both ways to mend it."""
    for claim in draft.claims:
        if claim.kind == "date" and (wrong := _wrong(claim)) and not _two_sentences(claim, draft):
            yield Slip(claim.span, wrong, claim=claim)


def _two_sentences(claim: Claim, draft: Draft) -> bool:
    """Whether a sentence ends between the weekday and the day: they left on Friday. On 2 April 2019 they were back."""
    return any(claim.span.start < s.span.end < claim.span.end for s in draft.sentences)


def _wrong(claim: Claim) -> Reason | None:
    weekday, day = claim.frame.slots.get("weekday"), claim.frame.slots.get("date")
    if not (isinstance(weekday, Words) and isinstance(day, DateRange) and day.first):
        return None
    said, was = int(weekday.text), day.first.isoweekday()
    if said == was:
        return None
    names = Term("weekday", str(was)), Term("weekday", str(said))
    return Reason("weekday", {"date": day, "was": names[0], "said": names[1], "near": of(_nearest(day.first, said))})


def _nearest(day: date, weekday: int) -> date:
    """The day nearest to another that is such a weekday."""
    away = (weekday - day.isoweekday() + 3) % 7 - 3
    return day + timedelta(days=away)
