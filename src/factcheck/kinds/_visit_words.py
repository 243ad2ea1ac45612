"""A visit as its trigger is read, and what may stand in its clause without being somebody."""

from __future__ import annotations

import msgspec

from factcheck.kinds._events import Clause
from factcheck.reading import Reading

_HELPING = ("planned", "not", "never", "undertake", "auxiliary", "relation", "was")


class Visit(msgspec.Struct, frozen=True):
    """A trigger, tokens [first, last), in its clause. start: where its words begin, at the verb that carries a noun.

    value: how it says the visit, by [visit-verb] and [visit-noun]. noun: whether it is a noun.
    """

    around: Clause
    start: int
    first: int
    last: int
    value: str
    noun: bool

    @property
    def reading(self) -> Reading:
        return self.around.scene.reading


def ending(reading: Reading, i: int, *categories: str) -> int | None:
    """Where a word or phrase of the categories begins that ends at token i."""
    for first in range(i, i - 3, -1):
        if reading.begins(first, *categories) and any(
            (term := reading.term(first, each)) and term.last == i + 1 for each in categories
        ):
            return first
    return None


def light(visit: Visit, i: int) -> bool:
    """Whether a token is no subject: an auxiliary, a plan, a date, "not" or the like, or none at all."""
    reading, word, language = visit.reading, visit.reading.word(i), visit.reading.language
    if not word or reading.tokens[i].type != "w" or reading.begins(i, *_HELPING):
        return True
    defined = word.startswith(language.morphology.articles or ("\n",))
    if word in language.stop or (language.morphology.stem(word) in language.stop and not defined):
        return True
    return i in visit.around.scene.dated
