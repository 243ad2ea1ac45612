"""Capitals that are more than one, moved or disputed, and countries whose name another place bears."""

from __future__ import annotations

# What is said of these is not read: whose they are is disputed.
DISPUTED = frozenset({"IL", "PS", "EH"})
# Several seats, a capital on the move or renamed: another city excludes nothing.
SEVERAL = frozenset(
    {"ZA", "BO", "NL", "LK", "BJ", "CI", "TZ", "MY", "SZ", "GQ", "ME", "BI", "CL", "KZ", "ID", "GE", "CG", "CD", "KR"}
)
# A region elsewhere has the country's name: Atlanta is the capital of Georgia too.
NAMESAKES = frozenset({"GE", "MK", "AZ"})
# One adjective is of both.
TWINS = frozenset({"CG", "CD"})
