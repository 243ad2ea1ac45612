"""Memberships: member, body and status; a date that differs refutes where a record tells it, or as a slip."""

from __future__ import annotations

from factcheck.entities.bodies import short
from factcheck.values import DateRange, Name, Relation, Words
from factcheck.verify.frames import _when
from factcheck.verify.stance import Pair, Stance, kept, neutral, one_off, supports

FRAME = "membership"
ANY = False
_RECORD = "claims/record"
_ONCE = frozenset({"joined", "left", "founded"})  # an application and a suspension come again
_YEAR = 366  # days


def stance(pair: Pair) -> Stance | None:
    """Support where member, body and status agree, and the date where one is said."""
    if not kept(pair) or pair.relation("member") is not Relation.EQUAL or not _same_body(pair):
        return None
    said, found = (value.text if isinstance(value, Words) else "" for value in pair.slot("status"))
    if said == "member":
        return _belongs(pair, found)
    if said != found:
        return None
    if "order" in pair.said.frame.slots and pair.relation("order") is not Relation.EQUAL:
        return _ordered(pair)
    date, other = pair.dates()
    if date is None or _when.agree(pair):
        return supports("membership/slots", 1.0)
    if other is None or not _when.differ(pair):
        return None
    if said in _ONCE and (pair.found.rule == _RECORD or _when.slip(pair)):
        return one_off(pair, "date", "membership/date", 0.9)
    return neutral("date", pair.relation("date"), "membership/other-date", 0.6)


def _ordered(pair: Pair) -> Stance:
    """The 30th member is not the 31st; where the source does not count, that part of the claim stays open."""
    if "order" in pair.found.frame.slots and (pair.dates()[0] is None or _when.agree(pair)):
        return one_off(pair, "order", "membership/order", 0.9)
    return neutral("order", pair.relation("order"), "membership/open", 0.6)


def _same_body(pair: Pair) -> bool:
    said, found = pair.slot("body")
    ids = [short(name.id) for name in (said, found) if isinstance(name, Name) and name.id]
    return len(ids) == 2 and ids[0] == ids[1]


def _belongs(pair: Pair, found: str) -> Stance | None:
    """A member is who is called so by a text of the same year, or by a record whose days hold the article's."""
    said, days = pair.dates()
    if found != "member" or not _now(pair, days):
        return None
    told = said is None or _when.agree(pair) or pair.relation("date") is Relation.WITHIN
    return supports("membership/slots", 0.9) if told else None


def _now(pair: Pair, days: DateRange | None) -> bool:
    """Whether what was found still holds on the day of the article: members leave."""
    if days and days.last and pair.said_on and days.last < pair.said_on:
        return False
    if days and days.first and days.last and pair.said_on and days.first <= pair.said_on:
        return True
    if pair.found.rule == _RECORD or pair.said_on is None or pair.found_on is None:
        return True
    return abs((pair.said_on - pair.found_on).days) <= _YEAR
