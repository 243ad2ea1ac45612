"""The whole check, readable as a paragraph: extract the claims, find passages, judge each, report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec
from msgspec.structs import replace

from factcheck import consistency, ranking
from factcheck.desk import Desk
from factcheck.errors import UsageError
from factcheck.extract import Extraction
from factcheck.model import Article, Claim, Finding, Passage, Reason, Report, SourceState, Verdict
from factcheck.ranking import Ranked
from factcheck.tokens import claim_tokens, query
from factcheck.verify.decide import CONFLICTING, OPEN, REFUTED, SUPPORTED, UNCHECKED
from factcheck.verify.judge import Asked, Trial, trial
from factcheck.verify.twins import twin

_CANDIDATES = 60  # passages that the index hands on
_HELD = 12  # passages, best first, that a claim is held against
_ANSWERS = (
    SUPPORTED,
    REFUTED,
    CONFLICTING,
    OPEN,
)  # of a day that dates several facts, the first that any of them gives


class Examined(msgspec.Struct, frozen=True):
    """A claim with all that led to its verdict. trial: None where the article itself decided, and no source was asked.

    asked: the index's query, tokens with weights. found: passages in all. almanac: passages that were looked up.
    """

    finding: Finding
    asked: Mapping[str, float] = {}
    found: int = 0
    almanac: tuple[Passage, ...] = ()
    ranked: tuple[Ranked, ...] = ()
    trial: Trial | None = None


def check(article: Article, desk: Desk) -> Report:
    """The report on one article."""
    article, extraction = _read(article, desk)
    findings = (_examined(id, claim, article, extraction, desk).finding for id, claim in _named(extraction))
    return Report(article, tuple(findings), extraction.coverage, desk.sources)


def examine(article: Article, id: str, desk: Desk) -> tuple[Article, Extraction, Examined]:
    """One claim of an article as `check` judges it, with what led there. UsageError where no claim has that id."""
    article, extraction = _read(article, desk)
    claims = dict(_named(extraction))
    if id not in claims:
        named = f"has no claim {id!r}" if id else "was given without a claim"
        raise UsageError(f"{article.name} {named}: {_there(list(claims))}.")
    return article, extraction, _examined(id, claims[id], article, extraction, desk)


def _named(extraction: Extraction) -> Iterator[tuple[str, Claim]]:
    """The claims by their ids, in reading order."""
    return ((f"c{number:02}", claim) for number, claim in enumerate(extraction.claims, 1))


def _there(ids: Sequence[str]) -> str:
    """Which claims there are."""
    if not ids:
        return "no checkable claim was found in it"
    return f"name one of {ids[0]} to {ids[-1]}" if len(ids) > 1 else f"the only one is {ids[0]}"


def _read(article: Article, desk: Desk) -> tuple[Article, Extraction]:
    """What is read in the article, and the article with its day."""
    extraction = desk.extractor.extract(article)
    if article.published is None:
        desk.dated.append(_undated(article, extraction))
        article = replace(article, published=extraction.day)
    return article, extraction


def _undated(article: Article, extraction: Extraction) -> Reason:
    """What "today" was taken for in an article whose date nobody gave."""
    if extraction.day is None:
        return Reason("undated", {"article": article.name})
    return Reason("read-as-of", {"article": article.name, "day": extraction.day.isoformat()})


def _examined(id: str, claim: Claim, article: Article, extraction: Extraction, desk: Desk) -> Examined:
    if wrong := consistency.finding(claim):
        return Examined(Finding(id, claim, wrong))
    asked, sentence = query(claim), claim.sentence.of(article.text)
    found = desk.found(asked, _CANDIDATES)
    almanac = tuple(desk.almanac.passages(claim, article.lang))
    ranked = tuple(ranking.best(sentence, found, _HELD, desk.vector(sentence)))
    passages, beside = [*almanac, *(each.passage for each in ranked)], _beside(claim, extraction)
    also = twin(claim, extraction.claims)
    facts = (Asked(fact, article.lang, extraction.day, beside, also) for fact in extraction.facts(claim))
    tried = min((trial(fact, passages) for fact in facts), key=lambda each: _ANSWERS.index(each.verdict.label))
    finding = Finding(id, claim, _answered(tried.verdict, desk.sources))
    return Examined(finding, asked, len(found), almanac, ranked, tried)


def _beside(claim: Claim, extraction: Extraction) -> frozenset[str]:
    """What is told round a claim, the figures of its sentence as its claims have them: 9 dead, not 9 of somebody."""
    told = (claim_tokens(each) for each in extraction.claims if each.sentence == claim.sentence)
    return extraction.beside(claim).union(*told)


def _answered(verdict: Verdict, sources: Sequence[SourceState]) -> Verdict:
    """Could not check is not "not enough evidence": what a source might have said is not known when it failed."""
    failed = [state for state in sources if state.error and not state.documents]
    if not failed or verdict.label != OPEN:
        return verdict
    names = ", ".join(state.id for state in failed)
    reason = Reason("failed", {"sources": names, "error": str(failed[0].error)})
    return Verdict(UNCHECKED, "source/failed", reason, verdict.evidence)
