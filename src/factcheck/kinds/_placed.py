"""Places in an order: ranks third among, ocupa el primer lugar, занимает второе место, احتلت المرتبة الأولى."""

from __future__ import annotations

from factcheck.kinds._ranked import Ranked, Ranks

PLACE = "place"  # what a place in an order is measured by
_BACK = 4  # tokens of a verb and its preposition before the place
_SUBJECT = 10  # tokens of a subject between its verb and the place


def placed(ranks: Ranks, i: int) -> Ranked | None:
    """The place that an ordinal at token i names; None where no verb gives it to anybody."""
    ordinal = ranks.reading.term(i, "ordinal")
    if ordinal is None or not ordinal.value.isdigit() or i in ranks.dated:
        return None
    _, low, high = ranks.scene.sentence(i)
    ahead = ranks.has(i - 1, "rank-place") and ranks.defined(i)
    behind = ranks.reading.term(ordinal.last, "rank-place")
    first = i - 1 if ahead else i
    last = behind.last if behind else ordinal.last
    scope = ranks.scope(last, high)
    if not (ahead or behind or scope[0] < scope[1]) or rates(ranks, first, low) is None:
        return None
    if not (ahead or behind) and "rank-led" in ranks.reading.language.table and ranks.has(i - 1, "rank-led"):
        return None  # came the third of them
    noun = (first, last)
    return Ranked(ordinal.value, PLACE, first, max(last, scope[1]), noun, noun, scope, (i, i))


def rates(ranks: Ranks, first: int, low: int) -> int | None:
    """The token of the verb that gives a place: right before it, or before its subject where verbs come first."""
    at = first - ranks.has(first - 1, "rank-led", "article")
    for k in range(at - 1, max(low, at - _BACK) - 1, -1):
        term = ranks.reading.term(k, "rank-rates")
        if term and term.last in (at, at - ranks.has(at - 1, "preposition")):
            return k
    if "verb-first" not in ranks.reading.language.settings.get("order", ()):
        return None
    return next((k for k in range(at - 1, max(low, at - _SUBJECT) - 1, -1) if ranks.has(k, "rank-rates")), None)
