"""The two sides of a comparison: their figures, days without a year among them, each with what belongs to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from factcheck.compare.circumstances import circumstanced
from factcheck.compare.figure import Figure
from factcheck.compare.figures import figures
from factcheck.extract import Extractor
from factcheck.model import Claim
from factcheck.scene import Scene
from factcheck.values import DateRange

_ANY = date(2004, 1, 1)  # a leap year, for days whose year nobody tells


Side = tuple[Scene, Sequence[Claim]]  # a text that was read, with its claims


def sides(extractor: Extractor, claim: Side, evidence: Side) -> tuple[list[Figure], list[Figure]]:
    """The figures of the claim and of the evidence."""
    (scene, claims), (other, theirs) = claim, evidence
    said, found = figures(scene), figures(other)
    anchor = other.today or scene.today or _latest(found) or _ANY
    said, found = _whole(extractor, scene, said, anchor), _whole(extractor, other, found, anchor)
    return circumstanced(scene, said, claims), circumstanced(other, found, theirs)


def _latest(found: Sequence[Figure]) -> date | None:
    days = [f.value.last for f in found if isinstance(f.value, DateRange) and f.value.last]
    return max(days, default=None)


def _whole(extractor: Extractor, scene: Scene, known: list[Figure], anchor: date) -> list[Figure]:
    """With the days that are told without their year, where the text has no date of its own to tell it."""
    dated = _inside(scene, [each for each in known if each.measure == "date"])
    if scene.today or all(i in dated for i in _yearless(scene)):
        return known
    again = extractor.read(replace(scene.reading.article, published=anchor))
    spoken = {value.span for value in again.reading.values if value.spoken}
    dates = (f for f in figures(again) if f.measure == "date" and f.span not in spoken)
    added = [replace(f, yearless=True) for f in dates if dated.isdisjoint(scene.reading.inside(f.span))]
    days = _inside(scene, added)
    kept = [k for k in known if days.isdisjoint(scene.reading.inside(k.span))]
    return sorted([*kept, *added], key=lambda figure: figure.span)


def _yearless(scene: Scene) -> Iterator[int]:
    """Tokens that may tell a day or a stretch without its year: months, the second quarter."""
    for i, met in scene.reading.keys(frozenset({"month", "dateunit"})):
        if "month" in met or scene.reading.term(i - 1, "ordinal") or scene.reading.term(i + 1, "ordinal"):
            yield i


def _inside(scene: Scene, written: Sequence[Figure]) -> frozenset[int]:
    """The tokens of some figures."""
    return frozenset(i for each in written for i in scene.reading.inside(each.span))
