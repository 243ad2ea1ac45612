"""What a sentence with several figures is about, and over which period: shared by changes and votes."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from factcheck import dates
from factcheck.kinds._as_of import UNDATED
from factcheck.scene import Scene
from factcheck.values import DateRange

_CLAUSES = ("complement", "change-end")
_AHEAD = "date/after-now"  # rose 5% in a week: how long it took, and no date
_MONTH = len("2021-07")
_THAN = 4  # tokens between "than" and a date: than in the same month of 2020
_SAID = 2  # tokens from a verb of saying to its date: said on Thursday


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


def period(scene: Scene, first: int, last: int, high: int, others: Collection[int] = ()) -> DateRange | None:
    """When the fact of tokens [first, last) was so: the only date of its own clauses, else of its sentence.

    Neither the day on which it was said nor the dates that begin at `others` count. A date of another clause must
    begin before token `high`.
    """
    around, low, end = scene.sentence(first)
    if scene.reading.holds(low, end, "period"):
        return UNDATED  # "in the past two months" is a date too, though no day
    known = [
        (scene.reading.token_range(v.span)[0], v.value)
        for v in scene.values_in(around.span, "date")
        if v.rule != _AHEAD
    ]
    told = [(i, value) for i, value in known if i not in others and isinstance(value, DateRange)]
    told = [(i, value) for i, value in told if not _of_saying(scene, i, first) and not _compared(scene, i, first)]
    that = [k + 1 for word in _CLAUSES for k in scene.reading.within(word, low + 1, first)[-1:]]
    behind = min(scene.segment(last - 1)[1], max(high, last))
    behind = next(iter(scene.reading.within("change-end", last, behind)), behind)
    clauses = range(max(scene.segment(first)[0], low, *that), behind)
    own = [(i, value) for i, value in told if i in clauses] or [(i, value) for i, value in told if i < high]
    if not own:
        return UNDATED if known else None
    return own[0][1] if len(own) == 1 and (len(told) == 1 or own[0][0] in clauses) else UNDATED


def begun(value: DateRange) -> DateRange:
    """When what is to come begins, where only its beginning is told: from 1 September fares will rise."""
    if value.last is not None or value.first is None:
        return value
    at, size = value.first, len(value.edtf.partition("/")[0])
    return dates.of(at) if size > _MONTH else dates.month(at.year, at.month) if size == _MONTH else dates.year(at.year)


def _compared(scene: Scene, i: int, first: int) -> bool:
    """Whether a date behind the fact is what it is compared with: 5% more than in 2020, عن العام الماضي."""
    own = scene.values_in(scene.reading.span(i, i + 1), "date")
    hedged = any(i + 1 < scene.reading.token_range(date.span)[1] - 1 for date in own)
    near = (*range(max(i - _THAN, first), i), *((i + 1,) if hedged else ()))  # "lower than a year ago" is one date
    terms = (scene.reading.term(k, "change-than") for k in near)
    return any(term and i - term.last < _THAN for term in terms)


def _of_saying(scene: Scene, i: int, first: int) -> bool:
    """Whether a date tells when something was said: the bureau said on Thursday that; the agency said on Saturday."""
    low, high = scene.segment(i)
    says = list(scene.reading.each("say", low, high))
    if not says:
        return False
    if not low <= first < high:
        return True  # another clause than the fact's
    that = next(iter(scene.reading.within("complement", says[0].last, first)), says[0].last + _SAID)
    return i < min(that, first) if says[0].first < first else i > says[0].first
