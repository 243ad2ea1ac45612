"""Numbers: 50,000 doses, five countries, خمسة ملايين جرعة, more than 250 districts.

The value is a Quantity in the counted noun ("" where none is known).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.grammar import Grammar, Match, Matcher, Rule
from factcheck.kinds._figures import figure, figure_claims
from factcheck.labels import labelled
from factcheck.model import Claim, ReadValue
from factcheck.number_words import JOINT_STARTS, NUMERAL_STARTS, joint, numeral
from factcheck.reading import Reading
from factcheck.scene import Scene
from factcheck.values import Quantity

NAME = "number"
RANK = 41


def _number(match: Match) -> Quantity | None:
    """A count, or a range of them; digits that are a name, a time or a score are none."""
    captures = [capture for capture in match.captures if capture.element == "number"]
    if any(match.reading.tokens[c.first].type == "n" and labelled(match.reading, c.first) for c in captures):
        return None
    return figure(match, match.value("unit"))


RULES = (
    Rule("number/count", "hedge? number unit? hedge-behind?", _number),
    Rule("number/range", "from number joint number unit? / number to number unit", _number),
)
_GRAMMAR = Grammar(RULES, {"number": Matcher(numeral, NUMERAL_STARTS), "joint": Matcher(joint, JOINT_STARTS)})


def values(reading: Reading) -> Iterator[ReadValue]:
    """Every number of the text that no date and no percentage holds."""
    for rule, match, value in _GRAMMAR.matches(reading):
        unit, behind = match.capture("unit"), match.capture("hedge-behind")
        last = unit.first if unit and not behind else match.last
        span = reading.quote_span(match.first, last)
        yield ReadValue(NAME, span, span.of(reading.article.text), value, rule.name)


def claims(scene: Scene, before: Sequence[Claim]) -> Iterator[Claim]:
    """Each number with a counted noun as a figure of what its clause is about."""
    return figure_claims(scene, NAME, before)


def shape(claim: Claim) -> object:
    """The quantity of the machine interface."""
    return claim.frame.slots["value"].shape()
