"""As of when a figure is: the day behind it, else the one of its clause."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck import dates
from factcheck.kinds import _asides
from factcheck.kinds._behind import counted, with_noun
from factcheck.kinds._stretches import Stretches
from factcheck.model import ReadValue, Span
from factcheck.scene import FIGURES, Scene
from factcheck.text import led
from factcheck.values import DateRange

TOLL = "casualties/trigger"  # the rule by which a count of the dead was read
_NEXT = 4  # words between a figure and its date


UNDATED = DateRange("../..", None, None)  # a date is said, and it is not told of which figure


def figure_date(scene: Scene, value: ReadValue, i: int) -> DateRange | None:
    """As of when: the date that stands right behind the figure, else the only other date of its sentence where that
    stands before all figures of the kind, is of the only one, or dates those who died."""
    around, low, high = scene.sentence(i)
    if scene.reading.holds(low, high, "period"):
        return UNDATED  # "in the past two months" is a date too, though no day
    toll = value.rule == TOLL
    found = [v for v in scene.values_in(around.span, "date") if isinstance(v.value, DateRange)]  # "by 2015" is one too
    found = [v for v in found if not (_asides.apart(scene, i, v, toll) or _compared(scene, v))]
    if not found:
        return None
    if toll and all(_asides.behind(scene, i, v) for v in found):
        return UNDATED
    if own := _behind(scene, value, found):
        return _as_of(own)
    figures = [v for v in scene.values_in(around.span, value.kind) if counted(with_noun(scene, v))]
    taken = [each for figure in figures if (each := _behind(scene, figure, found))]
    rest = [v for v in found if v.value not in taken] if len(found) > 1 else found
    if len(rest) != 1 or not isinstance(rest[0].value, DateRange):
        return UNDATED
    if _of_clause(scene, value, rest[0]):
        return _as_of(rest[0].value)
    leading = rest[0].span.end <= figures[0].span.start if figures else True
    alone = len(found) == 1 and (len(figures) == 1 or (toll and not _cut(scene, value, found[0])))
    return _as_of(rest[0].value) if leading or alone else UNDATED


def _of_clause(scene: Scene, value: ReadValue, date: ReadValue) -> bool:
    """Whether a date stands behind the one figure of its stretch between commas: 5 million had died since May, and."""
    low, high = scene.segment(scene.reading.token_range(date.span)[0])
    found = [v for v in scene.values_in(scene.reading.span(low, high)) if v.kind in FIGURES]
    return len(found) == 1 and found[0].span == value.span and value.span.end <= date.span.start


def _compared(scene: Scene, date: ReadValue) -> bool:
    """Whether a figure is only compared with that of a date: 25 % more than in 2021."""
    reading = scene.reading
    first, _ = reading.token_range(date.span)
    return led(reading.folded.text, reading.tokens[first].start, reading.language.settings.get("compared", ()))


def _cut(scene: Scene, value: ReadValue, date: ReadValue) -> bool:
    """Whether a comma or another sign stands between a figure and a date."""
    (first, last), (start, end) = (scene.reading.token_range(each.span) for each in (value, date))
    last = Stretches(scene).past(last, scene.sentence(first)[2])  # nine, including two girls, died on Monday
    return bool(scene.cuts(min(last, end), max(first, start)))


def _behind(scene: Scene, value: ReadValue, found: Sequence[ReadValue]) -> DateRange | None:
    """The date that begins a few words behind a figure, nothing but words between: 33.7 percent in May 2023."""
    _, last = scene.reading.token_range(value.span)
    for date in found:
        first, _ = scene.reading.token_range(date.span)
        if last <= first <= last + _NEXT and isinstance(date.value, DateRange):
            between = scene.values_in(Span(value.span.end, date.span.start))
            return None if between or scene.cuts(last, first) else date.value
    return None


def _as_of(value: DateRange) -> DateRange:
    """The day of a figure; one that is told "by" a day is as of that day."""
    return dates.of(value.last) if value.first is None and value.last is not None else value
