"""What may stand between a verb and the subject behind it: where and when, as in قتل في غارة على رفح 12 شخصا."""

from __future__ import annotations

from factcheck.scene import Scene

_ORDERS = frozenset({"verb-first", "free"})  # of languages whose subject may stand behind its verb


def circumstantial(scene: Scene, behind: int, first: int) -> bool:
    """Whether tokens [behind, first) open as a place or a time does and end as one may: with a name, a day, or a noun
    with its article. A verb may end them else: in قتل في انقلاب حافلة تقل 30 راكبا the thirty were on the bus."""
    reading = scene.reading
    if _ORDERS.isdisjoint(reading.language.settings.get("order", ())):
        return False
    if not (behind in scene.dated or reading.begins(behind, "preposition")):
        return False
    named = any(m.last >= first and m.type != "person" for m in scene.mentions_in(behind, first))
    defined = reading.word(first - 1).startswith(reading.language.morphology.articles)
    return named or defined or first - 1 in scene.dated
