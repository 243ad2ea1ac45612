"""Lists with their count: 5 دول هي: إيران والصين وباكستان, "five countries: Iran, China and Pakistan".

The frame has the items and the count as said; the count is checked against the items by consistency/.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.entities.mentions import Mention
from factcheck.languages.lexicon import Term
from factcheck.model import Claim, Frame, ReadValue
from factcheck.scene import Scene
from factcheck.values import Names, Quantity, Value, Words

NAME = "listing"
RANK = 30
_LEAD = 8  # tokens between the counted noun and the first item
_GAP = 4  # tokens between two items, one of which was not read
_BACK = 300  # tokens before the list in which the country is named whose neighbours it lists
_TYPES = ("place", "person", "organisation")
# What has no names: "8 years: Iran and Iraq ..." lists nothing.
_MEASURES = frozenset({"day", "week", "month", "year", "kilometre", "tonne", "dollar", "euro", "dose"})
_BETWEEN = ("and", "comma", "article", "list-intro")


def claims(scene: Scene, before: Sequence[Claim]) -> Iterator[Claim]:
    """A claim for each counted noun behind which its members are named."""
    for value in scene.reading.values:
        if value.kind == "number" and isinstance(value.value, Quantity) and _counts(scene, value):
            items = _items(scene, value)
            if len(items) >= 2:
                yield _claim(scene, value, items)


def _counts(scene: Scene, value: ReadValue) -> bool:
    """Whether a number counts what can be named: by its unit, or by the noun behind it."""
    if isinstance(value.value, Quantity) and value.value.unit:
        return value.value.unit not in _MEASURES
    _, behind = scene.reading.token_range(value.span)
    noun = scene.reading.word(behind)
    return noun.isalpha() and noun not in scene.reading.language.stop


def _items(scene: Scene, value: ReadValue) -> list[Mention]:
    """Names in a row behind the number, led in by a colon or "namely"; none where a member was not read."""
    number, first = scene.reading.token_range(value.span)
    _, _, high = scene.sentence(number)
    behind = range(first, min(first + _LEAD, high))
    lead = next((term for i in behind if (term := scene.reading.term(i, "list-intro"))), None)
    if lead is None:
        return []
    items: list[Mention] = []
    at = lead.last
    for mention in scene.mentions_in(at, high, *_TYPES):
        if (items and mention.type != items[0].type) or not _follows(scene, at, mention.first, bool(items)):
            break
        items.append(mention)
        at = mention.last
    return items if items and _whole(scene, lead, items, high) else []


def _follows(scene: Scene, at: int, first: int, joined: bool) -> bool:
    """Whether only signs, "and" and articles stand before a name, and a join where it is not the first."""
    between = all(
        any(scene.reading.term(i, c) for c in _BETWEEN) or scene.reading.word(i) in ";؛:" for i in range(at, first)
    )
    return between and (not joined or _joined(scene, at, first))


def _whole(scene: Scene, lead: Term, items: list[Mention], high: int) -> bool:
    """Whether the row ends with the last name read: no "and others", no name that no table has."""
    reading, at = scene.reading, items[-1].last
    if any(reading.term(i, "others") for i in range(at, min(at + _GAP, high))):
        return False
    if reading.term(at, "and") or reading.term(at + 1, "and") or _unread(scene, at):
        return False
    following = scene.mentions_in(at, min(at + _GAP, high), items[0].type)
    if following and _joined(scene, at, following[0].first):
        return False
    # Behind a colon a clause may begin instead: "five countries agreed: Iran and China will lead".
    return reading.tokens[lead.first].type == "w" or at >= high or reading.tokens[at].type == "p"


def _unread(scene: Scene, at: int) -> bool:
    """Whether a word with its conjunction goes on where the names read end: another member, perhaps."""
    word = scene.reading.word(at)
    return any(word.startswith(c) for c in scene.reading.language.morphology.conjunctions)


def _joined(scene: Scene, at: int, first: int) -> bool:
    """Whether two names stand in a row: a comma or "and" between them, or a conjunction on the second (والصين)."""
    reading = scene.reading
    if any(
        reading.term(i, "and") or reading.term(i, "comma") or reading.word(i) in (";", "؛") for i in range(at, first)
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
    if subject := _subject(scene, first, items[0].first):
        slots["subject"] = Words(subject)
    tokens = scene.tokens_of(low, high, besides=(items[0].first, items[-1].last))
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
    near = range(max(low, number - _REACH - 1), number)
    if not any(reading.term(i, "neighbour") for i in near) or any(reading.term(i, "sea") for i in near):
        return None
    places = [m.name for m in scene.mentions_in(max(first - _BACK, 0), first, "place") if m.first not in scene.aside]
    return f"land-neighbours:{places[-1].id}" if places and not places[-1].within else None


def shape(claim: Claim) -> object:
    """{"count", "items"} of the machine interface; a record's list counts its items."""
    count, items = claim.frame.slots.get("count"), claim.frame.slots["items"]
    assert isinstance(items, Names)
    said = int(count.number) if isinstance(count, Quantity) else len(items.items)
    return {"count": said, "items": items.shape()}
