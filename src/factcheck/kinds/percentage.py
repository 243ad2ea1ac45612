"""Percentages: more than 95 percent, حوالي 85 بالمائة, 13% to 20%, 3 percentage points.

The value is a Quantity in "%" or "pp", an interval by its hedge and stated precision.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.grammar import Grammar, Match, Matcher, Rule
from factcheck.kinds._figures import figure, figure_claims
from factcheck.model import Claim, ReadValue
from factcheck.number_words import JOINT_STARTS, NUMERAL_STARTS, joint, numeral
from factcheck.reading import Reading
from factcheck.scene import Scene
from factcheck.values import Quantity

NAME = "percentage"
RANK = 40


def _percent(match: Match) -> Quantity | None:
    return figure(match, match.value("percent"))


def _sign_first(match: Match) -> Quantity | None:
    """%50 and ٪٥٠: the sign touches its number."""
    sign, number = match.captures[-2:]
    tokens = match.reading.tokens
    touches = len(match.reading.word(sign.first)) == 1 and tokens[sign.first].end == tokens[number.first].start
    return _percent(match) if touches else None


RULES = (
    Rule("percentage/sign", "hedge? number dash? percent hedge-behind?", _percent),
    Rule("percentage/sign-first", "hedge? percent number", _sign_first),
    Rule(
        "percentage/range",
        "from number percent? joint number percent / number percent? to number percent",
        _percent,
    ),
)
_GRAMMAR = Grammar(RULES, {"number": Matcher(numeral, NUMERAL_STARTS), "joint": Matcher(joint, JOINT_STARTS)})


def values(reading: Reading) -> Iterator[ReadValue]:
    """Every percentage of the text."""
    for rule, match, value in _GRAMMAR.matches(reading):
        span = reading.quote_span(match.first, match.last)
        yield ReadValue(NAME, span, span.of(reading.article.text), value, rule.name)


def claims(scene: Scene, before: Sequence[Claim]) -> Iterator[Claim]:
    """Each percentage as a figure of what its clause is about."""
    return figure_claims(scene, NAME, before)


def shape(claim: Claim) -> object:
    """The quantity of the machine interface."""
    return claim.frame.slots["value"].shape()
