"""Members: who joins, leaves or belongs, and which body stands behind the words that tell so."""

from __future__ import annotations

from factcheck.kinds._events import Clause
from factcheck.kinds._parties import Party, body, parties
from factcheck.kinds._rows import chain, governs, row_before
from factcheck.languages.lexicon import Term
from factcheck.scene import Scene

_BODY = 12  # tokens between the verb and the body, its member among them
_NOUNS = frozenset({"member", "founded"})


def body_behind(around: Clause, term: Term) -> Party | None:
    """The body of a verb or noun: behind it, with only the member and words that lead to a body between."""
    scene, i = around.scene, around.last
    asked = term.value == "applied" and scene.reading.term(term.first, "application-verb") is not None
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
    for category in ("body-lead", "article", "indefinite", "and", "comma"):
        if term := reading.term(i, category):
            return term.last - i, False
    date = next((v for v in scene.values_in(reading.span(i, i + 1), "date")), None)
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
        ahead = list(parties(scene, low, around.first))
        found = row_before(scene, ahead, around.first)
        if not found and term.value in _NOUNS and ahead and governs(scene, ahead[-1].last, around.first):
            found = ahead[-1:]
    return [each for each in found if each.name.id and each.name.type in ("place", "organisation") and each != whole]
