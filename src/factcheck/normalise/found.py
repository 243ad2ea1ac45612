"""What a lexeme came to: a date, a figure in its unit, an amount of time, or nothing that anyone would check."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from factcheck.counting.figure import Figure
from factcheck.counting.figure import value as figure_value
from factcheck.counting.labels import Labels
from factcheck.dating.moment import Moment
from factcheck.dating.units import Span as TimeSpan
from factcheck.dating.units import iso8601
from factcheck.languages.tokens import Token
from factcheck.lexis.lexeme import Item
from factcheck.numerals import Numeral
from factcheck.values import Duration, Value

_THOUSANDS = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")


def _is_of(items: Sequence[Item], at: int) -> bool:
    return at < len(items) and "of" in items[at].terms and "comma" not in items[at].terms


def _whole(number: Numeral, digits: str) -> Numeral:
    """12,345 cases are thousands, whatever the language's decimal sign: nobody counts thousandths of a case."""
    if not _THOUSANDS.fullmatch(digits) or number.spelled:
        return number
    return Numeral(Decimal(re.sub(r"\D", "", digits)), Decimal(1))


def _counted(items: Sequence[Item], at: int) -> str:
    """The noun that a number counts: 5 doses, une vingtaine de personnes."""
    if at + 1 < len(items) and "of" in items[at].terms and "unit" not in items[at].terms:
        at += 1
    return items[at].terms.get("unit", "") if at < len(items) else ""


def _whole_text(items: Sequence[Item], item: Item) -> bool:
    """Whether nothing but signs stands beside an item."""
    others = (other for other in items if other is not item and "point-sign" not in other.terms)
    return all(isinstance(other, Token) and other.type == "p" for other in others)


def value_of(items: Sequence[Item], k: int, labels: Labels) -> tuple[str, Value, str] | None:
    item = items[k]
    payload = item.payload
    if isinstance(payload, Moment):
        return "date", payload.value, item.rule
    if isinstance(payload, TimeSpan):
        low = iso8601(TimeSpan(payload.low)) if payload.low else ""
        amount = Duration(iso8601(payload), payload.comparator, low)
        return None if "bare" in item.terms else ("duration", amount, item.rule)
    if isinstance(payload, Numeral):
        if "lone-part" in item.terms:
            return None  # the upper third, la moitié nord
        if "num" not in item.terms or ("digits" in item.terms and labels.labelled(item.start)):
            return None
        payload = Figure(payload)
    if not isinstance(payload, Figure):
        return None
    unit = payload.unit
    if payload.kind in ("number", "quantity") and "indefinite" in item.terms and not _whole_text(items, item):
        return None  # un homme, una casa: an article; a field that holds "un" holds one
    if payload.kind == "number" and item.terms.get("num") == "1" and "word" in item.terms and _is_of(items, k + 1):
        return None  # one of them
    if payload.kind == "number" and not unit:
        unit = _counted(items, k + 1)
    if payload.kind == "number" and unit and "digits" in item.terms:
        payload = replace(payload, low=_whole(payload.low, item.terms["digits"]))
    said = figure_value(Figure(payload.low, payload.kind, unit, payload.high, payload.comparator))
    rule = item.rule.partition("/")[2] or "count"
    return (payload.kind, said, f"{payload.kind}/{rule}") if said else None
