"""Where people met: behind their names, the date or what became of the talks, or at the head of the sentence."""

from __future__ import annotations

from factcheck.entities.mentions import Mention
from factcheck.kinds._events import Clause
from factcheck.scene import Scene


def met_at(around: Clause) -> Mention | None:
    """Where they met: behind "in" that follows a name, a date or the trigger, not what they spoke of."""
    scene, reading = around.scene, around.scene.reading
    ends = {m.last for m in around.behind()} | {around.last}
    ends |= {reading.token_range(date.span)[1] for date in around.dates()}
    occasions = (reading.term(i, "occasion") for i in range(around.last, around.high))
    ends |= {occasion.last for occasion in occasions if occasion}  # on the sidelines of the summit in Tashkent
    held = (reading.term(i, "held") for i in range(around.last, around.high))
    ends |= {verb.last for verb in held if verb}  # talks between the two broke down in Moscow
    ends |= {end + 1 for end in ends if reading.term(end, "comma")}
    for place in around.behind("place"):
        at = place.first
        while at > around.last and (reading.term(at - 1, "article") or _describes(scene, at - 1)):
            at -= 1
        preposition = reading.term(at - 1, "at")
        inside = reading.term(at, "place") if reading.terms[at] else None
        if (preposition and at - 1 in ends) or (inside and inside.prefix and at in ends):
            return place
    return _opening(around)


def _opening(around: Clause) -> Mention | None:
    """Where they met, at the head of the sentence: In Riyadh, the two held talks."""
    scene, reading = around.scene, around.scene.reading
    _, low, _ = scene.sentence(around.first)
    place = next(iter(scene.mentions_in(low, low + 3, "place")), None)
    if place is None or not reading.term(place.last, "comma"):
        return None
    inside = reading.term(place.first, "place")
    led = reading.term(place.first - 1, "at") if place.first > low else inside and inside.prefix
    return place if led else None


def _describes(scene: Scene, i: int) -> bool:
    """A word between "in" and a city's name: the Tajik capital Dushanbe."""
    return bool(scene.reading.term(i, "nationality")) or "capital" in scene.reading.lexicon.concepts(
        scene.reading.word(i)
    )
