"""The subject of a clause that ranks it: where it ends, where its clause begins, and whether it names anything."""

from __future__ import annotations

import msgspec

from factcheck.kinds._stretches import Stretches
from factcheck.punctuation import COMMAS, STOPS

_MOST = 12  # tokens of a subject
_ASIDE = 30  # tokens between commas that part a subject from its verb
NAMES = ("person", "place", "organisation", "event")
_OPENINGS = ("clause", "say", "complement", "connective")


class Subject(msgspec.Struct, frozen=True):
    """The subject's tokens [first, last), and the verb's, or that of the rank where there is none.

    planned: whether its verb is of the future.
    """

    first: int
    last: int
    verb: int
    planned: bool = False


def led(told: Stretches, first: int, low: int) -> int:
    """Where the rank begins with its article and its adverbs: now also the largest."""
    start = first
    while start > low and told.has(start - 1, "rank-led", "rank-skip"):
        start -= 1
    return start


def verb_before(told: Stretches, start: int, low: int) -> int | None:
    """The token at which a verb begins that ends right before the rank."""
    for first in range(max(low, start - 4), start):
        term = told.reading.term(first, "rank-copula")
        if term and term.last == start:
            return first
    return None


def planned(told: Stretches, verb: int) -> bool:
    """Whether a verb tells what will be: sera, ستكون, станет."""
    terms = (told.reading.term(verb, category) for category in ("rank-verb", "rank-copula"))
    return any(term.value == "planned" for term in terms if term)


def clause(told: Stretches, end: int, low: int) -> int:
    """Where the clause of a subject begins: behind a sign, "that", or a verb of saying."""
    first = max(low, end - _MOST)
    for i in range(end - 1, first - 1, -1):
        opening = next((term for name in _OPENINGS if (term := told.reading.term(i, name))), None)
        if told.reading.word(i) in STOPS or (opening and not told.has(i, "rank-relative")):
            return opening.last if opening else i + 1
    return first


def noun(told: Stretches, first: int, last: int) -> bool:
    """Whether somebody or something is named there: a name, or a noun that is no pronoun."""
    words = [i for i in range(first, last) if told.reading.tokens[i].type == "w" and i not in told.dated]
    return any(
        told.reading.word(i) not in told.reading.language.stop and not told.has(i, "rank-pronoun") for i in words
    )


def named(told: Stretches, end: int, low: int, verb: int, closed: bool = False) -> Subject | None:
    """The name that ends at a comma, where no preposition puts it at the head of the clause: In Egypt, the ..."""
    end = aside(told, end, low)
    mentions = told.scene.mentions_in(max(low, end - _MOST), end, *NAMES)
    if mentions and mentions[-1].last == end:
        first = mentions[-1].first
    elif told.has(end - 1, "rank-noun") or proper(told, end - 1, low) or (low == end - 2 and told.has(low, "rank-led")):
        first = end - 1
    else:
        return None
    while first > low and proper(told, first - 1, low) and proper(told, first, low):
        first -= 1
    opening = first - 1 == low and told.has(low, "preposition", "rank-scope")
    return None if opening and not closed else Subject(first, end, verb)


def proper(told: Stretches, i: int, low: int) -> bool:
    """A capital within a sentence, or one that no everyday word of it has."""
    if i < low or told.reading.tokens[i].type != "w" or i in told.dated:
        return False
    known = told.reading.word(i) in told.reading.language.stop or told.has(i, "say", "rank-skip")
    return told.reading.letter(i).isupper() and not known


def aside(told: Stretches, end: int, low: int) -> int:
    """The token behind a subject that commas or brackets part from its verb: K2, in the Karakoram, is; Danjuma (41)."""
    last = told.reading.word(end - 1)
    opening = COMMAS if last in COMMAS else frozenset("(") if last == ")" else None
    if opening is None or end - 1 <= low:
        return end
    return next((i for i in range(end - 2, max(low, end - _ASIDE), -1) if told.reading.word(i) in opening), end)
