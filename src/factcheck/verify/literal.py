"""Statements that a passage has word for word."""

from __future__ import annotations

import re

from factcheck.model import Claim, Evidence, Passage
from factcheck.text import squeeze
from factcheck.values import Relation, Words
from factcheck.verify.stance import SUPPORTS

_SENTENCE = re.compile(r"[.!?؟\n]+")


def literal(claim: Claim, passage: Passage) -> Evidence | None:
    """A statement that is, word for word, a whole sentence of the passage: inside another it may be denied there."""
    words = claim.frame.slots.get("text")
    if claim.frame.kind != "statement" or not isinstance(words, Words):
        return None
    wanted = squeeze(words.text).strip(_EDGES)
    sentences = (sentence.strip(_EDGES) for sentence in _SENTENCE.split(squeeze(passage.text)))
    if len(wanted) < _SHORT or not claim.affirmed or wanted not in sentences:
        return None
    return Evidence(passage, None, SUPPORTS, "", Relation.EQUAL, "statement/literal", 100.0)


_SHORT = 20  # characters: fewer are said by chance
_EDGES = " .,،؛\"'«»“”"
