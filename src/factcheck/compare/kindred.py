"""Which measures may stand for one another, and when two figures may be of other things after all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.compare.figure import PLACE, SHARE, Figure, same
from factcheck.compare.settings import siblings
from factcheck.counting.units import in_base
from factcheck.relation import relation
from factcheck.text import fold
from factcheck.values import AGREEING, DateRange, Name, Quantity

_PAIRS = (("age", "duration"), ("age", "number"), ("number", "money"), ("number", "date"))
_SAME = frozenset(frozenset(pair) for pair in _PAIRS)
_KIN = _SAME | {frozenset({SHARE, "%"})}
_SUMS = frozenset({"number", "money"})
_OWN = frozenset({"number", "office", "body"})  # who acts, and what is compared for itself: the first, the second
_TIMES = {"quantity": 30, "number": 1000, "money": 1000}  # so many times as much is another thing's
_SIZE = 10  # times as much is not the same sum
_HUNDRED = "100"
_BESIDE = 3  # letters between a date and a stretch of time beside it
_YEAR = Decimal("365.25")  # days
_NONE = frozenset[int]()


def kindred(one: Figure, other: Figure) -> bool:
    """Whether two measures are near: 77 billion and $77 billion, 4030 for the year 2030."""
    if {one.measure, other.measure} == {"number", "date"}:
        number, date = (one, other) if one.measure == "number" else (other, one)
        return number.bare and isinstance(date.value, DateRange) and date.value.edtf.strip("./").isdigit()
    return frozenset({one.measure, other.measure}) in _KIN


def marked(one: Figure, other: Figure) -> bool:
    """Whether one is a mark and the other may be it without its whole: 8.5/10 and 8.5."""
    mark, number = (one, other) if one.measure == SHARE else (other, one)
    plain = isinstance(number.value, Quantity) and number.value.number != int(number.value.number)
    return (mark.measure, number.measure) == (SHARE, "number") and plain and "/" in mark.quote


def apart(said: Figure, found: Figure) -> bool:
    """Whether the two may be of other things after all, so that a difference tells nothing: each names a place of its
    own, they are two speakers' figures, one is denied, or one only tells which is meant or when it was written."""
    places = bool(_places(said) - _places(found) and _places(found) - _places(said))
    told_apart = places or _voices(said, found) or said.negated != found.negated
    only = said.attributive or found.dateline or _of_life(said, found)
    others = _of_others(said, found) or _persons(said, found) or _counts_others(said, found) or far(said, found)
    return _loose(said, found) or told_apart or only or others


def told_otherwise(said: Figure, found: Sequence[Figure]) -> bool:
    """Whether the evidence may tell the said figure in another way: the seventh title makes seven; 1994, twelve years
    after a thing, tells of 1982."""
    if said.measure == "number":
        plain = isinstance(said.value, Quantity) and said.value.comparator == "="
        return plain and any(
            f.measure == "ordinal" and same(said, f) and said.noun.keys() & f.noun.keys() for f in found
        )
    return not _years(said).isdisjoint(_reckoned(found))


def _reckoned(found: Sequence[Figure]) -> Iterator[int]:
    """The years that lie a stretch of time before or after a year beside which it is told."""
    spans = [f for f in found if f.measure == "duration" and isinstance(f.value, Quantity)]
    for date, span in ((d, s) for d in found for s in spans if 0 <= s.span.start - d.span.end <= _BESIDE):
        assert isinstance(span.value, Quantity)
        far = round(span.value.number / _YEAR)
        yield from (year + sign * far for year in _years(date) for sign in (1, -1) if far)


def _years(figure: Figure) -> frozenset[int]:
    """The year of a day or a year; of a stretch with an open end, or over several, none."""
    value = figure.value
    if isinstance(value, DateRange) and value.first and value.last and value.first.year == value.last.year:
        return frozenset({value.first.year})
    return _NONE


def _loose(said: Figure, found: Figure) -> bool:
    """Whether the measures are only kin: "3 in 10" of one thing and 25 % of another, unless a share out of 100; 500
    firms and $1.8 billion."""
    measures = frozenset({said.measure, found.measure})
    if said.sized or found.sized:
        return False
    if measures == _SUMS:
        one, other = (figure.value.number for figure in (said, found) if isinstance(figure.value, Quantity))
        return not (one <= other * _SIZE and other <= one * _SIZE)
    sure = said.measure == found.measure or measures in _SAME or marked(said, found)
    return not sure and _HUNDRED not in found.quote + said.quote


def _of_others(said: Figure, found: Figure) -> bool:
    """Whether each tells of a thing of one row that the other does not: exports and imports, schools and hospitals."""
    ours, theirs = said.meanings - found.meanings, found.meanings - said.meanings
    rows = {row for meaning in ours if (row := siblings().get(meaning))} - _OWN
    return any(siblings().get(meaning) in rows for meaning in theirs)


def _of_life(said: Figure, found: Figure) -> bool:
    """Whether only the found date is one of birth or death."""
    return bool(found.end) and not said.end and said.measure == found.measure == "date"


def _persons(said: Figure, found: Figure) -> bool:
    """Whether the sentences may begin with two persons: of one family, Charles is not Geneviève."""
    if said.person is None or found.person is None or relation(said.person, found.person) in AGREEING:
        return False
    one, other = (fold(each.text).split() for each in (said.person, found.person))
    return min(len(one), len(other)) > 1 and one[0] not in other and other[0] not in one


def _counts_others(said: Figure, found: Figure) -> bool:
    """Whether each counts a sort of its own in one row: soldiers and journalists."""
    row = siblings().get(said.counts)
    return row is not None and said.counts != found.counts and siblings().get(found.counts) == row


def far(said: Figure, found: Figure) -> bool:
    """Whether one is very many times the other and the evidence lacks words of the claim: it is of another thing, a
    moon's breadth and its way to the sun. Who writes 5 million for 5 thousand slips in the size alone."""
    one, other, times = said.value, found.value, _TIMES.get(said.measure)
    if not times or said.measure != found.measure or said.sized or found.sized or said.text <= found.text:
        return False
    if not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return False
    one, other = in_base(one), in_base(other)
    low, high = sorted((one.number, other.number))
    return one.unit == other.unit and low * times < high and _leading(low) != _leading(high)


def _leading(number: Decimal) -> tuple[int, ...]:
    """The digits of a number without its noughts at the end."""
    return number.normalize().as_tuple().digits


def _places(figure: Figure) -> frozenset[str]:
    return frozenset(token for token in figure.near if token.startswith(PLACE))


def _voices(said: Figure, found: Figure) -> bool:
    """Whether two speakers are told, one of them by name or office, and they are not one for sure: what the opposition
    counts does not make a minister wrong. Where nobody is named ("it was reported"), nobody is another."""
    one, other = said.speaker, found.speaker
    if not isinstance(one, Name) or not isinstance(other, Name) or one.text == other.text:
        return False
    return relation(one, other) not in AGREEING
