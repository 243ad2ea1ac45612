"""Quotations: the exact words, as stored in a source, by the same speaker."""

from __future__ import annotations

import re

from factcheck.text import squeeze
from factcheck.values import AGREEING, Words
from factcheck.verify.frames.statement import denied
from factcheck.verify.stance import Pair, Stance, supports

FRAME = "quotation"
ANY = False


def stance(pair: Pair) -> Stance | None:
    """Support where the said words stand in the found quotation; other words are no evidence against them."""
    said, found = pair.slot("text")
    if pair.found.attribution and pair.found.attribution.verb == "deny":
        return None
    if not (isinstance(said, Words) and isinstance(found, Words)) or not _one_speaker(pair):
        return None
    return supports("quotation/words", 1.0) if _stands(pair, squeeze(said.text).rstrip(" ,.،"), found) else None


def _stands(pair: Pair, said: str, found: Words) -> bool:
    """Whether the words stand there, whole words, and not cut off from a "not": "we will" is none of "we will not"."""
    at = re.search(rf"(?<!\w){re.escape(said)}(?!\w)", squeeze(found.text))
    return at is not None and denied(pair.said.tokens) == denied(pair.found.tokens)


def _one_speaker(pair: Pair) -> bool:
    """Whether both speakers are one, or a side names none."""
    return None in pair.slot("speaker") or pair.relation("speaker") in AGREEING
