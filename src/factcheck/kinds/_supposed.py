"""Whether a thing is told as it was, or is expected, proposed, feared, asked for or denied."""

from __future__ import annotations

from factcheck.languages.lexicon import Term
from factcheck.scene import Scene

_NOT = 1  # tokens between "not" and the verb that it denies
_NEXT = 2  # tokens between "will" and its verb
_ASKING = frozenset("?؟")


def standing(scene: Scene, low: int, trigger: tuple[int, int], high: int) -> tuple[bool, str]:
    """(affirmed, modality) of what the clause [low, high) says by its trigger, tokens [first, last)."""
    first, last = trigger
    if _denied(scene, first):
        return False, "denied"
    affirmed = not _negated(scene, low, first)
    if _asked(scene, first):
        return affirmed, "hypothetical"
    ahead = (_supposing(scene, i, "supposed") for i in range(low, first))
    right_ahead = (_supposing(scene, i, "supposed-next") for i in range(max(first - _NEXT, low), first))
    behind = (scene.reading.term(i, "supposed-behind") for i in range(last, high))
    terms = [term for row in (ahead, right_ahead, behind) for term in row if term]
    return affirmed, terms[0].value if terms else "actual"


def _supposing(scene: Scene, i: int, category: str) -> Term | None:
    """A word that supposes what stands behind it; the month of May supposes nothing."""
    term = scene.reading.term(i, category)
    return term if term and not _dated(scene, i) else None


def _dated(scene: Scene, i: int) -> bool:
    dates = scene.values_in(scene.sentence(i)[0].span, "date")
    return any(date.span.covers(scene.reading.span(i, i + 1)) for date in dates)


def _negated(scene: Scene, low: int, first: int) -> bool:
    """Whether "not" stands right before the trigger, or an auxiliary between them."""
    terms = (scene.reading.term(i, "not") for i in range(max(first - _NOT - 1, low), first))
    return any(term and first - term.last <= _NOT for term in terms)


def _denied(scene: Scene, first: int) -> bool:
    """Whether the sentence says that somebody denies it, or that it is untrue."""
    _, low, high = scene.sentence(first)
    terms = (scene.reading.term(i, "say") for i in range(low, first))
    untrue = any(scene.reading.term(i, "untrue") for i in range(low, high))
    return untrue or any(term and term.value == "deny" for term in terms)


def _asked(scene: Scene, first: int) -> bool:
    """Whether the sentence is a question."""
    _, _, high = scene.sentence(first)
    return scene.reading.word(high - 1) in _ASKING
