"""Names that only their place tells: who stands beside a verb of saying and is of no table.

"said Alan Whitcombe" and "Whitcombe wrote" name somebody whatever the words are; elsewhere capitals alone are nobody.
"""

from __future__ import annotations

from factcheck.entities.skeleton import skeleton
from factcheck.languages import names_of
from factcheck.reading import Reading
from factcheck.values import Name

_MOST = 6  # tokens of a name, its hyphens and points among them
_HYPHENS = frozenset("-‐‑")
_APOSTROPHES = frozenset("'’")
_NEVER = (
    "role", "month", "weekday", "nationality", "say", "quote-verb", "article", "holiday", "ministry",
    "quote-pronoun", "quote-honorific",
)  # fmt: skip
_KNOWN = frozenset({"place", "organisation", "weekday", "month"})
_ACRONYM, _BRIEF = 4, 2  # letters of what is no name, and of initials written together: JD Vance


def capitals(reading: Reading, i: int, high: int) -> int:
    """The token behind the words with capitals that begin at token i; i where there are none."""
    last = i
    while last < min(high, i + _MOST):
        if _capital(reading, last):
            last += 1
        elif last > i and last + 1 < high and _capital(reading, last + 1) and _joins(reading, last):
            last += 2
        else:
            break
    return last


def _joins(reading: Reading, i: int) -> bool:
    """Whether a particle or a sign within a name stands at token i: van, the hyphen of Le-Brun."""
    return reading.begins(i, "particle") or _joint(reading, i)


def _capital(reading: Reading, i: int) -> bool:
    """Whether token i may be part of a name: a capital on a word that is neither everyday, nor a title, nor a month."""
    if reading.tokens[i].type != "w" or not reading.letter(i).isupper():
        return False
    if reading.word(i) in reading.language.stop and not reading.term(i, "given"):
        return False
    return not reading.begins(i, *_NEVER)


def _joint(reading: Reading, i: int) -> bool:
    """Whether a hyphen, an apostrophe or an initial's point stands at token i without a blank before it."""
    sign, before = reading.word(i), reading.tokens[i - 1]
    if before.end != reading.tokens[i].start:
        return False
    return sign in _HYPHENS or sign in _APOSTROPHES or (sign == "." and before.end - before.start == 1)


def written(reading: Reading, first: int, last: int) -> Name:
    """A name of no table: a person's, or a body's where an article leads more than one word."""
    text = reading.span(first, last).of(reading.article.text)
    if _articled(reading, first) or any(len(word) > _BRIEF and word.isupper() for word in text.split()):
        return Name(text, "organisation")
    return Name(text, "person", skeleton=skeleton(text))


def whole(reading: Reading, first: int, last: int) -> bool:
    """Whether words with capitals are somebody's whole name: two, no acronym, no thing (Brooklyn Bridge)."""
    lone = reading.tokens[first].end - reading.tokens[first].start == 1 and reading.word(first + 1) in _HYPHENS
    if last - first < 2 or lone:  # R-Texas is a party and a state
        return False
    if not _articled(reading, first):
        return reading.term(last - 1, "thing") is None
    acronym = reading.span(last - 1, last).of(reading.article.text)
    return not (acronym.isupper() and len(acronym) <= _ACRONYM)


def _articled(reading: Reading, i: int) -> bool:
    return any((term := reading.term(i - back, "article")) and term.last == i for back in (1, 2))


def uncased(reading: Reading, i: int, high: int) -> int:
    """The token behind a name where no capitals tell; i where none is.

    A word of no table before a given name (أبي أحمد), or two behind a noun with its article (المهندس ألان ويتكومب).
    """
    led = _led(reading, i)
    if not (_unknown(reading, i) or (led and reading.term(i, "given"))) or reading.word(i).startswith(
        reading.language.morphology.articles
    ):
        return i
    behind = i + 1 < high and (_given(reading, i + 1) or (led and _unknown(reading, i + 1)))
    last = i + 2 if behind else i
    return last + (behind and last < high and _given(reading, last))


def _given(reading: Reading, i: int) -> bool:
    """Whether a given name that is no everyday word stands at token i."""
    term = reading.term(i, "given")
    return term is not None and term.value == "name" and reading.word(i) not in reading.language.stop


def _unknown(reading: Reading, i: int) -> bool:
    """Whether token i is a word of no table, without a preposition or a pronoun of its own: بالقول, حديثها."""
    word = reading.word(i)
    if reading.tokens[i].type != "w" or reading.terms[i] or word.endswith(_endings(reading)):
        return False
    plain = reading.language.morphology.articles[:1]
    joined = (p for p in reading.language.morphology.prefixes if len(p) > 2 and p.endswith(plain))
    if word.startswith(tuple(joined)):
        return False
    return reading.word(i) not in reading.language.stop and not reading.lexicon.concepts(reading.word(i))


def _endings(reading: Reading) -> tuple[str, ...]:
    """How no word of a name ends."""
    return tuple(e for forms in reading.language.table.get("name-never", {}).values() for e in forms)


def _led(reading: Reading, i: int) -> bool:
    """Whether a noun with its article stands right before token i: a name without one is in apposition to it."""
    articles = reading.language.morphology.articles
    noun = reading.word(i - 1)
    return bool(articles) and noun.startswith(articles) and not _KNOWN & reading.terms[i - 1].keys()


def oblique(reading: Reading, i: int) -> bool:
    """Whether a name's endings tell that it is no subject: адвокат Алексея Навального."""
    cases = reading.language.table.get("name-case")
    if not cases or not reading.letter(i).isupper():
        return False
    last = capitals(reading, i, len(reading.tokens))
    if last > i and reading.word(last - 1).endswith(tuple(cases["family"])):
        return True
    known = names_of(reading.language.settings["script"][0], reading.language.code)
    word = reading.word(i)
    return any(
        word.endswith(ending) and word[: -len(ending)] + base.strip("-") in known
        for base, endings in cases.items() if base != "family" for ending in endings
    )  # fmt: skip


def cased(letter: str) -> bool:
    """Whether a letter is of a script with capitals."""
    return letter.lower() != letter.upper()
