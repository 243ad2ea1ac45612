"""Who is meant to meet: the subject before a verb, one that was named before, or one that is named next."""

from __future__ import annotations

from factcheck.entities.mentions import Mention
from factcheck.kinds._ground import Ground
from factcheck.kinds._met_rows import row_from, row_to

_PARENTHESIS = 25  # tokens between commas
_AUXILIARY = ("planned", "not", "never", "auxiliary", "was", "passive", "meet-manner", "not-before")


def subject(ground: Ground, i: int) -> list[Mention]:
    """The row of people right before token i, or before when, where, how and auxiliaries there."""
    while i > ground.low:
        if mention := ground.last.get(i):
            return [] if ground.term(i, "possessive") else row_to(ground, mention)
        before = i - 1
        if before in ground.idle:
            i = before
        elif ground.term(before, "comma"):
            return _over(ground, before)
        elif ground.term(before, "relation", "complement", "and", "meet-subject"):
            return _antecedent(ground, before)
        elif term := ground.ending(i, *_AUXILIARY):
            i = term.first
        elif ground.light(before):
            i = before
        else:
            return []
    return []


def _over(ground: Ground, comma: int) -> list[Mention]:
    """The subject before a comma: a name in apposition, or whoever stands before what commas set off."""
    mention = ground.last.get(comma)
    if mention and not ground.term(mention.first - 1, "preposition", "with", "signed-by", "genitive"):
        return row_to(ground, mention)
    for i in range(comma - 1, max(comma - _PARENTHESIS, ground.low), -1):
        if ground.term(i, "comma") and (mention := ground.last.get(i)):
            return row_to(ground, mention)
    return []


def _antecedent(ground: Ground, i: int) -> list[Mention]:
    """Whom a relative pronoun stands for, or the subject of a clause that goes on."""
    for end in (i, i - 1):
        if ground.term(i, "relation") and (mention := ground.last.get(end)) and (end == i or ground.term(end, "comma")):
            return row_to(ground, mention)
    only_relative = ground.term(i, "relation") and not ground.term(i, "complement", "meet-subject")
    return [] if only_relative else elliptic(ground, i)


def elliptic(ground: Ground, i: int) -> list[Mention]:
    """Who is meant where a verb names no subject: the sentence's first person who is one; else whom it names next."""
    for first, mention in ground.first.items():
        if first >= i:
            break
        if not ground.term(first - 1, "preposition", "with", "genitive") and mention.last <= i:
            row = row_from(ground, mention)
            return row if row[-1].last <= i else [mention]
    return []


def said_next(ground: Ground, i: int) -> list[Mention]:
    """Whom "his" points forward to: after his meeting with Lavrov, Blinken said."""
    if (other := next((ground.first[k] for k in range(i, ground.high) if k in ground.first), None)) and (
        near := ground.first.get(row_from(ground, other)[-1].last)
    ):
        return [near]  # после встречи с Путиным Лукашенко вылетел
    comma = next((k for k in range(i, ground.high) if ground.term(k, "comma") and k - 1 not in ground.first), None)
    if comma is None:
        return []
    ahead = 3 if ground.reading.language.verb_first else 1
    mention = next((ground.first[k] for k in range(comma + 1, comma + 1 + ahead) if k in ground.first), None)
    return [mention] if mention else []
