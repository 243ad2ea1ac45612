"""Dates: 14 July 2021, يومي 6 و7 أبريل/نيسان 2021, the 13th of this month.

A claim is a date of the calendar with what it dates: the event or the figure of its sentence. Relative dates
(yesterday, this year) are values, and slots of events, but no claims of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from factcheck.dates import stated
from factcheck.kinds._before import BySentence, by_sentence
from factcheck.model import Claim, Frame, ReadValue
from factcheck.scene import Scene
from factcheck.values import DateRange, Value, Words

NAME = "date"
RANK = 50
_LONGEST = 31  # days: a month is a claim, a year alone is context
_WEEKDAYS = ("weekday", "weekday-short", "weekday-weak")


def claims(scene: Scene, before: Sequence[Claim]) -> Iterator[Claim]:
    """A claim for each date written out."""
    known = by_sentence(claim for claim in before if claim.kind != "position")
    for value in scene.reading.values:
        date = value.value
        if value.kind != NAME or not isinstance(date, DateRange) or value.spoken:
            continue
        if (stated(date).days or 0) <= _LONGEST:
            claim, weekday = _claim(scene, value, date, known), _weekday(scene, value, date)
            slots = claim.frame.slots | ({"weekday": weekday} if weekday else {})
            yield replace(claim, frame=Frame(claim.frame.kind, slots))


def _weekday(scene: Scene, value: ReadValue, date: DateRange) -> Words | None:
    """The weekday's number beside a day that is written with its year; of a day without one the year may be another."""
    reading = scene.reading
    inside = reading.token_range(value.span)
    if date.days != 1 or date.among or date.first is None or reading.holds(*inside, "hijri-month"):
        return None
    if f"{date.first.year:04}" not in map(reading.word, range(*inside)):
        return None
    told = {term.value for name in _WEEKDAYS for term in reading.each(name, *inside)}
    return Words(told.pop()) if len(told) == 1 else None


def _claim(scene: Scene, value: ReadValue, date: DateRange, known: BySentence) -> Claim:
    first, _ = scene.reading.token_range(value.span)
    sentence = scene.sentence(first)[0].span
    dated = [c for c in known.get(sentence, ()) if c.frame.slots.get("date") == date]
    if dated:
        near = min(dated, key=lambda c: (not c.span.covers(value.span), abs(c.span.start - value.span.start)))
        return replace(
            near, kind=NAME, span=value.span, quote=value.quote, tested=("date",), rule=value.rule
        )  # fmt: skip
    inside = scene.sentence(first)[1:]
    slots: dict[str, Value] = {"date": date, "names": Words(" ".join(scene.subject.names(*inside)))}
    return Claim(
        NAME, value.span, value.quote, Frame("dated", slots), ("date",), sentence, value.rule,
        scene.tokens_of(*inside), scene.attribution(value.span),
    )  # fmt: skip


def shape(claim: Claim) -> object:
    """{"edtf"} of the machine interface."""
    date = claim.frame.slots["date"]
    assert isinstance(date, DateRange)
    return date.shape()
