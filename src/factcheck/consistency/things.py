"""Things: "five things to know: the date, the place, the price and the weather", which are four."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.consistency._amounts import exact, quantity
from factcheck.consistency._draft import Draft, Hit
from factcheck.consistency._slip import CONFLICTING, Slip
from factcheck.model import Reason
from factcheck.values import plain

NAME = "listing/things"
_SIGNS = ",،;؛"
_SHORT = 3  # so many too few may have been forgotten; of more, examples are named


def check(draft: Draft) -> Iterator[Slip]:
    """A count of things behind whose colon fewer stand, however they are parted; more may be parts of one."""
    listed = frozenset(claim.sentence for claim in draft.claims if claim.kind == "listing")
    for hit in draft.hits("things", "n"):
        count = quantity(hit["count"])
        if count is None or not exact(count) or hit.line.span in listed:
            continue
        most = _most(hit, draft)
        if 1 < most < count.number <= most + _SHORT:
            reason = Reason("things", {"said": plain(count.number), "named": str(most)})
            yield Slip(hit.line.span, reason, CONFLICTING)


def _most(hit: Hit, draft: Draft) -> int:
    """How many things stand behind the colon at the most."""
    rest = hit.match["list"]
    joints = (joint for name in ("and", "joined") for joint in draft.words.any(name).finditer(rest))
    return 1 + sum(1 for _ in joints) + sum(rest.count(sign) for sign in _SIGNS)
