"""Changes: rose 5% to $3bn, fell from 12 to 9 percent, تراجع بنسبة 3.2 بالمئة ليصل إلى 45 دولارا, вырос на 5 %.

The frame has the direction, and by how much, to and from what. The figures are claims of their own kinds besides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.kinds._amounts import Amount
from factcheck.kinds._as_of import UNDATED
from factcheck.kinds._changes import Walk
from factcheck.kinds._earlier import look_back
from factcheck.kinds._figures import about, disputed
from factcheck.kinds._matter import begun, matter, period
from factcheck.kinds._roles import Parts, alike, shared
from factcheck.kinds._sizes import multiplied, part, stated
from factcheck.kinds._supposed import standing, unreal
from factcheck.kinds._triggers import TRIGGERS, Trigger, trigger_at
from factcheck.model import Claim, Frame
from factcheck.scene import Scene
from factcheck.values import DateRange, Value, Words

NAME = "change"
RANK = 55  # behind the dates, whose claims are those of the figures
_WORDS = frozenset(TRIGGERS)
_ROLES = ("by", "to", "from")
_MODES = frozenset({"planned", "hypothetical"})
_WIDE = 4  # a rise to more than the fourfold is told by no "de" alone


def claims(scene: Scene, before: Sequence[Claim]) -> Iterator[Claim]:
    """A claim for each word of change with a figure."""
    walk, done = Walk(scene), 0
    for i, _ in scene.reading.keys(_WORDS):
        trigger = trigger_at(scene.reading, i) if i >= done else None
        if trigger and not unreal(scene, trigger.first, trigger.mode) and (found := _read(walk, trigger)):
            done = found.end
            yield _claim(walk, trigger, found)


def _read(walk: Walk, trigger: Trigger) -> Parts | None:
    """The figures of a change, settled: None where there are none or they contradict its direction."""
    _, _, high = walk.scene.sentence(trigger.first)
    parts = walk.ahead(trigger, high)
    _settle_of(trigger, parts)
    look_back(walk, trigger, parts)
    figures = parts.figures
    part(walk, trigger, parts)
    if not figures and not multiplied(walk, trigger, parts, high):
        return None
    if trigger.way == "move" and not _both(walk, trigger, figures):
        return None
    if figures.keys() == {"from"} and not shared(figures["from"]):
        return None  # вырос в семье с 5 детьми
    return parts if _way(trigger, figures) else None


def _both(walk: Walk, trigger: Trigger, figures: dict[str, Amount]) -> bool:
    """From and to, of something: "pasó del 3 al 5 en la lista" is a place on a list."""
    counted = walk.roles.measured(trigger.first, "change-count")
    return {"from", "to"} <= figures.keys() and (counted or bool(figures["to"].value.unit))


def _settle_of(trigger: Trigger, parts: Parts) -> None:
    """ "De" before a figure: from, where "to" follows in its unit (de 12 à 9 %), else by (de 4 % à 3 milliards)."""
    amount, end = parts.figures.pop("of", None), parts.figures.get("to")
    if amount is None:
        return
    both = end is not None and alike(amount, end) and "from" not in parts.figures
    if both and end and _leads(trigger.way, amount, end):
        parts.figures["from"] = amount
    else:
        parts.figures.setdefault("by", amount)


def _leads(way: str, start: Amount, end: Amount) -> bool:
    """Whether a change may lead from one figure to the other."""
    a, b = start.value.number, end.value.number
    return way == "move" or (b < a if way == "fall" else a < b <= a * _WIDE)


def _way(trigger: Trigger, figures: dict[str, Amount]) -> str:
    """rise or fall; "" where the figures say otherwise."""
    start, end = figures.get("from"), figures.get("to")
    told = ""
    if start and end and start.value.unit == end.value.unit and start.value.number != end.value.number:
        told = "rise" if start.value.number < end.value.number else "fall"
    if trigger.way == "move":
        return told
    return trigger.way if told in ("", trigger.way) or _said_so(figures) else ""


def _said_so(figures: dict[str, Amount]) -> bool:
    """Whether both ends are given in one unit: "fell from 3 to 5 euros" says that it fell, whatever it means."""
    start, end = figures.get("from"), figures.get("to")
    return bool(start and end and start.value.unit == end.value.unit and "by" not in figures)


def _claim(walk: Walk, trigger: Trigger, parts: Parts) -> Claim:
    scene, reading = walk.scene, walk.reading
    figures = parts.figures
    first = min([trigger.first, *(amount.first for amount in figures.values())])
    last = max([trigger.last, parts.end, *(amount.last for amount in figures.values())])
    span = reading.quote_span(first, last)
    low, high = about(scene, first, last)
    said = scene.attribution(span)
    slots: dict[str, Value] = {"direction": Words(_way(trigger, figures))}
    slots |= {role: stated(walk, trigger, figures, role) for role in _ROLES if role in figures}
    if said:
        slots["speaker"] = said.speaker
    start, _ = scene.segment(first)
    affirmed, mode = standing(scene, start, (trigger.first, trigger.last), scene.segment(last - 1)[1])
    mode = trigger.mode if mode == "actual" and trigger.mode in _MODES else mode
    if date := period(scene, first, last, high, parts.base):
        slots["date"] = begun(date) if mode == "planned" else date
    tokens = matter(scene, low, high, _cuts(walk, trigger, parts))
    tested = ("direction", *(role for role in _ROLES if role in figures))
    return Claim(
        NAME, span, span.of(scene.text), Frame(NAME, slots), tested, scene.sentence(first)[0].span,
        "change/trigger", tokens, said, affirmed, mode, disputed(scene, first),
    )  # fmt: skip


def _cuts(walk: Walk, trigger: Trigger, parts: Parts) -> Iterator[tuple[int, int]]:
    """The word of change, its links and its figures, which are not what changed."""
    yield trigger.first, trigger.last
    yield from ((amount.first, amount.last) for amount in parts.figures.values())
    links = walk.reading.each("change-link", trigger.last, parts.end)
    yield from ((link.first, link.last) for link in links)


def shape(claim: Claim) -> object:
    """{"direction", "from", "to", "by", "edtf"} of the machine interface."""
    slots = claim.frame.slots
    date = slots.get("date")
    return {
        "direction": slots["direction"].shape(),
        **{role: slots[role].shape() if role in slots else None for role in ("from", "to", "by")},
        "edtf": date.edtf if isinstance(date, DateRange) and date != UNDATED else None,
    }
