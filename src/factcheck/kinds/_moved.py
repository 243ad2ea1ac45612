"""Capitals that move: Myanmar moved its capital from Yangon to Naypyidaw, نقلت ميانمار عاصمتها إلى نايبيداو."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.entities import gazetteer
from factcheck.entities.mentions import Mention
from factcheck.kinds._events import Clause, clause
from factcheck.kinds._modality import modality
from factcheck.kinds._seats import seat
from factcheck.model import Span
from factcheck.scene import Scene
from factcheck.values import Name

_VERB = 6  # tokens between the verb and what moves


def moved(scene: Scene, i: int) -> Iterator[tuple[Name, Name, str, Span]]:
    """The country, a city, what it is to the other (actual, former, planned) and the span, for the noun at token i."""
    reading = scene.reading
    _, low, high = scene.sentence(i)
    verbs = reading.within("capital-move", max(low, i - _VERB), min(high, i + _VERB))
    term = reading.term(verbs[0], "capital-move") if verbs else None
    if term is None:
        return
    around = clause(scene, term.first, term.last)
    cities = [m for m in scene.mentions_in(max(i, term.last), around.high, "place") if ":" in (m.name.id or "")]
    country = _country(around, i)
    affirmed, mode = modality(scene, around.low, term.first)
    if reading.term(term.first, "planned"):
        mode = "actual"  # перенесла is postponed of a visit, and moved of a capital
    new = _new(scene, cities)
    if country is None or not affirmed or new is None or not _lies(new.name, country):
        return
    first = min(term.first, i, *(m.first for m in _owners(around)))
    span = reading.quote_span(first, cities[-1].last)
    yield country, new.name, mode, span
    if len(cities) > 1 and mode == "actual":
        yield country, cities[0].name, "former", span


def _new(scene: Scene, cities: list[Mention]) -> Mention | None:
    """The second of two cities; one alone only behind "to"."""
    if len(cities) == 2:
        return cities[1]
    led = cities and scene.reading.term(cities[0].first - 1, "to")
    return cities[0] if len(cities) == 1 and led else None


def _lies(city: Name, country: Name) -> bool:
    place = gazetteer.place(city.id or "")
    return place is not None and place.country == country.id


def _owners(around: Clause) -> list[Mention]:
    """The country that moves it, before its verb or behind it."""
    scene = around.scene
    near = (
        *scene.mentions_in(around.low, around.first, "place"),
        *scene.mentions_in(around.last, around.last + 2, "place"),
    )
    return [m for m in near if len(m.name.id or "") == 2][:1]


def _country(around: Clause, i: int) -> Name | None:
    noun = seat(around.scene, i)
    if noun and not noun.shared:
        return noun.country
    owners = _owners(around)
    return owners[0].name if owners else None
