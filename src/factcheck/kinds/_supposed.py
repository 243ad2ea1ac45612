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
    if asked(scene, first):
        return affirmed, "hypothetical"
    rows = (
        _supposing(scene, range(low, first), "supposed"),
        _supposing(scene, range(max(first - _NEXT, low), first), "supposed-next"),
        _supposing(scene, range(last, high), "supposed-behind"),
    )
    terms = [term for row in rows for term in row if term.first not in scene.dated]
    return affirmed, terms[0].value if terms else "actual"


def unreal(scene: Scene, first: int, mode: str = "") -> bool:
    """Whether a word tells what did not happen: if prices had risen, had 12 more voted for it, если бы, لو.

    mode: "unreal" for a verb whose form says so behind "if".
    """
    _, low, high = scene.sentence(first)
    if not scene.reading.holds(low, high, "unreal"):
        return False
    start, _ = scene.segment(first)
    told = {word.value for word in scene.reading.each("unreal", start, first)}
    if "never" in told:
        return True
    word = scene.reading.term(low, "unreal")
    opened = word is not None and word.value == "inverted" and low < first
    if not opened and "if" not in told:
        return False
    return mode == "unreal" or any(word.value == "then" for word in scene.reading.each("unreal", low, high))


def _supposing(scene: Scene, tokens: range, category: str) -> Iterator[Term]:
    """The words that suppose what stands behind them; "actual" ones take those inside them out: بعد أن ترتفع."""
    behind = 0
    for term in scene.reading.each(category, tokens.start, tokens.stop):
        if term.first < behind:
            continue
        if term.value == "actual":
            behind = term.last
        else:
            yield term


def _negated(scene: Scene, low: int, first: int) -> bool:
    """Whether "not" stands right before the trigger, or an auxiliary between them."""
    terms = scene.reading.each("not", max(first - _NOT - 1, low), first)
    return any(first - term.last <= _NOT for term in terms)


def _denied(scene: Scene, first: int) -> bool:
    """Whether the sentence says that somebody denies it, or that it is untrue."""
    _, low, high = scene.sentence(first)
    says = scene.reading.each("say", low, first)
    return scene.reading.holds(low, high, "untrue") or any(term.value == "deny" for term in says)


def asked(scene: Scene, first: int) -> bool:
    """Whether the sentence is a question."""
    _, _, high = scene.sentence(first)
    return scene.reading.word(high - 1) in _ASKING
