"""Whether a thing is told as it was, or is expected, proposed, feared, asked for or denied."""

from __future__ import annotations

from collections.abc import Iterator

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
    rows = (
        _supposing(scene, range(low, first), "supposed"),
        _supposing(scene, range(max(first - _NEXT, low), first), "supposed-next"),
        _supposing(scene, range(last, high), "supposed-behind"),
    )
    terms = [term for row in rows for term in row if not _dated(scene, term.first)]
    return affirmed, terms[0].value if terms else "actual"


def unreal(scene: Scene, first: int, mode: str = "") -> bool:
    """Whether a word tells what did not happen: if prices had risen, had 12 more voted for it, если бы, لو.

    mode: "unreal" for a verb whose form says so behind "if".
    """
    start, _ = scene.segment(first)
    _, low, high = scene.sentence(first)
    term = scene.reading.term
    if any(word and word.value == "never" for i in range(start, first) if (word := term(i, "unreal"))):
        return True
    opened = (word := term(low, "unreal")) is not None and word.value == "inverted" and low < first
    if not opened and not any((word := term(i, "unreal")) and word.value == "if" for i in range(start, first)):
        return False
    return mode == "unreal" or any((word := term(i, "unreal")) and word.value == "then" for i in range(low, high))


def _supposing(scene: Scene, tokens: range, category: str) -> Iterator[Term]:
    """The words that suppose what stands behind them; "actual" ones take those inside them out: بعد أن ترتفع."""
    behind = 0
    for i in tokens:
        term = scene.reading.term(i, category) if i >= behind else None
        if term and term.value == "actual":
            behind = term.last
        elif term:
            yield term


def _dated(scene: Scene, i: int) -> bool:
    """Whether a token is part of a date: the month of May supposes nothing."""
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
