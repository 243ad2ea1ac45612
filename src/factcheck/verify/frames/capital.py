"""Capitals: a country has one, so a record's other city excludes the said one; what another text says does not."""

from __future__ import annotations

from factcheck.entities.capitals import SEVERAL
from factcheck.values import Name, Relation
from factcheck.verify.stance import Pair, Stance, kept, neutral, one_off, supports

FRAME = "capital"
ANY = False
_RECORD = "claims/record"


def stance(pair: Pair) -> Stance | None:
    """Support where country and city agree; a verified record's other city of the same country refutes."""
    if not kept(pair) or pair.relation("country") is not Relation.EQUAL:
        return None
    city = pair.relation("city")
    if city is Relation.EQUAL:
        return supports("capital/slots", 1.0)
    if city is not Relation.DISJOINT:
        return None
    country = pair.said.frame.slots["country"]
    several = isinstance(country, Name) and country.id in SEVERAL
    if pair.found.rule == _RECORD and not several:
        return one_off(pair, "city", "capital/city", 0.9)
    return neutral("city", city, "capital/other-city", 0.5)
