"""How a visit is told: as it was, planned, cancelled, denied, or only supposed."""

from __future__ import annotations

from factcheck.dates import stated
from factcheck.kinds._visit_words import Visit, light
from factcheck.languages.lexicon import Term
from factcheck.punctuation import COMMAS
from factcheck.values import DateRange

_PLANNED = 5  # tokens before the verb, or the verb that carries the noun, in which a plan is one of it
_CANCELLED = 9
_ASKING = frozenset("?؟")


def told(visit: Visit, date: DateRange | None) -> tuple[bool, str] | None:
    """(affirmed, modality) of a visit; None where it is only supposed, asked, refused or advised."""
    low = _low(visit)
    if _supposed(visit, low):
        return None
    if _denied(visit):
        return True, "denied"
    if _undone(visit) or _in(visit, low, _CANCELLED, "planned", "cancelled") or _off(visit, low):
        return True, "cancelled"
    mode = "planned" if _planned(visit, low, date) else "actual"
    return not _negated(visit, low), mode


def _low(visit: Visit) -> int:
    """Where the trigger's own clause begins: behind a comma, or behind "who"."""
    reading = visit.reading
    for i in range(visit.start - 1, visit.around.low - 1, -1):
        who = reading.begins(i, "relation") and not reading.begins(i, "complement")
        if who or reading.word(i) in COMMAS:
            return i + 1
    return visit.around.low


def _supposed(visit: Visit, low: int) -> bool:
    """Whether the visit stands behind "if" or a refusal, or in a question."""
    reading, scene = visit.reading, visit.around.scene
    _, _, high = scene.sentence(visit.first)
    if reading.word(high - 1) in _ASKING:
        return True
    return reading.holds(low, visit.last + 1, "visit-if", "visit-open")


def _denied(visit: Visit) -> bool:
    """Whether somebody denies the visit, in the same breath or that it was, or the sentence calls it untrue."""
    reading, scene = visit.reading, visit.around.scene
    _, low, _ = scene.sentence(visit.first)
    if reading.holds(low, visit.around.high, "untrue"):
        return True
    if not reading.holds(visit.around.low, visit.start, "say"):
        return False
    for i in range(visit.start - 1, visit.around.low - 1, -1):
        if reading.word(i) in COMMAS and not reading.begins(i + 1, "complement"):
            return False
        if (term := reading.term(i, "say")) and term.value == "deny":
            return True
    return False


def _off(visit: Visit, low: int) -> bool:
    """Whether the visit is called off by a word that is something else behind a preposition: أجل, but من أجل."""
    term = _in(visit, low, _CANCELLED, "visit-off", "cancelled")
    return term is not None and not visit.reading.begins(term.first - 1, "preposition")


def _in(visit: Visit, low: int, reach: int, category: str, value: str) -> Term | None:
    """The word before the trigger, or of it, that plans it or calls it off."""
    near = visit.reading.each(category, max(low, visit.start - reach), visit.first + 1)
    dated = visit.around.scene.dated
    return next((term for term in near if term.value == value and term.first not in dated), None)


def _undone(visit: Visit) -> bool:
    """Whether a visit told by a noun is called off behind it, or behind what stands there between commas."""
    if not visit.noun:
        return False
    reading, (_, _, high) = visit.reading, visit.around.scene.sentence(visit.first)
    at = visit.around.high
    if reading.word(at) in COMMAS:
        at = next((k + 1 for k in range(at + 1, high) if reading.word(k) in COMMAS), at)
    return reading.begins(at, "undone")


def _planned(visit: Visit, low: int, date: DateRange | None) -> bool:
    """Whether a visit is still to come: by its verb, by what is said behind its noun, or by its date."""
    reading, today = visit.reading, visit.around.scene.today
    if visit.value == "due" or any(_in(visit, low, _PLANNED, each, "planned") for each in ("planned", "visit-ahead")):
        return True
    behind = reading.first("visit-behind", visit.last, visit.around.high) if visit.noun else None
    if behind and not reading.holds(visit.last, behind.first, "occasion"):  # what is planned is the summit
        return True
    first = stated(date).first if date else None
    return bool(first and today and first > today)


def _negated(visit: Visit, low: int) -> bool:
    """Whether "not" governs the trigger: only auxiliaries, plans and the like stand between them."""
    reading = visit.reading
    if reading.begins(visit.start, "not") or _bare(visit):
        return True
    near = range(visit.start - 1, low - 1, -1) if reading.holds(low, visit.start, "never", "not") else ()
    for i in near:
        if term := reading.term(i, "never") or reading.term(i, "not"):
            named = visit.around.scene.mentions_in(term.last, visit.start, "person")  # لم يسبق لماكرون أن زار
            own = [k for m in named if term.category == "never" for k in range(m.first, m.last)]
            others = [k for k in range(term.last, visit.start) if k not in own and not light(visit, k)]
            return len(others) <= (term.category == "never")  # a word may stand behind "never": لم يسبق للأخير أن زار
    return False


def _bare(visit: Visit) -> bool:
    """A particle that denies only right before its verb (ما زار), and not behind a preposition (بعد ما زار)."""
    reading, before = visit.reading, visit.start - 1
    return reading.begins(before, "not-before") and not reading.begins(before - 1, "preposition")
