"""The judge: holds a claim against each claim of the passages that the index found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec
from msgspec.structs import replace

from factcheck.model import Claim, Evidence, Passage, Signature, Verdict
from factcheck.verify.along import along
from factcheck.verify.copies import independent
from factcheck.verify.decide import IDENTITY, Weighing, decide, weigh
from factcheck.verify.latest import latest
from factcheck.verify.literal import literal
from factcheck.verify.reviewed import reviewed
from factcheck.verify.same import points
from factcheck.verify.stance import DISPUTES, NEUTRAL, REFUTES, SUPPORTS, Pair, Stance, stance
from factcheck.verify.trusted import trusted

# What a supporting record means by the verdict that a person signed.
_BY_SIGNATURE = {"supported": SUPPORTS, "refuted": REFUTES, "conflicting": DISPUTES, "not-enough-evidence": NEUTRAL}


class Heard(msgspec.Struct, frozen=True):
    """A passage as a claim was held against it: its claims with their stances, None where one is of something else.

    word: the passage's strongest word on the claim, None where it has none.
    """

    passage: Passage
    held: tuple[tuple[Pair, Stance | None], ...]
    word: Evidence | None


class Trial(msgspec.Struct, frozen=True):
    """A verdict with all that led to it. evidence: the words of the passages, older figures made neutral."""

    heard: tuple[Heard, ...]
    evidence: tuple[Evidence, ...]
    weighing: Weighing
    verdict: Verdict


class Asked(msgspec.Struct, frozen=True):
    """A claim of a text: its language and its day, and the tokens of the sentences round the claim, and of that behind.

    twin: whether its sentence tells another figure in the same words. along: the tokens of its sentence's claims.
    unsure: whether its sentence or the one behind it supposes or denies something.
    """

    claim: Claim
    lang: str
    on: date | None
    beside: frozenset[str] = frozenset()
    twin: bool = False
    along: frozenset[str] = frozenset()
    ahead: frozenset[str] = frozenset()
    unsure: bool = False


def judge(asked: Asked, passages: Iterable[Passage]) -> Verdict:
    """The verdict on a claim from these passages."""
    return trial(asked, passages).verdict


def trial(asked: Asked, passages: Iterable[Passage]) -> Trial:
    """The same verdict with the passages as they were heard, and how their words were weighed."""
    heard = tuple(_heard(asked, passage) for passage in passages)
    words = trusted(_of_one_mind([each.word for each in heard if each.word]))
    evidence = tuple(latest(asked.claim, asked.on, independent(words)))
    weighing = weigh(evidence)
    return Trial(heard, evidence, weighing, decide(asked.claim, weighing))


def _of_one_mind(words: list[Evidence]) -> list[Evidence]:
    """The same words, but a document that upholds the claim in one passage excludes it by no figure of another."""
    upheld = {e.passage.provenance.url for e in words if e.stance == SUPPORTS and not e.slot}
    return [_silent(e) if e.passage.provenance.url in upheld else e for e in words]


def _silent(kept: Evidence) -> Evidence:
    if kept.stance != REFUTES or kept.slot != "value":
        return kept
    return replace(kept, stance=NEUTRAL, rule=f"{kept.rule.partition('/')[0]}/several")


def _heard(asked: Asked, passage: Passage) -> Heard:
    if passage.review is None and (word := literal(asked.claim, passage)):
        return Heard(passage, (), word)
    held = [(pair, _stance(asked, pair, passage)) for pair in _pairs(asked, passage)]
    return Heard(passage, tuple(held), _word(asked.claim, passage, [(pair.found, kept) for pair, kept in held if kept]))


def _of_another_day(claim: Claim, held: list[tuple[Claim, Stance]]) -> bool:
    """Whether the passage has the very figure of another day: then it is the day that is wrong, or the figure."""
    value = claim.frame.slots.get("value")
    return any(its.slot == "date" and other.frame.slots.get("value") == value for other, its in held)


def _word(claim: Claim, passage: Passage, held: list[tuple[Claim, Stance]]) -> Evidence | None:
    """The passage's strongest word, if it has any."""
    if not held:
        return None
    found, kept = _strongest(held)
    if kept.stance == SUPPORTS and kept.slot == "value" and _of_another_day(claim, held):
        kept = replace(kept, stance=NEUTRAL, rule=f"{kept.rule.partition('/')[0]}/several")
    return Evidence(passage, found, kept.stance, kept.slot, kept.relation, kept.rule, round(100 * kept.score, 1))


_NEAR = 0.2  # alignments this close to the best may each be the one that is meant
_CLEAR = 1.5  # points of alignment: one this far ahead is


def _strongest(held: list[tuple[Claim, Stance]]) -> tuple[Claim, Stance]:
    """The best aligned stance; of several that may be meant one that agrees, and where two would refute, none does."""
    best = max(kept.score for _, kept in held if kept.stance != NEUTRAL or len(held) == 1 or _all_neutral(held))
    near = [pair for pair in held if pair[1].score >= best - _NEAR]
    found, kept = min(near, key=lambda pair: (_rank(pair[1]), -pair[1].score))
    wrong = (
        other.frame.slots["value"]
        for other, its in near
        if its.stance == REFUTES and its.slot == "value" and points(kept.score) - points(its.score) < _CLEAR
    )
    if kept.stance == REFUTES and len(set(wrong)) > 1:
        return found, replace(kept, stance=NEUTRAL, rule=f"{kept.rule.partition('/')[0]}/several")
    return found, kept


def _rank(kept: Stance) -> int:
    """Whole support, dispute, a wrong figure, support with another slot off, another event, nothing."""
    partial = kept.stance == SUPPORTS and kept.slot
    if kept.stance == REFUTES:
        return 4 if kept.slot in IDENTITY else 2
    return 3 if partial else {SUPPORTS: 0, DISPUTES: 1, NEUTRAL: 5}[kept.stance]


def _all_neutral(held: list[tuple[Claim, Stance]]) -> bool:
    return all(kept.stance == NEUTRAL for _, kept in held)


def _pairs(asked: Asked, passage: Passage) -> Iterator[Pair]:
    """The claim with each claim of the passage."""
    published = passage.provenance.published
    known = passage.signed.on if passage.signed else published
    for found in passage.claims:
        yield Pair(
            asked.claim,
            found,
            asked.on,
            published,
            asked.lang == passage.lang,
            known,
            passage.tokens | passage.lead,
            asked.beside,
            asked.twin,
            (asked.along, along(c for c in passage.claims if c.sentence == found.sentence)),
            passage.claims,
        )


def _stance(asked: Asked, pair: Pair, passage: Passage) -> Stance | None:
    if passage.review:
        return reviewed(pair, passage.review, passage.claims, None if asked.unsure else asked.ahead)
    held, signed = stance(pair), passage.signed
    if held and signed and held.stance in (SUPPORTS, DISPUTES) and not _undisputed(asked.claim, signed):
        return replace(held, stance=_BY_SIGNATURE[signed.verdict])
    return held


def _undisputed(claim: Claim, signed: Signature) -> bool:
    """Of a disputed figure nobody disputes the day on which it was given."""
    return signed.verdict == "conflicting" and claim.frame.kind == "figure" and "value" not in claim.tested
