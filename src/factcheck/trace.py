"""The trace of one verdict: what was read, asked, found, compared and weighed, as a report can show it."""

from __future__ import annotations

import msgspec

from factcheck.check import Examined, examine
from factcheck.desk import Desk
from factcheck.extract import Extraction
from factcheck.model import Article, Claim, Evidence, Finding, Passage, ReadValue, SourceState
from factcheck.ranking import Ranked
from factcheck.values import Relation, Value
from factcheck.verify.judge import Heard, Trial
from factcheck.verify.same import FRAMES, aligned
from factcheck.verify.stance import Pair, Stance, comparable

DECIDES, OLDER, COPY = "decides", "older", "copy"


class Compared(msgspec.Struct, frozen=True):
    """A slot of both claims. tested: its words stand in the article's quote, so that it may refute."""

    slot: str
    said: Value | None
    found: Value | None
    relation: Relation
    tested: bool


class HeldClaim(msgspec.Struct, frozen=True):
    """A passage's claim as the article's was held against it. slots: none where it is of another sort.

    features: of figures, changes and votes, what both clauses share and lack, with its points. alignment: what they add
    up to, 0 to 1. stance: None where the two are not about the same thing.
    """

    found: Claim
    slots: tuple[Compared, ...]
    features: tuple[tuple[str, float], ...]
    alignment: float | None
    stance: Stance | None


class HeldPassage(msgspec.Struct, frozen=True):
    """A passage with what it says. ranked: None where it was looked up by name. word: what it says in the end.

    weighed: decides, older, copy, or a reason of `verify.decide`; "" where the passage has no word.
    """

    passage: Passage
    ranked: Ranked | None
    claims: tuple[HeldClaim, ...]
    word: Evidence | None
    weighed: str


class Explanation(msgspec.Struct, frozen=True):
    """One verdict with all that led to it. values: those of the article that the claim rests on.

    asked: the index's query, tokens with weights; none where the article itself decided. found: passages in all.
    """

    article: Article
    finding: Finding
    values: tuple[ReadValue, ...]
    asked: tuple[tuple[str, float], ...]
    found: int
    passages: tuple[HeldPassage, ...]
    sources: tuple[SourceState, ...]


def explain(article: Article, id: str, desk: Desk) -> Explanation:
    """The trace of a claim's verdict, by the claim's id. UsageError where the article has no such claim."""
    article, extraction, examined = examine(article, id, desk)
    asked = sorted(examined.asked.items(), key=lambda token: (-token[1], token[0]))
    return Explanation(
        article,
        examined.finding,
        _values(examined.finding.claim, extraction),
        tuple(asked),
        examined.found,
        _passages(examined),
        desk.sources,
    )


def _values(claim: Claim, extraction: Extraction) -> tuple[ReadValue, ...]:
    """The values within the quote, and those of its sentence that are a slot's."""
    slots = list(claim.frame.slots.values())
    near = (value for value in extraction.values if claim.sentence.covers(value.span))
    return tuple(value for value in near if claim.span.covers(value.span) or value.value in slots)


def _passages(examined: Examined) -> tuple[HeldPassage, ...]:
    if examined.trial is None:
        return ()
    ranks = [*(None for _ in examined.almanac), *examined.ranked]
    heard = zip(examined.trial.heard, ranks, strict=True)
    return tuple(_passage(each, rank, examined.trial) for each, rank in heard)


def _passage(heard: Heard, ranked: Ranked | None, trial: Trial) -> HeldPassage:
    claims = tuple(_held(pair, stance) for pair, stance in heard.held)
    word = next((word for word in trial.evidence if word.passage is heard.passage), None)
    weighed = _weighed(heard.word, word, trial) if heard.word else ""
    return HeldPassage(heard.passage, ranked, claims, word or heard.word, weighed)


def _held(pair: Pair, stance: Stance | None) -> HeldClaim:
    slots = tuple(_compared(pair, name) for name in pair.said.frame.slots) if comparable(pair) else ()
    how = aligned(pair) if slots and pair.said.frame.kind in FRAMES else None
    return HeldClaim(pair.found, slots, how.told if how else (), round(how.score, 2) if how else None, stance)


def _compared(pair: Pair, slot: str) -> Compared:
    said, found = pair.slot(slot)
    return Compared(slot, said, found, pair.relation(slot), slot in pair.said.tested)


def _weighed(first: Evidence, last: Evidence | None, trial: Trial) -> str:
    """What became of a passage's word. last: as it was weighed, None where another passage stands for it."""
    if last is None:
        return COPY
    if any(last is chosen for chosen in trial.weighing.chosen):
        return DECIDES
    if first.stance != last.stance:
        return OLDER
    return next(why for aside, why in trial.weighing.aside if aside is last)
