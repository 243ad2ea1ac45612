"""The verdict on a claim's figures by those of the evidence, figure by figure and then as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
from msgspec.structs import replace

from factcheck.compare.align import aligned, related
from factcheck.compare.circumstances import meant
from factcheck.compare.figure import Figure
from factcheck.compare.kindred import apart, told_otherwise
from factcheck.compare.settings import figures
from factcheck.compare.stated import AGREES, DIFFERS, OPEN
from factcheck.compare.values import held
from factcheck.model import Verdict
from factcheck.values import Quantity
from factcheck.verify.decide import OPEN as UNKNOWN
from factcheck.verify.decide import REFUTED, SUPPORTED

_NONE = "none"  # the evidence has no figure of the measure


class Held(msgspec.Struct, frozen=True):
    """A said figure with what the evidence makes of it (agrees, differs, open or none), and the found one."""

    said: Figure
    outcome: str
    found: Figure | None = None


def judged(said: Sequence[Figure], found: Sequence[Figure]) -> Verdict | None:
    """The verdict on all figures of a claim together, None where it has none."""
    outcomes = list(_outcomes(said, found))
    return _verdict(outcomes) if outcomes else None


def _outcomes(said: Sequence[Figure], found: Sequence[Figure]) -> Iterator[Held]:
    for figure, row in zip(said, aligned(said, found), strict=True):
        kept = meant(figure, row)
        outcome = _outcome(figure, kept) if kept else Held(figure, OPEN if row else _NONE)
        told = outcome.outcome == DIFFERS and told_otherwise(figure, found)
        yield replace(outcome, outcome=OPEN) if told else outcome


def _outcome(figure: Figure, row: Sequence[tuple[float, Figure]]) -> Held:
    """One that agrees among the best supports; the best refutes where none near it agrees."""
    least = figures().threshold
    best, first = row[0]
    agreeing = [(odds, other) for odds, other in row if held(figure, other) == AGREES]
    near = next((other for odds, other in agreeing if odds >= best - least["near"]), None)
    if near and best >= least["supports"] and _upholds(figure, near):
        return Held(figure, AGREES, near)
    rival = any(odds >= best - least["rival"] for odds, _ in agreeing)
    refutes = best >= least["refutes"] and not rival and held(figure, first) == DIFFERS and not apart(figure, first)
    return Held(figure, DIFFERS if refutes else OPEN, first)


def _upholds(figure: Figure, found: Figure) -> bool:
    """What is denied upholds nothing; and much lies between 3 and 7 percent, so both must be about just the same."""
    stretch = isinstance(figure.value, Quantity) and figure.value.comparator == "range" and figure.value != found.value
    loose = stretch and related(figure, found) < figures().threshold["stretch"]
    return figure.negated == found.negated and not loose


def _verdict(outcomes: Sequence[Held]) -> Verdict:
    """One wrong figure refutes; a wrong date beside a wrong or missing figure is another fact's."""
    wrong = [each for each in outcomes if each.outcome == DIFFERS]
    if wrong and _another_fact(outcomes):
        return Verdict(UNKNOWN, "pair/other-date", f"the evidence speaks of another date: {_shown(wrong)}")
    if wrong:
        said = wrong[0].said.quote
        return Verdict(REFUTED, "pair/value", f"the claim says {said}; the evidence says {_shown(wrong[:1])}")
    counted = [each for each in outcomes if not (each.outcome == _NONE and _idle(each.said))]
    if counted and all(each.outcome == AGREES for each in counted):
        return Verdict(SUPPORTED, "pair/value", f"the evidence says the same: {_shown(counted)}")
    open_ones = [each for each in outcomes if each.outcome != AGREES]
    return Verdict(UNKNOWN, "pair/open", f"the evidence does not settle {open_ones[0].said.quote}")


def _idle(said: Figure) -> bool:
    """Its first week, the 2008 final, one day: of no weight where the evidence has nothing of the kind."""
    one = isinstance(said.value, Quantity) and said.value.number == 1 and said.quote.isalpha()  # in one day
    return said.measure == "ordinal" or said.attributive or one


def _another_fact(outcomes: Sequence[Held]) -> bool:
    """Whether two parts are off, or the year that tells which thing is meant ("the 2008 final")."""
    if any(each.outcome == OPEN and each.said.attributive for each in outcomes):
        return True
    dates = [each for each in outcomes if each.said.measure == "date"]
    others = [each for each in outcomes if each.said.measure != "date"]
    missed = any(each.outcome in (DIFFERS, _NONE) for each in others)
    return missed and any(each.outcome == DIFFERS for each in dates)


def _shown(outcomes: Sequence[Held]) -> str:
    return ", ".join(each.found.quote for each in outcomes if each.found)
