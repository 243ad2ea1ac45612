"""Trusted: what a source may say by what the settings tell of it, see trust/.

What is in another language than a source answers in answers nothing; nor do facts of other days than it is good for, or
of which nobody tells the day. A source that is never alone refutes nothing, and its support counts beside another's:
one that may stand alone, or another source. Nor does a fact of which nobody tells what it covers refute anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec.structs import replace

from factcheck.model import PRIMARY, UNREVIEWED, UNSCOPED, Evidence, Provenance
from factcheck.values import DateRange
from factcheck.verify.stance import NEUTRAL, REFUTES, SUPPORTS

NEVER_ALONE, OUT_OF_DATES, UNVOUCHED = "source/never-alone", "source/out-of-dates", "source/unvouched"
OTHER_LANGUAGE = "source/other-language"
_RANKS = {PRIMARY: 0, UNREVIEWED: 2}


def trusted(words: Iterable[Evidence]) -> list[Evidence]:
    """The same words, those made neutral that their sources may not say."""
    return [_allowed(word) for word in words]


def standing(evidence: Evidence) -> int:
    """A source's rank among those that differ, the first 0; whom nobody ranks stands with the secondary ones."""
    return _RANKS.get(evidence.passage.provenance.tier, 1)


def stands_alone(evidence: Evidence) -> bool:
    """Whether a source may decide by itself."""
    return not evidence.passage.provenance.never_alone or evidence.passage.signed is not None


def alone(supporting: Sequence[Evidence]) -> bool:
    """Whether none of what supports a claim may stand alone, and all of it comes from one source."""
    sources = {e.passage.provenance.source for e in supporting}
    return bool(supporting) and len(sources) == 1 and not any(map(stands_alone, supporting))


def _allowed(word: Evidence) -> Evidence:
    if word.stance == NEUTRAL or word.passage.signed:
        return word
    if (spoken := word.passage.provenance.languages) and word.passage.lang not in spoken:
        return replace(word, stance=NEUTRAL, rule=OTHER_LANGUAGE)
    if not _in_time(word, word.passage.provenance):
        return replace(word, stance=NEUTRAL, rule=OUT_OF_DATES)
    if word.stance == REFUTES and word.found and UNSCOPED in word.found.tokens:
        return replace(word, stance=NEUTRAL, rule=UNVOUCHED)
    if word.stance != SUPPORTS and not stands_alone(word):
        return replace(word, stance=NEUTRAL, rule=NEVER_ALONE)
    return word


def _in_time(word: Evidence, origin: Provenance) -> bool:
    if origin.valid_from is None and origin.valid_to is None:
        return True
    low, high = origin.valid_from or date.min, origin.valid_to or date.max
    days = list(_days(word)) or ([(origin.published, origin.published)] if origin.published else [])
    return bool(days) and all(low <= first and last <= high for first, last in days)


def _days(word: Evidence) -> Iterable[tuple[date, date]]:
    """First and last day of each date of the fact that was found."""
    slots = word.found.frame.slots.values() if word.found else ()
    dates = (value for value in slots if isinstance(value, DateRange))
    return ((value.first or date.min, value.last or date.max) for value in dates)
