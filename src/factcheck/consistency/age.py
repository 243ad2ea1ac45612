"""Age: "born in 1931 and died in 2004 at the age of 78", which makes 72 or 73."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from factcheck.consistency._draft import Draft
from factcheck.consistency._slip import Slip, hull, said
from factcheck.consistency._spans import Days, age, stretch, written
from factcheck.model import ReadValue, Reason

NAME = "duration/age"


def check(draft: Draft) -> Iterator[Slip]:
    """An age at death that the days of birth and death exclude."""
    for hit in draft.hits("age", "d", "d", "t"):
        born, died = written(hit["born"]), written(hit["died"])
        if born and died and (reason := _wrong(born, died, hit["age"])):
            yield Slip(hull(hit["born"], hit["died"], hit["age"]), reason)
    yield from _behind(draft)


def _behind(draft: Draft) -> Iterator[Slip]:
    """The years of the only life in brackets, and an age at death in the sentence behind that has no other subject."""
    for line, following in zip(draft.lines, draft.lines[1:], strict=False):
        if line.number + 1 != following.number or "d" not in line.kinds or "t" not in following.kinds:
            continue
        lives = [hit["life"] for hit in draft.hits_in(line, "life")]
        for hit in draft.hits_in(following, "age-behind") if len(lives) == 1 else ():
            life = written(lives[0])
            if life and (reason := _wrong(_year(life.first), _year(life.last), hit["age"])):
                yield Slip(hit["age"].span, reason, others=(lives[0].span,))


def _year(day: date) -> Days:
    return Days(date(day.year, 1, 1), date(day.year, 12, 31))


def _wrong(born: Days, died: Days, value: ReadValue) -> Reason | None:
    """Between which ages the days allow, where the age told is neither."""
    told = stretch(value)
    if told is None or told.unit != "Y" or born.last >= died.first:
        return None
    low, high = age(born, died)
    if low <= told.number <= high or (told.about and low - 1 <= told.number <= high + 1):
        return None
    between = str(low) if low == high else f"{low}-{high}"
    return Reason("age", {"age": said(value), "is": between})
