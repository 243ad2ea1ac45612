"""Given names: where one stands, and what a person's name follows."""

from __future__ import annotations

from functools import cache

from factcheck.languages import Language
from factcheck.languages.lexicon import Term
from factcheck.reading import Reading

# A person stands behind words of these, and behind those that the language's file lists as person-behind.
_TITLES = ("role", "nationality", "portfolio", "honorific", "former", "counterpart", "person-lead")
_LONG = ("place", "organisation", "event", "elsewhere")  # what may have several words
_FAR = 3  # words that the longest of those before a name has


def unread(reading: Reading, i: int) -> bool:
    """Whether token i begins what is perhaps a name, behind a title: a given name, or two words of no table."""
    if cased(reading.letter(i)):
        return False
    return given(reading, i) or (not defined(reading, i) and unknown(reading, i) and unknown(reading, i + 1))


def unknown(reading: Reading, i: int) -> bool:
    """Whether token i is a word of no table."""
    if i >= len(reading.tokens) or reading.tokens[i].type != "w" or reading.terms[i]:
        return False
    return reading.word(i) not in reading.language.stop and not reading.lexicon.concepts(reading.word(i))


def given(reading: Reading, i: int) -> bool:
    """Whether a given name stands at token i; one that is an everyday word wants a title or deed before it."""
    term = reading.term(i, "given")
    if term is None and unknown(reading, i) and reading.term(i + 1, "given") and not defined(reading, i):
        return titled(reading, i) and _office(reading, i)  # وزير النفط العراقي إحسان عبد الجبار
    if term is None and (son := reading.term(i + 1, "particle")) and son.value == "son":
        return i in reading.capitals and not stop(reading, i) and not reading.terms[i]  # Naha Mint Mouknass
    if term is None or stop(reading, i) or _longer(reading, i):
        return False
    if reading.term(i, "place"):
        return _ends(reading, i, _TITLES)
    return term.value == "name" or titled(reading, i) or _done(reading, i)


def _done(reading: Reading, i: int) -> bool:
    """Whether what persons do stands before token i, and behind it a name or a word of no table: قتل جمال خاشقجي."""
    if not _ends(reading, i, ("deed",)) or defined(reading, i + 1):
        return False
    return unknown(reading, i + 1) or reading.term(i + 1, "given") is not None


def stop(reading: Reading, i: int) -> bool:
    """Whether token i is one of the most frequent words as it is written: على, but not علي."""
    if reading.word(i) not in reading.language.stop:
        return False
    return "given" not in reading.terms[i] or written(reading, i, "stop")


def written(reading: Reading, i: int, category: str) -> bool:
    """Whether token i is written as a table has it: بان, but not بأن."""
    return reading.span(i, i + 1).of(reading.article.text) in _written(reading.language, category)


@cache
def _written(language: Language, category: str) -> frozenset[str]:
    return frozenset(form for forms in language.table.get(category, {}).values() for form in forms)


def office(reading: Reading, i: int) -> bool:
    """Whether an office with its country or article, "his counterpart" or an address stands right before token i."""
    country = owner(reading, i)
    if country is not None:
        return _ends(reading, country.first, ("role", "counterpart"))
    former = next((k for k in (i - 1, i - 2) if (t := reading.term(k, "former")) and t.last == i), i)
    return _ends(reading, i, ("honorific",)) or (defined(reading, former - 1) and _ends(reading, former, ("role",)))


def owner(reading: Reading, i: int) -> Term | None:
    """The nationality or country right before token i."""
    for k in (i - 1, i - 2):
        if (term := reading.term(k, "nationality") or reading.term(k, "place")) and term.last == i:
            return term
    return None


def clitics(reading: Reading, i: int) -> int:
    """How many letters of a conjunction or preposition the name at token i carries: لفيكتور أوربان, but فام مينه."""
    if first := reading.term(i, "family-first"):
        return first.prefix
    terms = (term for category in ("given", "person") if (term := reading.term(i, category)))
    return max((term.prefix for term in terms), default=0) or reading.conjoined(i)


def _longer(reading: Reading, i: int) -> bool:
    """Whether a place or a body of several words stands at token i: إسلام أباد; behind a title it is no other place."""
    terms = reading.terms[i]
    if len(terms) < 2:
        return False
    bodies = _LONG[:-1] if _ends(reading, i, _TITLES) else _LONG
    return any(terms[each].size > 1 for each in bodies if each in terms)


def _office(reading: Reading, i: int) -> bool:
    """Whether a role stands right before token i, or before the nationality there."""
    nation = next((k for k in (i - 1, i - 2) if (t := reading.term(k, "nationality")) and t.last == i), i)
    return _ends(reading, nation, ("role",))


def _ends(reading: Reading, i: int, categories: tuple[str, ...]) -> bool:
    """Whether a term of one of the categories ends right before token i."""
    for first in range(max(i - _FAR, 0), min(i, len(reading.terms))):
        for category, listed in reading.terms[first].items():
            if first + listed.size == i and category in categories:
                return True
    return False


def titled(reading: Reading, i: int) -> bool:
    """Whether right before token i stands what a person's name follows: a title, whose it is, or what persons do."""
    if _ends(reading, i, (*_TITLES, *reading.language.settings.get("person-behind", ()))):
        return True
    if defined(reading, i - 1) and not reading.terms[i - 1] and _ends(reading, i - 1, ("person-lead", "role")):
        return True  # المبعوثة الأممية هند
    country = next((k for k in (i - 1, i - 2) if (t := reading.term(k, "place")) and t.last == i), None)
    return country is not None and _ends(reading, country, ("role",))  # رئيسة تنزانيا سامية


def cased(letter: str) -> bool:
    """Whether a letter is of a script with capitals."""
    return letter.lower() != letter.upper()


def defined(reading: Reading, i: int) -> bool:
    """Whether token i has the article."""
    return reading.word(i).startswith(reading.language.morphology.articles)
