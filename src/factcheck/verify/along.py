"""What a sentence tells by its claims: a clause alone may leave out who and where."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model import Claim
from factcheck.verify.features import voice


def along(claims: Iterable[Claim]) -> frozenset[str]:
    """The tokens of all claims of a sentence, and of those who tell them."""
    return frozenset[str]().union(*(claim.tokens.union(voice(claim)) for claim in claims))
