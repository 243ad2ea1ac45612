"""Lists with their count: 5 دول هي: إيران والصين وباكستان, "five countries: Iran, China and Pakistan".

The frame has the items and the count as said; the count is checked against the items by consistency/.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.entities.mentions import Mention
from factcheck.model import Claim, Frame, ReadValue
from factcheck.scene import Scene
from factcheck.values import Names, Quantity, Value, Words

NAME = "listing"
RANK = 30
_LEAD = 6  # tokens between the counted noun and the first item
_GAP = 3  # tokens between two items: a comma, a conjunction, an article
_BACK = 300  # tokens before the list in which the country is named whose neighbours it lists
_TYPES = ("place", "person", "organisation")


def claims(scene: Scene, before: Sequence[Claim]) -> Iterator[Claim]:
    """A claim for each counted noun behind which its members are named."""
    for value in scene.reading.values:
        if value.kind == "number" and isinstance(value.value, Quantity) and value.value.unit:
            items = _items(scene, value)
            if len(items) >= 2:
                yield _claim(scene, value, items)


def _items(scene: Scene, value: ReadValue) -> list[Mention]:
    """Names in a row behind the number, the first one led in by a colon or "namely"."""
    _, first = scene.reading.token_range(value.span)
    lead = next((i for i in range(first, first + _LEAD) if scene.reading.term(i, "list-intro")), None)
    if lead is None:
        return []
    _, _, high = scene.sentence(first)
    items: list[Mention] = []
    at = lead + 1
    for mention in scene.mentions_in(at, high, *_TYPES):
        if mention.first - at > _GAP or (items and not _joined(scene, at, mention.first)):
            break
        items.append(mention)
        at = mention.last
    return items


def _joined(scene: Scene, at: int, first: int) -> bool:
    """Whether two names stand in a row: a comma or "and" between them, or a conjunction on the second (والصين)."""
    reading = scene.reading
    if any(
        reading.term(i, "and") or reading.term(i, "comma") or reading.word(i) == "؛" for i in range(at, first)
    ):
        return True
    terms = reading.terms[first].values()
    return any(reading.language.morphology.conjunction(reading.word(first), t.prefix) for t in terms)


def _claim(scene: Scene, value: ReadValue, items: list[Mention]) -> Claim:
    reading = scene.reading
    first, _ = reading.token_range(value.span)
    span = reading.quote_span(first, items[-1].last)
    sentence, low, high = scene.sentence(first)
    slots: dict[str, Value] = {"count": value.value, "items": Names(tuple(item.name for item in items))}
    if subject := _subject(scene, low, items[0].first):
        slots["subject"] = Words(subject)
    tokens = scene.tokens_of(low, high, besides=(items[0].first, items[-1].last))
    attribution = scene.attribution(span)
    return Claim(
        NAME, span, span.of(scene.text), Frame(NAME, slots), ("count", "items"), sentence.span,
        "listing/members", tokens, attribution,
    )  # fmt: skip


def _subject(scene: Scene, low: int, first: int) -> str | None:
    """land-neighbours:AF, where the sentence speaks of borders: of the country last named before the list."""
    if not any(scene.reading.term(i, "neighbour") for i in range(low, first)):
        return None
    places = [
        m.name for m in scene.mentions_in(max(first - _BACK, 0), first, "place") if m.first not in scene.aside
    ]
    return f"land-neighbours:{places[-1].id}" if places and not places[-1].within else None


def shape(claim: Claim) -> object:
    """{"count", "items"} of the machine interface; a record's list counts its items."""
    count, items = claim.frame.slots.get("count"), claim.frame.slots["items"]
    assert isinstance(items, Names)
    said = int(count.number) if isinstance(count, Quantity) else len(items.items)
    return {"count": said, "items": items.shape()}
