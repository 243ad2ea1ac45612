"""Organisations that no table knows: by capitals (Siemens), or behind a noun that opens a name (شركة سيمنز)."""

from __future__ import annotations

from functools import cache

from factcheck.languages import Language
from factcheck.reading import Reading
from factcheck.scene import Scene

_MOST = 6  # tokens of a name
_ADJECTIVES = 4  # tokens from a nationality to the noun: German state-owned company
_KNOWN = frozenset({
    "place", "nationality", "month", "weekday", "role", "organisation", "event", "person", "body", "ministry",
    "counterpart", "pact",
})  # fmt: skip
_OPENING, _CLOSING = frozenset('«"“„'), frozenset('»"”“')
_Found = tuple[int, int, str]  # its tokens [first, last), and the part of its text that names it


def organisation(scene: Scene, i: int) -> _Found | None:
    """The organisation that begins at token i, if one does."""
    reading, terms = scene.reading, scene.reading.terms[i]
    if "company" in terms:
        return _headed(scene, i, i + terms["company"].size)
    if "nationality" in terms and (behind := _described(reading, i)):
        return _headed(scene, i, behind)
    if not _capital(reading, i) and not _placed(reading, i):
        return None
    last = _capitals(reading, i)
    if last == i + 1 and _opens(reading, i) and _common(reading, i):
        return None
    text = reading.quote_span(i, last).of(scene.text)
    return i, last, text


def _described(reading: Reading, i: int) -> int:
    """The token behind "German engineering company" where its name follows; 0 where none does."""
    term = reading.term(i, "nationality")
    for k in range(term.last if term else i, min(i + _ADJECTIVES, len(reading.tokens))):
        if (noun := reading.term(k, "company")) and _capital(reading, noun.last):
            return noun.last
        if reading.terms[k] or reading.tokens[k].type != "w":
            return 0
    return 0


def _headed(scene: Scene, i: int, behind: int) -> _Found | None:
    """A noun and the name behind it: by capitals where a language has them, else one word and its attributes."""
    reading = scene.reading
    if found := _quoted(scene, i, behind):
        return found
    if _capital(reading, behind):
        last = _capitals(reading, behind)
        return i, last, reading.span(behind, last).of(scene.text)
    if not reading.language.morphology.articles or not _named(reading, behind):
        return None
    core = last = behind + 1
    while last < min(behind + _MOST, len(reading.tokens)) and _attribute(reading, last):
        last += 1
        core = core if reading.term(last - 1, "nationality") else last
    return i, last, reading.span(behind, core).of(scene.text)


def _quoted(scene: Scene, i: int, behind: int) -> _Found | None:
    """A name between quotation marks: компания «Росатом»."""
    reading = scene.reading
    if reading.word(behind) not in _OPENING:
        return None
    ends = range(behind + 2, min(behind + _MOST, len(reading.tokens)))
    end = next((k for k in ends if reading.word(k) in _CLOSING), None)
    return (i, end + 1, reading.span(behind + 1, end).of(scene.text)) if end else None


def _named(reading: Reading, i: int) -> bool:
    """Whether a word may be the name behind its noun: none that is common, leads on or acts."""
    if i >= len(reading.tokens) or reading.tokens[i].type != "w" or reading.word(i) in reading.language.stop:
        return False
    return not {"pact", "sign-verb", "preposition", "with", "between", "company"} & reading.terms[i].keys()


def _attribute(reading: Reading, i: int) -> bool:
    """Whether a name goes on: a word with the article, a nationality, a place; "and" begins another."""
    if reading.tokens[i].type != "w" or reading.conjoined(i) or not _named(reading, i):
        return False
    articles = reading.language.morphology.articles
    return reading.word(i).startswith(articles) or not {"nationality", "place"}.isdisjoint(reading.terms[i])


def _placed(reading: Reading, i: int) -> bool:
    """A country or city that opens a longer name: China Southern, Cairo University."""
    if i not in reading.capitals:
        return False
    place = reading.term(i, "place") or reading.term(i, "nationality")
    return place is not None and place.prefix == 0 and _capital(reading, place.last)


def _capitals(reading: Reading, i: int) -> int:
    """Where a name in capitals ends: "of", "&" and hyphens join its words."""
    place = reading.term(i, "place") or reading.term(i, "nationality")
    last = place.last if place and not _capital(reading, i) else i
    while last < min(i + _MOST, len(reading.tokens)):
        if _capital(reading, last) or (last > i and _proper(reading, last)):
            last += 1
        elif last > i and reading.term(last, "name-joint") and _upper(reading, last + 1):
            last += 2
        else:
            break
    return last


def _proper(reading: Reading, i: int) -> bool:
    """A place inside a name (Bank of China); a country's adjective begins another noun."""
    term = reading.term(i, "place")
    return term is not None and _upper(reading, i)


def _upper(reading: Reading, i: int) -> bool:
    return i in reading.capitals and reading.tokens[i].type == "w"


def _capital(reading: Reading, i: int) -> bool:
    """A word with a capital that no table knows as another thing."""
    if not _upper(reading, i) or reading.word(i) in reading.language.stop:
        return False
    return _KNOWN.isdisjoint(reading.terms[i])


def _opens(reading: Reading, i: int) -> bool:
    """Whether only its place in the sentence may give a word its capital; two capitals inside give themselves."""
    span = reading.span(i, i + 1)
    text = span.of(reading.article.text)
    shouted = sum(letter.isupper() for letter in text) > 1
    return span.start == reading.sentence_of(span).span.start and not shouted


def _common(reading: Reading, i: int) -> bool:
    """Whether a word may be a common noun: one that is counted (Officials), has a meaning, or stands in a table."""
    word = reading.word(i)
    known = reading.terms[i] or reading.lexicon.concepts(word)
    return bool(known) or reading.lexicon.key(word) in _counted(reading.language)


@cache
def _counted(language: Language) -> frozenset[str]:
    """The stems of the nouns that a language counts: officials, companies."""
    return frozenset(language.lexicon.key(form) for forms in language.table.get("unit", {}).values() for form in forms)
