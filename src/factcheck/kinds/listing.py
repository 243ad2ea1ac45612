"""Lists with their count: 5 دول هي: إيران والصين وباكستان, "five countries: Iran, China and Pakistan".

The frame has the items and the count as said; the count is checked against the items by consistency/.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.kinds._counted import Counted, counted
from factcheck.kinds._listed import Row, Rows
from factcheck.model import Claim, Frame
from factcheck.scene import Scene
from factcheck.values import Names, Quantity, Value, Words

NAME = "listing"
RANK = 30
_BACK = 300  # tokens before the list in which the country is named whose neighbours it lists


def claims(scene: Scene, before: Sequence[Claim]) -> Iterator[Claim]:
    """A claim for each counted noun behind which its members are named."""
    rows, behind = Rows(scene), 0
    for each in counted(scene):
        if each.first >= behind and (row := _members(rows, each)):
            behind = row.last
            yield _claim(scene, each, row)


def _members(rows: Rows, counted: Counted) -> Row | None:
    """The row behind what leads to it, where it is whole; without capitals, as many words as were counted."""
    _, _, high = rows.scene.sentence(counted.first)
    row = rows.named(counted.lead, high)
    if row and _fits(rows, counted, row, high):
        return row
    if not counted.type or not rows.reading.language.morphology.conjunctions:
        return None
    plain = rows.plain(counted.lead, high, counted.type)
    exact = plain is not None and len(plain.names) == counted.count.number > 1
    return plain if plain and exact and rows.whole(plain, high) else None


def _fits(rows: Rows, counted: Counted, row: Row, high: int) -> bool:
    """Whether a row is the list: in apposition as many; behind a sign it ends with one (": Iran will lead")."""
    exact, closed = len(row.names) == counted.count.number, rows.closed(row, high)
    if len(row.names) < 2 or not rows.whole(row, high):
        return False
    if row.known and counted.type and any(name.type != counted.type for name in row.names):
        return counted.sign != ","  # the leaders of the three countries, Joe Biden, ...
    if counted.sign == ",":
        return exact and closed and row.ended
    return (closed or counted.sign.isalpha()) and (row.known or exact or (closed and row.ended))


def _claim(scene: Scene, counted: Counted, row: Row) -> Claim:
    reading = scene.reading
    span = reading.quote_span(counted.first, row.last)
    sentence, low, high = scene.sentence(counted.first)
    slots: dict[str, Value] = {"count": counted.count, "items": Names(row.names)}
    if subject := _subject(scene, counted.first, counted.lead):
        slots["subject"] = Words(subject)
    tokens = scene.tokens_of(low, high, besides=(counted.lead, row.last))
    attribution = scene.attribution(span)
    return Claim(
        NAME, span, span.of(scene.text), Frame(NAME, slots), ("count", "items"), sentence.span,
        "listing/members", tokens, attribution,
    )  # fmt: skip


_REACH = 2  # tokens between the word for a border and the number of neighbours


def _subject(scene: Scene, number: int, first: int) -> str | None:
    """land-neighbours:AF, where the border governs the count ("borders with six countries"), not a drill along it.

    The country is the last one named before the list.
    """
    reading = scene.reading
    low, _ = scene.segment(number)
    near = max(low, number - _REACH - 1), number
    if not reading.holds(*near, "neighbour") or reading.holds(*near, "sea"):
        return None
    places = [m.name for m in scene.mentions_in(max(first - _BACK, 0), first, "place") if m.first not in scene.aside]
    return f"land-neighbours:{places[-1].id}" if places and not places[-1].within else None


def shape(claim: Claim) -> object:
    """{"count", "items"} of the machine interface; a record's list counts its items."""
    count, items = claim.frame.slots.get("count"), claim.frame.slots["items"]
    assert isinstance(items, Names)
    said = int(count.number) if isinstance(count, Quantity) else len(items.items)
    return {"count": said, "items": items.shape()}
