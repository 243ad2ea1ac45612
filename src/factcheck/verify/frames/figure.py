"""Figures: percentages and numbers of the same subject, speaker and date."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.relation import relation
from factcheck.values import AGREEING, Quantity, Relation
from factcheck.verify.contested import SURELY, contested
from factcheck.verify.frames._measured import measured
from factcheck.verify.frames._same import other_speaker, same_noun, same_speaker, two_named
from factcheck.verify.frames._taken import day_taken, name_taken
from factcheck.verify.frames._time import another_time, longer, repeated, same_time
from factcheck.verify.frames._toll import counting, other_count, touched_up
from factcheck.verify.numbers import exact, far_off
from factcheck.verify.revised import OTHER_COUNT
from factcheck.verify.same import aligned
from factcheck.verify.stance import DISPUTES, SUPPORTS, Pair, Stance, kept, neutral, one_off
from factcheck.verify.weights import kin_units

FRAME = "figure"
ANY = False
_BOUNDS = frozenset({">", ">=", "<", "<="})


def stance(pair: Pair) -> Stance | None:
    """Value against value where subject, speaker and date are the same; a figure of another date is neutral."""
    values = _in_one_unit(pair)
    if not kept(pair) or (values is None and not _other_currency(pair)):
        return None
    how = aligned(pair)
    if values is None:
        slip = same_speaker(pair) and same_time(pair) and how.same
        return one_off(pair, "value", "money/value", how.score) if slip else None
    if not how.near:
        return None
    (said, found), score = values, how.score
    same_voice = pair.relation("speaker") in AGREEING
    agree = _reported(said, found) if same_voice and said.unit == found.unit else _follows(said, found)
    if pair.relation("speaker") == Relation.DISJOINT or two_named(pair):
        return other_speaker(pair, score)
    if not (same_speaker(pair) or (agree and exact(pair))):
        return other_speaker(pair, score)
    if not same_voice and _another_voice(pair, bool(agree)):
        return _of_two_voices(pair, bool(agree), score)
    if not same_time(pair) and not repeated(pair, same_voice and how.same, bool(agree)):
        return another_time(pair, how.same and said.number == found.number, score)
    if agree is False and not same_voice and measured(pair, said, found):
        return neutral("value", pair.relation("value"), f"{pair.said.kind}/open", score)
    if not agree and pair.twin:
        return neutral("value", pair.relation("value"), f"{pair.said.kind}/several", score)
    if agree and (day_taken(pair) or name_taken(pair)):
        return neutral("value", pair.relation("value"), f"{pair.said.kind}/several", score)
    if agree is None or (not agree and (longer(pair) or counting(pair) or touched_up(pair, said, found))):
        return neutral("value", pair.relation("value"), f"{pair.said.kind}/open", score)
    if not agree and how.unscoped:
        return neutral("value", pair.relation("value"), f"{pair.said.kind}/scope", score)
    if (not agree or _holds(said, found)) and not how.same:
        return neutral("value", pair.relation("value"), f"{pair.said.kind}/other-subject", score)
    if not agree and other_count(pair):
        return neutral("value", pair.relation("value"), f"{pair.said.kind}/{OTHER_COUNT}", score)
    return _decided(pair, agree, same_voice, score)


def _another_voice(pair: Pair, agree: bool) -> bool:
    """Whether the found figure is one of two that two voices give; where that is not sure, it excludes no other."""
    if "value" not in pair.said.tested or same_noun(pair):
        return False
    how = contested(pair.found, pair.passage)
    return how == SURELY or (bool(how) and not agree)


def _of_two_voices(pair: Pair, agree: bool, score: float) -> Stance:
    """One of two figures that two voices give: in the article's own voice disputed, else somebody else's."""
    if agree and "speaker" not in pair.said.frame.slots:
        return Stance(DISPUTES, "", pair.relation("value"), f"{pair.said.kind}/value", score)
    return other_speaker(pair, score)


def _in_one_unit(pair: Pair) -> tuple[Quantity, Quantity] | None:
    """Both in the unit that they share, None where they can't be compared. Dollars that may be several countries' are,
    of one fact, those that the other side names."""
    said, found = pair.slot("value")
    if not (isinstance(said, Quantity) and isinstance(found, Quantity)):
        return None
    shared = {*said.unit.split("|")} & {*found.unit.split("|")}
    if said.unit != found.unit and shared:
        return replace(said, unit=min(shared)), replace(found, unit=min(shared))
    if said.unit != found.unit and kin_units(said.unit, found.unit):
        alike = replace(found, unit=said.unit)
        return (said, alike) if relation(said, alike) in (Relation.EQUAL, Relation.CONTAINS) else None
    points = {said.unit, found.unit} == {"%", "pp"}
    return None if points or relation(said, found) == Relation.UNKNOWN else (said, found)


def _other_currency(pair: Pair) -> bool:
    """The very number in another currency: an editor who converts writes another number."""
    said, found = pair.slot("value")
    if not (
        isinstance(said, Quantity) and isinstance(found, Quantity) and pair.said.kind == pair.found.kind == "money"
    ):
        return False
    return said.number == found.number and not {*said.unit.split("|")} & {*found.unit.split("|")}


def _decided(pair: Pair, agree: bool, same_voice: bool, score: float) -> Stance:
    if agree and "value" not in pair.said.tested and not _dated(pair):
        return neutral("date", pair.relation("date"), f"{pair.said.kind}/open", score)
    if agree:
        disputed = pair.found.disputed and pair.said.affirmed  # who reports the denial disputes nothing
        held = DISPUTES if disputed and "value" in pair.said.tested else SUPPORTS
        return Stance(held, "", pair.relation("value"), f"{pair.said.kind}/value", score)
    rule = "misreported" if same_voice else "value"
    return one_off(pair, "value", f"{pair.said.kind}/{rule}", score)


def _dated(pair: Pair) -> bool:
    """Whether the found figure's day is told: "on one of these days" says nothing of the day that is claimed."""
    _, found = pair.dates()
    return bool(found and found.days) and pair.relation("date") in (Relation.EQUAL, Relation.CONTAINS)


def _reported(said: Quantity, found: Quantity) -> bool:
    """Whether a speaker's figure is given as it was: the same number, or a rounding that holds it."""
    if said.number == found.number:
        return said.comparator == found.comparator or "<" not in (said.comparator, found.comparator)
    plainly = said.comparator in ("=", "~") and found.comparator in ("=", "~")
    if plainly and said.low is not None and said.high is not None:
        # Half-way does not round: 85 is no "about 90".
        return said.low < found.number < said.high
    return said.comparator == found.comparator == "range" and (said.low, said.high) == (found.low, found.high)


def _follows(said: Quantity, found: Quantity) -> bool | None:
    """Where nobody is quoted logic decides: True what follows, False what is excluded, None what stays open. "More than
    6,500" of a found 6,500 stays open: one of the texts may have dropped the hedge."""
    met = relation(said, found)
    alike = (said.number, said.unit) == (found.number, found.unit)  # as many miles are another length
    if alike and {said.comparator, found.comparator} == {"=", "~"}:
        return True  # "about 30" given as 30, or the reverse
    if met == Relation.DISJOINT and alike and {said.comparator, found.comparator} & {"=", "~"}:
        return None
    if met in (Relation.EQUAL, Relation.CONTAINS):
        return True
    return False if met == Relation.DISJOINT or far_off(said, found) else None


def _holds(said: Quantity, found: Quantity) -> bool:
    """A stretch with both ends that has the found figure in it, much lies between 3 and 7 percent, or a bound of which
    the found figure is well within: at least 10 of those killed, where 80 of all were."""
    if said.comparator in _BOUNDS and said.number != found.number:
        return True
    return said.comparator == "range" and (said.low, said.high) != (found.low, found.high)
