"""Of whom a rank is said: Cairo is the largest; Cairo, the largest ...; تعد القاهرة أكبر; the largest ... is Cairo."""

from __future__ import annotations

import msgspec

from factcheck.kinds._ranked import Ranked
from factcheck.kinds._stretches import Stretches
from factcheck.scene import STOPS

_BETWEEN = 8  # tokens of a subject between its verb and its rank
_MOST = 12  # tokens of a subject
_COMMAS = frozenset("،,")
_DASHES = frozenset("–—-")
_NAMES = ("person", "place", "organisation", "event")


class Subject(msgspec.Struct, frozen=True):
    """The subject's tokens [first, last), and the verb's, or that of the rank where there is none.

    planned: whether its verb is of the future.
    """

    first: int
    last: int
    verb: int
    planned: bool = False


def subject(told: Stretches, ranked: Ranked) -> Subject | None:
    """The subject of a rank; None where it is said of nobody that the sentence names."""
    _, low, high = told.scene.sentence(ranked.first)
    start = _led(told, ranked.first, low)
    return (
        _before(told, start, low)
        or _apposed(told, ranked, start, (low, high))
        or _behind_verb(told, start, low)
        or _at_once(told, start, low)
        or _reversed(told, ranked, high)
    )


def _led(told: Stretches, first: int, low: int) -> int:
    """Where the rank begins with its article and its adverbs: now also the largest."""
    start = first
    while start > low and told.has(start - 1, "rank-led", "rank-skip"):
        start -= 1
    return start


def _verb(told: Stretches, start: int, low: int) -> int | None:
    """The token at which a verb begins that ends right before the rank."""
    for first in range(start - 1, max(low, start - 4) - 1, -1):
        term = told.reading.term(first, "rank-copula")
        if term and term.last == start:
            return first
    return None


def _before(told: Stretches, start: int, low: int) -> Subject | None:
    """Cairo is the largest; "Cairo, which is the largest" and وهي أكبر say it of what stands before the comma."""
    verb = _verb(told, start, low)
    if verb is None:
        return None
    end = _led(told, verb, low)
    while end > low and told.has(end - 1, "rank-auxiliary"):
        end -= 1
    first = _clause(told, end, low)
    linked = all(told.has(i, "rank-relative") for i in range(first, end))
    if linked and told.reading.word(first - 1) in _COMMAS:
        return _named(told, first - 1, low, verb)
    return Subject(first, end, verb, _planned(told, verb)) if _noun(told, first, end) else None


def _planned(told: Stretches, verb: int) -> bool:
    """Whether a verb tells what will be: sera, ستكون, станет."""
    terms = (told.reading.term(verb, category) for category in ("rank-verb", "rank-copula"))
    return any(term.value == "planned" for term in terms if term)


def _clause(told: Stretches, end: int, low: int) -> int:
    """Where the clause of a subject begins: behind a sign, "that", or a verb of saying."""
    first = max(low, end - _MOST)
    for i in range(end - 1, first - 1, -1):
        opening = next((term for name in _OPENINGS if (term := told.reading.term(i, name))), None)
        if told.reading.word(i) in STOPS or (opening and not told.has(i, "rank-relative")):
            return opening.last if opening else i + 1
    return first


_OPENINGS = ("clause", "say", "complement", "connective")


def _noun(told: Stretches, first: int, last: int) -> bool:
    """Whether somebody or something is named there: a name, or a noun that is no pronoun."""
    words = [i for i in range(first, last) if told.reading.tokens[i].type == "w" and i not in told.dated]
    return any(
        told.reading.word(i) not in told.reading.language.stop and not told.has(i, "rank-pronoun") for i in words
    )


def _apposed(told: Stretches, ranked: Ranked, start: int, within: tuple[int, int]) -> Subject | None:
    """Cairo, the largest city in Africa, ...: up to the next sign nothing else is said."""
    low, high = within
    behind = told.reading.word(ranked.last) if ranked.last < high else "."
    if told.reading.word(start - 1) not in _COMMAS | _DASHES or not (behind in STOPS or behind in _DASHES):
        return None
    return _named(told, start - 1, low, start)


def _named(told: Stretches, end: int, low: int, verb: int) -> Subject | None:
    """The name that ends at a comma, where no preposition puts it at the head of the clause: In Egypt, the ..."""
    mentions = told.scene.mentions_in(max(low, end - _MOST), end, *_NAMES)
    if mentions and mentions[-1].last == end:
        first = mentions[-1].first
    elif told.has(end - 1, "rank-noun") or _proper(told, end - 1, low):
        first = end - 1
    else:
        return None
    while first > low and _proper(told, first - 1, low) and _proper(told, first, low):
        first -= 1
    opening = first - 1 == low and told.has(low, "preposition", "rank-scope")
    return None if opening else Subject(first, end, verb)


def _proper(told: Stretches, i: int, low: int) -> bool:
    """A capital within a sentence, or one that no everyday word of it has."""
    if i < low or told.reading.tokens[i].type != "w" or i in told.dated:
        return False
    known = told.reading.word(i) in told.reading.language.stop or told.has(i, "say", "rank-skip")
    return told.reading.letter(i).isupper() and not known


def _behind_verb(told: Stretches, start: int, low: int) -> Subject | None:
    """تعد القاهرة أكبر مدينة: the verb, its subject, its rank."""
    if "verb-first" not in told.reading.language.settings.get("order", ()):
        return None
    for i in range(start - 1, max(low, start - _BETWEEN) - 1, -1):
        if told.reading.word(i) in STOPS:
            return None
        verb = told.reading.term(i, "rank-verb")
        if verb and verb.last < start:
            end = start - told.has(start - 1, "rank-to")
            loose = told.has(end - 1, "preposition", "rank-one-of")
            named = not loose and _noun(told, verb.last, end)
            return Subject(verb.last, end, i, _planned(told, i)) if named else None
    return None


def _at_once(told: Stretches, start: int, low: int) -> Subject | None:
    """القاهرة أكبر مدينة: a name right before its rank, behind no preposition, where the language needs no verb."""
    if "verb-first" not in told.reading.language.settings.get("order", ()):
        return None
    mentions = told.scene.mentions_in(max(low, start - _BETWEEN), start, *_NAMES)
    if not mentions or mentions[-1].last != start:
        return None
    first = mentions[-1].first
    prefixed = any(listed.prefix for listed in told.reading.terms[first].values()) and not told.reading.conjoined(first)
    opens = first == low or told.reading.word(first - 1) in STOPS or told.has(first - 1, "complement", "rank-skip")
    return Subject(first, start, start) if opens and not prefixed else None


def _reversed(told: Stretches, ranked: Ranked, high: int) -> Subject | None:
    """The largest city in Africa is Cairo; Africa's largest city, Cairo, ..."""
    at = ranked.last
    verb = told.reading.term(at, "rank-copula")
    first = verb.last if verb else at + 1
    if not verb and told.reading.word(at) not in _COMMAS:
        return None
    name = next(iter(told.scene.mentions_in(first, min(first + 2, high), *_NAMES)), None)
    if name is None:
        return Subject(first, first + 1, at) if verb and first < high and _proper(told, first, first) else None
    closed = name.last >= high or told.reading.word(name.last) in STOPS
    return Subject(name.first, name.last, at) if verb or closed else None
