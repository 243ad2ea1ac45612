"""What the kinds of event share: the clause round a trigger, its date, whether it happened, and the claim of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, Protocol, TypeVar

import msgspec

from factcheck.entities.identity import Identity, identity
from factcheck.entities.mentions import Mention
from factcheck.kinds._modality import governed_by, governor
from factcheck.model import Claim, Frame, ReadValue, Span
from factcheck.scene import Scene
from factcheck.values import DateRange, Name, Value

ENDS = frozenset('؛;:.!?؟"«»“”()[]')
_PARTING = frozenset("؛;")  # behind one of these another thing is told
_NEAR_DATE = 3  # tokens: "after 5 April" dates the event roughly, "after the attack of 5 April" the attack


class Clause(msgspec.Struct, frozen=True, gc=False):
    """The tokens round an event's trigger: `low` to `high`, the trigger itself at [first, last)."""

    scene: Scene
    low: int
    first: int
    last: int
    high: int

    def behind(self, *types: str) -> list[Mention]:
        """Mentions after the trigger."""
        return self.scene.mentions_in(self.last, self.high, *types)

    def ahead(self, *types: str) -> list[Mention]:
        """Mentions before the trigger, the nearest first."""
        return self.scene.mentions_in(self.low, self.first, *types)[::-1]

    def dates(self) -> list[ReadValue]:
        """Dates after the trigger within the clause; "since 2012" dates no event."""
        if self.high <= self.last:
            return []  # nothing stands behind: "Kabul was visited" ends the text
        dates = self.scene.values_in(self.scene.reading.stretch(self.last, self.high), "date")
        return [date for date in dates if isinstance(date.value, DateRange) and date.value.days and self._own(date)]

    def _own(self, date: ReadValue) -> bool:
        """Whether a date is the event's own: "a day after his talks of 5 April" dates the talks."""
        reading = self.scene.reading
        first, _ = reading.token_range(date.span)
        if of_occasion(self.scene, self.last, first):
            return False
        offset = reading.first("offset", self.last, first)
        if offset is None:
            return True
        if first - offset.first > _NEAR_DATE or self.scene.mentions_in(offset.first, first, "place"):
            return False
        return not reading.holds(offset.first, first, "meet-noun", "visit-noun", "meet-verb")


def of_occasion(scene: Scene, i: int, first: int) -> bool:
    """Whether a date at token `first` is of what is attended by the event before token i: a summit that opens then."""
    occasion = scene.reading.first("occasion", i, first)
    return occasion is not None and scene.reading.holds(occasion.last, first, "planned", "relation")


def clause(scene: Scene, first: int, last: int) -> Clause:
    """The clause of a trigger: up to a comma or stronger sign on the right (dates keep theirs), farther on the left."""
    _, low, high = scene.sentence(first)
    word = scene.reading.word
    undone = scene.reading.first("undone", last, high)
    end = undone.first if undone else high
    if cuts := scene.cuts(last, end):
        dated = _inside_dates(scene, last, high)
        end = next((k for k in cuts if _closes(scene, k, dated)), end)
    start = next((k + 1 for k in reversed(scene.cuts(low, first)) if word(k) in ENDS), low)
    return Clause(scene, start, first, last, end)


def _inside_dates(scene: Scene, first: int, high: int) -> frozenset[int]:
    reading = scene.reading
    if first >= high:
        return frozenset()
    dates = scene.values_in(reading.stretch(first, high), "date")
    return frozenset([i for value in dates for i in reading.inside(value.span)])


def _closes(scene: Scene, i: int, dated: frozenset[int]) -> bool:
    """Whether a comma or a stronger sign ends the clause."""
    if scene.reading.word(i) in ENDS:
        return True
    if i in dated or i + 1 in dated or scene.reading.term(i + 1, "toward"):
        return False  # "arrived, on Saturday, ..." is one clause, "arrived on Saturday, to the capital" another
    # A comma before a name in apposition ("Lavrov, the minister") is inside that mention, so none is cut here.
    return not any(i < mention.last for mention in scene.mentions_in(max(i - 6, 0), i))


def event_date(scene: Scene, i: int, own: list[ReadValue]) -> tuple[DateRange | None, Literal["stated", "near", ""]]:
    """The event's date: one in its clause ("stated"), else the only full date of its sentence ("near")."""
    for value in own:
        if isinstance(value.value, DateRange):
            return value.value, "stated"
    sentence, _, high = scene.sentence(i)
    terms = scene.reading.terms
    if any("connective" not in terms[k] for k in scene.reading.within("offset", i, high)):
        return None, ""  # the sentence's date may be that of what came before or after
    dates = [(v.value, v.span) for v in scene.values_in(sentence.span, "date") if isinstance(v.value, DateRange)]
    full = [(value, span) for value, span in dates if (value.days or 999) <= 31]
    if len(full) != 1:
        return None, ""
    first, last = scene.reading.token_range(full[0][1])
    apart = any(scene.reading.word(k) in _PARTING for k in scene.cuts(min(last, i), max(first, i)))
    return (None, "") if apart or of_occasion(scene, i, first) else (full[0][0], "near")


def _noun(around: Clause) -> bool:
    """Whether a noun names the event: what is called off behind "Lavrov visited Kabul" is something else."""
    return any(category.endswith("-noun") for category in around.scene.reading.terms[around.first])


def event_claim(
    kind: str,
    rule: str,
    around: Clause,
    span: Span,
    slots: Mapping[str, Value | None],
    where: Mapping[str, Span],
) -> Claim:
    """A claim of an event's frame; its tested slots are those whose words lie inside the quote."""
    scene = around.scene
    filled = {slot: value for slot, value in slots.items() if value is not None}
    tested = tuple(slot for slot in filled if slot in where and span.covers(where[slot]))
    term = governor(scene, around.low, around.first)
    affirmed, mode = governed_by(scene, around.low, around.first, term)
    if scene.reading.begins(around.high, "undone") and _noun(around):
        mode = "cancelled"  # "the visit was called off on Monday"
        filled = {slot: value for slot, value in filled.items() if slot != "date" or around.dates()}
    if term:
        span = Span(min(span.start, scene.reading.quote_span(term.first, term.last).start), span.end)
    sentence, low, high = scene.sentence(around.first)
    return Claim(
        kind, span, span.of(scene.text), Frame(kind, filled), tested, sentence.span, rule,
        scene.tokens_of(low, high), scene.attribution(span), affirmed, mode,
        words={slot: where[slot] for slot in tested},
    )  # fmt: skip


class Named(Protocol):
    """A mention, or a party of an agreement."""

    @property
    def name(self) -> Name: ...


N = TypeVar("N", bound=Named)


def each_once(found: Sequence[N]) -> list[N]:
    """Those named, without who is named again."""
    kept: list[N] = []
    for one in found:
        if not any(same(one.name, other.name) for other in kept):
            kept.append(one)
    return kept


def same(a: Name, b: Name) -> bool:
    """One person or party under two mentions: by id where both have one, else by the name's spelling or the office."""
    if a.id and b.id:
        return a.id == b.id
    return identity(a, b) == Identity.SAME or bool(a.office and a.office == b.office)
