"""Capitals: Amman is the capital of Jordan, Jordan's capital, Amman, العاصمة الأردنية عمان.

The frame has the country and the city. An article's first mention of a pair stands for all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from factcheck.entities import gazetteer
from factcheck.kinds._cities import city_before, city_behind
from factcheck.model import Claim, Frame
from factcheck.reading import Reading
from factcheck.scene import Scene
from factcheck.values import DateRange, Name, Value

NAME = "capital"
RANK = 15
# Several seats, a disputed one, a capital on the move, or a name that two countries share.
_SEVERAL = frozenset(
    {"ZA", "BO", "NL", "IL", "PS", "LK", "BJ", "CI", "TZ", "MY", "SZ", "GQ", "EH", "ME", "BI", "CG", "CD", "CL"}
)
# A region elsewhere has the country's name: Atlanta is the capital of Georgia too.
_NAMESAKES = frozenset({"GE", "MK", "AZ"})
_PAST = timedelta(400)
_Stretch = tuple[int, int, Name]  # tokens of a capital's noun with its country


def claims(scene: Scene, before: Sequence[Claim]) -> Iterator[Claim]:
    """A claim for each country and city that are said to belong together so."""
    told: set[object] = set()
    for i, _ in scene.reading.keys(frozenset({"capital-noun"})):
        claim = _capital(scene, i)
        pair = tuple(_id(claim.frame.slots[slot]) for slot in ("country", "city")) if claim else None
        if claim and pair not in told:
            told.add(pair)
            yield claim


def _id(value: Value) -> str | None:
    return value.id if isinstance(value, Name) else None


def _capital(scene: Scene, i: int) -> Claim | None:
    stretch = _of_country(scene, i)
    if stretch is None or stretch[2].id in _SEVERAL or _told_of_old(scene, i):
        return None
    first, last, country = stretch
    found = city_behind(scene, i, last, country) or city_before(scene, first, country)
    if found is None or not _plausible(country, found.name) or _was(scene, min(first, found.first)):
        return None
    span = scene.reading.quote_span(min(first, found.first), max(last, found.last))
    slots: dict[str, Value] = {"country": country, "city": found.name}
    sentence, low, high = scene.sentence(i)
    return Claim(
        NAME, span, span.of(scene.text), Frame(NAME, slots), ("country", "city"), sentence.span, "capital/noun",
        scene.tokens_of(low, high), scene.attribution(span),
    )  # fmt: skip


def _of_country(scene: Scene, i: int) -> _Stretch | None:
    """The noun with its country: Jordan's capital, the Jordanian capital, the capital of Jordan, عاصمة الأردن."""
    reading = scene.reading
    noun = reading.term(i, "capital-noun")
    assert noun is not None
    for k in range(i - 1, max(i - 5, -1), -1):
        if owner := _owner(reading, k, i):
            return k, noun.last, scene.country(owner)
    if not noun.prefix and not _bare(reading, i):  # with an article of its own nothing stands before it
        return None
    if (behind := reading.term(noun.last, "nationality")) and ":" not in behind.value:
        return i, behind.last, scene.country(behind.value)
    of = reading.term(noun.last, "capital-of")
    at = of.last if of else noun.last
    at += bool(reading.term(at, "article"))
    place = reading.term(at, "place")
    if place is None or ":" in place.value or not _alone(reading, at, place.last) or not (of or _joined(reading)):
        return None
    return i, place.last, scene.country(place.value)


def _joined(reading: Reading) -> bool:
    """Whether a language puts the country right behind its noun: عاصمة الأردن, столица Иордании."""
    return "construct" in reading.language.settings.get("capital", ())


def _owner(reading: Reading, k: int, i: int) -> str | None:
    """The country whose adjective, or whose name with 's, ends right before the noun."""
    adjective = reading.term(k, "nationality")
    if adjective and adjective.last == i and ":" not in adjective.value:
        return adjective.value
    place = reading.term(k, "place")
    if place and ":" not in place.value and _alone(reading, k, i):
        return place.value if place.last == i - 1 and reading.word(i - 1) in ("'s", "’s", "'") else None
    return None


def _alone(reading: Reading, first: int, last: int) -> bool:
    """Whether the country is meant, and not a part of it, nor what it owns."""
    return not reading.term(first, "country-part") and reading.word(last) not in ("'s", "’s")


def _bare(reading: Reading, i: int) -> bool:
    """Whether nothing describes the noun from before: a former or commercial capital is another."""
    before = reading.word(i - 1) if i else ""
    led = ("article", "capital-is", "comma", "place", "ambiguous", "preposition", "and")
    ends = any(reading.term(i - back, c) for back in (1, 2, 3) for c in ("place", "ambiguous", "article", "capital-is"))
    return not before.isalpha() or ends or any(reading.term(i - 1, category) for category in led)


def _told_of_old(scene: Scene, i: int) -> bool:
    """Whether the sentence tells of years ago: Bonn, the capital of Germany in 1950."""
    today = scene.today
    dates = (value.value for value in scene.values_in(scene.sentence(i)[0].span, "date"))
    return any(isinstance(d, DateRange) and d.last and today and today - d.last > _PAST for d in dates)


def _was(scene: Scene, first: int) -> bool:
    """Whether it was, becomes or is not the capital by the words before: كانت بون عاصمة ألمانيا."""
    return any(scene.reading.term(i, "capital-unless") for i in range(max(first - 2, 0), first))


def _plausible(country: Name, city: Name) -> bool:
    place = gazetteer.place(city.id or "")
    return place is not None and (country.id not in _NAMESAKES or place.country == country.id)


def shape(claim: Claim) -> object:
    """{"country", "city"} of the machine interface."""
    return {slot: claim.frame.slots[slot].shape() for slot in ("country", "city")}
