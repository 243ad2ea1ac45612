"""A capital's noun with its country: Jordan's capital, the former capital of Jordan, عاصمة الأردن السابقة."""

from __future__ import annotations

import msgspec

from factcheck.entities import gazetteer
from factcheck.entities.capitals import TWINS
from factcheck.languages.lexicon import Term
from factcheck.reading import Reading
from factcheck.scene import Scene
from factcheck.values import Name

_OWNED = ("'s", "’s", "'")
_OWNER = 6  # tokens of a country's name before its capital


class Seat(msgspec.Struct, frozen=True):
    """Tokens [first, last) of a noun with its country. shared: the countries that an ambiguous adjective may be of."""

    first: int
    last: int
    country: Name
    shared: frozenset[str] = frozenset()


def seat(scene: Scene, i: int) -> Seat | None:
    """The noun at token i with its country; None where another thing's capital is meant."""
    reading = scene.reading
    noun = reading.term(i, "capital-noun")
    assert noun is not None
    begin = _described(reading, i)
    for k in range(max(begin - _OWNER, 0), begin):  # the longest name: South Sudan's
        if owner := _owner(scene, k, begin):
            return Seat(k, noun.last, *owner)
    if not noun.prefix and not _bare(reading, begin):  # with an article of its own nothing stands before it
        return None
    found = _behind(scene, i, _past(reading, noun.last))
    if found is None:
        return None
    return Seat(min(begin, found.first), _past(reading, found.last), found.country, found.shared)


def _described(reading: Reading, i: int) -> int:
    """Where the words begin that tell of a noun whether it is so still: former, old."""
    while any((term := reading.term(i - k, "capital-state")) and term.last == i for k in (1, 2)):
        i = next(term.first for k in (1, 2) if (term := reading.term(i - k, "capital-state")) and term.last == i)
    return i


def _past(reading: Reading, i: int) -> int:
    """Behind such a word where it follows its noun: العاصمة السابقة."""
    term = reading.term(i, "capital-state") if reading.language.verb_first else None
    return term.last if term else i


def _behind(scene: Scene, first: int, at: int) -> Seat | None:
    """The country behind its noun, as an adjective or a name."""
    reading = scene.reading
    if (adjective := reading.term(at, "nationality")) and ":" not in adjective.value:
        return Seat(first, adjective.last, scene.country(adjective.value))
    if doubtful := reading.term(at, "ambiguous"):
        return Seat(first, doubtful.last, scene.country(doubtful.value), _may_be(doubtful))
    of = reading.term(at, "capital-of")
    at = of.last if of else at
    at += bool(reading.term(at, "article"))
    place = reading.term(at, "place")
    if place is None:
        return _agreeing(scene, first, at)
    if ":" in place.value or not _alone(reading, at, place.last) or not (of or _joined(reading)):
        return None
    return Seat(first, place.last, _named(scene, place))


def _agreeing(scene: Scene, first: int, i: int) -> Seat | None:
    """An adjective with the article, known only by the capital behind it: العاصمة المالية باماكو."""
    reading = scene.reading
    article = next((a for a in reading.language.morphology.articles if reading.word(i).startswith(a)), "")
    city = reading.term(i + 1, "place") if article else None
    place = gazetteer.place(city.value) if city else None
    if place is None or not place.capital:
        return None
    agrees = gazetteer.describes(reading.language.code, reading.word(i).removeprefix(article), place.country)
    return Seat(first, i + 1, scene.country(place.country)) if agrees else None


def _may_be(adjective: Term) -> frozenset[str]:
    return TWINS if adjective.value in TWINS else frozenset({adjective.value})


def _named(scene: Scene, place: Term) -> Name:
    """A country by its name, as written where no clitic is joined to it."""
    if place.prefix:
        return scene.country(place.value)
    return scene.world.place(place.value, scene.reading.span(place.first, place.last).of(scene.text))


def _joined(reading: Reading) -> bool:
    """Whether a language puts the country right behind its noun: عاصمة الأردن, столица Иордании."""
    return "construct" in reading.language.settings.get("capital", ())


def _owner(scene: Scene, k: int, i: int) -> tuple[Name, frozenset[str]] | None:
    """The country whose adjective, or whose name with 's, ends right before the noun."""
    reading = scene.reading
    if not reading.begins(k, "nationality", "ambiguous", "place"):
        return None
    adjective = reading.term(k, "nationality")
    if adjective and adjective.last == i and ":" not in adjective.value:
        return scene.country(adjective.value), frozenset()
    doubtful = reading.term(k, "ambiguous")
    if doubtful and doubtful.last == i and not _joined(reading):  # عمان عاصمة الأردن: a city stands there
        return scene.country(doubtful.value), _may_be(doubtful)
    place = reading.term(k, "place")
    if place and ":" not in place.value and _alone(reading, k, i):
        owned = place.last == i - 1 and reading.word(i - 1) in _OWNED
        return (_named(scene, place), frozenset()) if owned else None
    return None


def _alone(reading: Reading, first: int, last: int) -> bool:
    """Whether the country is meant, and not a part of it, nor what it owns."""
    return not reading.begins(first, "country-part") and reading.word(last) not in _OWNED[:2]


def _bare(reading: Reading, i: int) -> bool:
    """Whether nothing describes the noun from before: a commercial capital is another."""
    before = reading.word(i - 1) if i else ""
    led = ("article", "capital-is", "comma", "place", "ambiguous", "preposition", "and", "capital-state")
    ends = reading.holds(i - 3, i, "place", "ambiguous", "article", "capital-is")
    return not before.isalpha() or ends or reading.begins(i - 1, *led)
