"""Numbers: 50,000 doses, five countries, خمسة ملايين جرعة, more than 250 districts.

The value is a Quantity in the counted noun ("" where none is known).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from factcheck.grammar import Grammar, Match, Matcher, Rule
from factcheck.kinds._figures import figure_claims
from factcheck.model import Claim, ReadValue
from factcheck.numerals import NUMERAL_STARTS, Numeral, numeral, quantity, span_of
from factcheck.reading import Reading
from factcheck.scene import Scene
from factcheck.values import Quantity

NAME = "number"
RANK = 41


def _number(match: Match) -> Quantity | None:
    numbers = cast(list[Numeral], match.all("number"))
    unit = match.value("unit")
    if len(numbers) == 2:
        return span_of(numbers[0], numbers[1], unit)
    return quantity(numbers[0], match.value("hedge") or "=", unit)


_GRAMMAR = Grammar(
    (
        Rule("number/count", "hedge? number unit?", _number),
        Rule("number/range", "from? number to|and number unit", _number),
    ),
    {"number": Matcher(numeral, NUMERAL_STARTS)},
)


def values(reading: Reading) -> Iterator[ReadValue]:
    """Every number of the text that no date and no percentage holds."""
    for rule, match, value in _GRAMMAR.matches(reading):
        unit = match.capture("unit")
        span = reading.quote_span(match.first, unit.first if unit else match.last)
        yield ReadValue(NAME, span, span.of(reading.article.text), value, rule.name)


def claims(scene: Scene, before: Sequence[Claim]) -> Iterator[Claim]:
    """Each number with a counted noun as a figure of what its clause is about."""
    return figure_claims(scene, NAME, before)


def shape(claim: Claim) -> object:
    """The quantity of the machine interface."""
    return claim.frame.slots["value"].shape()
