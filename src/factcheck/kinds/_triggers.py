"""The words of change of a text: rose, cut, gained, doubled, a rise, up."""

from __future__ import annotations

import msgspec

from factcheck.reading import Reading

TRIGGERS = ("change-verb", "change-made", "change-gain", "change-multiply", "change-noun", "change-mark")


class Trigger(msgspec.Struct, frozen=True):
    """A word of change at tokens [first, last).

    ways: its categories. way: rise, fall or move. mode: planned or hypothetical, where its form tells.
    prefix: letters of a clitic that joins it to what stands before: بزيادة.
    """

    ways: frozenset[str]
    way: str
    mode: str
    first: int
    last: int
    prefix: int = 0


def trigger_at(reading: Reading, i: int) -> Trigger | None:
    """The word of change at a token; the longest, of the first category that has it."""
    if reading.begins(i, "change-false") or not reading.begins(i, *TRIGGERS):
        return None
    terms = [term for category in TRIGGERS if (term := reading.term(i, category))]
    if terms[0].category == "change-mark" and reading.begins(i - 1, "change-idle"):
        return None
    longest = max(terms, key=lambda term: term.last)
    ways = frozenset(term.category for term in terms if term.last == longest.last)
    way, _, mode = longest.value.partition(":")
    return Trigger(ways, way, mode, i, longest.last, longest.prefix - reading.conjoined(i))
