"""What must be the same before two figures, changes or votes are compared: who tells of them, and when they were."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.entities.belonging import of_one_country
from factcheck.values import AGREEING, DateRange, Name, Relation, Value
from factcheck.verify.stance import Pair, Stance, neutral
from factcheck.verify.weights import weights

_MEETING = frozenset({Relation.WITHIN, Relation.CONTAINS, Relation.OVERLAPS})


def same_speaker(pair: Pair) -> bool:
    """The same one, or nobody on a side: what somebody else tells says nothing, nor the police of the army."""
    if _two_bodies(pair):
        return False
    somebody = all(map(_told_who, pair.slot("speaker")))
    return not somebody or pair.relation("speaker") in AGREEING or _country(*pair.slot("speaker"))


def _country(said: Value | None, found: Value | None) -> bool:
    """Whether a country speaks on one side, and one of its bodies on the other."""
    if not (isinstance(said, Name) and isinstance(found, Name)) or "country" not in (said.basis, found.basis):
        return False
    return of_one_country(said, found)


def _told_who(speaker: Value | None) -> bool:
    """Whether a speaker is told by name or office: nobody is another than "an official", or "the head"."""
    return isinstance(speaker, Name) and bool(speaker.text and (speaker.id or speaker.office or speaker.skeleton))


def _two_bodies(pair: Pair) -> bool:
    """Whether no table knows the speakers, and what they are called makes them two: the army, the police; two names."""
    said, found = _nouns(pair)
    return (said != found and {said, found} <= weights().concepts.bodies) or two_named(pair)


def two_named(pair: Pair) -> bool:
    """Whether the speakers go by two names that no table knows, in one language; their endings tell nothing."""
    said, found = _nouns(pair)
    if not (pair.same_language and said.startswith(_WORD) and found.startswith(_WORD)):
        return False
    stem = max(_STEM, min(len(said), len(found)) - _ENDING)
    return said[:stem] != found[:stem]


_WORD = "w:"  # of a noun that is a name: w:afad
_STEM, _ENDING = 5, 2  # letters, "w:" among them


def same_noun(pair: Pair) -> bool:
    """Whether nobody names the speakers, and both are called the same: the army."""
    said, found = _nouns(pair)
    return said == found != ""


def _nouns(pair: Pair) -> tuple[str, str]:
    """What the speakers are called whom nobody names, "" for others."""
    said, found = pair.said.attribution, pair.found.attribution
    return said.noun if said else "", found.noun if found else ""


def same_period(pair: Pair) -> bool:
    """The very same dates; or none on both sides, of texts of one day."""
    said, found = pair.dates()
    if said and found:
        return told(said) and said == found
    return not (said or found) and (None in (pair.said_on, pair.found_on) or pair.said_on == pair.found_on)


def of_a_cell(pair: Pair) -> bool:
    """Whether the found figure is a table's: of its period, and of no part of it."""
    return pair.found.rule == "source/cell"


def days_meet(pair: Pair) -> bool:
    """Whether both dates have a day in common; the very same dates where one is a table's."""
    met = pair.relation("date")
    return met == Relation.EQUAL or (met in _MEETING and not of_a_cell(pair))


FRESH = timedelta(7)  # what the news tells without a date is of the week before it


def just_now(pair: Pair) -> bool:
    """What the said side tells without a date, the found side of a day in the week before."""
    said, found = pair.dates()
    return not said and found is not None and found.days == 1 and before(pair.said_on, found.last, FRESH)


def before(told_on: date | None, day: date | None, most: timedelta) -> bool:
    """Whether a day is that of a text or before it, by no more than so long; False where one is not known."""
    return told_on is not None and day is not None and timedelta(0) <= told_on - day <= most


def told(date: DateRange | None) -> bool:
    """Whether a date is told, not merely somewhere in the sentence."""
    return date is not None and date.first is not None and date.last is not None


def of_one_day(pair: Pair) -> bool:
    """Whether both tell when, or neither does and their texts are of one day, or of days that nobody knows."""
    return told(pair.dates()[0]) or pair.said_on == pair.found_on


def other_speaker(pair: Pair, score: float) -> Stance:
    """Somebody else's figure neither supports nor refutes this speaker's."""
    return neutral("speaker", Relation.DISJOINT, f"{pair.said.kind}/other-speaker", score * 0.8)


def other_date(pair: Pair, score: float) -> Stance:
    """A figure of another time neither supports nor refutes this one."""
    return neutral("date", pair.relation("date"), f"{pair.said.kind}/other-date", score * 0.9)
