"""Votes: the winner and the share of an election, the counts of a vote, of the same body on the same day."""

from __future__ import annotations

from factcheck.values import Relation
from factcheck.verify.frames._same import of_one_day, other_date, other_speaker, same_period, same_speaker, told
from factcheck.verify.same import aligned
from factcheck.verify.stance import Pair, Stance, kept, neutral, one_off, supports

FRAME = "vote"
ANY = False
_FIGURES = ("share", "for", "against", "abstained")
_SLOTS = ("winner", *_FIGURES)
_AGREE = (Relation.EQUAL, Relation.CONTAINS)


def stance(pair: Pair) -> Stance | None:
    """Support where all that is said agrees; a figure that differs refutes where all else is the same."""
    how = aligned(pair)
    if not how.near or not kept(pair):
        return None
    score = how.score
    if not same_speaker(pair):
        return other_speaker(pair, score)
    if not same_period(pair):
        return other_date(pair, score)
    said = [slot for slot in _SLOTS if slot in pair.said.frame.slots]
    met = {slot: pair.relation(slot) for slot in said}
    if _another(pair):
        return neutral("winner", Relation.UNKNOWN, "vote/open", score)
    if all(each in _AGREE for each in met.values()):
        return supports("vote/slots", score)
    differing = [slot for slot in said if met[slot] == Relation.DISJOINT]
    if differing == ["winner"]:  # of two elections of one day each has its winner
        return neutral("winner", met["winner"], "vote/other-winner", score * 0.9)
    if len(differing) == 1 and how.same and _fixed(pair, differing[0]):
        return one_off(pair, differing[0], "vote/figure", score)
    slot = next(slot for slot in said if met[slot] not in _AGREE)
    return neutral(slot, met[slot], "vote/open", score)


def _another(pair: Pair) -> bool:
    """Whether the found share is a winner's, and the said one that of somebody whom the found clause does not name."""
    names = {token for token in pair.said.tokens if token.startswith("name:")}
    alone = "winner" in pair.found.frame.slots and "winner" not in pair.said.frame.slots
    return alone and bool(names) and names.isdisjoint(pair.found.tokens)


def _fixed(pair: Pair, slot: str) -> bool:
    """Whether all else is the same: each other slot that either side has, and the day or one of them at least."""
    slots = {*pair.said.frame.slots, *pair.found.frame.slots} & {*_SLOTS} - {slot}
    same = all(pair.relation(other) == Relation.EQUAL for other in slots)
    return same and of_one_day(pair) and (told(pair.dates()[0]) or bool(slots))
