"""Members: who joins, leaves or belongs, and which body stands behind the words that tell so."""

from __future__ import annotations

from factcheck.kinds._events import Clause
from factcheck.kinds._parties import Party, body, parties, party
from factcheck.kinds._rows import chain, governs, row_before
from factcheck.languages.lexicon import Term
from factcheck.model import Span
from factcheck.scene import Scene
from factcheck.values import Words

_BODY = 12  # tokens between the verb and the body, its member among them
_ORDER = 3  # tokens before "member" in which its ordinal stands
_COUNTS = ("rank-one-of", "article", "number", "ordinal", "suffix")
_NOUNS = frozenset({"member", "founded"})


def body_behind(around: Clause, term: Term) -> Party | None:
    """The body of a verb or noun: behind it, with only the member and words that lead to a body between."""
    scene, i = around.scene, around.last
    verb = scene.reading.term(term.first, "application-verb")
    asked = term.value == "applied" and verb is not None and verb.last == term.last
    while i < min(around.last + _BODY, around.high):
        if found := body(scene, i):
            own = found if not asked and _whole(scene, found.last) else None
            return own and (_second(around, found) or own)
        step, application = _step(around, i)
        if not step:
            return None
        asked &= not application
        i += step
    return None


def _second(around: Clause, found: Party) -> Party | None:
    """The body behind another that is the verb's subject: انضم الاتحاد الأفريقي إلى مجموعة العشرين."""
    scene = around.scene
    if found.first != around.last or "verb-first" not in scene.reading.language.settings.get("order", ()):
        return None
    led = scene.reading.term(found.last, "body-lead")
    return body(scene, led.last) if led else None


def _step(around: Clause, i: int) -> tuple[int, bool]:
    """How many tokens may stand before the body at token i, and whether they tell of an application."""
    scene, reading = around.scene, around.scene.reading
    if term := reading.term(i, "application"):
        return term.last - i, True
    for category in ("body-lead", "article", "indefinite", "and", "comma", "ordinal", "number"):
        if term := reading.term(i, category):
            return term.last - i, False
    lead = int(reading.term(i, "preposition") is not None)  # applied in 2016 to join
    date = next((v for v in scene.values_in(reading.span(i + lead, i + lead + 1), "date")), None)
    if date:
        return max(reading.token_range(date.span)[1] - i, 1), False
    if reading.language.verb_first:
        return next((m.last - i for m in scene.mentions_in(i, i + 1, "place")), 0), False
    return 0, False


def _whole(scene: Scene, i: int) -> bool:
    """Whether a body's name is not the first word of something else's: the NATO summit, the EU's mission."""
    reading = scene.reading
    if "behind" not in reading.language.settings.get("noun", ()) or i >= len(reading.tokens):
        return True
    word = reading.word(i)
    if word in ("'s", "’s", "-", "'"):
        return False
    dated = scene.values_in(reading.span(i, i + 1), "date")
    known = word in reading.language.stop or reading.term(i, "body-behind") or dated
    return reading.tokens[i].type != "w" or bool(known) or reading.term(i, "preposition") is not None


def members(around: Clause, term: Term, whole: Party) -> list[Party]:
    """Who stands right behind the verb, where verbs come first, else right before it; countries and bodies."""
    scene = around.scene
    found: list[Party] = []
    if scene.reading.language.verb_first and term.value not in _NOUNS:
        found = chain(scene, list(parties(scene, around.last, whole.first)))
        found = found if found and found[0].first == around.last else []
    if not found:
        _, low, _ = scene.sentence(around.first)
        first = _counted(scene, around.first) if term.value in _NOUNS else around.first
        ahead = list(parties(scene, low, first))
        found = row_before(scene, ahead, first) or (_opened(around, low, whole) if term.value in _NOUNS else [])
        if not found and term.value in _NOUNS and ahead and governs(scene, ahead[-1].last, around.first):
            found = ahead[-1:]
    return [each for each in found if each.name.id and each.name.type in ("place", "organisation") and each != whole]


def _counted(scene: Scene, i: int) -> int:
    """The token behind a subject whose noun is counted: is one of the 30 members of."""
    reading = scene.reading
    while i > 0 and (reading.tokens[i - 1].type == "n" or _any(scene, i - 1, *_COUNTS)):
        i -= 1
    return i


def _opened(around: Clause, low: int, whole: Party) -> list[Party]:
    """Who is named behind an apposition that opens the sentence: As a member of the G20, Saudi Arabia will."""
    scene, reading = around.scene, around.scene.reading
    heads = all(_any(scene, i, "member-opening", "indefinite", "article") for i in range(low, around.first))
    comma = next(iter(reading.within("comma", whole.last, whole.last + _BODY)), None)
    if not heads or comma is None or not _dated(scene, whole.last, comma):
        return []
    at = comma + 1
    while (article := reading.term(at, "article")) and not party(scene, at):
        at = article.last
    near = [each for k in range(at, at + 1 + reading.language.verb_first) if (each := party(scene, k))]
    return near[:1]


def _dated(scene: Scene, first: int, last: int) -> bool:
    """Whether tokens [first, last) tell nothing but a date and what leads to it: since 1969."""
    if first >= last:
        return True
    reading = scene.reading
    dated = {i for value in scene.values_in(reading.span(first, last), "date") for i in reading.inside(value.span)}
    loose = (i for i in range(first, last) if i not in dated and reading.tokens[i].type != "n")
    return all(_any(scene, i, "preposition", "held-since") for i in loose)


def _any(scene: Scene, i: int, *categories: str) -> bool:
    return any(scene.reading.term(i, category) for category in categories)


def which(around: Clause) -> tuple[Words | None, Span]:
    """Which of the body's members it is, before the noun or right behind it: the 31st member, العضو الثلاثون."""
    reading = around.scene.reading
    noun = reading.first("membership", around.first, around.last)
    counted = reading.holds(around.first, around.last, "member-noun") or (noun and noun.value == "member")
    for i in (*range(around.last - 1, around.first - 1 - _ORDER, -1), around.last) if counted else ():
        ordinal = reading.term(i, "ordinal")
        if ordinal and ordinal.value.isdigit() and i not in around.scene.dated:
            return Words(ordinal.value), reading.quote_span(i, ordinal.last)
        if reading.term(i + 1, "suffix") and reading.word(i).isdecimal():
            return Words(reading.word(i)), reading.span(i, i + 2)
    return None, Span(0, 0)
