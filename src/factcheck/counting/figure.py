"""A figure: a number or a range of two, in its unit, with the hedge it stands under, and the interval it stands for."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from factcheck.lexis.lexeme import Item
from factcheck.lexis.match import Made, Match
from factcheck.numerals import Numeral, quantity, span_of
from factcheck.values import Quantity


class Figure(msgspec.Struct, frozen=True, gc=False):
    """kind: number, percentage, money or quantity. high: the upper number of a range. unit: as in Quantity.

    part: what a percentage was said as, where that is a part of one: half, one in three.
    """

    low: Numeral
    kind: str = "number"
    unit: str = ""
    high: Numeral | None = None
    comparator: str = ""
    part: Decimal | None = None


def made(figure: Figure, first: int = 0, last: int | None = None) -> Made:
    ranged = {"range": ""} if figure.high else {}
    return Made(figure, {"fig": figure.unit, f"fig-{figure.kind}": "", **ranged}, first, last)


def numeral(item: Item) -> Numeral:
    """The number of a lexeme that is one, or of a figure of one."""
    payload = item.payload
    if isinstance(payload, Figure):
        return payload.low
    assert isinstance(payload, Numeral)
    return payload


def numerals(match: Match) -> list[Item]:
    """The lexemes of a match that are numbers or figures, in order."""
    return [item for item in match.items[match.start : match.end] if isinstance(item.payload, Figure | Numeral)]


def as_figure(item: Item) -> Figure | None:
    """The figure of a lexeme; a number is one of nothing."""
    if isinstance(item.payload, Figure):
        return item.payload
    return Figure(item.payload) if isinstance(item.payload, Numeral) and "num" in item.terms else None


def scaled(number: Numeral, factor: Decimal, step: Decimal | None = None) -> Numeral:
    """A number times a factor, with its precision."""
    return Numeral(number.value * factor, step or number.step * factor, number.spelled, number.scale)


def sized(number: Numeral, worth: Decimal) -> Numeral:
    """A number told in a magnitude: 5 as five million."""
    return Numeral(number.value * worth, number.step * worth, True, worth)


def value(figure: Figure) -> Quantity | None:
    """The quantity that a figure stands for; None for a range that does not rise."""
    if figure.high is not None:
        return span_of(figure.low, figure.high, figure.unit)
    return quantity(figure.low, figure.comparator or "=", figure.unit)
