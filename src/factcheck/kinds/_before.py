"""The claims found before, by sentence, so that looking for what covers a span takes no longer in a long text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from factcheck.model import Claim, Span

BySentence = dict[Span, list[Claim]]


def by_sentence(claims: Iterable[Claim], kinds: Collection[str] = ()) -> BySentence:
    """Claims of the kinds, or all, under the span of their sentence."""
    found: BySentence = defaultdict(list)
    for claim in claims:
        if not kinds or claim.kind in kinds:
            found[claim.sentence].append(claim)
    return found
