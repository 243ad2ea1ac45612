"""The shape of names: what may stand for a person, and which country a title is of."""

from __future__ import annotations

from factcheck.entities.grammar import Matcher, Payload
from factcheck.entities.monarchs import numbered, reigns
from factcheck.reading import Reading

# Words of these categories are no part of a person's name.
_WORDS = 6  # tokens of a name, hyphens among them
_KNOWN = frozenset({"place", "nationality", "month", "weekday", "role", "organisation", "event"})
# Words of these may follow a given name where no capitals tell: شكري is thanks and a family name.
_IN_NAMES = frozenset({"given", "servant", "particle", "place", "nationality", "person", "thank"})


def unread(reading: Reading, i: int) -> bool:
    """Whether token i begins what is perhaps a name, behind a title: a given name, or two words of no table."""
    if _cased(reading.letter(min(i, len(reading.tokens) - 1))):
        return False
    defined = reading.word(i).startswith(reading.language.morphology.articles)
    return given(reading, i) or (not defined and _unknown(reading, i) and _unknown(reading, i + 1))


def _unknown(reading: Reading, i: int) -> bool:
    """Whether token i is a word of no table."""
    if i >= len(reading.tokens) or reading.tokens[i].type != "w" or reading.terms[i]:
        return False
    return reading.word(i) not in reading.language.stop and not reading.lexicon.concepts(reading.word(i))


def given(reading: Reading, i: int) -> bool:
    """Whether a given name stands at token i; one that is an everyday word too wants a title before it."""
    term = reading.term(i, "given")
    if term is None and _unknown(reading, i) and reading.term(i + 1, "given"):
        return _titled(reading, i) and _office(reading, i)  # وزير النفط العراقي إحسان عبد الجبار
    if term is None or reading.word(i) in reading.language.stop:
        return False
    return term.value == "name" or _titled(reading, i)


def _office(reading: Reading, i: int) -> bool:
    """Whether a role stands right before token i, or before the nationality there."""
    nation = next((k for k in (i - 1, i - 2) if (t := reading.term(k, "nationality")) and t.last == i), i)
    titles = (reading.term(nation - back, "role") for back in (1, 2, 3))
    return any(title and title.last == nation for title in titles)


def _titled(reading: Reading, i: int) -> bool:
    """Whether a title or a nationality ends right before token i."""
    titles = (reading.term(i - back, category) for back in (1, 2, 3) for category in ("role", "nationality"))
    return any(title and title.last == i for title in titles)


def _of_country(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """A country beside a role: الروسي, Russian, Russia's, روسيا, of Pakistan. Cities stand for none."""
    if term := reading.term(i, "nationality"):
        return term.value, term.last
    of = reading.term(i, "genitive")
    at = of.last if of else i
    at += bool(reading.term(at, "article"))
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
    last = _given_shape(reading, i) if not _cased(reading.letter(i)) and given(reading, i) else _capitals(reading, i)
    later = any(reading.term(k, "given") for k in range(i + 1, last))
    if later and not reading.term(i, "given") and not _titled(reading, i):
        return None  # "Senator John Smith": the name begins later
    named = last - i >= 2 or (last > i and reigns(reading, i))
    return (None, numbered(reading, last)) if named else None


def _given_shape(reading: Reading, i: int) -> int:
    """Where no capitals tell: given names and up to three words that are none of the language's known ones."""
    last = i + 1
    while last < min(i + 4, len(reading.tokens)):
        terms = reading.terms[last].keys() - _IN_NAMES
        if reading.tokens[last].type != "w" or terms or reading.word(last) in reading.language.stop:
            break
        articled = reading.word(last).startswith(reading.language.morphology.articles)
        if reading.term(last, "place") and (articled or (last - i > 1 and not reading.term(last - 1, "particle"))):
            break  # زارت ماريا ليندستروم الأردن, وصل محمد جواد ظريف دمشق
        last += 1
        if not (reading.term(last - 1, "particle") or reading.term(last - 1, "given") or _goes_on(reading, last)):
            break
    return last


def _goes_on(reading: Reading, i: int) -> bool:
    """Whether a name goes on at token i: with a particle, or with one word that has the article."""
    articles = reading.language.morphology.articles
    again = reading.word(i - 1).startswith(articles) and not reading.term(i - 2, "servant")
    return bool(reading.term(i, "particle")) or (reading.word(i).startswith(articles) and not again)


def _capitals(reading: Reading, i: int) -> int:
    """Two to four words with capitals, particles and initials between; none a known place, month or nationality."""
    last = i
    if reading.word(i) in reading.language.stop and not reading.letter(i).isupper():
        return i  # de la Défense Boris Pistorius
    if reading.term(i + 1, "person") and not reading.term(i, "given") and _opens(reading, i):
        return i  # "Yesterday Lavrov ...": only its place gave the word a capital
    if reading.term(i, "place") and _titled(reading, i) and _capital(reading, i + 1):
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


def _cased(letter: str) -> bool:
    return letter.lower() != letter.upper()


MATCHERS = {
    "country": Matcher(_of_country, ("nationality", "genitive", "article", "place")),
    "apposed": Matcher(_apposed, ("comma",)),
    "person": Matcher(_person, ("person", "given", "capital")),
}
