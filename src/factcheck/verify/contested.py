"""Figures that two voices of a passage give differently: the army said 12 died, but Hamas said 30.

Each is its speaker's alone. Neither excludes what somebody else, or the article itself, tells; and who repeats one of
them as a fact leaves the other out.
"""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model import Attribution, Claim
from factcheck.relation import relation
from factcheck.values import AGREEING, DateRange, Name, Quantity, Relation
from factcheck.verify.weights import weights

_PLACE, _CONCEPT = "place:", "concept:"


def contested(found: Claim, beside: Iterable[Claim]) -> bool:
    """Whether another voice among the claims of its passage gives another figure of the same."""
    return found.attribution is not None and any(_against(found, other) for other in beside)


def _against(found: Claim, other: Claim) -> bool:
    if other.attribution is None or other.frame.kind != "figure" or "value" not in other.tested:
        return False
    return _two(found, other) and _differ(found, other) and _of_one_thing(found, other)


def _two(one: Claim, other: Claim) -> bool:
    """Whether two speak: two names, a name and somebody, or of one sentence somebody and, behind a "but", somebody."""
    assert one.attribution and other.attribution
    if one.attribution.speaker == other.attribution.speaker and not (
        _named(one.attribution) or one.sentence != other.sentence
    ):
        return one.attribution.voice != other.attribution.voice
    return relation(one.attribution.speaker, other.attribution.speaker) not in AGREEING and (
        _named(one.attribution) or _named(other.attribution)
    )


def _named(said: Attribution) -> bool:
    return isinstance(said.speaker, Name) and bool(said.speaker.text)


def _differ(one: Claim, other: Claim) -> bool:
    """Whether the two give different numbers of what may be one thing."""
    a, b = one.frame.slots.get("value"), other.frame.slots.get("value")
    if not (isinstance(a, Quantity) and isinstance(b, Quantity)) or a.number == b.number:
        return False
    return a.unit == b.unit or any({a.unit, b.unit} <= units for units in weights().kin.values())


def _of_one_thing(one: Claim, other: Claim) -> bool:
    """Whether neither place nor time nor a word that picks out a part sets the two figures apart."""
    days = [claim.frame.slots.get("date") for claim in (one, other)]
    if all(isinstance(day, DateRange) for day in days) and relation(days[0], days[1]) == Relation.DISJOINT:  # type: ignore[arg-type]
        return False
    places = [{t for t in claim.tokens if t.startswith(_PLACE)} for claim in (one, other)]
    if all(places) and not places[0] & places[1]:
        return False
    concepts = weights().concepts
    alone = {t[len(_CONCEPT) :] for t in one.tokens ^ other.tokens if t.startswith(_CONCEPT)}
    return alone.isdisjoint(concepts.picking | concepts.narrowing)
