"""The shape of names: what may stand for a person."""

from __future__ import annotations

from factcheck.entities.given import cased, given, titled
from factcheck.entities.monarchs import numbered, reigns
from factcheck.entities.rules import Payload
from factcheck.entities.uncased import uncased_shape
from factcheck.languages.lexicon import Term
from factcheck.reading import Reading

# Words of these categories are no part of a person's name.
_WORDS = 6  # tokens of a name, hyphens among them
_BEGIN = frozenset({"given", "particle", "place"})  # what may begin a name without a capital; the last two a title
_KNOWN = frozenset({"place", "nationality", "month", "weekday", "role", "organisation", "event"})


def person(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """A person of claims/, or words that have the shape of a person's name."""
    if i >= len(reading.tokens):
        return None
    if term := reading.term(i, "person"):
        return term, term.last
    if address := reading.term(i, "honorific"):
        return _addressed(reading, address)
    terms = reading.terms[i]
    if i not in reading.capitals and _BEGIN.isdisjoint(terms) and (terms or not reading.term(i + 1, "given")):
        return None
    last = uncased_shape(reading, i) if not cased(reading.letter(i)) and given(reading, i) else _capitals(reading, i)
    if last <= i or (last - i < 2 and not reigns(reading, i)):
        return None
    # The last word may be a family's: Suluhu Hassan.
    if reading.holds(i + 1, last - 1, "given") and not reading.term(i, "given") and not titled(reading, i):
        return None  # "Senator John Smith": the name begins later
    if reading.term(last - 1, "thing") or reading.term(last, "thing") or _of_thing(reading, i):
        return None  # King Fahd University, شارع الملك فيصل
    return None, numbered(reading, last)


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
    if reading.term(i + 1, "person") and not reading.term(i, "given") and _opens(reading, i):
        return i  # "Yesterday Lavrov ...": only its place gave the word a capital
    if reading.term(i, "place") and reading.term(i, "given") and titled(reading, i) and _capital(reading, i + 1):
        last = i + 1  # Minister Florence Parly
    while last < min(i + _WORDS, len(reading.tokens)) and _capital(reading, last) and not _late(reading, i, last):
        initial = len(reading.word(last)) == 1 and reading.word(last + 1) == "."
        joined = _hyphen(reading, last + 1)
        more = last + 2 < len(reading.tokens) and (_capital(reading, last + 2) or (joined and last > i))
        last += (3 if joined and last > i and more else 2) if (initial or joined) and more else 1
    if last == i + 1 and _between_commas(reading, i, last):
        last += 1
    while last > i and reading.term(last - 1, "particle"):  # no name ends in "al"
        last -= 1
    return last


def _between_commas(reading: Reading, i: int, last: int) -> bool:
    """Whether a place's name can only be a family's: the minister, Enrique Paris, said."""
    known = reading.term(i, "given") and reading.term(last, "place") and reading.letter(last).isupper()
    return bool(known and reading.term(i - 1, "comma") and reading.term(last + 1, "comma"))


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


def _capital(reading: Reading, i: int) -> bool:
    if i >= len(reading.tokens):
        return False
    token, terms = reading.tokens[i], reading.terms[i]
    if token.type != "w" or not _KNOWN.isdisjoint(terms):
        return False
    particle = "particle" in terms
    if token.text in reading.language.stop and "given" not in terms and not particle:
        return False  # "After Joe Biden left"
    return i in reading.capitals or (i > 0 and particle)
