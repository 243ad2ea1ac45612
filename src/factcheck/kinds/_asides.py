"""Clauses of their own behind a comma: ", where fires have killed 24", ", which was signed in May", ", while ...".

What such a clause dates is what it tells, and no figure of the clause that it hangs on; nor the other way round.
"""

from __future__ import annotations

import msgspec

from factcheck.model import ReadValue
from factcheck.punctuation import COMMAS
from factcheck.scene import Scene

_OPENER = 3  # tokens from a comma to the word that opens a clause: on which, nine of whom
_LEADING = 4  # tokens before a date that stands at the head of its sentence, and dates all of it


class Aside(msgspec.Struct, frozen=True):
    """Tokens [first, last) of a clause. sort: "of" a word before it, "beside" the other (while), or "and"."""

    first: int
    last: int
    sort: str

    def holds(self, i: int) -> bool:
        return self.first <= i < self.last


def apart(scene: Scene, i: int, date: ReadValue, toll: bool) -> bool:
    """Whether a date is of another clause than the figure at token i.

    toll: a count of the dead is dated by what the sentence tells of the event: the blast, which came in May, killed 9.
    """
    day, _ = scene.reading.token_range(date.span)
    _, low, _ = scene.sentence(i)
    if day < low + _LEADING and day < i:
        return False
    for aside in scene.once(_asides, low):
        if aside.holds(i) == aside.holds(day):
            continue
        if aside.sort == "beside" or (not toll and (aside.sort == "of" or aside.holds(day))):
            return True
    return False


def behind(scene: Scene, i: int, date: ReadValue) -> bool:
    """Whether the figure at token i stands in a clause that hangs on the one with the date, which stands before it."""
    day, _ = scene.reading.token_range(date.span)
    _, low, _ = scene.sentence(i)
    hangs = any(a.holds(i) and not a.holds(day) and a.sort == "of" for a in scene.once(_asides, low))
    return hangs and low + _LEADING <= day < i


def _asides(scene: Scene, low: int) -> list[Aside]:
    """The clauses of the sentence that begins at token `low`."""
    reading, (_, _, high) = scene.reading, scene.sentence(low)
    commas = [i for i in scene.cuts(low, high) if i not in scene.dated and reading.word(i) in COMMAS]
    found = []
    for comma in commas:
        term = reading.first("aside", comma + 1, min(comma + 1 + _OPENER, high))
        if term and (term.first == comma + 1 or reading.term(comma + 1, "preposition")):
            last = next((i for i in commas if i > term.last), high) if term.value == "of" else high
            found.append(Aside(comma, last, term.value))
        elif reading.joins(comma + 1):
            found.append(Aside(comma, high, "and"))
    return found
