"""Percent change: "rose from $2 to $2.50, an increase of 50 percent", which is 25."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.consistency._amounts import Room
from factcheck.consistency._changes import Change, changes
from factcheck.consistency._draft import Draft
from factcheck.consistency._slip import CONFLICTING, REFUTED, Slip, hull, said
from factcheck.model import Reason
from factcheck.values import plain

NAME = "change/percent"
_SLACK = Decimal("0.04")  # of the percentage: both ends may have been rounded before they were printed
_LEAST = Decimal(1)  # point, so that "nearly doubled" to the last digit is no matter


def check(draft: Draft) -> Iterator[Slip]:
    """A percentage that is not how much the one figure is more or less than the other."""
    for change in draft.once(changes):
        wrong = not change.points and _misses(change.share, change.told)
        if wrong and not (change.start.unit == "%" and _as_points(change)):
            parts = {"start": said(change.values[0]), "end": said(change.values[1]), "said": said(change.values[2])}
            reason = Reason("percent-change", {**parts, "is": f"{plain(change.exact)}%"})
            yield Slip(hull(*change.values), reason, CONFLICTING if _otherwise(change) else REFUTED)


def _misses(share: Room, told: Room) -> bool:
    wide = Room(
        None if told.low is None else told.low - _LEAST / 2, None if told.high is None else told.high + _LEAST / 2
    )
    return share.misses(wide, _SLACK)


def _as_points(change: Change) -> bool:
    """Whether the percentage is the difference of two percentages: change/points tells of it."""
    return not change.difference.misses(change.told)


def _otherwise(change: Change) -> bool:
    """Whether the percentage is right of something else: the end as a share of the start, or a share of the end."""
    return not (_misses(change.of_start, change.told) and _misses(change.of_end, change.told))
