"""Changes: direction and figures of the same subject over the same period."""

from __future__ import annotations

from factcheck.model import Claim
from factcheck.values import Quantity, Relation, Value, Words, plain
from factcheck.verify.frames._same import just_now, of_one_day, other_date, other_speaker, same_period, same_speaker
from factcheck.verify.same import aligned
from factcheck.verify.stance import Pair, Stance, kept, neutral, one_off, supports

FRAME = "change"
ANY = False
_FIGURES = ("by", "to", "from")
_YEAR = 360  # days: what grew over a year is compared with the year before, what grew in May perhaps with April


def stance(pair: Pair) -> Stance | None:
    """Support where direction and all said figures agree; one that differs refutes where the rest fixes the change."""
    how = aligned(pair)
    if not how.near or not kept(pair) or _at_odds(pair.found):
        return None
    score = how.score
    if not same_speaker(pair):
        return other_speaker(pair, score)
    if not (same_period(pair) or just_now(pair)):
        return other_date(pair, score)
    met = {slot: pair.relation(slot) for slot in _FIGURES}
    differing = [slot for slot in _FIGURES if met[slot] == Relation.DISJOINT and not _percent_and_points(pair, slot)]
    if pair.relation("direction") == Relation.DISJOINT:
        return _decided(pair, "direction", how.same and (_turned(pair) or _year(pair) or not differing), score)
    if len(differing) == 1:
        return _decided(pair, differing[0], how.same, score)
    if differing:
        return neutral(differing[0], met[differing[0]], "change/several", score * 0.9)
    said = [slot for slot in _FIGURES if slot in pair.said.frame.slots]
    if not said:  # doubled, tripled: by how much is not told
        return supports("change/slots", score) if not differing and "by" not in pair.found.frame.slots else None
    if all(met[slot] in (Relation.EQUAL, Relation.CONTAINS) or _beside(pair, slot) for slot in said):
        return supports("change/slots", score)
    return neutral(said[0], met[said[0]], "change/open", score)


def _at_odds(found: Claim) -> bool:
    """Whether a source's own figures contradict its word: what fell from 9 to 12 tells nothing of another text."""
    slots = found.frame.slots
    start, end, way = slots.get("from"), slots.get("to"), slots.get("direction")
    if not (isinstance(start, Quantity) and isinstance(end, Quantity) and isinstance(way, Words)):
        return False
    return start.unit == end.unit and (start.number < end.number) != (way.text == "rise")


def _beside(pair: Pair, slot: str) -> bool:
    """Whether the found text tells a figure of the change in other words beside it: "and reached 8 billion"."""
    said, found = pair.slot(slot)
    others = (pair.relation(other) for other in _FIGURES if other != slot)
    if not isinstance(said, Quantity) or found is not None or Relation.EQUAL not in others:
        return False
    units, number = {*said.unit.split("|")}, plain(said.number)
    told = (token.rpartition(":")[::2] for token in pair.around)
    return any(figure == number and not units.isdisjoint(unit.split("|")) for unit, figure in told)


def _decided(pair: Pair, slot: str, same: bool, score: float) -> Stance:
    """Refuted by one slot, where subject, period and another figure leave no other change that may be meant."""
    if same and _fixed(pair, slot):
        return one_off(pair, slot, "change/direction" if slot == "direction" else "change/figure", score)
    return neutral(slot, pair.relation(slot), "change/other-subject", score)


def _fixed(pair: Pair, slot: str) -> bool:
    """Whether it is told over the same day or stretch, and another figure agrees, or the period is a year."""
    if not of_one_day(pair):
        return False
    others = [other for other in _FIGURES if other != slot]
    if any(pair.relation(other) == Relation.EQUAL for other in others) or (slot == "direction" and _turned(pair)):
        return True
    return _year(pair)


def _year(pair: Pair) -> bool:
    said, _ = pair.dates()
    return bool(said and (said.days or 0) >= _YEAR)


def _turned(pair: Pair) -> bool:
    """From 9 to 12 said of what went from 12 to 9."""
    said, found = pair.said.frame.slots, pair.found.frame.slots
    return _equal(said.get("from"), found.get("to")) and _equal(said.get("to"), found.get("from"))


def _equal(one: Value | None, other: Value | None) -> bool:
    return isinstance(one, Quantity) and isinstance(other, Quantity) and one == other


def _percent_and_points(pair: Pair, slot: str) -> bool:
    """By 20% and by two points may both be true of one change, so the one neither upholds nor excludes the other."""
    return {value.unit for value in pair.slot(slot) if isinstance(value, Quantity)} == {"%", "pp"}
