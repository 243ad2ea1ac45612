"""Unheard: sources that failed, and what others would say if the settings let them answer in its language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from factcheck.model import Passage, Reason, SourceState, Verdict
from factcheck.verify.decide import OPEN, UNCHECKED, decide, weigh
from factcheck.verify.judge import Asked, Trial, trial
from factcheck.verify.stance import NEUTRAL
from factcheck.verify.trusted import OTHER_LANGUAGE


def with_unheard(trials: Iterable[tuple[Asked, Trial]], passages: Sequence[Passage]) -> Trial | None:
    """The first of the trials, which left a claim open, with passages that would decide it if they might answer.

    None where these would not, or where something else than the neutral is told of the claim.
    """
    return next((told for asked, tried in trials if (told := _told(asked, tried, passages))), None)


def _told(asked: Asked, tried: Trial, passages: Sequence[Passage]) -> Trial | None:
    """They decide nothing, and go before what else decides nothing: somebody named their source to be asked."""
    also = trial(asked, passages)
    unheard = tuple(each for each in also.evidence if each.rule == OTHER_LANGUAGE)
    if not unheard or any(each.stance != NEUTRAL for each in tried.weighing.chosen):
        return None
    evidence, heard = (*tried.evidence, *also.evidence), (*tried.heard, *also.heard)
    weighing = replace(weigh(evidence), chosen=(*unheard, *tried.weighing.chosen))
    return Trial(heard, evidence, weighing, decide(asked.claim, weighing))


def answered(verdict: Verdict, sources: Sequence[SourceState]) -> Verdict:
    """Could not check is not "not enough evidence": what a source might have said is not known when it failed."""
    failed = [state for state in sources if state.error and not state.documents]
    if not failed or verdict.label != OPEN:
        return verdict
    names = ", ".join(state.id for state in failed)
    reason = Reason("failed", {"sources": names, "error": failed[0].error or ""})
    return Verdict(UNCHECKED, "source/failed", reason, verdict.evidence)
