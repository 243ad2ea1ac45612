"""Reviewed claims: somebody's verdict on a claim, whose words a review repeats without saying them.

What a review says of an article is its rating, and that only where the article makes the very claim: every slot, every
name and every word that tells what it is about. A rating of false takes back a claim as a whole, so it decides only
where the claim is one fact, and only for those words of the article that state the fact.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from datetime import timedelta
from functools import cache
from importlib import resources

import msgspec
from msgspec.structs import replace

from factcheck.model import Claim, Review
from factcheck.values import DateRange, Relation
from factcheck.verify.features import matter
from factcheck.verify.frames.statement import denied
from factcheck.verify.stance import NEUTRAL, REFUTES, SUPPORTS, Pair, Stance, comparable, stance

_TRUE, _FALSE = "supported", "refuted"  # verdicts of a review
_OPEN, _OTHER, _WHEN, _RATED = "review/open", "review/other-claim", "review/other-time", "review/rated"
_SURE, _LIKE = 0.95, 0.5
_WEEK = timedelta(7)  # after a review, in which what it says of a claim without a date still holds
_DAYS = ("date", "act-date")


class _Words(msgspec.Struct, frozen=True):
    """As reviewed.toml has them."""

    shown: frozenset[str]
    doubting: frozenset[str]
    passing: frozenset[str]


def reviewed(pair: Pair, review: Review, claims: Iterable[Claim], ahead: frozenset[str] | None) -> Stance | None:
    """What a review says of the said claim. claims: all that are read in the reviewed one. ahead: the tokens of the
    sentence behind the said claim's, which may take it back; None where one of the two supposes or denies something."""
    alike = replace(pair, said=replace(pair.said, affirmed=pair.found.affirmed)) if comparable(pair) else pair
    if not _same(alike):
        held = stance(alike)
        return Stance(NEUTRAL, held.slot, held.relation, _OTHER, min(held.score, _LIKE)) if held else None
    if not _decides(pair, review, claims, ahead):
        return _neutral(_OPEN)
    if not _then(pair, review):
        return _neutral(_WHEN)
    upheld = (review.verdict == _TRUE) == (pair.said.affirmed == pair.found.affirmed)
    return Stance(SUPPORTS if upheld else REFUTES, "", Relation.EQUAL, _RATED, _SURE)


def _neutral(rule: str) -> Stance:
    return Stance(NEUTRAL, "", Relation.EQUAL, rule, _LIKE)


def _same(pair: Pair) -> bool:
    """Whether both are one claim in all slots and in what they are about."""
    said, found = pair.said, pair.found
    if (said.kind, said.frame.kind) != (found.kind, found.frame.kind):
        return False
    slots = said.frame.slots.keys()
    if slots != found.frame.slots.keys() or any(pair.relation(slot) is not Relation.EQUAL for slot in slots):
        return False
    own, other = matter(pair, said), matter(pair, found)
    words = not pair.same_language and any(token.startswith("w:") for token in own | other)
    return own == other and not words


def _decides(pair: Pair, review: Review, claims: Iterable[Claim], ahead: frozenset[str] | None) -> bool:
    """Whether a rating says something of the said claim for certain."""
    said, found = pair.said, pair.found
    if (
        ahead is None
        or review.verdict not in (_TRUE, _FALSE)
        or said.modality != "actual"
        or found.modality != "actual"
    ):
        return False
    if said.attribution or found.attribution or any(denied(each.tokens) == each.affirmed for each in (said, found)):
        return False
    if _concepts(found.tokens | pair.around) & _words().shown or _doubted(pair.said.tokens | pair.beside | ahead):
        return False
    if not found.affirmed and (review.verdict == _FALSE or said.affirmed):
        return False  # to say that "it is not so" is false may mean that it is partly so
    taken_back = review.verdict == _FALSE or said.affirmed != found.affirmed
    return not taken_back or (said.kind != "date" and _one_fact(claims))


def _doubted(tokens: frozenset[str]) -> bool:
    return not _words().doubting.isdisjoint(_concepts(tokens))


def _one_fact(claims: Iterable[Claim]) -> bool:
    """Whether nothing else is claimed: of two things said at once nobody knows which of them is false."""
    facts = [claim.frame for claim in claims if claim.kind != "date" and claim.rule not in _words().passing]
    return all(fact == facts[0] for fact in facts[1:])


def _then(pair: Pair, review: Review) -> bool:
    """Of one day before the review, which both name; else the article is no older than the claim and hardly younger
    than the review: what was false may have come true."""
    days = [day for slot in _DAYS if isinstance(day := pair.said.frame.slots.get(slot), DateRange)]
    if review.on is None:
        return False
    if days:
        return all(day.first and day.last and day.last <= review.on for day in days)
    return pair.said_on is not None and (review.since or review.on) <= pair.said_on <= review.on + _WEEK


def _concepts(tokens: frozenset[str]) -> frozenset[str]:
    return frozenset(token.removeprefix("concept:") for token in tokens if token.startswith("concept:"))


@cache
def _words() -> _Words:
    text = resources.files("factcheck.verify").joinpath("reviewed.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), _Words)
