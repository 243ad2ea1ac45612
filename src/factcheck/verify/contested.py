"""Figures that two voices of a passage give differently: the army said 12 died, but Hamas said 30.

Each is its speaker's alone. Neither excludes what somebody else, or the article itself, tells; and who repeats one of
them as a fact leaves the other out.
"""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model import Attribution, Claim
from factcheck.relation import relation
from factcheck.values import AGREEING, DateRange, Name, Quantity, Relation
from factcheck.verify.weights import kin_units, weights

_PLACE, _CONCEPT = "place:", "concept:"
SURELY, PERHAPS = "surely", "perhaps"


def contested(found: Claim, passage: Iterable[Claim]) -> str:
    """Whether another voice among the claims of a found claim's passage gives another figure of the same: "surely"
    where one sentence sets the two against each other; "perhaps" where one clause alone has a word that picks out a
    part, or where another sentence may count another part; "" if none does."""
    if found.attribution is None:
        return ""
    how = {_against(found, other) for other in passage}
    return next((each for each in (SURELY, PERHAPS) if each in how), "")


def _against(found: Claim, other: Claim) -> str:
    if other.attribution is None or other.frame.kind != "figure" or "value" not in other.tested:
        return ""
    if not (_two(found, other) and _differ(found, other) and _of_one_place_and_time(found, other)):
        return ""
    return SURELY if found.sentence == other.sentence and not _picked(found, other) else PERHAPS


def _two(one: Claim, other: Claim) -> bool:
    """Whether two speak: two names, a name and somebody, or of one sentence somebody and, behind a "but", somebody."""
    said, also = one.attribution, other.attribution
    assert said and also
    if not (_named(said) or _named(also)):
        return one.sentence == other.sentence and said.voice != also.voice
    return relation(said.speaker, also.speaker) not in AGREEING


def _named(said: Attribution) -> bool:
    return isinstance(said.speaker, Name) and bool(said.speaker.text)


def _differ(one: Claim, other: Claim) -> bool:
    """Whether the two give different numbers of what may be one thing."""
    a, b = one.frame.slots.get("value"), other.frame.slots.get("value")
    if not (isinstance(a, Quantity) and isinstance(b, Quantity)) or a.number == b.number:
        return False
    return a.unit == b.unit or kin_units(a.unit, b.unit)


def _of_one_place_and_time(one: Claim, other: Claim) -> bool:
    """Whether neither place nor time sets the two figures apart."""
    day, another = one.frame.slots.get("date"), other.frame.slots.get("date")
    if isinstance(day, DateRange) and isinstance(another, DateRange) and relation(day, another) == Relation.DISJOINT:
        return False
    places, elsewhere = ({t for t in claim.tokens if t.startswith(_PLACE)} for claim in (one, other))
    return not places or not elsewhere or bool(places & elsewhere)


def _picked(one: Claim, other: Claim) -> bool:
    """Whether one clause alone has a word that picks out a part: children."""
    concepts = weights().concepts
    alone = {t[len(_CONCEPT) :] for t in one.tokens ^ other.tokens if t.startswith(_CONCEPT)}
    return not alone.isdisjoint(concepts.picking | concepts.narrowing)
