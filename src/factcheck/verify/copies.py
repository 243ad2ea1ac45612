"""Copies: nearly the same passage in several documents is one source; the earliest published is the original.

A report that an agency sends out stands in ten papers, and ten papers are then no ten sources. What is the same by
chance, such as a short sentence, and what differs in a figure or a verdict is no copy.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from msgspec.structs import replace

from factcheck.model import Evidence, Passage
from factcheck.text import squeeze
from factcheck.values import DateRange, Quantity
from factcheck.verify.trusted import standing, stands_alone

_RUN = 4  # words of a shingle
_LEAST = 15  # shingles of a passage that nobody writes twice by chance
_SHARED = 0.7  # of the shorter passage's shingles: some words are changed, a sentence is added
_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d+")


def independent(evidence: Sequence[Evidence]) -> list[Evidence]:
    """One piece for each independent source, in the order of `evidence`; the original names its copies."""
    groups: list[list[Evidence]] = []
    for piece in evidence:
        group = next((g for g in groups if any(_copied(piece, other) for other in g)), None)
        if group is None:
            groups.append([piece])
        else:
            group.append(piece)
    return [_original(group) for group in groups]


def document(passage: Passage) -> tuple[str, str]:
    """Which document a passage stands in: two sources may each have an a.txt."""
    return passage.provenance.source, passage.provenance.url


def _original(group: Sequence[Evidence]) -> Evidence:
    """The earliest published of those that may stand alone; of one day's the better source's.

    A copy without a date is no original.
    """
    first = min(group, key=_age)
    others = {document(e.passage) for e in group} - {document(first.passage)}
    return replace(first, copies=tuple(sorted(url for _, url in others))) if others else first


def _age(evidence: Evidence) -> tuple[bool, date, int, str]:
    origin = evidence.passage.provenance
    return not stands_alone(evidence), origin.published or date.max, standing(evidence), origin.url


def _copied(one: Evidence, other: Evidence) -> bool:
    """Whether two documents hold nearly the same passage and say the same of the claim by it."""
    a, b = one.passage, other.passage
    if a.signed or b.signed or a.review or b.review or a.lang != b.lang or document(a) == document(b):
        return False
    alike = (one.stance, one.slot, _values(one)) == (other.stance, other.slot, _values(other))
    return alike and near(a.text, b.text)


def _values(evidence: Evidence) -> list[tuple[str, object]]:
    """The dates and figures that were found."""
    slots = evidence.found.frame.slots if evidence.found else {}
    return sorted((name, value.shape()) for name, value in slots.items() if isinstance(value, DateRange | Quantity))


def near(one: str, other: str) -> bool:
    """Whether the shorter text is nearly all in the longer, word by word, and every number of it."""
    short, long = sorted((_shingles(one), _shingles(other)), key=len)
    if len(short) < _LEAST or len(short & long) < _SHARED * len(short):
        return False
    few, many = sorted((_numbers(one), _numbers(other)), key=len)
    return few <= many


@lru_cache(maxsize=4096)
def _shingles(text: str) -> frozenset[tuple[str, ...]]:
    """Each run of four words, folded."""
    words = _WORD.findall(squeeze(text))
    return frozenset(tuple(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1))


@lru_cache(maxsize=4096)
def _numbers(text: str) -> frozenset[str]:
    return frozenset(_NUMBER.findall(squeeze(text)))
