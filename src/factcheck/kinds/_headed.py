"""What a number counts where its noun stands before it: a population of 11 million, بلغ عدد النازحين 3 ملايين."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.languages.lexicon import Term
from factcheck.punctuation import STOPS
from factcheck.scene import Scene

_BACK = 10  # tokens between the noun and its number: of Jordan had in May reached
_LINK = 4  # tokens of "has ever since stood at"
_VERB = 2  # tokens of a verb before its noun
_NOUN = 2  # tokens between "the number of" and the noun
_LINKS = ("reached", "rank-copula")


def headed(scene: Scene, first: int, noun: Callable[[str], str]) -> str:
    """The unit of the number at token `first`, "" where no noun before leads to it. noun: the unit of a word."""
    reading = scene.reading
    for i in range(first - 1, max(first - _BACK, scene.sentence(first)[1]) - 1, -1):
        if (
            reading.word(i) in STOPS
            or (reading.tokens[i].type == "n" and i not in scene.dated)
            or reading.begins(i, "say")
        ):
            return ""
        head = reading.term(i, "count-head")
        if head and _leads(scene, head, first):
            return head.value
        lead = reading.term(i, "count-of")
        if lead and _leads(scene, lead, first):
            return next(
                (unit for k in range(lead.last, min(lead.last + _NOUN, first)) if (unit := noun(reading.word(k)))), ""
            )
    return ""


def led(scene: Scene, last: int, behind: int) -> int:
    """Where the noun begins that a preposition parts from the figure before, ending at token `last`, and that leads to
    the figure at token `behind`: with 81 percent of the vote on a | turnout of 69 percent. 0 where none does."""
    reading = scene.reading
    at = behind - 1 - _linked(scene, behind - 1)
    plain = at > last and reading.tokens[at].type == "w" and reading.word(at) not in reading.language.stop
    if not plain or scene.mention_at(at) or reading.begins(at, "preposition", *_LINKS):
        return 0
    before = at - 1 - reading.begins(at - 1, "article", "indefinite")
    return at if before >= last and reading.begins(before, "preposition") else 0


def _leads(scene: Scene, head: Term, first: int) -> bool:
    """Whether a verb that says how many stands before the number, or before the noun, or "of" alone is between."""
    if first in (head.last, head.last + _linked(scene, head.last)):
        return True
    return _verb_ends(scene, max(first - _LINK, head.last), first) or (
        scene.reading.language.verb_first and _verb_ends(scene, head.first - _VERB, head.first)
    )


def _linked(scene: Scene, i: int) -> bool:
    """Whether the word between a noun and its number stands at token i: of."""
    return scene.reading.word(i) in scene.reading.language.settings.get("count-link", ())


def _verb_ends(scene: Scene, low: int, last: int) -> bool:
    """Whether a verb that says how many begins at tokens [low, last) and ends right before `last`."""
    return any(term.last == last for name in _LINKS for term in scene.reading.each(name, low, last))
