"""The shape of names: what may stand for a person."""

from __future__ import annotations

from factcheck.entities.gazetteer import place
from factcheck.entities.given import cased, given, titled
from factcheck.entities.monarchs import numbered, reigns
from factcheck.entities.rules import Payload
from factcheck.entities.uncased import uncased_shape
from factcheck.entities.unlisted import behind_verb, unlisted
from factcheck.languages.lexicon import Term
from factcheck.reading import Reading

# Words of these categories are no part of a person's name.
_APOSTROPHES = frozenset("'’")
_JOINTS = frozenset("-‐‑'’")
_TOWN = 500_000  # people: a name is the town's where it has more
_WORDS = 6  # tokens of a name, hyphens among them
# what may begin a name without a capital; a particle and a place behind a title
_BEGIN = frozenset({"given", "particle", "place", "family-first"})
_KNOWN = frozenset({"place", "nationality", "month", "weekday", "role", "organisation", "event"})


def person(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """A person of claims/, or words that have the shape of a person's name."""
    if i >= len(reading.tokens):
        return None
    terms = reading.terms[i]
    if not terms and i in reading.capitals and i not in reading.heads:
        return None
    if "person" in terms and (term := reading.term(i, "person")):
        return term, term.last
    if "honorific" in terms and (address := reading.term(i, "honorific")):
        return _addressed(reading, address)
    if (last := unlisted(reading, i)) > i and (last - i > 2 or not given(reading, i)):
        return None, last
    if i not in reading.capitals and _BEGIN.isdisjoint(terms) and (terms or not reading.begins(i + 1, "given")):
        return None
    last = uncased_shape(reading, i) if not cased(reading.letter(i)) and given(reading, i) else _capitals(reading, i)
    if last <= i or (last - i < 2 and not reigns(reading, i)):
        return None
    # The last word may be a family's: Suluhu Hassan.
    if reading.holds(i + 1, last - 1, "given") and "given" not in terms and not _first_of_all(reading, i):
        return None  # "Senator John Smith": the name begins later
    if reading.begins(last - 1, "thing") or reading.begins(last, "thing") or _of_thing(reading, i):
        return None  # King Fahd University, شارع الملك فيصل
    return None, numbered(reading, last)


def stranger(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """A person of no table right behind a verb, where no capitals tell: استقبل باخودير قربانوف."""
    if i >= len(reading.tokens) or reading.terms[i]:
        return None
    last = behind_verb(reading, i)
    return (None, last) if last > i else None


def _first_of_all(reading: Reading, i: int) -> bool:
    """Whether a word of no table may be a given name before another: behind a title; not спикер Госдумы Вячеслав."""
    sure = (name := reading.term(i + 1, "given")) is not None and name.value == "name"
    owned = sure and ("name-case" in reading.language.table or "ambiguous" in reading.terms[i])
    return titled(reading, i) and not owned


def _addressed(reading: Reading, address: Term) -> tuple[Payload, int] | None:
    """A person behind a rank or a form of address: Gen. Mark Milley, العماد ميشال عون."""
    again = reading.term(address.last, "honorific")
    return _addressed(reading, again) if again else person(reading, address.last)


def _of_thing(reading: Reading, i: int) -> bool:
    """Whether a street or the like is called after the title that ends right before token i."""
    title = next((t for back in (1, 2) if (t := reading.term(i - back, "role")) and t.last == i), None)
    return reading.term((title.first if title else i) - 1, "thing-before") is not None


def _capitals(reading: Reading, i: int) -> int:
    """Two to four words with capitals, particles and initials between; none a known place, month or nationality."""
    last = i
    if i not in reading.capitals and reading.word(i) in reading.language.stop:
        return i  # de la Défense Boris Pistorius
    terms = reading.terms[i]
    if reading.begins(i + 1, "person") and "given" not in terms and _opens(reading, i):
        return i  # "Yesterday Lavrov ...": only its place gave the word a capital
    if "place" in terms and "given" in terms and titled(reading, i) and _capital(reading, i + 1):
        last = i + 1  # Minister Florence Parly
    while last < min(i + _WORDS, len(reading.tokens)) and _capital(reading, last) and not _late(reading, i, last):
        initial = len(reading.word(last)) == 1 and reading.word(last + 1) == "."
        joined = _hyphen(reading, last + 1)
        more = last + 2 < len(reading.tokens) and (_capital(reading, last + 2) or (joined and last > i))
        last += (3 if joined and last > i and more else 2) if (initial or joined) and more else 1
        while last - i > 1 and _hyphen(reading, last):
            last += 2  # Prayut Chan-o-cha
    if last == i + 1 and (_between_commas(reading, i, last) or _town(reading, i, last)):
        last += 1
    if last == i + 1 and _pronoun(reading, i, last):
        last += 1
    while last > i and "particle" in reading.terms[last - 1]:  # no name ends in "al"
        last -= 1
    return last


def _pronoun(reading: Reading, i: int, last: int) -> bool:
    """Whether a pronoun with a capital is the second word of a titled name, no comma between: Vice Premier Liu He."""
    return last in reading.capitals and reading.holds(last, last + 1, "rank-pronoun") and titled(reading, i)


def _between_commas(reading: Reading, i: int, last: int) -> bool:
    """Whether a place's name can only be a family's: the minister, Enrique Paris, said."""
    known = reading.term(i, "given") and reading.term(last, "place") and reading.letter(last).isupper()
    return bool(known and reading.term(i - 1, "comma") and reading.term(last + 1, "comma"))


def _town(reading: Reading, i: int, last: int) -> bool:
    """Whether a town's name behind a given one is a family's: Maia Sandu; no preposition leads it."""
    name, term = reading.term(i, "given"), reading.term(last, "place")
    if name is None or name.value != "name" or term is None or term.last > last + 1:
        return False
    town = place(term.value)
    small = town is not None and town.type == "city" and not town.capital and town.population < _TOWN
    return small and last in reading.capitals


def _late(reading: Reading, first: int, i: int) -> bool:
    """Whether an everyday word stands too far behind to be a particle: Charles de Gaulle, but Macron de la majorité.

    Some families have one all the same: Marcelo Rebelo de Sousa.
    """
    everyday = reading.word(i) in reading.language.stop and not reading.letter(i).isupper()
    if not everyday or i - first <= 1 or reading.begins(i - 1, "particle"):
        return False
    return not reading.begins(i + 1, "family-of") and not reading.begins(i + 2, "family-of")


def _hyphen(reading: Reading, i: int) -> bool:
    """Whether token i is a hyphen that touches both its neighbours: al-Sudani; an apostrophe too: O'Brien."""
    if reading.word(i) not in _JOINTS or i + 1 >= len(reading.tokens):
        return False
    if reading.word(i) in _APOSTROPHES and (i + 1 not in reading.capitals or len(reading.word(i - 1)) > 1):
        return False  # Macron's
    before, hyphen, behind = reading.tokens[i - 1 : i + 2]
    return before.end == hyphen.start and hyphen.end == behind.start


def _opens(reading: Reading, i: int) -> bool:
    """Whether token i is the first of its sentence."""
    span = reading.span(i, i + 1)
    return span.start == reading.sentence_of(span).span.start


def _capital(reading: Reading, i: int) -> bool:
    if i >= len(reading.tokens):
        return False
    token, terms = reading.tokens[i], reading.terms[i]
    if token.type != "w" or not (_KNOWN.isdisjoint(terms) or _articled(reading, i)):
        return False
    particle = "particle" in terms
    if token.text in reading.language.stop and "given" not in terms and not particle:
        return False  # "After Joe Biden left"
    return i in reading.capitals or (i > 0 and particle)


def _articled(reading: Reading, i: int) -> bool:
    """Whether a title or a place is a family's name behind its particle: Bruno Le Maire, Íñigo Méndez de Vigo."""
    capitals = reading.capitals
    if i not in capitals or i - 2 not in capitals or not reading.holds(i - 1, i, "particle"):
        return False
    known = reading.terms[i].keys() & _KNOWN
    return (known == {"role"} and i - 1 in capitals) or (known == {"place"} and reading.holds(i, i + 1, "family-of"))
