"""Stated duration: "for 12 years, from 1998 to 2006", which are eight."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.consistency._draft import Draft
from factcheck.consistency._slip import Slip, hull, said
from factcheck.consistency._spans import Days, Stretch, days, stretch
from factcheck.model import ReadValue, Reason

NAME = "duration/stated"
_ROUGH = 0.2  # of the stated amount, where it is about so much


def check(draft: Draft) -> Iterator[Slip]:
    """An amount of time that its own from and to exclude, with and without the last of them."""
    for hit in draft.hits("stated", "t", "d"):
        told, dates = stretch(hit["stated"]), days(hit["dates"])
        fine = _fine(hit["dates"])
        if told and dates and fine and fine <= told.days and (reason := _wrong(told, dates, hit["stated"], fine)):
            yield Slip(hull(hit["stated"], hit["dates"]), reason)


def _fine(value: ReadValue) -> float | None:
    """How many days each of a range's two sides spans: a year, a month or a day; None of what is no range."""
    sides = getattr(value.value, "edtf", "").split("/")
    if len(sides) != 2 or not all(sides):
        return None
    return {4: 365.25, 7: 30.44, 10: 1.0}.get(min(map(len, sides)))


def _wrong(told: Stretch, dates: Days, value: ReadValue, fine: float) -> Reason | None:
    """How long it was, where the stated amount is neither that nor one of its sides less."""
    whole = (dates.last - dates.first).days + 1
    unit = told.days / told.number
    room = unit * 0.5 + (told.days * _ROUGH if told.about else 0.0)
    least, most = whole - 2 * fine - room, whole + room
    if not told.number or least <= told.days <= most:
        return None
    low, high = sorted({round((whole - fine) / unit), round(whole / unit)} | {0})[-2:]
    between = f"{low}-{high}" if low and low != high else str(high)
    return Reason("duration", {"said": said(value), "is": between})
