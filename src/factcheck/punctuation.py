"""Punctuation that parts a sentence, of every language that is read."""

from __future__ import annotations

COMMAS = frozenset("،,")
PAUSES = COMMAS | frozenset(";؛")
DASHES = frozenset("-–—")
STOPS = PAUSES | frozenset(':.!?؟()[]"«»“”')
"""What no phrase goes on behind."""
