"""Rows of people who stand together: Lavrov, Zarif and Borrell."""

from __future__ import annotations

from factcheck.entities.mentions import Mention
from factcheck.kinds._ground import Ground
from factcheck.kinds._strangers import joined, stranger

_TITLE = 8  # tokens of a title before a name


def row_from(ground: Ground, mention: Mention) -> list[Mention]:
    """The people who stand together from the first: commas join only where "and" joins the last."""
    row, kept = [mention], 1
    while (joint := _joint(ground, row[-1].last)) and (after := _next(ground, joint[0])):
        row.append(after)
        kept = len(row) if joint[1] or ground.reading.conjoined(after.first) else kept
    row = row[:kept]
    return row[:-1] if len(row) > 1 and _acts(ground, row[-1].last, _crossed(ground, *row[-2:])) else row


def _crossed(ground: Ground, one: Mention, other: Mention) -> bool:
    """Whether a day or the like stands between two names."""
    return any(i in ground.idle for i in range(one.last, other.first))


def _acts(ground: Ground, i: int, crossed: bool) -> bool:
    """Whether the next clause begins before token i: Lavrov met Qureshi and Khan said, on Monday and Khan met."""
    met = ("meet-verb", "visit-verb") if crossed else ()
    verb = ground.term(i, "say", "past", "future", *met)
    return verb is not None and not ground.reading.language.verb_first


def _joint(ground: Ground, i: int) -> tuple[int, bool] | None:
    """(token behind "and" or a comma at token i or behind when and where, whether it is "and")."""
    while i in ground.idle:
        i += 1
    if conjoined := _conjoined(ground, i):
        return i, conjoined
    link, strong = i, False
    while term := ground.term(link, "and", "comma"):
        strong |= term.category == "and"
        link = term.last
    if link > i and strong and (lead := ground.term(link, "with")):
        link = lead.last
    return (link, strong) if link > i else None


def _conjoined(ground: Ground, i: int) -> bool:
    return i < ground.high - 1 and bool(ground.reading.conjoined(i) or joined(ground.scene, i))


def _next(ground: Ground, i: int) -> Mention | None:
    """Who is named at token i or behind a title there."""
    near = next((k for k in range(i, min(i + _TITLE, ground.high)) if k in ground.first), None)
    if near is not None and ground.opens(i, near):
        return ground.first[near]
    found = (stranger(ground.scene, i) or joined(ground.scene, i)) if i < ground.high - 1 else None
    joint = _joint(ground, found.last) if found else None
    return found if joint and joint[0] in ground.first else None


def row_to(ground: Ground, mention: Mention) -> list[Mention]:
    """The people who stand together up to the last; at the head of a sentence commas alone join them."""
    row, strong = [mention], False
    for before in sorted(ground.first.values(), key=lambda each: -each.first):
        if before.last > row[0].first:
            continue
        joined = row_from(ground, before)
        if row[0] in joined:
            row, strong = [*joined[: joined.index(row[0])], *row], True
            continue
        comma = before.last + 1 == row[0].first and ground.term(before.last, "comma")
        if not comma or not (strong or before.first == ground.low):
            break
        row.insert(0, before)
    return row
