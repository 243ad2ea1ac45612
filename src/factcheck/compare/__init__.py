"""Comparing one text with another: the verdict on a claim by a single piece of evidence.

Whoever gives the two says that the evidence is about what the claim is about. So the claim's figures are held against
the evidence's whatever the words round them; the events of both are held against each other as in a check. What
neither answers is a matter of words, and words may deny what the figures would uphold.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.compare.figure import Figure
from factcheck.compare.judged import judged
from factcheck.compare.sides import sides
from factcheck.compare.statements import opposed, stated, untold
from factcheck.compare.values import told_end
from factcheck.extract import Extractor, builtin
from factcheck.model import Article, Claim, Passage, Provenance, Span, Verdict
from factcheck.scene import Scene
from factcheck.values import DateRange
from factcheck.verify.decide import CONFLICTING, REFUTED, SUPPORTED
from factcheck.verify.decide import OPEN as UNKNOWN
from factcheck.verify.judge import Asked, judge

# The worst that any part of the claim gets; all parts that are answered must be right for the whole to be so.
_ORDER = (REFUTED, CONFLICTING, UNKNOWN, SUPPORTED)
_RANK = "rank"
_TYPED = frozenset({_RANK, "capital"})
_EVENTS = frozenset({"visit", "meeting", "agreement", "membership"})  # frames that answer their own dates and sums


def compare(claim: Article, evidence: Article) -> Verdict:
    """The verdict on the whole claim text: refuted by one refuted part, supported where every part is."""
    extractor = builtin()
    said, found = extractor.read(claim), extractor.read(evidence)
    claims, passage = extractor.extraction(said).claims, _passage(extractor, found)
    dated = said.today is not None and found.today is not None
    events = [part for part in claims if _event(part, passage, dated)]
    ours, theirs = sides(extractor, (said, claims), (found, passage.claims))
    figures = judged([f for f in ours if not any(part.sentence.covers(f.span) for part in events)], theirs)
    verdicts = [judge(Asked(part, claim.lang, said.today), [passage]) for part in (events if figures else claims)]
    ranks = (judge(Asked(part, claim.lang, said.today), [passage]) for part in claims if part.frame.kind == _RANK)
    if figures:  # what a rank says of itself tells more than its numeral
        verdicts += [*(each for each in ranks if each.label == figures.label), figures]
    worst = min(verdicts, key=lambda verdict: _ORDER.index(verdict.label)) if verdicts else None
    if worst is None or (worst.label == UNKNOWN and not figures and not events and not _own(claims, passage)):
        told = stated(said, found)
        hand = any(part.frame.kind in _TYPED for part in claims)  # a rank that nothing decides is checked by hand
        return worst if worst and hand and told.label == UNKNOWN else told
    if worst.label != SUPPORTED:
        return worst
    against = None if _spans(ours, theirs) else opposed(said, found)  # what went on until then ended then
    return against or untold(said, found) or worst


def _spans(ours: Sequence[Figure], theirs: Sequence[Figure]) -> bool:
    """Whether the claim tells of an end of a stretch of time that the evidence tells of."""
    stretches = [f.value for f in theirs if isinstance(f.value, DateRange)]
    return any(f.bound and told_end(f, each) for f in ours for each in stretches)


def _own(claims: Sequence[Claim], passage: Passage) -> bool:
    """Whether a rank or a capital is claimed and the evidence tells of one: words alone do not decide these."""
    there = {each.frame.kind for each in passage.claims}
    return any(part.frame.kind in _TYPED and part.frame.kind in there for part in claims)


def _event(claim: Claim, passage: Passage, dated: bool) -> bool:
    """Whether the evidence tells of events of the claim's kind: then these answer its figures and dates, too.

    What ranks first may not next year: where both texts have their day, ranks answer for themselves.
    """
    act = "act" in claim.frame.slots  # sworn in, resigned: on a day
    answers = act or claim.frame.kind in _EVENTS or (dated and claim.frame.kind == _RANK)
    return answers and any(each.frame.kind == claim.frame.kind for each in passage.claims)


def _passage(extractor: Extractor, scene: Scene) -> Passage:
    article, found = scene.reading.article, extractor.extraction(scene)
    claims: tuple[Claim, ...] = found.claims
    provenance = Provenance("evidence", "", "", found.day, None, article.sha256)
    tokens = frozenset[str]().union(*found.tokens)
    return Passage(provenance, article.lang, Span(0, len(article.text)), article.text, claims, tokens)
