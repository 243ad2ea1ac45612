"""Coverage: which sentences gave no claim although they hold a figure, a date or a name, and why."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from factcheck.model import Claim, Coverage, Sentence, Unclaimed
from factcheck.scene import Scene

QUESTION, HEADLINE = "question", "headline"
FIGURE, NAME, DATE = "figure-without-a-subject", "name-without-a-statement", "date-alone"
REASONS = (QUESTION, HEADLINE, FIGURE, NAME, DATE)
_NAMES = ("person", "place")
_ASKS = frozenset("?؟")
_ENDS = frozenset(".!…。;؛:") | _ASKS
_CLOSES = ")]\"'”»’"


def coverage(scene: Scene, claims: Sequence[Claim]) -> Coverage:
    """Sentences with a claim, and those without one that say something which could be checked."""
    claimed = {claim.sentence for claim in claims}
    silent = (row for row in scene.sentences if row[0].span not in claimed)
    return Coverage(len(scene.reading.sentences), len(claimed), tuple(_unclaimed(scene, silent)))


def _unclaimed(scene: Scene, sentences: Iterable[tuple[Sentence, int, int]]) -> Iterator[Unclaimed]:
    for sentence, first, last in sentences:
        held = {value.kind for value in scene.values_in(sentence.span)}
        names = [m for m in scene.mentions_in(first, last, *_NAMES) if m.named]
        if held or names:
            yield Unclaimed(sentence.span, _reason(sentence.span.of(scene.text), held, bool(names)))


def _reason(text: str, held: Collection[str], named: bool) -> str:
    """Why a sentence gave no claim: by its form where that tells, else by what it lacks."""
    end = text.rstrip(_CLOSES)[-1:]
    if end in _ASKS:
        return QUESTION
    if end not in _ENDS:
        return HEADLINE
    if set(held) - {"date"}:
        return FIGURE
    return NAME if named else DATE
