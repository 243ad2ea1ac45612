"""Figures under their hedges: ranges, "more than", "or more", three in ten, doubled, the ages of people."""

from __future__ import annotations

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
    hedges = [
        item.terms[name]
        for item in match.items[match.start : match.end]
        for name in ("hedge", "hedge-behind")
        if name in item.terms
    ]
    strong = next((hedge for hedge in hedges if hedge not in "~="), hedges[0])
    return made(replace(held, comparator=strong))


def _hedged_range(match: Match) -> Made | None:
    """About 5 to 6 percent: the range as said."""
    held = next((f for item in match.items[match.start : match.end] if (f := as_figure(item))), None)
    return made(held) if held and held.high else None


def _age(match: Match) -> Made | None:
    """Aged 34, a 34-year-old, البالغ من العمر 34 عاما."""
    span = next((item.payload for item in match.items[match.start : match.end] if isinstance(item.payload, Span)), None)
    if span is None:
        found = numerals(match)[0]
        if not 0 < numeral(found).value < 130:
            return None
        span = Span(((numeral(found).value, "year"),))
    return Made(span, {"span": span.unit, "age": ""})


def _hedged_span(match: Match) -> Made | None:
    """More than three years: the amount as said."""
    item = next(item for item in match.items[match.start : match.end] if isinstance(item.payload, Span))
    return Made(item.payload, dict(item.terms))


RANGES = (
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
