"""A stance: what one found claim says to the claim at hand, by the frame's rules and the law of the one slot.

A fact is the same fact when all of its slots but at most one agree. The one that differs refutes the claim in whose
words it stands; the fact's other claims keep their support. Two differing slots are another fact.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Protocol

import msgspec

from factcheck import plugins
from factcheck.model import Claim
from factcheck.relation import relation
from factcheck.values import DateRange, Relation, Value

SUPPORTS, REFUTES, DISPUTES, NEUTRAL = "supports", "refutes", "disputes", "neutral"


class Stance(msgspec.Struct, frozen=True):
    """slot: the one that decided, "" where all agree. rule: kind/rule. score: how well the two are aligned, 0 to 1."""

    stance: str
    slot: str
    relation: Relation
    rule: str
    score: float


class Pair(msgspec.Struct, frozen=True):
    """A claim and a found claim of the same frame. said_on, found_on: the days of their texts.

    known_on: the day up to which the found side can know, that of its text or of the signature. around: the tokens of
    its whole passage. beside: those of the sentences beside the said claim. along: those of all claims of the said and
    of the found sentence. twin: whether the said sentence has another figure in the same words. passage: all
    claims of the found passage.
    """

    said: Claim
    found: Claim
    said_on: date | None
    found_on: date | None
    same_language: bool
    known_on: date | None = None
    around: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    twin: bool = False
    along: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    passage: tuple[Claim, ...] = ()

    def slot(self, name: str) -> tuple[Value | None, Value | None]:
        return self.said.frame.slots.get(name), self.found.frame.slots.get(name)

    def relation(self, name: str) -> Relation:
        """How a slot stands; UNKNOWN where either side lacks it."""
        said, found = self.slot(name)
        return relation(said, found) if said is not None and found is not None else Relation.UNKNOWN

    def dates(self) -> tuple[DateRange | None, DateRange | None]:
        said, found = self.slot("date")
        return said if isinstance(said, DateRange) else None, found if isinstance(found, DateRange) else None


class FrameRules(Protocol):
    """What a module of frames/ provides: the stance of a pair, None where the two don't align.

    FRAME: the said claim's frame. ANY: whether the found one may be of another.
    """

    FRAME: str
    ANY: bool

    @staticmethod
    def stance(pair: Pair) -> Stance | None: ...


@cache
def _rules() -> dict[str, FrameRules]:
    found: tuple[FrameRules, ...] = plugins.modules("factcheck.verify.frames")  # type: ignore[assignment]
    return {rules.FRAME: rules for rules in found}


def comparable(pair: Pair) -> bool:
    """Whether the found claim is of a sort that can speak to the said one."""
    rules = _rules().get(pair.said.frame.kind)
    return rules is not None and (rules.ANY or pair.found.frame.kind == pair.said.frame.kind)


def stance(pair: Pair) -> Stance | None:
    """The stance of the found claim; None where the two are not about the same thing."""
    return _rules()[pair.said.frame.kind].stance(pair) if comparable(pair) else None


def one_off(pair: Pair, slot: str, rule: str, score: float) -> Stance:
    """The law of the one slot: it refutes the claim in whose words it stands and supports the fact's others."""
    if slot in pair.said.tested:
        return Stance(REFUTES, slot, pair.relation(slot), rule, score)
    return Stance(SUPPORTS, slot, pair.relation(slot), f"{pair.said.kind}/partial", score)


def supports(rule: str, score: float) -> Stance:
    return Stance(SUPPORTS, "", Relation.EQUAL, rule, score)


def neutral(slot: str, relation: Relation, rule: str, score: float) -> Stance:
    return Stance(NEUTRAL, slot, relation, rule, score)


def kept(pair: Pair) -> bool:
    """Whether both sides say the thing happened, or both that it did not."""
    return pair.said.affirmed == pair.found.affirmed and pair.said.modality == pair.found.modality
