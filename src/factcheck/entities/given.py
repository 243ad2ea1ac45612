"""Given names, and the names that begin with one where no capitals tell."""

from __future__ import annotations

from factcheck.reading import Reading

_GIVEN = 6  # tokens where no capitals tell
# Words of these may follow a given name where no capitals tell: شكري is thanks and a family name.
_IN_NAMES = frozenset({"given", "servant", "particle", "place", "nationality", "person", "thank"})

_TITLES = ("role", "nationality", "portfolio", "honorific")  # what stands right before a name


def unread(reading: Reading, i: int) -> bool:
    """Whether token i begins what is perhaps a name, behind a title: a given name, or two words of no table."""
    if cased(reading.letter(i)):
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
        return titled(reading, i) and _office(reading, i)  # وزير النفط العراقي إحسان عبد الجبار
    if term is None or reading.word(i) in reading.language.stop:
        return False
    return term.value == "name" or titled(reading, i)


def _office(reading: Reading, i: int) -> bool:
    """Whether a role stands right before token i, or before the nationality there."""
    nation = next((k for k in (i - 1, i - 2) if (t := reading.term(k, "nationality")) and t.last == i), i)
    titles = (reading.term(nation - back, "role") for back in (1, 2, 3))
    return any(title and title.last == nation for title in titles)


def titled(reading: Reading, i: int) -> bool:
    """Whether a title or a nationality ends right before token i."""
    for first in range(max(i - 3, 0), min(i, len(reading.terms))):
        terms = reading.terms[first]
        titles = (terms[category] for category in _TITLES if category in terms)
        if terms and any(first + title.size == i for title in titles):
            return True
    return False


def given_shape(reading: Reading, i: int) -> int:
    """Where no capitals tell: given names and up to three words that are none of the language's known ones."""
    last = i + 1
    while last < min(i + _GIVEN, len(reading.tokens)):
        terms = frozenset() if reading.term(last - 1, "particle") else reading.terms[last].keys() - _IN_NAMES
        if reading.tokens[last].type != "w" or terms or reading.word(last) in reading.language.stop:
            break
        articled = reading.word(last).startswith(reading.language.morphology.articles)
        if reading.term(last, "place") and (articled or (last - i > 1 and not reading.term(last - 1, "particle"))):
            break  # زارت ماريا ليندستروم الأردن, وصل محمد جواد ظريف دمشق
        last += 1
        served = bool(reading.term(last - 2, "servant"))
        first = served or (not articled and any(reading.term(last - 1, c) for c in ("particle", "given")))
        if not (first or _goes_on(reading, last)):
            break
    return last


def _goes_on(reading: Reading, i: int) -> bool:
    """Whether a name goes on at token i, behind what may be its last word: with a particle."""
    return bool(reading.term(i, "particle"))


def cased(letter: str) -> bool:
    """Whether a letter is of a script with capitals."""
    return letter.lower() != letter.upper()
