"""Figures under their hedges: ranges, "more than", "or more", three in ten, doubled, the ages of people."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from factcheck.counting.figure import as_figure, made, numeral, numerals
from factcheck.dating.units import Span
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule


def _hedge(match: Match) -> Made | None:
    """A figure or number with the hedges around it; the stronger of two counts: "nearly, at least"."""
    held = next((f for item in reversed(match.items[match.start : match.end]) if (f := as_figure(item))), None)
    if held is None or (held.high and held.comparator):
        return None
    first = match.items[match.start]
    if "to" in first.terms and match.scan.changing(match.offset) and first.terms["to"] != "limit":
        return None  # rose to 12%, вырос до 12%: no "up to"
    return made(replace(held, comparator=_strongest(match)))


def _strongest(match: Match) -> str:
    """The comparator of the hedges in a match: what bounds counts more than "about" and "exactly"."""
    hedges = [item.terms[name] for name in ("hedge", "hedge-behind") for item in match.inside(name)]
    return next((hedge for hedge in hedges if hedge not in "~="), hedges[0])


def _hedged_range(match: Match) -> Made | None:
    """About 5 to 6 percent: the range as said."""
    held = next((f for item in match.items[match.start : match.end] if (f := as_figure(item))), None)
    return made(held) if held and held.high else None


def _age(match: Match) -> Made | None:
    """Aged 34, a 34-year-old, البالغ من العمر 34 عاما."""
    span = next((item.payload for item in match.items[match.start : match.end] if isinstance(item.payload, Span)), None)
    if span is None:
        found = numerals(match)[0]
        if not 0 < numeral(found).value < _OLD or match.follows("to", "and", "dash"):
            return None
        span = Span(((numeral(found).value, "year"),))
    return Made(span, {"span": span.unit, "age": ""})


def _hedged_span(match: Match) -> Made | None:
    """More than three years: the amount as said."""
    item = next(item for item in match.items[match.start : match.end] if isinstance(item.payload, Span))
    assert isinstance(item.payload, Span)
    return Made(
        item.payload if item.payload.low else replace(item.payload, comparator=_strongest(match)), dict(item.terms)
    )


def _span_range(match: Match) -> Made | None:
    """Two to three weeks, between six months and a year."""
    found = match.items[match.start : match.end]
    high = next(item.payload for item in reversed(found) if isinstance(item.payload, Span))
    first = next(item for item in found if isinstance(item.payload, Span) or "num" in item.terms)
    low = first.payload if isinstance(first.payload, Span) else Span(((numeral(first).value, high.unit),))
    if (match.get("and") and match.value("from") != "between") or match.scan.changing(match.offset):
        return None
    if high.low or len(high.parts) > 1 or not _length(low) < _length(high):
        return None
    return Made(replace(high, comparator="range", low=low.parts), {"span": high.unit, "age": ""})


def _aged_range(match: Match) -> Made | None:
    """Aged between 19 and 45."""
    low, high = (numeral(item).value for item in numerals(match))
    if not 0 < low < high < _OLD:
        return None
    return Made(Span(((high, "year"),), "range", ((low, "year"),)), {"span": "year", "age": ""})


def _length(span: Span) -> Decimal:
    """Days, about: enough to see which of two amounts is the longer."""
    return sum((count * _DAYS[unit] for count, unit in span.parts), Decimal(0))


_OLD = 130  # years
_DAYS = {"second": Decimal(1) / 86400, "minute": Decimal(1) / 1440, "hour": Decimal(1) / 24, "day": Decimal(1), "weekend": Decimal(2),
         "week": Decimal(7), "month": Decimal(30), "quarter": Decimal(91), "half": Decimal(182), "year": Decimal(365),
         "decade": Decimal(3650), "century": Decimal(36500), "millennium": Decimal(365_000)}  # fmt: skip


RANGES = (
    Rule("duration/range", "(from|article)* (num|span) (to|dash|and|or) article? span", _span_range),
    Rule("duration/age-range", "age-before (from|article)* num (to|dash|and) num dateunit?", _aged_range),
    Rule("duration/age", "age-before (num (dateunit)?|span)", _age),
    Rule("duration/age-behind", "(num|span) dash? age-behind", _age),
)
HEDGES = (
    Rule("number/hedged", "hedge (hedge|article|indefinite|comma)* (num|fig) hedge-behind?", _hedge),
    Rule("number/hedged-behind", "(num|fig) (comma)? hedge-behind", _hedge),
    Rule("number/hedged-range", "hedge range", _hedged_range),
    Rule("number/range-behind", "range range-behind", _hedged_range),
    Rule("duration/hedged", "hedge hedge* span hedge-behind?", _hedged_span),
    Rule("duration/hedged-behind", "span hedge-behind", _hedged_span),
)
