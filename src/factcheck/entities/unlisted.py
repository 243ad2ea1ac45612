"""Names without a given name of the tables: a family's name first, behind an office, or with a family's ending."""

from __future__ import annotations

from factcheck.entities.given import cased, defined, given, office, owner, titled, unknown, written
from factcheck.reading import Reading

_HYPHENS = frozenset("-‐‑")
_GIVEN = frozenset({"given", "family-first", "family-of"})
_SYLLABLE = 5  # letters of a given name's part behind a family's name: Ban Ki-moon
_NAMES = 2  # words of a name that nothing but its place tells
_MOST = 3  # with those that end like a family's
_OPEN = "ا"  # with which a verb hardly ends: ياديتا
_FAR = 10  # words from a verb to its object
_LEAST = 3  # letters of a word that begins a name


def begins(reading: Reading, i: int) -> bool:
    """Whether a name begins at token i, with or without a given name of the tables."""
    return given(reading, i) or unlisted(reading, i) > i


def unlisted(reading: Reading, i: int) -> int:
    """Behind a name of no table at token i, i where there is none."""
    terms = reading.terms[i]
    if "family-first" in terms:
        return _family_first(reading, i)
    known = terms and "place" not in terms and reading.word(i) not in reading.language.stop
    if known or cased(reading.letter(i)) or not office(reading, i):
        return i
    if not _foreign(reading, i, i + 1) and not _like_a_place(reading, i):
        return i
    last = i + _NAMES
    while last < i + _MOST and _plain(reading, last) and ends_like_family(reading, last):
        last += 1
    return last


def behind_verb(reading: Reading, i: int) -> int:
    """Behind a name of no table whose last word ends like a family's: right behind a verb it is the subject."""
    named = not cased(reading.letter(i)) and ends_like_family(reading, i + 1) and _foreign(reading, i, i + 1)
    return i + _NAMES if named else i


def _family_first(reading: Reading, i: int) -> int:
    """A family's name and one or two parts of a given one: Ban Ki-moon, بان كي مون."""
    if not cased(reading.letter(i)):
        return i + 3 if written(reading, i, "family-first") and _sure(reading, i) and _parts(reading, i + 1) else i
    if i not in reading.capitals or i + 1 not in reading.capitals or not _syllable(reading, i + 1):
        return i
    if reading.word(i + 2) in _HYPHENS and _syllable(reading, i + 3):
        touch = reading.tokens[i + 1].end + 1 == reading.tokens[i + 3].start
        return i + 4 if touch and (unknown(reading, i + 3) or reading.term(i + 3, "given")) else i
    return i + 3 if i + 2 in reading.capitals and _parts(reading, i + 1) and titled(reading, i) else i


def _sure(reading: Reading, i: int) -> bool:
    """Whether the family's name at token i stands where names do; one that is an everyday word wants an office."""
    term = reading.term(i, "family-first")
    return office(reading, i) or (term is not None and term.value == "name" and titled(reading, i))


def _parts(reading: Reading, i: int) -> bool:
    """Whether two parts of such a given name stand at token i; one of them may be an everyday word: كي."""
    free = sum(reading.word(k) not in reading.language.stop for k in (i, i + 1))
    return free > 0 and _syllable(reading, i) and _syllable(reading, i + 1)


def _syllable(reading: Reading, i: int) -> bool:
    """Whether token i may be a part of such a given name: a short word of no table but that of given names."""
    if i >= len(reading.tokens) or reading.tokens[i].type != "w" or len(reading.word(i)) > _SYLLABLE:
        return False
    return reading.terms[i].keys() <= _GIVEN


def _foreign(reading: Reading, first: int, last: int) -> bool:
    """Whether words of no table at both tokens are a name: no noun with its adjective, no verb with its object."""
    if not _plain(reading, last):
        return False
    one, other = (reading.span(i, i + 1).of(reading.article.text) for i in (first, last))
    settings = reading.language.settings
    if one in settings.get("marked", ()):
        return True
    if not _plain(reading, first) or len(one) < _LEAST:
        return False
    if ends_like_family(reading, last):
        return True
    endings = {key: tuple(settings.get(key, ())) for key in ("noun-ending", "adjective-ending", "object-ending")}
    if one.endswith(endings["noun-ending"]) or other.endswith(endings["adjective-ending"]):
        return False
    return not other.endswith(endings["object-ending"]) or one.endswith(tuple(settings.get("name-vowel", ())))


def _like_a_place(reading: Reading, i: int) -> bool:
    """Whether a place's name is a given one: behind an office whose country is named, where nobody visits."""
    if not reading.term(i, "place") or reading.holds(i - _FAR, i, "visit-verb") or not owner(reading, i):
        return False
    return _plain(reading, i + 1) and reading.terms[i]["place"].size == 1


def _plain(reading: Reading, i: int) -> bool:
    """Whether token i is a word of no table, without an article, a clitic before a known word, or whose it is."""
    if not unknown(reading, i) or defined(reading, i):
        return False
    word, settings = reading.word(i), reading.language.settings
    verb = word.startswith(tuple(settings.get("verb-start", ()))) and not word.endswith(_OPEN)
    if verb or word.endswith(tuple(settings.get("possessive", ()))):
        return False
    parts = (rest for n, rest in reading.language.morphology.splits(word) if n and len(rest) >= _LEAST)
    return not any(rest in reading.language.stop or reading.lexicon.known(rest) for rest in parts)


def ends_like_family(reading: Reading, i: int) -> bool:
    """Whether token i is a word that ends as only families' names do: قربانوف."""
    word = reading.word(i)
    return len(word) > _SYLLABLE and word.endswith(tuple(reading.language.settings.get("family-ending", ())))
