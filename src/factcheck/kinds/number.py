"""Numbers: 50,000 doses, five countries, خمسة ملايين جرعة, more than 250 districts.

The value is a Quantity in the counted noun ("" where none is known).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from factcheck.grammar import Grammar, Match, Payload, Rule
from factcheck.kinds._figures import figure_claims
from factcheck.model import Claim, ReadValue
from factcheck.numerals import Numeral, numeral, quantity, span_of
from factcheck.reading import Reading
from factcheck.scene import Scene
from factcheck.values import Quantity

NAME = "number"


def _unit(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """The counted noun: a unit of the language's file."""
    term = reading.term(i, "unit")
    return (term.value, term.last) if term else None


def _number(match: Match) -> Quantity | None:
    numbers = cast(list[Numeral], match.all("number"))
    unit, hedge = cast("str | None", match.one("unit")) or "", match.one("hedge")
    if len(numbers) == 2:
        return span_of(numbers[0], numbers[1], unit)
    return quantity(numbers[0], getattr(hedge, "value", "="), unit)


_GRAMMAR = Grammar(
    (
        Rule("number/count", "hedge? number unit?", _number),
        Rule("number/range", "from? number to|and number unit", _number),
    ),
    {"number": numeral, "unit": _unit},
)


def values(reading: Reading) -> Iterator[ReadValue]:
    """Every number of the text that no date and no percentage holds."""
    for rule, match, value in _GRAMMAR.matches(reading):
        last = match.last - sum(1 for name, _ in match.captures if name == "unit")
        span = reading.quote_span(match.first, max(last, match.first + 1))
        yield ReadValue(NAME, span, span.of(reading.article.text), value, rule.name)


def claims(scene: Scene) -> Iterator[Claim]:
    """Each number with a counted noun as a figure of what its clause is about."""
    return figure_claims(scene, NAME)
