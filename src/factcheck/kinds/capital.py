"""Capitals: Amman is the capital of Jordan, Jordan's capital, Amman, العاصمة الأردنية عمان, former and planned ones.

The frame has the country and the city. An article's first mention of a pair stands for all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from msgspec.structs import replace

from factcheck.entities import gazetteer
from factcheck.entities.capitals import DISPUTED, NAMESAKES
from factcheck.kinds._cities import city_before, city_behind
from factcheck.kinds._moved import moved
from factcheck.kinds._seats import Seat, seat
from factcheck.languages.lexicon import Term
from factcheck.model import Claim, Frame, Span
from factcheck.scene import Scene
from factcheck.values import DateRange, Name, Value

NAME = "capital"
RANK = 15
_PAST = timedelta(400)


def claims(scene: Scene, before: Sequence[Claim]) -> Iterator[Claim]:
    """A claim for each country and city that are said to belong together so."""
    told: set[object] = set()
    for i, _ in scene.reading.keys(frozenset({"capital-noun"})):
        for claim in (_capital(scene, i), *(_claim(scene, i, *move) for move in moved(scene, i))):
            pair = tuple(_id(claim.frame.slots[slot]) for slot in ("country", "city")) if claim else None
            if claim and pair not in told:
                told.add(pair)
                yield claim


def _id(value: Value) -> str | None:
    return value.id if isinstance(value, Name) else None


def _capital(scene: Scene, i: int) -> Claim | None:
    """What a noun with its country and its city says."""
    noun = seat(scene, i)
    if noun is None or noun.country.id in DISPUTED:
        return None
    found = city_behind(scene, i, noun.last, noun.country) or city_before(scene, noun.first, noun.country)
    if found is None or not _plausible(noun, found.name):
        return None
    country = noun.country
    if noun.shared:  # العاصمة المالية باماكو: the city tells whose adjective it is
        country = scene.country(found.name.within[0])
    first, last = min(noun.first, found.first), max(noun.last, found.last)
    terms = _states(scene, first, last)
    affirmed, mode = _state({term.value for term in terms})
    if mode == "actual" and _told_of_old(scene, i):
        return None
    first = min([first, *(term.first for term in terms)])
    span = scene.reading.quote_span(first, last)
    return replace(_claim(scene, i, country, found.name, mode, span), affirmed=affirmed)


def _claim(scene: Scene, i: int, country: Name, city: Name, mode: str, span: Span) -> Claim:
    slots: dict[str, Value] = {"country": country, "city": city}
    sentence, low, high = scene.sentence(i)
    return Claim(
        NAME, span, span.of(scene.text), Frame(NAME, slots), ("country", "city"), sentence.span, "capital/noun",
        scene.tokens_of(low, high), scene.attribution(span), True, mode,
    )  # fmt: skip


def _states(scene: Scene, first: int, last: int) -> list[Term]:
    """The words before tokens [first, last) and inside that tell whether it is the capital, was or will be."""
    low = max(scene.sentence(first)[1], first - 2)
    near = scene.reading.within("capital-state", low, last)
    return [term for i in near if (term := scene.reading.term(i, "capital-state"))]


def _state(values: set[str]) -> tuple[bool, str]:
    """(affirmed, modality): no longer is was."""
    mode = next((mode for mode in ("former", "planned") if mode in values), "actual")
    return mode != "actual" or "not" not in values, mode


def _told_of_old(scene: Scene, i: int) -> bool:
    """Whether the sentence tells of years ago: Bonn, the capital of Germany in 1950."""
    today = scene.today
    dates = (value.value for value in scene.values_in(scene.sentence(i)[0].span, "date"))
    return any(isinstance(d, DateRange) and d.last and today and today - d.last > _PAST for d in dates)


def _plausible(noun: Seat, city: Name) -> bool:
    place = gazetteer.place(city.id or "")
    if place is None:
        return False
    if noun.shared:
        return place.capital and place.country in noun.shared
    return noun.country.id not in NAMESAKES or place.country == noun.country.id


def shape(claim: Claim) -> object:
    """{"country", "city"} of the machine interface."""
    return {slot: claim.frame.slots[slot].shape() for slot in ("country", "city")}
