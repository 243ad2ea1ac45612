"""The whole check, readable as a paragraph: extract the claims, find passages, judge each, report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec
from msgspec.structs import replace

from factcheck import consistency, ranking
from factcheck.consistency import Draft
from factcheck.desk import Desk
from factcheck.errors import UsageError
from factcheck.extract import Extraction, facts
from factcheck.messages import Message, message
from factcheck.model import ITSELF, Article, Claim, Finding, Passage, Reason, Report, Span, Verdict
from factcheck.ranking import Ranked
from factcheck.tokens import claim_tokens, query
from factcheck.verify.along import along
from factcheck.verify.decide import CONFLICTING, OPEN, REFUTED, SUPPORTED
from factcheck.verify.judge import Asked, Trial, trial
from factcheck.verify.twins import twin
from factcheck.verify.unheard import answered, with_unheard

_CANDIDATES = 60  # passages that the index hands on
_HELD = 12  # passages, best first, that a claim is held against
# Of a day that dates several facts, the first that any of them gives.
_ANSWERS = (SUPPORTED, REFUTED, CONFLICTING, OPEN)


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


class _Draft(msgspec.Struct, frozen=True):
    """What was read in an article, which has its day now. together: the claims of each sentence.

    claims: each with its verdict, where the article itself shows it to be wrong.
    """

    article: Article
    extraction: Extraction
    together: Mapping[Span, Sequence[Claim]]
    claims: tuple[tuple[Claim, Verdict | None], ...]


def check(article: Article, desk: Desk, within: Sequence[Span] | None = None) -> Report:
    """The report on one article, or on those of its sentences that one of `within` meets."""
    draft = _read(article, desk)
    named = ((id, claim, wrong) for id, (claim, wrong) in _named(draft) if _meets(claim.sentence, within))
    findings = tuple(_examined(id, claim, wrong, draft, desk).finding for id, claim, wrong in named)
    silent = tuple(each for each in draft.extraction.coverage.unclaimed if _meets(each.span, within))
    coverage = replace(draft.extraction.coverage, unclaimed=silent)
    return Report(_published(draft, article), findings, coverage, desk.sources)


def _meets(sentence: Span, within: Sequence[Span] | None) -> bool:
    return within is None or any(sentence.meets(each) for each in within)


def examine(article: Article, id: str, desk: Desk) -> tuple[Article, Extraction, Examined]:
    """One claim of an article as `check` judges it, with what led there. UsageError where no claim has that id."""
    draft = _read(article, desk)
    claims = dict(_named(draft))
    if id not in claims:
        there = _there(list(claims))
        if not id:
            raise UsageError("{article} was given without a claim: {there}.", article=article.name, there=there)
        raise UsageError("{article} has no claim {id!r}: {there}.", article=article.name, id=id, there=there)
    return _published(draft, article), draft.extraction, _examined(id, *claims[id], draft, desk)


def _published(draft: _Draft, article: Article) -> Article:
    """The article with the day that it was read as of, and the text that it has."""
    return replace(draft.article, text=article.text)


def _without_comments(article: Article) -> Article:
    """The article as it is read: where a comment to us stands are blanks, and no sentence goes on behind it."""
    text = article.text
    for each in article.ignores:
        length = each.at.end - each.at.start
        if length:
            text = f"{text[: each.at.start]}\n{' ' * (length - 2)}\n{text[each.at.end :]}"
    return replace(article, text=text)


def _named(draft: _Draft) -> Iterator[tuple[str, tuple[Claim, Verdict | None]]]:
    """The claims by their ids, in reading order."""
    return ((f"c{number:02}", each) for number, each in enumerate(draft.claims, 1))


def _there(ids: Sequence[str]) -> Message:
    """Which claims there are."""
    if not ids:
        return message("no checkable claim was found in it")
    if len(ids) > 1:
        return message("name one of {first} to {last}", first=ids[0], last=ids[-1])
    return message("the only one is {id}", id=ids[0])


def _read(article: Article, desk: Desk) -> _Draft:
    article = _without_comments(article)
    extraction = desk.extractor.extract(article)
    claims = _against_itself(article, extraction)
    if article.published is None:
        desk.dated.append(_undated(article, extraction))
        article = replace(article, published=extraction.day)
    return _Draft(article, extraction, extraction.together(), claims)


def _against_itself(article: Article, extraction: Extraction) -> tuple[tuple[Claim, Verdict | None], ...]:
    """The article's claims in reading order with those that it itself shows to be wrong."""
    found = consistency.findings(Draft(article, extraction.values, extraction.claims, extraction.sentences))
    wrong = {id(claim): verdict for claim, verdict in reversed(found)}
    own = (claim for claim, _ in found if claim.kind == ITSELF)
    claims = sorted([*extraction.claims, *own], key=lambda claim: (claim.span, claim.kind))
    return tuple((claim, wrong.get(id(claim))) for claim in claims)


def _undated(article: Article, extraction: Extraction) -> Reason:
    """What "today" was taken for in an article whose date nobody gave."""
    if extraction.day is None:
        return Reason("undated", {"article": article.name})
    return Reason("read-as-of", {"article": article.name, "day": extraction.day.isoformat()})


def _examined(id: str, claim: Claim, wrong: Verdict | None, draft: _Draft, desk: Desk) -> Examined:
    if wrong:
        return Examined(Finding(id, claim, wrong))
    asked, sentence = query(claim), claim.sentence.of(draft.article.text)
    found = desk.found(asked, _CANDIDATES, draft.article.name)
    almanac = tuple(desk.almanac.passages(claim, draft.article.lang))
    ranked = tuple(ranking.best(sentence, found, _HELD, desk.vector(sentence)))
    passages = [*almanac, *(each.passage for each in ranked)]
    trials = [(fact, trial(fact, passages)) for fact in _asked(claim, draft)]
    tried = min((each for _, each in trials), key=_answer)
    if tried.verdict.label == OPEN and (unheard := desk.unheard(asked, _CANDIDATES, draft.article.name)):
        more = tuple(ranking.best(sentence, unheard, _HELD, desk.vector(sentence)))
        if told := with_unheard(trials, [each.passage for each in more]):
            tried, ranked = told, (*ranked, *more)
    finding = Finding(id, claim, answered(tried.verdict, desk.sources))
    return Examined(finding, asked, max(len(found), len(ranked)), almanac, ranked, tried)


def _answer(tried: Trial) -> int:
    return _ANSWERS.index(tried.verdict.label)


def _asked(claim: Claim, draft: _Draft) -> Iterator[Asked]:
    """The facts of a claim with what is told round them, the figures of the sentence as its claims have them: 9 dead,
    not 9 of somebody."""
    together = draft.together[claim.sentence]
    beside = draft.extraction.beside(claim).union(*map(claim_tokens, together))
    also, told = twin(claim, together), along(together)
    ahead, unsure = draft.extraction.ahead(claim), draft.extraction.supposes(claim)
    for fact in facts(claim, together):
        yield Asked(fact, draft.article.lang, draft.extraction.day, beside, also, told, ahead, unsure)
