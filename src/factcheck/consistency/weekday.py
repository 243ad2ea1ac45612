"""Weekday: "Monday, 14 May 2023", which was a Sunday."""

from __future__ import annotations

from factcheck.model import Claim
from factcheck.values import DateRange, Words

NAME = "date/weekday"
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def check(claim: Claim) -> str | None:
    """What day it was, where a day written with its year is no such weekday."""
    weekday, date = claim.frame.slots.get("weekday"), claim.frame.slots.get("date")
    if claim.kind != "date" or not (isinstance(weekday, Words) and isinstance(date, DateRange) and date.first):
        return None
    said, was = int(weekday.text), date.first.isoweekday()
    return None if said == was else f"{date.edtf} was a {_DAYS[was - 1]}, not a {_DAYS[said - 1]}"
