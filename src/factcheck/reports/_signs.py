"""Signs: what stands beside a verdict's word, so that no colour has to be told apart."""

from __future__ import annotations

_SIGNS = {
    "refuted": ("✗", "x"),
    "conflicting": ("≠", "!"),
    "not-enough-evidence": ("?", "?"),
    "not-checked": ("–", "-"),
    "supported": ("✓", "+"),
}
GRAVEST_FIRST = tuple(_SIGNS)  # the labels, by how much a reader has to do about them


def sign(label: str, unicode: bool = True) -> str:
    """The sign of a verdict: ✗, or x where that can't be shown."""
    return _SIGNS[label][0 if unicode else 1]
