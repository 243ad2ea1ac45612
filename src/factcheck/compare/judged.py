"""The verdict on a claim's figures by those of the evidence, figure by figure and then as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.compare.chances import DATE, Held, idle, standings, together, weighed
from factcheck.compare.figure import Figure
from factcheck.compare.settings import figures
from factcheck.model import Reason, Verdict
from factcheck.verify.decide import OPEN as UNKNOWN
from factcheck.verify.decide import REFUTED, SUPPORTED


def judged(said: Sequence[Figure], found: Sequence[Figure]) -> Verdict | None:
    """The verdict on all figures of a claim together, None where it has none, or none of weight."""
    outcomes = [weighed(figure, row) for figure, row in standings(said, found)]
    return _verdict(outcomes) if any(map(told, outcomes)) else None


def told(each: Held) -> bool:
    """Whether a figure is of any weight: a year is even where the evidence has none, and a number that tells which
    episode is none if the evidence has the same."""
    if each.said.label and each.differs < each.agrees:
        return False
    return not each.missing or not idle(each.said) or each.said.measure == DATE


def label(outcomes: Sequence[Held]) -> str:
    """Supported, refuted or open, by the thresholds of weights.toml."""
    least, likely = figures().threshold, together(outcomes)
    if likely.refuted >= least["refutes"] and likely.refuted > likely.supported:
        return REFUTED
    rather = max(each.differs for each in outcomes)
    return SUPPORTED if likely.supported >= max(least["supports"], rather) else UNKNOWN


def _verdict(outcomes: Sequence[Held]) -> Verdict:
    verdict, worst = label(outcomes), max(outcomes, key=lambda each: each.differs)
    if verdict == SUPPORTED:
        agreeing = tuple(each.agreeing.told for each in outcomes if each.agreeing)
        return Verdict(SUPPORTED, "pair/value", Reason("pair-same", {"found": agreeing}))
    if verdict == REFUTED and worst.differing:
        differs = Reason("pair-differs", {"said": worst.said.told, "found": worst.differing.told})
        return Verdict(REFUTED, "pair/value", differs)
    if worst.differs >= figures().threshold["refutes"] and together(outcomes).another >= figures().threshold["another"]:
        differing = tuple(each.differing.told for each in outcomes if each.differing)
        return Verdict(UNKNOWN, "pair/other-date", Reason("pair-other-date", {"found": differing}))
    least_sure = min(outcomes, key=lambda each: each.agrees)
    return Verdict(UNKNOWN, "pair/open", Reason("pair-open", {"said": least_sure.said.told}))
