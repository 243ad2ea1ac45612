"""The shape of names: what may stand for a person, and which country a title is of."""

from __future__ import annotations

from factcheck.entities.given import cased, given, given_shape, titled
from factcheck.entities.monarchs import numbered, reigns
from factcheck.entities.rules import Matcher, Payload
from factcheck.reading import Reading

# Words of these categories are no part of a person's name.
_WORDS = 6  # tokens of a name, hyphens among them
_OPENING = frozenset({"particle", "place"})  # what may begin a name without a capital, behind a title
_KNOWN = frozenset({"place", "nationality", "month", "weekday", "role", "organisation", "event"})


def _of_country(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """A country or a body beside a role: الروسي, Russian, Russia's, روسيا, of Pakistan, NATO, of the Arab League.

    Cities stand for none.
    """
    if term := reading.term(i, "nationality"):
        return term.value, term.last
    of = reading.term(i, "genitive")
    at = of.last if of else i
    at += bool(reading.term(at, "article"))
    if body := reading.term(at, "organisation"):
        return body.value, body.last + (reading.word(body.last) in ("'s", "’s"))
    place = reading.term(at, "place")
    if place is None or ":" in place.value:
        return None
    return place.value, place.last + (reading.word(place.last) in ("'s", "’s"))


def _person(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """A person of claims/, or words that have the shape of a person's name."""
    if i >= len(reading.tokens):
        return None
    if term := reading.term(i, "person"):
        return term, term.last
    last = given_shape(reading, i) if not cased(reading.letter(i)) and given(reading, i) else _capitals(reading, i)
    if last <= i or (last - i < 2 and not reigns(reading, i)):
        return None
    if reading.holds(i + 1, last, "given") and not reading.term(i, "given") and not titled(reading, i):
        return None  # "Senator John Smith": the name begins later
    if reading.term(last - 1, "thing") or reading.term(last, "thing") or _of_thing(reading, i):
        return None  # King Fahd University, شارع الملك فيصل
    return None, numbered(reading, last)


def _of_thing(reading: Reading, i: int) -> bool:
    """Whether a street or the like is called after the title that ends right before token i."""
    title = next((t for back in (1, 2) if (t := reading.term(i - back, "role")) and t.last == i), None)
    return reading.term((title.first if title else i) - 1, "thing-before") is not None


def _capitals(reading: Reading, i: int) -> int:
    """Two to four words with capitals, particles and initials between; none a known place, month or nationality."""
    last = i
    small = i not in reading.capitals
    if small and not reading.terms[i].keys() & _OPENING:
        return i
    if small and reading.word(i) in reading.language.stop:
        return i  # de la Défense Boris Pistorius
    if reading.term(i + 1, "person") and not reading.term(i, "given") and _opens(reading, i):
        return i  # "Yesterday Lavrov ...": only its place gave the word a capital
    if reading.term(i, "place") and titled(reading, i) and _capital(reading, i + 1):
        last = i + 1  # Minister Florence Parly
    while last < min(i + _WORDS, len(reading.tokens)) and _capital(reading, last) and not _late(reading, i, last):
        initial = len(reading.word(last)) == 1 and reading.word(last + 1) == "."
        joined = _hyphen(reading, last + 1)
        last += 2 if (initial or joined) and last + 2 < len(reading.tokens) and _capital(reading, last + 2) else 1
    while last > i and reading.term(last - 1, "particle"):  # no name ends in "al"
        last -= 1
    return last


def _late(reading: Reading, first: int, i: int) -> bool:
    """Whether an everyday word stands too far behind to be a particle: Charles de Gaulle, but Macron de la majorité."""
    everyday = reading.word(i) in reading.language.stop and not reading.letter(i).isupper()
    return everyday and i - first > 1 and reading.term(i - 1, "particle") is None


def _hyphen(reading: Reading, i: int) -> bool:
    """Whether token i is a hyphen that touches both its neighbours: al-Sudani."""
    if reading.word(i) not in ("-", "‐", "‑") or i + 1 >= len(reading.tokens):
        return False
    before, hyphen, behind = reading.tokens[i - 1 : i + 2]
    return before.end == hyphen.start and hyphen.end == behind.start


def _opens(reading: Reading, i: int) -> bool:
    """Whether token i is the first of its sentence."""
    span = reading.span(i, i + 1)
    return span.start == reading.sentence_of(span).span.start


def _apposed(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """A person between commas behind a title: وزير الخارجية، سيرغي لافروف، وصل ..."""
    if not reading.term(i, "comma"):
        return None
    found = _person(reading, i + 1)
    return found if found and reading.term(found[1], "comma") else None


def _capital(reading: Reading, i: int) -> bool:
    if i >= len(reading.tokens):
        return False
    if reading.tokens[i].type != "w" or _KNOWN & reading.terms[i].keys():
        return False
    stops = reading.word(i) in reading.language.stop
    if stops and not reading.term(i, "given") and not reading.term(i, "particle"):
        return False  # "After Joe Biden left"
    return reading.letter(i).isupper() or (i > 0 and bool(reading.term(i, "particle")))


MATCHERS = {
    "country": Matcher(_of_country, ("nationality", "genitive", "article", "place", "organisation")),
    "apposed": Matcher(_apposed, ("comma",)),
    "person": Matcher(_person, ("person", "given", "capital"), anywhere=True),
}
