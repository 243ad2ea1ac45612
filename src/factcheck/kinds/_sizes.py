"""How much a figure of change is: points of a rate, a part or a multiple as percent."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from factcheck.kinds._amounts import Amount
from factcheck.kinds._as_of import UNDATED
from factcheck.kinds._changes import Walk
from factcheck.kinds._matter import period
from factcheck.kinds._roles import Parts
from factcheck.kinds._triggers import Trigger
from factcheck.values import Quantity

_CENT = Decimal("0.01")


def part(walk: Walk, trigger: Trigger, parts: Parts) -> None:
    """Fell by half, down by a third: read as a part of what there was, of which the rest is what is gone."""
    amount = walk.amounts.at(trigger.first)
    if amount and amount.value.unit == "x" and amount.value.number < 1 and "by" not in parts.figures:
        parts.figures["by"] = replace(amount, value=_percent(1 - amount.value.number))


def multiplied(walk: Walk, trigger: Trigger, parts: Parts, high: int) -> bool:
    """Whether a multiple over a time of its own needs no figure: exports doubled last year, by 100 percent."""
    when = period(walk.scene, trigger.first, trigger.last, high) if "change-multiply" in trigger.ways else None
    if when in (None, UNDATED):
        return False
    if factor := walk.reading.term(trigger.first, "change-factor"):
        said = _times(walk, trigger, Decimal(factor.value))
        parts.figures["by"] = Amount(said, trigger.first, trigger.last, "percentage", "change/trigger")
    return True


def _times(walk: Walk, trigger: Trigger, by: Decimal) -> Quantity:
    """By how many percent something was multiplied: doubled is about 100, more than doubled is more."""
    ahead = range(trigger.first - 3, trigger.first)
    hedge = next((term.value for k in ahead if (term := walk.reading.term(k, "hedge"))), "~")
    give = by / 10
    low = None if hedge[0] == "<" else by if hedge[0] == ">" else by - give
    high = None if hedge[0] == ">" else by if hedge[0] == "<" else by + give
    return Quantity(by, "~" if hedge == "=" else hedge, low, high, "%")


def stated(walk: Walk, trigger: Trigger, figures: dict[str, Amount], role: str) -> Quantity:
    """The figure of a role; points of a share or a rate are percentage points, those of an index its own."""
    amount = figures[role]
    said = amount.value
    if not said.unit and walk.reading.term(amount.last, "change-points"):
        said = replace(said, unit="point")
    if not said.unit and said.number < 1 and not any(map(str.isdigit, _written(walk, amount))):
        return _percent(said.number)  # chuté d'un tiers
    rate = any(figures[other].value.unit == "%" for other in ("to", "from") if other in figures)
    if said.unit == "point" and role == "by" and (rate or walk.roles.measured(trigger.first, "change-share")):
        return replace(said, unit="pp")
    return said


def _written(walk: Walk, amount: Amount) -> str:
    return walk.reading.span(amount.first, amount.last).of(walk.scene.text)


def _percent(part: Decimal) -> Quantity:
    """A part as about so many percent."""
    number = (part * 100).quantize(_CENT)
    return Quantity(number, "~", number - 1, number + 1, "%")
