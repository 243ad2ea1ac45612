"""Cities beside a capital's noun: the Jordanian capital, Amman; Amman is the capital of Jordan."""

from __future__ import annotations

from factcheck.entities import gazetteer
from factcheck.kinds._parties import Party
from factcheck.scene import Scene
from factcheck.values import Name

_BETWEEN = ("article", "comma", "capital-is", "capital-state", "dash", "relation")
_SIGNS = frozenset("'’")  # n'est
_PHRASE = 7  # tokens of a name that is hyphenated or begins with the noun: Port-au-Prince, العاصمة الأردنية عمان


def city_behind(scene: Scene, noun: int, last: int, country: Name) -> Party | None:
    """The city right behind the noun and its country, a comma, "of" or "is" between; no first of several."""
    reading = scene.reading
    if found := city(scene, noun, last, country):
        return found
    links = (reading.term(last, category) for category in ("capital-is", "capital-state", "capital-of", "comma"))
    link = next((term for term in links if term), None)
    denied = reading.term(link.last, "capital-state") if link else None
    found = city(scene, noun, (denied or link).last, country) if link else None
    if found and link and link.category == "comma" and _goes_on(scene, found.last):
        return None
    return found


def city_before(scene: Scene, first: int, country: Name) -> Party | None:
    """The city before the noun: "Amman, the capital of", "Amman is the capital of", عمان عاصمة الأردن."""
    i = first - 1
    while i >= 0 and (size := _led(scene, i)):
        i -= size
    for k in range(i, max(i - _PHRASE, -1), -1):
        found = city(scene, k, k, country)
        if found and found.last == i + 1:
            return found
    return None


def _led(scene: Scene, i: int) -> int:
    """How many tokens that end with token i may stand between a city and the noun: is not the, was the, which is."""
    reading = scene.reading
    sizes = [size for size in (3, 2, 1) if reading.begins(i + 1 - size, *_BETWEEN)]
    for category in _BETWEEN if sizes else ():
        for size in sizes:
            if (term := reading.term(i + 1 - size, category)) and term.last == i + 1:
                return size
    return 2 if reading.word(i) in _SIGNS and len(reading.word(i - 1)) == 1 else 0


def city(scene: Scene, noun: int, i: int, country: Name) -> Party | None:
    """The city whose name begins at token i, or ends a longer name that began with the noun."""
    mention = next((m for m in scene.mentions_in(noun, i + 1, "place") if m.first == i or m.last == i + 1), None)
    if mention and ":" in (mention.name.id or ""):
        return Party(i, mention.last, mention.name)
    if not mention and scene.reading.term(i, "ambiguous"):
        return _shared(scene, i, country)
    return None


def _shared(scene: Scene, i: int, country: Name) -> Party | None:
    """A name that another place has too (عمان), beside the country whose capital bears it."""
    reading = scene.reading
    key, lang = reading.lexicon.key, reading.language.code
    for id in gazetteer.table(lang).rows:
        place = gazetteer.place(id) if ":" in id else None
        seat = place is not None and place.capital and place.country == country.id
        if seat and key(gazetteer.display(id, lang)) == key(reading.word(i)):
            text = reading.quote_span(i, i + 1).of(scene.text)
            return Party(i, i + 1, scene.world.place(id, text))
    return None


def _goes_on(scene: Scene, i: int) -> bool:
    """Whether a list of places goes on: the Jordanian capital, Cairo and Baghdad."""
    reading = scene.reading
    behind = i + (reading.term(i, "and") is not None)
    return reading.joins(i) and bool(scene.mentions_in(behind, behind + 1, "place"))
