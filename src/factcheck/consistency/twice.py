"""Twice: fourteen dead in the headline and 41 in the story, 320 jobs and then 230."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.consistency._amounts import room
from factcheck.consistency._draft import Draft
from factcheck.consistency._mentions import Mention, mentions, together
from factcheck.consistency._slip import CONFLICTING, Slip, said
from factcheck.model import Reason

NAME = "number/twice"
_SHARED = 2  # things that both sentences tell, besides what is counted
_COVERED = 0.6  # of what the shorter one tells
_STORY = 3  # sentences behind a headline in which its figure comes again


def check(draft: Draft) -> Iterator[Slip]:
    """Two figures of the same thing, one in the headline, or one a slip of the keys from the other."""
    found = [m for m in draft.once(mentions) if m.unit]
    above = [m for m in found if m.headline]
    pairs = [(one, other) for one in above for other in found if one.unit == other.unit and 0 < other.number <= _STORY]
    pairs += (each for each in together((key, m) for m in found for key in m.slips) if each[0].mistyped(each[1]))
    for one, other in pairs:
        if room(one.amount).misses(room(other.amount)) and _same_thing(one, other):
            reason = Reason("twice", {"one": said(one.claim), "other": said(other.claim)})
            yield Slip(other.claim.span, reason, CONFLICTING, (one.claim.span,))


def _same_thing(one: Mention, other: Mention) -> bool:
    """Whether both tell of the same, at the same place and time, and either is the only such figure of its sentence."""
    if (
        one.number == other.number
        or not (one.alone and other.alone)
        or one.another
        or other.another
        or one.elsewhere(other)
    ):
        return False
    shared = one.shared(other)
    return len(shared) >= _SHARED and len(shared) >= _COVERED * min(len(one.about), len(other.about))
