"""Of whom a rank is said: Cairo is the largest; Cairo, the largest ...; تعد القاهرة أكبر; the largest ... is Cairo."""

from __future__ import annotations

from factcheck.kinds._ranked import Ranked
from factcheck.kinds._stretches import Stretches
from factcheck.kinds._subjects import (
    NAMES,
    Subject,
    aside,
    clause,
    led,
    named,
    noun,
    planned,
    proper,
    verb_before,
)
from factcheck.punctuation import COMMAS, DASHES, STOPS
from factcheck.voices.names import capitals

_BETWEEN = 8  # tokens of a subject between its verb and its rank


def subject(told: Stretches, ranked: Ranked) -> Subject | None:
    """The subject of a rank; None where it is said of nobody that the sentence names."""
    _, low, high = told.scene.sentence(ranked.first)
    start = led(told, ranked.first, low)
    return (
        _before(told, start, low)
        or _apposed(told, ranked, start, (low, high))
        or _behind_verb(told, start, low)
        or _at_once(told, start, low)
        or _reversed(told, ranked, high)
        or _itself(told, ranked, start, low, high)
    )


def _before(told: Stretches, start: int, low: int) -> Subject | None:
    """Cairo is the largest; "Cairo, which is the largest" and وهي أكبر say it of what stands before the comma."""
    verb = verb_before(told, start, low)
    if verb is None:
        return None
    end = led(told, verb, low)
    while end > low and told.has(end - 1, "rank-auxiliary"):
        end -= 1
    end = aside(told, end, low)
    first = clause(told, end, low)
    linked = told.has(first, "rank-relative") and all(_little(told, i) for i in range(first, end))
    if (linked or first == end) and told.reading.word(first - 1) in COMMAS:
        return named(told, first - 1, low, verb)
    return Subject(first, end, verb, planned(told, verb)) if noun(told, first, end) else None


def placed_of(told: Stretches, ranked: Ranked, verb: int, low: int) -> Subject | None:
    """Whose place it is: Mombasa ranks third; حلت قطر في المركز الثالث."""
    if "verb-first" in told.reading.language.settings.get("order", ()):
        last = ranked.first - told.has(ranked.first - 1, "preposition")
        last = aside(told, last, verb + 1)
        if verb + 1 < last:
            return Subject(verb + 1, last, verb) if noun(told, verb + 1, last) else None
    end = aside(told, led(told, verb, low), low)
    first = clause(told, end, low)
    if first == end and told.reading.word(first - 1) in COMMAS:
        return named(told, first - 1, low, verb)
    return Subject(first, end, verb) if noun(told, first, end) else None


def _little(told: Stretches, i: int) -> bool:
    """Whether token i only leads to a verb: which until 2011 was the largest."""
    return i in told.dated or told.has(i, "rank-relative", "rank-skip", "rank-scope", "preposition", "rank-pronoun")


def _apposed(told: Stretches, ranked: Ranked, start: int, within: tuple[int, int]) -> Subject | None:
    """Cairo, the largest city in Africa, ...: up to the next sign nothing else is said."""
    low, high = within
    behind = told.reading.word(ranked.last) if ranked.last < high else "."
    if told.reading.word(start - 1) not in COMMAS | DASHES or not (behind in STOPS or behind in DASHES):
        return None
    closed = ranked.last < high and behind in COMMAS
    return named(told, start - 1, low, start, closed)


def _behind_verb(told: Stretches, start: int, low: int) -> Subject | None:
    """تعد القاهرة أكبر مدينة: the verb, its subject, its rank."""
    if "verb-first" not in told.reading.language.settings.get("order", ()):
        return None
    start = aside(told, start, low)
    for i in range(start - 1, max(low, start - _BETWEEN) - 1, -1):
        if told.reading.word(i) in STOPS:
            return None
        verb = told.reading.term(i, "rank-verb")
        if verb and verb.last < start:
            end = start - told.has(start - 1, "rank-to")
            loose = told.has(end - 1, "preposition", "rank-one-of")
            told_of = not loose and noun(told, verb.last, end)
            return Subject(verb.last, end, i, planned(told, i)) if told_of else None
    return None


def _at_once(told: Stretches, start: int, low: int) -> Subject | None:
    """القاهرة أكبر مدينة: a name right before its rank, behind no preposition, where the language needs no verb."""
    if "verb-first" not in told.reading.language.settings.get("order", ()):
        return None
    mentions = told.scene.mentions_in(max(low, start - _BETWEEN), start, *NAMES)
    if not mentions or mentions[-1].last != start:
        defined = told.reading.word(low).startswith(told.reading.language.morphology.articles)
        return Subject(low, start, start) if start == low + 1 and defined and noun(told, low, start) else None
    first = mentions[-1].first
    prefixed = any(listed.prefix for listed in told.reading.terms[first].values()) and not told.reading.conjoined(first)
    opens = first == low or told.reading.word(first - 1) in STOPS or told.has(first - 1, "complement", "rank-skip")
    return Subject(first, start, start) if opens and not prefixed else None


def _reversed(told: Stretches, ranked: Ranked, high: int) -> Subject | None:
    """The largest city in Africa is Cairo; Africa's largest city, Cairo, ..."""
    at = ranked.last
    verb = told.reading.term(at, "rank-copula")
    first = verb.last if verb else at + 1
    if not verb and told.reading.word(at) not in COMMAS:
        return None
    name = next(iter(told.scene.mentions_in(first, min(first + 2, high), *NAMES)), None)
    if name is None and not verb:
        return _unlisted(told, ranked, first, high)
    if name is None:
        return Subject(first, first + 1, at) if verb and first < high and proper(told, first, first) else None
    closed = name.last >= high or told.reading.word(name.last) in STOPS or _detached(told, ranked)
    return Subject(name.first, name.last, at) if verb or closed else None


def _unlisted(told: Stretches, ranked: Ranked, first: int, high: int) -> Subject | None:
    """A name of no table behind the comma: la montaña más alta de América, el Aconcagua, ..."""
    first += told.has(first, "article")
    last = capitals(told.reading, first, high)
    closed = last >= high or told.reading.word(last) in STOPS or _detached(told, ranked)
    return Subject(first, last, ranked.last) if last > first and closed else None


def _detached(told: Stretches, ranked: Ranked) -> bool:
    """Whether a rank without its article stands before its subject: Deuxième ville du pays, Bobo-Dioulasso ..."""
    _, low, _ = told.scene.sentence(ranked.first)
    return ranked.first == low and "rank-bare" in told.reading.language.table


def _itself(told: Stretches, ranked: Ranked, start: int, low: int, high: int) -> Subject | None:
    """The third-highest tower in Paris will be rebuilt: only one can be meant, whatever its name."""
    scoped = ranked.scope[0] < ranked.scope[1] or ranked.owner[0] < ranked.owner[1]
    alone = ranked.rank != "1" and ranked.measure not in ("first", "only") and start == low
    goes_on = ranked.last < high and told.reading.tokens[ranked.last].type == "w"
    return Subject(ranked.first, ranked.last, ranked.first) if alone and scoped and goes_on else None
