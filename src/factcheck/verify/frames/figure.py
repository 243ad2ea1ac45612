"""Figures: percentages and numbers of the same subject, speaker and date."""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace

from factcheck.relation import relation
from factcheck.values import AGREEING, DateRange, Quantity, Relation, Value
from factcheck.verify.frames import _when
from factcheck.verify.frames._same import other_date, other_speaker, same_speaker
from factcheck.verify.frames._toll import counting, other_count, touched_up
from factcheck.verify.numbers import exact
from factcheck.verify.revised import OTHER_COUNT
from factcheck.verify.same import aligned
from factcheck.verify.stance import DISPUTES, SUPPORTS, Pair, Stance, kept, neutral, one_off
from factcheck.verify.weights import weights

FRAME = "figure"
ANY = False
_PERIOD = 8  # days: a said date this long names a period, not a day
_MONTH, _YEAR = timedelta(31), 366
_FRESH = timedelta(7)  # an undated figure in the news is the latest of the week


def stance(pair: Pair) -> Stance | None:
    """Value against value where subject, speaker and date are the same; a figure of another date is neutral."""
    values = _in_one_unit(*pair.slot("value"))
    if not kept(pair) or (values is None and not _other_currency(pair)):
        return None
    how = aligned(pair)
    if values is None:
        slip = same_speaker(pair) and _same_time(pair) and how.same
        return one_off(pair, "value", "money/value", how.score) if slip else None
    if not how.near:
        return None
    (said, found), score = values, how.score
    same_voice = pair.relation("speaker") in AGREEING
    agree = _reported(said, found) if same_voice else _follows(said, found)
    if pair.relation("speaker") == Relation.DISJOINT or not (same_speaker(pair) or (agree and exact(pair))):
        return other_speaker(pair, score)
    if not _same_time(pair) and not (agree and _repeated(pair)):
        return _another_time(pair, how.same and same_voice and said.number == found.number, score)
    if not agree and pair.twin:
        return neutral("value", pair.relation("value"), f"{pair.said.kind}/several", score)
    if agree is None or (not agree and (_longer(pair) or counting(pair) or touched_up(pair, said, found))):
        return neutral("value", pair.relation("value"), f"{pair.said.kind}/open", score)
    if (not agree or _holds(said, found)) and not how.same:
        return neutral("value", pair.relation("value"), f"{pair.said.kind}/other-subject", score)
    if not agree and other_count(pair):
        return neutral("value", pair.relation("value"), f"{pair.said.kind}/{OTHER_COUNT}", score)
    return _decided(pair, agree, same_voice, score)


def _in_one_unit(said: Value | None, found: Value | None) -> tuple[Quantity, Quantity] | None:
    """Both in the unit that they share, None where they can't be compared. Dollars that may be several countries' are,
    of one fact, those that the other side names."""
    if not (isinstance(said, Quantity) and isinstance(found, Quantity)):
        return None
    shared = {*said.unit.split("|")} & {*found.unit.split("|")}
    if said.unit != found.unit and shared:
        return replace(said, unit=min(shared)), replace(found, unit=min(shared))
    if said.unit != found.unit and _kin(said.unit, found.unit):
        alike = replace(found, unit=said.unit)
        return (said, alike) if relation(said, alike) in (Relation.EQUAL, Relation.CONTAINS) else None
    points = {said.unit, found.unit} == {"%", "pp"}
    return None if points or relation(said, found) == Relation.UNKNOWN else (said, found)


def _kin(one: str, other: str) -> bool:
    """Whether two units may count the same: what one language calls people another calls refugees."""
    return any({one, other} <= units for units in weights().kin.values())


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
    if met == Relation.DISJOINT and said.number == found.number and {said.comparator, found.comparator} & {"=", "~"}:
        return None
    if met in (Relation.EQUAL, Relation.CONTAINS):
        return True
    return False if met == Relation.DISJOINT else None


def _holds(said: Quantity, found: Quantity) -> bool:
    """A stretch with both ends that has the found figure in it: much lies between 3 and 7 percent."""
    return said.comparator == "range" and (said.low, said.high) != (found.low, found.high)


def _same_time(pair: Pair) -> bool:
    """As of the same day; a figure without a date is the latest of the week before the text."""
    said, found = pair.dates()
    if said and found:
        return pair.relation("date") in (
            Relation.EQUAL,
            Relation.WITHIN,
            Relation.CONTAINS,
            Relation.OVERLAPS,
        )
    if said:
        later = pair.found_on is not None and pair.said_on is not None and pair.found_on > pair.said_on
        return pair.found_on is None or (_within(pair, said) and not later)
    if found and found.first and found.last and pair.said_on and found.first <= pair.said_on <= found.last:
        return (found.days or 0) <= _YEAR  # the year's figure, told before its end
    day = (found.last if found else None) or pair.found_on
    return day is None or pair.said_on is None or timedelta(0) <= pair.said_on - day <= _FRESH


def _repeated(pair: Pair) -> bool:
    """An exact figure that neither text dates, given again within a month."""
    lately = pair.said_on and pair.found_on and timedelta(0) <= pair.said_on - pair.found_on <= _MONTH
    return bool(lately) and pair.dates() == (None, None) and exact(pair)


def _longer(pair: Pair) -> bool:
    """The said period holds the found day and others: "in July" may mean another day's figure."""
    said, found = pair.dates()
    return bool(said and found and pair.relation("date") == Relation.CONTAINS and (said.days or _PERIOD) >= _PERIOD)


def _within(pair: Pair, said: DateRange) -> bool:
    """A found figure without its date counts as of its text's day, or of the days right before."""
    assert pair.found_on is not None
    last, first = said.last or pair.found_on, said.first or pair.found_on
    return first <= pair.found_on <= last + _FRESH


def _another_time(pair: Pair, same: bool, score: float) -> Stance:
    """The same speaker's same figure a few days apart is one statement with its date wrong; else it is another one."""
    if same and all(pair.dates()) and (_when.near(pair) or _when.one_part_off(pair)):
        return one_off(pair, "date", f"{pair.said.kind}/date", score)
    return other_date(pair, score)
