"""Which words tell of a visit, and the clause of each."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from factcheck.kinds._events import Clause, clause
from factcheck.kinds._modality import governed
from factcheck.kinds._visit_words import Visit
from factcheck.languages.lexicon import Term
from factcheck.punctuation import COMMAS
from factcheck.reading import Reading
from factcheck.scene import Scene

_TRIGGERS = frozenset({"visit-verb", "visit-noun"})
_SUPPORT = 6  # tokens between "paid" and "visit"
_ASIDE = 14  # tokens between two commas that part a verb from its place


def triggers(scene: Scene) -> Iterator[Visit]:
    """Each word or phrase of a text that tells of a visit."""
    for i, _ in scene.reading.keys(_TRIGGERS):
        term = _term(scene.reading, i)
        if term and _visits(scene, term):
            yield _trigger(scene, term)


def _term(reading: Reading, i: int) -> Term | None:
    """The trigger at token i; where a word is a verb and a noun, what stands behind it tells."""
    verb, noun = reading.term(i, "visit-verb"), reading.term(i, "visit-noun")
    if not verb or not noun or verb.last != noun.last:
        return verb or noun
    if verb.value != "present":
        return noun if reading.begins(noun.last, "toward", "genitive", "agent", "relation", "visit-takes") else verb
    led = reading.begins(i - 1, "article", "indefinite", "owner", "genitive", "preposition")
    return verb if not led and _object(reading, verb.last) else noun


def _object(reading: Reading, i: int) -> bool:
    """Whether a place stands at token i, behind nothing but its article and a date: "visita el lunes Rabat"."""
    dates = [reading.token_range(v.span) for v in reading.values if v.kind == "date"]
    for k in range(i, i + _SUPPORT):
        if reading.begins(k, "place"):
            return True
        if not reading.begins(k, "article") and not any(a <= k < b for a, b in dates):
            return False
    return False


def _visits(scene: Scene, term: Term) -> bool:
    """Whether the trigger is of a visit: the visiting side is a noun's, and one who "was in" a place wants a date."""
    if term.value == "visiting":
        return _gerund(scene.reading, term.first)
    return term.value != "be" or _was(scene, term)


def _gerund(reading: Reading, i: int) -> bool:
    """Whether who is visiting is told, not what was considered: "is visiting", "while visiting", "Macron, visiting"."""
    if reading.begins(i - 1, "article", "indefinite", "possessive", "owner"):
        return False
    loose = reading.word(i - 1) in reading.language.stop or i == 0 or reading.tokens[i - 1].type != "w"
    return loose or reading.begins(i - 1, "visit-ahead", "visit-open")


def _was(scene: Scene, term: Term) -> bool:
    """Whether somebody was in a place on a day, or never: "Macron was in Beirut on 6 August", "who was in Beirut"."""
    reading, around = scene.reading, clause(scene, term.first, term.last)
    if not scene.mentions_in(term.last, term.last + 1, "place"):
        return False
    subject = next(iter(around.ahead("person")), None)
    who = reading.begins(term.first - 1, "relation")
    told = subject and (governed(scene, subject.last, term.first) or (who and subject.last == term.first - 2))
    never = any(reading.begins(term.first - k, "not", "never") for k in (1, 2))
    return bool((told or reading.begins(term.first, "visit-first")) and (never or around.dates()))


def _trigger(scene: Scene, term: Term) -> Visit:
    start = _support(scene, term.first)
    around = _around(scene, start, term.last)
    return Visit(around, start, term.first, term.last, term.value, term.category == "visit-noun")


def _around(scene: Scene, start: int, last: int) -> Clause:
    """The clause of a trigger, with its place behind what stands between two commas."""
    around, reading = clause(scene, start, last), scene.reading
    if reading.word(around.high) not in COMMAS or around.behind("place"):
        return around
    for i in range(around.high, around.high + _ASIDE):
        if reading.word(i) in COMMAS and reading.begins(i + 1, "toward", "place", "visit-takes"):
            return replace(around, high=clause(scene, start, i + 1).high)
    return around


def _support(scene: Scene, i: int) -> int:
    """Where the visit's words begin: at the verb that carries the noun (قام بزيارة, paid a visit), or at the noun."""
    if scene.reading.begins(i, "visit-first"):
        return i
    _, low, _ = scene.sentence(i)
    subject = next(iter(scene.mentions_in(low, i, "person")[::-1]), None)
    reach = subject.first - 1 if subject and subject.last == i else i - _SUPPORT  # قام لافروف بزيارة
    for k in range(i - 1, max(low, min(reach, i - _SUPPORT)) - 1, -1):
        if not scene.reading.begins(k, "undertake", "visit-first"):
            continue
        if scene.reading.begins(k, "undertake"):
            return k - scene.reading.begins(k - 1, "visit-first")
        return k
    return i
