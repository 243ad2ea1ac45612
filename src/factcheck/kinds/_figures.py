"""What the kinds of figure share: what a number is about, whose figure it is, and as of when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from factcheck.grammar import Match
from factcheck.kinds._before import by_sentence
from factcheck.model import Claim, Frame, ReadValue
from factcheck.numerals import Numeral, quantity, span_of
from factcheck.scene import Scene
from factcheck.values import DateRange, Quantity, Value

FRAME = "figure"
_CHANGE = frozenset({"growth", "decline"})
_VERB = 6  # tokens between "rose" and "from 13% to 20%"
_COVERING = frozenset({"listing", "visit", "meeting"})


def figure(match: Match, unit: str) -> Quantity | None:
    """The quantity of a match of one number under its hedge, or of a range of two."""
    numbers = cast(list[Numeral], match.all("number"))
    if len(numbers) == 2:
        return None if _changed(match) else span_of(numbers[0], numbers[1], unit)
    return quantity(numbers[0], match.value("hedge") or match.value("hedge-behind") or "=", unit)


def _changed(match: Match) -> bool:
    """Whether something rose or fell from the one number to the other: two figures, and no range."""
    reading = match.reading
    before = reading.term(match.first - 1, "from")
    lead = match.value("from") or (before.value if before else "")
    if lead != "from" or match.one("joint") == "and":
        return False
    words = range(max(match.first - _VERB, 0), match.first)
    return any(_CHANGE.intersection(reading.lexicon.concepts(reading.word(i))) for i in words)


def figure_claims(scene: Scene, kind: str, before: Sequence[Claim]) -> Iterator[Claim]:
    """A claim for each value of a kind that no list or event covers."""
    taken = by_sentence(before, _COVERING)
    for value in scene.reading.values:
        if value.kind == kind and _counted(value) and not _definite(scene, value):
            sentence = scene.reading.sentence_of(value.span).span
            if not any(claim.span.covers(value.span) for claim in taken.get(sentence, ())):
                yield _claim(scene, kind, value)


def _definite(scene: Scene, value: ReadValue) -> bool:
    """ "The two countries" points at what is known, it counts nothing."""
    first, _ = scene.reading.token_range(value.span)
    article = scene.reading.term(first - 1, "article")
    return article is not None and value.quote.isalpha()


def _counted(value: ReadValue) -> bool:
    """A bare number, of nothing, is no figure."""
    return isinstance(value.value, Quantity) and bool(value.value.unit)


def _claim(scene: Scene, kind: str, value: ReadValue) -> Claim:
    first, last = scene.reading.token_range(value.span)
    low, high = _about(scene, first, last)
    said = scene.attribution(value.span)
    slots: dict[str, Value] = {"value": value.value}
    if said:
        slots["speaker"] = said.speaker
    if date := figure_date(scene, first):
        slots["date"] = date
    return Claim(
        kind, value.span, value.quote, Frame(FRAME, slots), ("value",), scene.sentence(first)[0].span, value.rule,
        scene.tokens_of(low, high, besides=(first, last)), said, disputed=disputed(scene, first),
    )  # fmt: skip


def _about(scene: Scene, first: int, last: int) -> tuple[int, int]:
    """The stretch between commas round a figure."""
    low, _ = scene.segment(first)
    _, high = scene.segment(last - 1)
    return low, high


def figure_date(scene: Scene, i: int) -> DateRange | None:
    """As of when: the only date of the sentence, else the nearest one before the figure."""
    reading = scene.reading
    sentence = scene.sentence(i)[0]
    dates = [
        v for v in scene.values_in(sentence.span, "date") if isinstance(v.value, DateRange) and v.value.days
    ]
    ahead = [v for v in dates if v.span.end <= reading.span(i, i + 1).start]
    chosen = dates[0] if len(dates) == 1 else ahead[-1] if ahead else None
    return chosen.value if chosen and isinstance(chosen.value, DateRange) else None


def disputed(scene: Scene, i: int) -> bool:
    """Whether this sentence or the next one says that the figure is disputed or could not be verified."""
    _, low, high = scene.sentence(i)
    following = scene.sentence(high)[2] if high < len(scene.reading.tokens) else high
    return any(low <= k < following for k in scene.disputes)
