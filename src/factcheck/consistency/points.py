"""Points: "from 4 percent to 6 percent, an increase of 2 percent", which is two points, or 50 percent."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.consistency._changes import changes
from factcheck.consistency._draft import Draft
from factcheck.consistency._slip import CONFLICTING, Slip, hull, said
from factcheck.model import Reason
from factcheck.values import plain

NAME = "change/points"


def check(draft: Draft) -> Iterator[Slip]:
    """A difference of two percentages that is told in percent. Many say so, hence it is a question, no error."""
    for change in draft.once(changes):
        if change.start.unit != "%" or change.points:
            continue
        if not change.difference.misses(change.told) and change.share.misses(change.told):
            parts = {"start": said(change.values[0]), "end": said(change.values[1]), "said": said(change.values[2])}
            points = plain(abs(change.end.number - change.start.number))
            reason = Reason("percent-points", {**parts, "points": points, "is": f"{plain(change.exact)}%"})
            yield Slip(hull(*change.values), reason, CONFLICTING)
