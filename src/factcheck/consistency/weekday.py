"""Weekday: "Monday, 14 May 2023", which was a Sunday."""

from __future__ import annotations

from factcheck.model import Claim, Reason, Term
from factcheck.values import DateRange, Words

NAME = "date/weekday"


def check(claim: Claim) -> Reason | None:
    """What day it was, where a day written with its year is no such weekday."""
    weekday, date = claim.frame.slots.get("weekday"), claim.frame.slots.get("date")
    if claim.kind != "date" or not (isinstance(weekday, Words) and isinstance(date, DateRange) and date.first):
        return None
    said, was = int(weekday.text), date.first.isoweekday()
    days = {"was": Term("weekday", str(was)), "said": Term("weekday", str(said))}
    return None if said == was else Reason("weekday", {"date": date, **days})
