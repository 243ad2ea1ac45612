"""What was voted on, where the sentence before tells it: The Council passed the law on 3 May. 14 voted for the law."""

from __future__ import annotations

from factcheck.kinds._matter import matter
from factcheck.scene import Scene
from factcheck.values import DateRange

_NOTHING = frozenset[str]()
_CAST = "vote-cast"


def resumed(scene: Scene, low: int, about: frozenset[str]) -> tuple[frozenset[str], DateRange | None]:
    """The tokens and the only day of the sentence before the one at token `low`, if it tells in the same paragraph of
    something passed that `about` names again; else nothing."""
    reading = scene.reading
    number = reading.sentence_number(reading.starts[low])
    if number == 0 or low in reading.lines:
        return _NOTHING, None
    before, first, last = scene.sentences[number - 1]
    passed = reading.first(_CAST, first, last)
    days = [v for v in scene.values_in(before.span, "date") if isinstance(v.value, DateRange) and v.value.days == 1]
    if passed is None or passed.value != "cast" or reading.holds(first, last, "vote-role") or len(days) != 1:
        return _NOTHING, None
    told = matter(scene, first, last, [(passed.first, passed.last), reading.token_range(days[0].span)])
    again = any(token.startswith("concept:") for token in told & about)
    day = days[0].value
    return (told, day) if again and isinstance(day, DateRange) else (_NOTHING, None)
