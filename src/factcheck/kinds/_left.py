"""Who is told to leave an office held it up to then: dismissed Prime Minister Ann Lee on 1 August."""

from __future__ import annotations

from factcheck.entities.mentions import Mention
from factcheck.languages.lexicon import Term
from factcheck.scene import Scene

_NEAR = 2  # tokens between a title and the verb beside it: has been, on Monday


def left(scene: Scene, mention: Mention) -> bool:
    """Whether a name with its title is of somebody who is dismissed or steps down in the very clause."""
    low, high = scene.segment(mention.first)
    begin = mention.title[0]
    if scene.reading.holds(mention.last, min(mention.last + _NEAR + 1, high), "act-ended"):
        return True
    if any(begin - term.last <= _NEAR for term in scene.reading.each("act-unmade", low, begin)):
        return not scene.reading.language.verb_first
    return scene.reading.language.verb_first and any(_object(scene, each, begin) for each in _verbs(scene, low, begin))


def _verbs(scene: Scene, low: int, high: int) -> list[Term]:
    return [term for category in ("act-unmade", "act-ended") for term in scene.reading.each(category, low, high)]


def _object(scene: Scene, verb: Term, begin: int) -> bool:
    """Whether a title stands behind the one subject of "dismissed", or right behind "was dismissed"."""
    between = [m for m in scene.mentions_in(verb.last, begin, "person") if m.last <= begin]
    return len(between) == 1 if verb.category == "act-unmade" else begin - verb.last <= 0
