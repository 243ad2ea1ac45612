"""Figures under their hedges: ranges, "more than", "or more", three in ten, doubled, the ages of people."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from factcheck.counting.figure import as_figure, made, numeral, numerals
from factcheck.counting.units import UCUM
from factcheck.dating.units import Span
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule


def _hedge(match: Match) -> Made | None:
    """A figure or number with the hedges around it; the stronger of two counts: "nearly, at least"."""
    held = next((f for item in reversed(match.items[match.start : match.end]) if (f := as_figure(item))), None)
    if held is None or (held.high and held.comparator):
        return None
    first = match.items[match.start]
    if "to" in first.terms and first.terms["to"] != "limit" and (match.scan.changing(match.offset) or _outcome(match)):
        return None  # rose to 12%, вырос до 12%: no "up to"
    if "indefinite" in match.items[match.end - 1].terms and first.terms.get("hedge") == "~":
        return None  # gegen einen Baum: no number
    return made(replace(held, comparator=_strongest(match)))


def _hedge_noun(match: Match) -> Made | None:
    """2497 قتيلا على الأقل, 12 morts au moins: the hedge stands behind what is counted."""
    held, hedge = as_figure(match.items[match.start]), _strongest(match)
    return made(replace(held, unit=match.value("unit"), comparator=hedge)) if held and hedge != "=" else None


def _outcome(match: Match) -> bool:
    """Whether a figure and a mark stand before "to": by 100 points, to 6.5%."""
    near = (match.before(2), match.before(3))  # the figure, or a number and what it counts
    return match.leads("dash", "comma") and any(item is not None and as_figure(item) for item in near)


def _strongest(match: Match) -> str:
    """The comparator of the hedges in a match: what bounds counts more than "about" and "exactly"."""
    hedges = [item.terms[name] for name in ("hedge", "hedge-behind") for item in match.inside(name)]
    if match.inside("hedge-behind") and "bound-behind" in match.items[match.end - 1].terms and _until(match):
        hedges.append("<=")
    return next((hedge for hedge in hedges if hedge not in "~="), hedges[0])


def _hedged_range(match: Match) -> Made | None:
    """About 5 to 6 percent: the range as said."""
    held = next((f for item in match.items[match.start : match.end] if (f := as_figure(item))), None)
    return made(held) if held and held.high else None


def _rate(match: Match) -> Made | None:
    """Saatte 80 kilometre: so much in an hour."""
    held = as_figure(match.items[match.end - 1])
    unit = f"{held.unit}/{match.value('rate')}" if held else ""
    if held is None or unit not in UCUM:
        return None
    hedges = [item.terms["hedge"] for item in match.inside("hedge")]
    return made(replace(held, unit=unit, comparator=held.comparator or (hedges[0] if hedges else "")))


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
    return _spanned(low, high)


def _spanned(low: Span, high: Span) -> Made:
    return Made(replace(high, comparator="range", low=low.parts), {"span": high.unit, "age": ""})


def _from_to(match: Match) -> Made | None:
    """6 aydan 5 yıla kadar, 100 liradan 500 liraya kadar: endings say from and to."""
    first, last = (match.items[at] for at in (match.start, match.end - 2))
    if not (match.get("from") or match.scan.cased(first, "ablative")) or not _until(match):
        return None
    if isinstance(first.payload, Span) and isinstance(last.payload, Span):
        low, high = first.payload, last.payload
        return _spanned(low, high) if not high.low and _length(low) < _length(high) else None
    lower, upper = as_figure(first), as_figure(last)
    if lower is None or upper is None or lower.high or upper.high or lower.unit not in ("", upper.unit):
        return None
    return made(replace(upper, low=lower.low, high=upper.low)) if lower.low.value < upper.low.value else None


def _until(match: Match) -> bool:
    """Whether "kadar" says up to, and not about: behind a dative, 5 yıla kadar and no 5 yıl kadar."""
    return match.scan.cased(match.items[match.end - 2], "dative") or match.value("hedge-behind") == "<="


def _aged_range(match: Match) -> Made | None:
    """Aged between 19 and 45."""
    low, high = (numeral(item).value for item in numerals(match))
    led = match.get("and") is None or match.get("age-before") or match.value("from") == "between" or match.get("to")
    if not 0 < low < high < _OLD or not led:
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
    Rule("number/range-cases", "(num|fig) from? (num|fig) hedge-behind", _from_to),
    Rule("duration/range-cases", "span span hedge-behind", _from_to),
    Rule("duration/range", "(from|article)* (num|span) (to|dash|and|or) article? span", _span_range),
    Rule("duration/age-range", "age-before (from|article)* num (to|dash|and) num dateunit?", _aged_range),
    Rule("duration/age", "age-before (num (dateunit)?|span)", _age),
    Rule("duration/age-range-behind", "(from|article)* num (to|dash|and) num dash? age-behind", _aged_range),
    Rule("duration/age-behind", "(num|span) dash? age-behind", _age),
)
HEDGES = (
    Rule("quantity/rate", "rate hedge* (fig|range)", _rate),
    Rule("number/hedged", "hedge (hedge|article|indefinite|comma)* (num|fig) hedge-behind?", _hedge),
    Rule("number/hedged-behind", "(num|fig) (comma)? hedge-behind", _hedge),
    Rule("number/hedged-noun", "num unit hedge-behind", _hedge_noun),
    Rule("number/range-behind", "range range-behind", _hedged_range),
    Rule("duration/hedged", "hedge hedge* span hedge-behind?", _hedged_span),
    Rule("duration/hedged-behind", "span hedge-behind", _hedged_span),
)
