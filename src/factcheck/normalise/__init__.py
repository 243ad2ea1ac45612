"""Every normalised value of a text: the levels of rules over its words, run one after another.

tokens → lexemes → numerals → times → dates and amounts → dates of dates → ranges → hedges and bounds → values
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import compress, count
from operator import attrgetter

from msgspec.structs import replace

from factcheck.counting.figure import Figure
from factcheck.counting.labels import Labels
from factcheck.dating.moment import Moment
from factcheck.lexis.lexeme import Item
from factcheck.lexis.scan import Scan
from factcheck.model import ReadValue, Span
from factcheck.normalise.found import value_of
from factcheck.normalise.levels import RULES, normaliser
from factcheck.numerals import Numeral, quantity
from factcheck.reading import Reading
from factcheck.values import Quantity

__all__ = ["RULES", "values"]

_ONE, _CENT = Decimal(1), Decimal("0.01")
_PLAIN = {"money": "money/inner", "percentage": "percentage/inner", "quantity": "quantity/inner"}
_PAYLOAD = attrgetter("payload")  # of an item: None, or what a rule made, which is true
_OPENERS = frozenset({"article", "in"})


def values(reading: Reading) -> tuple[ReadValue, ...]:
    """Every value of the text, in reading order; none overlaps another."""
    own = normaliser(reading.language.code)
    day = reading.article.published
    scan, row = own.scan(reading)
    items, bare = own.read(scan, row, day)
    if day is None:
        asked, day = scan.asked, _day_of(items)
        items, bare = own.read(scan, row, day) if day and asked else (items, bare)
    reading.today = day
    labels = Labels(reading.tokens, own.vocabulary.may_lead, own.vocabulary.may_follow)
    made = list(compress(count(), map(_PAYLOAD, items)))
    found = tuple(_values(reading, scan, items, made, labels))
    parts = _parts(reading, [items[k] for k in made])
    reading.inner = (*_inner(reading, row[1], found, labels), *parts, *_plain(reading, bare, found))
    return found


def _inner(reading: Reading, items: Sequence[Item], found: Sequence[ReadValue], labels: Labels) -> Iterator[ReadValue]:
    """The plain numbers inside amounts and under hedges: the 5 of "5%", the 250 of "more than 250"."""
    for item, span, _ in _inside(reading, items, Numeral, found):
        if "num" in item.terms and ("digits" not in item.terms or not labels.labelled(item.start)):
            assert isinstance(item.payload, Numeral)
            yield _number(reading, span, item.payload)


def _plain(reading: Reading, items: Sequence[Item], found: Sequence[ReadValue]) -> Iterator[ReadValue]:
    """The plain amounts under hedges: the $14 million of "about $14 million"."""
    for item, span, around in _inside(reading, items, Figure, found):
        figure, hedged = item.payload, around.value
        assert isinstance(figure, Figure)
        if figure.kind in _PLAIN and not figure.high and not figure.comparator and isinstance(hedged, Quantity):
            said = quantity(figure.low, "=", hedged.unit)
            if around.kind == figure.kind and hedged.comparator != "range":
                yield ReadValue(figure.kind, span, span.of(reading.article.text), said, _PLAIN[figure.kind])


def _inside(
    reading: Reading, items: Sequence[Item], made: type, found: Sequence[ReadValue]
) -> Iterator[tuple[Item, Span, ReadValue]]:
    """The items that stand for something made and lie within a value, and are not the whole of it."""
    values = [value for value in found if value.kind != "date"]
    starts = [value.span.start for value in values]
    for item in filter(_PAYLOAD, items):
        if not isinstance(item.payload, made):
            continue
        span = reading.folded.span(item.start, item.end)
        at = bisect_right(starts, span.start) - 1
        if at >= 0 and values[at].span.covers(span) and values[at].span != span:
            yield item, span, values[at]


def _number(reading: Reading, span: Span, number: Numeral) -> ReadValue:
    return ReadValue("number", span, span.of(reading.article.text), quantity(number, "=", ""), "number/inner")


def _parts(reading: Reading, items: Sequence[Item]) -> Iterator[ReadValue]:
    """The plain number of a part that is read as a percentage: the 0.5 of half the voters, the 0.2 of one in five."""
    for item in items:
        if not isinstance(item.payload, Figure):
            continue
        part = item.payload.part
        if part and not item.payload.comparator:
            span = reading.folded.span(item.start, item.end)
            step = min(_CENT, _ONE.scaleb(part.adjusted()))  # one in a million is as small as it is
            yield _number(reading, span, Numeral(part, step))


def _day_of(items: Sequence[Item]) -> date | None:
    """The latest full date of the text, what "today" means where nothing else tells."""
    said = [made for made in filter(None, map(_PAYLOAD, items)) if isinstance(made, Moment) and not made.spoken]
    days = [
        m.value.last if (m.value.days or 99) <= 7 else m.value.first
        for m in said
        if (m.value.days or 99) <= 31 and m.year
    ]
    return max((day for day in days if day), default=None)


def _values(
    reading: Reading, scan: Scan, items: Sequence[Item], made: Sequence[int], labels: Labels
) -> Iterator[ReadValue]:
    """made: the items that a rule has made something of."""
    names = _names(reading)
    for k in made:
        item = items[k]
        found = value_of(items, k, labels)
        if found is None or _within(names, item):
            continue
        kind, said, rule = found
        span = _field(reading, scan, items, k) or reading.folded.span(item.start, item.end)
        payload = item.payload
        spoken = isinstance(payload, Moment) and payload.spoken and payload.day is None
        if kind == "money" and isinstance(said, Quantity):
            said = replace(said, unit=scan.currency(said.unit, item.start))
        yield ReadValue(kind, span, span.of(reading.article.text), said, rule, spoken)


_NAMES = frozenset({"place", "organisation", "person", "event"})


def _names(reading: Reading) -> Sequence[tuple[int, int]]:
    """Where names of several words stand: the number in بئر السبع is none."""
    tokens = reading.tokens
    named = ((i, listed) for i in reading.named for name, listed in reading.terms[i].items() if name in _NAMES)
    return [(tokens[i].start, tokens[i + listed.size - 1].end) for i, listed in named if listed.size > 1]


def _within(names: Sequence[tuple[int, int]], item: Item) -> bool:
    """Whether one of the names holds an item whole."""
    if not names:
        return False
    at = bisect_right(names, (item.start, item.end)) - 1
    return any(start <= item.start and item.end <= end for start, end in names[max(at, 0) : at + 2])


def _field(reading: Reading, scan: Scan, items: Sequence[Item], k: int) -> Span | None:
    """The whole of a field that holds a date, the words that open it ("le 6 avril") and the point of its abbreviation.

    In a sentence they belong to the sentence; in a field there is none.
    """
    if not isinstance(items[k].payload, Moment) or not scan.alone or not scan.has("field", "whole"):
        return None
    opened = all(item.payload is None and _OPENERS & item.terms.keys() for item in items[:k])
    closed = all("point-sign" in item.terms and scan.touching(items[k], item) for item in items[k + 1 :])
    return reading.folded.span(items[0].start, items[-1].end) if opened and closed else None
