"""Visits: visitor, place and date, with "the first since" closing the years between."""

from __future__ import annotations

from factcheck.edtf import parse
from factcheck.relation import relation
from factcheck.values import DateRange, Name, Names, Relation
from factcheck.verify.frames import _when
from factcheck.verify.stance import Pair, Stance, kept, neutral, one_off, supports

FRAME = "visit"
ANY = False
_BONES = 10  # characters of a token that names somebody by id; a spelling may be the visitor's own
_AGREE = (Relation.EQUAL, Relation.CONTAINS)


def stance(pair: Pair) -> Stance | None:
    """Support where all three agree; a single differing slot counts only where the rest fixes the visit."""
    if not kept(pair):
        return None
    met = {slot: pair.relation(slot) for slot in ("visitor", "place", "date")}
    met["visitor"] = Relation.EQUAL if _along(pair) else met["visitor"]
    differing = [slot for slot in ("visitor", "place") if met[slot] == Relation.DISJOINT]
    differing += ["date"] if _when.differ(pair) else []
    if not differing and met["visitor"] in _AGREE and met["place"] in _AGREE and _when.agree(pair):
        return supports("visit/slots", 1.0)
    if len(differing) != 1:
        return None
    slot = differing[0]
    if any(met[other] not in _AGREE for other in ("visitor", "place") if other != slot):
        return None
    if _fixed(pair, slot):
        return one_off(pair, slot, f"visit/{slot}", 0.9)
    return neutral(slot, met[slot], "visit/other-date", 0.6) if slot == "date" else None


def _fixed(pair: Pair, slot: str) -> bool:
    """Whether the other slots leave only one visit that can be meant."""
    if _AGAIN in pair.said.tokens:  # "for the second time": another visit by its own word
        return False
    if slot == "date":
        if _later(pair) and not _accompanied(pair):
            return False
        return not _replanned(pair) and (_closed(pair) or _when.slip(pair))
    if slot == "place":
        if _toured(pair):
            return False
        if _hosted(pair) and _when.agree(pair):
            return True
        return not _named(pair) and (_when.same_days(pair) or (_when.same_day(pair) and _told_alike(pair)))
    # Two people may visit one place on the same days: only who speaks of his own visit there is meant for sure.
    visitor = pair.found.frame.slots.get("visitor")
    said = pair.said.attribution
    speaker = said.speaker if said else None
    own = (
        isinstance(visitor, Name) and isinstance(speaker, Name) and visitor.id is not None and visitor.id == speaker.id
    )
    return own and _when.same_days(pair)


def _along(pair: Pair) -> bool:
    """One side's visitor went along with the other's: of a joint visit each text may name another first."""
    sides = (pair.said.frame.slots, pair.found.frame.slots)
    for own, other in (sides, sides[::-1]):
        visitor, along = own.get("visitor"), other.get("with")
        names = along.items if isinstance(along, Names) else ()
        if visitor is not None and any(relation(visitor, name) in _AGREE for name in names):
            return True
    return False


_AGAIN = "concept:again"


def _later(pair: Pair) -> bool:
    """The said day is later than the found side can know of; of a run of days, two slips alike are no second visit."""
    said, _ = pair.dates()
    return bool(said and said.days == 1 and said.first and pair.known_on and said.first > pair.known_on)


def _replanned(pair: Pair) -> bool:
    """Plans of two days: what was planned may have been put off since."""
    days = {pair.said_on, pair.found_on}
    return pair.said.modality == "planned" and None not in days and len(days) > 1


def _named(pair: Pair) -> bool:
    """The found passage names the said place too: a tour through several cities."""
    place = pair.said.frame.slots.get("place")
    return isinstance(place, Name) and f"place:{place.id}" in pair.around


def _told_alike(pair: Pair) -> bool:
    """Whether the said text tells what the found visit was about: another person or figure of both, or its country.

    Somebody may be in two places on one day, but then what is told of the one is not told of the other.
    """
    visitor, place, said = (pair.found.frame.slots.get("visitor"), *pair.slot("place")[::-1])
    if not (isinstance(visitor, Name) and isinstance(place, Name) and isinstance(said, Name)):
        return False
    own = {f"name:{visitor.id}", *(f"name:{bones}" for bones in visitor.skeleton)}
    shared = (pair.said.tokens | pair.beside) & (pair.found.tokens | pair.around) - own
    if any(_who_or_what(token) for token in shared):
        return True
    countries = {place.id, *place.within} - {said.id, *said.within}
    return any(f"place:{country}" in pair.said.tokens for country in countries)


def _who_or_what(token: str) -> bool:
    """A person, a body, or a figure with its unit."""
    kind, _, told = token.partition(":")
    return kind == "name" or (kind != "date" and told.replace(".", "").isdigit())


def _accompanied(pair: Pair) -> bool:
    """Whether both tell of the same company: two do not come to one place together twice within days."""
    visitor = pair.found.frame.slots.get("visitor")
    own = {f"name:{visitor.id}", *(f"name:{bones}" for bones in visitor.skeleton)} if isinstance(visitor, Name) else {}
    shared = pair.said.tokens & pair.found.tokens - {*own}
    return any(token.startswith("name:") and len(token) > _BONES for token in shared) and _when.near(pair)


def _toured(pair: Pair) -> bool:
    """The said visit led to the found place too: of two places visited the passage tells of one."""
    place, also = pair.found.frame.slots.get("place"), pair.said.frame.slots.get("also")
    return isinstance(place, Name) and isinstance(also, Names) and place.id in [other.id for other in also.items]


def _closed(pair: Pair) -> bool:
    """The found visit is the first since a date before the said one: there was none on the said date."""
    since, (said, found) = pair.found.frame.slots.get("first_since"), pair.dates()
    if not (isinstance(since, DateRange) and said and found and said.first and said.last and found.first):
        return False
    # "since 2012" is read as open to the right; the visit before was somewhere in that year.
    edge = since.last or parse(since.edtf.partition("/")[0]).last
    if edge is None:
        return False
    return edge < said.first and said.last < found.first


def _hosted(pair: Pair) -> bool:
    """The host that the said visit thanks is the country of the found place."""
    host, place = pair.said.frame.slots.get("host"), pair.found.frame.slots.get("place")
    return isinstance(host, Name) and isinstance(place, Name) and host.id in (place.id, *place.within)
