"""Who goes on a visit together: the chancellor and the president arrived in Rome, زار الوزير والسفير دمشق."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.entities.mentions import Mention
from factcheck.kinds._visit_words import Visit
from factcheck.values import Name, Names

_JOINTS = ("and", "article", "comma")
_OPENING = (*_JOINTS, "preposition", "complement", "connective")


def joint(visit: Visit, visitor: Mention | Name) -> Names | None:
    """The others of a joint subject, None where the visitor is alone."""
    if not isinstance(visitor, Mention) or visit.noun:
        return None
    scene, (_, low, high) = visit.around.scene, visit.around.scene.sentence(visit.first)
    people = scene.mentions_in(low, high, "person")
    at = next((k for k, mention in enumerate(people) if mention == visitor), -1)
    if at < 0:
        return None
    before = _row(visit, visitor, people[:at][::-1])[::-1]
    behind = _row(visit, visitor, people[at + 1 :])
    if before and not _opens(visit, before[0]):
        before = []  # Lavrov met Blinken, and Macron visited Damascus
    found = (*before, *(other for other in behind if visitor.first > visit.start or other.last <= visit.start))
    return Names(tuple(other.name for other in found)) if found else None


def _row(visit: Visit, visitor: Mention, others: Iterable[Mention]) -> list[Mention]:
    """Those of `others`, the nearest first, who stand in a row with the visitor."""
    found, last = [], visitor
    for other in others:
        first, second = sorted((last, other), key=lambda mention: mention.first)
        if not _joined(visit, first.last, second.first):
            break
        found.append(other)
        last = other
    return found


def _joined(visit: Visit, first: int, last: int) -> bool:
    """Whether only "and", with its commas and articles, stands between two names; a comma alone joins none."""
    reading = visit.reading
    between = range(first, last)
    if not all(reading.begins(i, *_JOINTS) for i in between):
        return False
    return any(reading.begins(i, "and") for i in between) or reading.conjoined(last) > 0


def _opens(visit: Visit, mention: Mention) -> bool:
    """Whether a name stands at the head of its clause, where verbs do not."""
    scene, reading = visit.around.scene, visit.reading
    if reading.language.verb_first and mention.first > visit.start:
        return True
    start, _ = scene.segment(mention.first)
    return all(reading.begins(i, *_OPENING) or i in scene.dated for i in range(start, mention.first))
