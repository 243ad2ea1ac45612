"""Statements: checkable clauses that no other kind covers (the vaccine was approved by the authorities there).

Answered by a verified claim or a near-literal passage, never refuted by similarity.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.kinds._before import by_sentence
from factcheck.model import Claim, Frame, Span
from factcheck.punctuation import PAUSES
from factcheck.scene import Scene
from factcheck.values import Duration, Quantity, Value, Words, plain

NAME = "statement"
RANK = 90
_LEAST = 5  # words
_SAID = 4  # names and concepts together
_WHOLE = frozenset({"capital", "position"})  # kinds that leave nothing to say where they cover a clause
_LOOSE = frozenset({"date", "position", "rank", "capital", "quantity"})  # kinds that leave the rest of a clause to say


def claims(scene: Scene, before: Sequence[Claim]) -> Iterator[Claim]:
    """A claim for each clause with a name and something said of it, which no claim but a date or a title covers."""
    taken = by_sentence(claim for claim in before if claim.kind not in _LOOSE)  # those of other packages too
    whole = by_sentence(before, _WHOLE)
    ranks = by_sentence(before, {"rank"})
    for sentence, low, high in scene.sentences:
        if high - low < _LEAST or scene.reading.word(high - 1) not in '.!…"»”':  # headings and questions state nothing
            continue
        for first, last in _clauses(scene, low, high):
            span = scene.reading.quote_span(first, last)
            if any(span.meets(c.span) for c in taken.get(sentence.span, ())):
                continue
            if any(c.span.covers(span) for c in whole.get(sentence.span, ())):  # nothing besides is said
                continue
            ranked = next((c.span for c in ranks.get(sentence.span, ()) if span.meets(c.span)), None)
            if _checkable(scene, first, last, scene.reading.token_range(ranked) if ranked else (0, 0)):
                yield _claim(scene, first, last, span)


def _clauses(scene: Scene, low: int, high: int) -> Iterator[tuple[int, int]]:
    """Runs of tokens cut at a comma before a connective, the connective and the end signs left out."""
    start = low
    for i in scene.cuts(low, high):
        opens = scene.reading.term(i + 1, "connective") if scene.reading.word(i) in PAUSES else None
        if opens and not scene.reading.term(opens.last, "preposition"):
            yield start, i
            start = opens.last
    while high > start and scene.reading.tokens[high - 1].type == "p":
        high -= 1
    yield start, high


def _checkable(scene: Scene, first: int, last: int, ranked: tuple[int, int]) -> bool:
    """A name, and what of it besides a rank."""
    if last - first < _LEAST:
        return False
    mentions = len(scene.mentions_in(first, last))
    concepts = sum(token.startswith("concept:") for token in scene.tokens_of(first, last, ranked))
    return mentions > 0 and concepts > 0 and mentions + concepts >= _SAID


def _claim(scene: Scene, first: int, last: int, span: Span) -> Claim:
    sentence, _, _ = scene.sentence(first)
    planned = scene.reading.first("planned", first, last)
    mode = planned.value if planned else "actual"
    affirmed = not scene.reading.holds(first, last, "not")
    text = span.of(scene.text)
    names = scene.subject.names(first, last)
    figures = " ".join(sorted(set(_figures(scene, first, last))))
    slots: dict[str, Value] = {"text": Words(text), "names": Words(" ".join(names)), "figures": Words(figures)}
    return Claim(
        NAME, span, text, Frame(NAME, slots), (), sentence.span, "statement/clause",
        scene.tokens_of(first, last), scene.attribution(span), affirmed, mode,
    )  # fmt: skip


def _figures(scene: Scene, first: int, last: int) -> Iterator[str]:
    """Every number that a clause says, amounts of time and the digits of scores too; dates are tokens already."""
    values = scene.values_in(scene.reading.span(first, last))
    for value in values:
        if isinstance(value.value, Quantity):
            yield f"{value.value.unit}:{plain(value.value.number)}"
        elif isinstance(value.value, Duration):
            yield from filter(None, (value.value.iso8601, value.value.low))
    read = frozenset(i for value in values for i in range(*scene.reading.token_range(value.span)))
    yield from (scene.reading.word(i) for i in range(first, last) if i not in read and _digits(scene, i))


def _digits(scene: Scene, i: int) -> bool:
    return scene.reading.word(i)[:1].isdecimal()


def shape(claim: Claim) -> object:
    """The statement's own words."""
    return {"text": claim.frame.slots["text"].shape()}
