"""The figures that stand before a word of change: a 5% rise; 9%, down from 12%; now 702 euros, a rise of 62."""

from __future__ import annotations

from factcheck.kinds._amounts import Amount
from factcheck.kinds._changes import Walk
from factcheck.kinds._roles import Parts, alike, shared
from factcheck.kinds._triggers import Trigger, trigger_at
from factcheck.languages.lexicon import Term
from factcheck.punctuation import COMMAS

_ADJECTIVES = 2  # tokens between a figure and its noun: a 5% annual rise
_ASIDE = 16  # tokens between the commas round what something was before
_AUXILIARY = 3  # tokens between a comma and its verb: had since risen
_APART = 6  # tokens between a figure and the comma behind it: where and when


def look_back(walk: Walk, trigger: Trigger, parts: Parts) -> None:
    """Adds what stands before the word of change to what stands behind it."""
    if "change-mark" in trigger.ways and parts.figures.keys() == {"from"}:
        amount = _ends_before(walk, trigger.first)
        if amount and alike(amount, parts.figures["from"]):
            parts.figures["to"] = amount
        return
    beside = _apposition(walk, trigger, parts) if trigger.ways & {"change-noun", "change-mark"} else None
    verb = trigger.first if beside is None else beside
    if "to" in parts.figures and "from" not in parts.figures:
        _was(walk, verb, parts)
    if "by" not in parts.figures and trigger.ways & {"change-noun", "change-mark"}:
        _attribute(walk, trigger, parts)


def _attribute(walk: Walk, trigger: Trigger, parts: Parts) -> None:
    """A 5% rise, 5% higher."""
    i = trigger.first
    reach = range(i, i - _ADJECTIVES - 1, -1) if trigger.ways & {"change-noun"} else (i,)
    for k in reach:
        if amount := walk.amounts.before(k):
            if shared(amount) and _attributive(walk, trigger, amount) and _adjectives(walk, k, i):
                parts.figures["by"] = amount
            return


def _attributive(walk: Walk, trigger: Trigger, amount: Amount) -> bool:
    """Whether a figure describes the noun; before a word that may be a verb ("of $3m rise") only behind an article."""
    if "change-mark" in trigger.ways:
        return trigger.last - trigger.first == 1
    if trigger.ways == {"change-noun"}:
        return True
    reading, (_, low, _) = walk.reading, walk.scene.sentence(amount.first)
    categories = ("article", "indefinite", "determiner")
    return amount.first == low or any(reading.term(amount.first - 1, category) for category in categories)


def _adjectives(walk: Walk, first: int, last: int) -> bool:
    """Whether only adjectives stand between a figure and its noun, or "of": 5 % de hausse."""
    reading = walk.reading
    if first == last - 1 and (link := reading.term(first, "change-link")):
        return link.value == "of" and reading.word(first) != "of"
    return all(reading.term(i, "change-soft") for i in range(first, last))


def _ends_before(walk: Walk, i: int) -> Amount | None:
    """The figure before a mark, but for a comma and a date: was 9% in June, down from 12%."""
    i -= walk.reading.word(i - 1) in COMMAS
    for k in range(i, max(i - _APART, 0), -1):
        if amount := walk.amounts.before(k):
            return amount
        if k < i and not walk.dated(k) and not walk.reading.term(k, "preposition"):
            return None
    return None


def _apposition(walk: Walk, trigger: Trigger, parts: Parts) -> int | None:
    """The verb before a noun in apposition, whose figure is where the change led: now 702, a rise of 62."""
    comma = _comma_before(walk, trigger.first) or (trigger.first if trigger.prefix else 0)
    if not comma or "to" in parts.figures or "by" not in parts.figures:
        return None
    low, _ = walk.scene.segment(comma - 1)
    amount = next((found for k in range(comma, low, -1) if (found := walk.amounts.before(k))), None)
    if amount is None or comma - amount.last > _APART or any(trigger_at(walk.reading, k) for k in range(low, comma)):
        return None
    verb = next((k for k in range(amount.first, low - 1, -1) if walk.reading.term(k, "change-level")), None)
    others = [other for other in parts.figures.values() if other.value.unit not in ("%", "pp", "point")]
    if verb is None or not all(alike(amount, other) for other in others):
        return None
    parts.figures["to"] = amount
    return verb


def _comma_before(walk: Walk, i: int) -> int:
    """The comma before a word in apposition: , an increase; , es decir, un aumento; , soit une hausse; 0 for none."""
    reading = walk.reading
    while any(reading.term(i - 1, word) for word in ("indefinite", "article", "change-soft")):
        i -= 1
    i -= reading.term(i - 1, "preposition") is not None  # en hausse, con un alza
    told = i - (reading.word(i - 1) in COMMAS)
    again = next((k for k in range(told - 1, max(told - 4, 0), -1) if _ends_at(reading.term(k, "change-or"), told)), 0)
    i = again or i
    return i - 1 if reading.word(i - 1) in COMMAS else 0


def _ends_at(term: Term | None, last: int) -> bool:
    return term is not None and term.last == last


def _was(walk: Walk, verb: int, parts: Parts) -> None:
    """What something was before, between commas before its verb: literacy, at 34 percent in 2001, had risen to 61."""
    reading, (_, low, _) = walk.reading, walk.scene.sentence(verb)
    close = next((k for k in range(verb - 1, max(verb - _AUXILIARY - 2, low), -1) if reading.word(k) in COMMAS), 0)
    opening = next((k for k in range(close - 1, max(close - _ASIDE, low), -1) if reading.word(k) in COMMAS), 0)
    if not opening or not close:
        return
    aside = range(opening + 1, close)
    was = next((term for k in aside if (term := reading.term(k, "change-level"))), None)
    found = [amount for k in aside if (amount := walk.amounts.at(k))]
    exact = len(found) == 1 and found[0].value.comparator in ("=", "~")
    if was and exact and was.first <= found[0].first and alike(found[0], parts.figures["to"]):
        parts.figures["from"] = found[0]
        parts.base.update(k for k in aside if k in walk.amounts.dates)
