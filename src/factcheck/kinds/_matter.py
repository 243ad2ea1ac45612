"""What a sentence with several figures is about, and over which period: shared by changes and votes."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from factcheck.kinds._figures import UNDATED
from factcheck.scene import Scene
from factcheck.values import DateRange


def matter(scene: Scene, low: int, high: int, cuts: Iterable[tuple[int, int]]) -> frozenset[str]:
    """The tokens of [low, high) without the stretches that are cut out of it: figures and the words of the fact."""
    found: frozenset[str] = frozenset()
    for first, last in (*sorted(cuts), (high, high)):
        found |= scene.tokens_of(low, first) | _opening(scene, low) if low < first else frozenset()
        low = max(low, last)
    return found


def _opening(scene: Scene, i: int) -> frozenset[str]:
    """The first word of a sentence, where its capital hides that it is a common one: youth unemployment."""
    word, language = scene.reading.word(i), scene.reading.language
    silent = word.isalpha() and word not in language.stop and not scene.tokens_of(i, i + 1)
    return frozenset({f"w:{language.morphology.stem(word)}"} if silent and scene.sentence(i)[1] == i else ())


def period(scene: Scene, i: int, high: int, others: Collection[int] = ()) -> DateRange | None:
    """The only date of the sentence of token i that begins before token `high`; at `others` begin other dates."""
    around, low, end = scene.sentence(i)
    if any(scene.reading.term(k, "period") for k in range(low, end)):
        return UNDATED  # "in the past two months" is a date too, though no day
    dates = [(scene.reading.token_range(v.span)[0], v.value) for v in scene.values_in(around.span, "date")]
    own = [(first, value) for first, value in dates if first not in others and isinstance(value, DateRange)]
    if not own:
        return UNDATED if dates else None
    first, value = own[0]
    return value if len(own) == 1 and first < high and isinstance(value, DateRange) else UNDATED
