"""What belongs to a verb or noun of change: by how much, to and from what, by the link words of the language."""

from __future__ import annotations

from functools import cached_property

from factcheck.kinds._amounts import Amount, Amounts
from factcheck.kinds._commas import OPENING, Commas
from factcheck.kinds._roles import KEPT, Parts, Roles, fits
from factcheck.kinds._triggers import Trigger, trigger_at
from factcheck.punctuation import DASHES, STOPS
from factcheck.scene import Scene

_FAR = 9  # tokens between a verb and its first figure: the subject, the object, where
_NEAR = 4  # tokens between two figures of one change


class Walk:
    """Goes from a word of change to its figures, in one text."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.reading = scene, scene.reading

    @cached_property
    def amounts(self) -> Amounts:
        return Amounts(self.scene, "change-link")

    @cached_property
    def roles(self) -> Roles:
        return Roles(self.scene, self.amounts)

    @cached_property
    def commas(self) -> Commas:
        return Commas(self.scene, self.amounts)

    def dated(self, i: int) -> bool:
        """Whether a token is part of a date."""
        return i in self._dated

    @cached_property
    def _dated(self) -> frozenset[int]:
        return frozenset(k for first, last in self.amounts.dates.items() for k in range(first, last))

    def ahead(self, trigger: Trigger, high: int) -> Parts:
        """The figures behind a trigger, up to token `high`."""
        parts = Parts({}, trigger.last, base=set())
        i = self._inside(trigger, parts)
        while i < high:
            behind = self._step(trigger, parts, i)
            if behind <= i:
                break
            i = behind
        return parts

    def _inside(self, trigger: Trigger, parts: Parts) -> int:
        """The token behind a trigger and the figure whose hedge shares its last word: gone up to 25 euros."""
        amount = self.amounts.hedged(trigger.last - 1) if trigger.last - trigger.first > 1 else None
        if amount is None:
            return trigger.last
        parts.figures["to"], parts.end = amount, amount.last
        return amount.last

    def _step(self, trigger: Trigger, parts: Parts, i: int) -> int:
        """The token behind what stands at i; i itself where the change's words end."""
        if amount := self.amounts.at(i):
            if amount.value.unit == "x":
                parts.many = True  # вырос вдвое, до 3 млрд
                return amount.last
            ends = self.amounts.ends(amount)
            return self._two(parts, amount, ends) if ends else self._figure(trigger, parts, amount)
        if i in self.amounts.dates:
            linked = parts.pending if not parts.since else ""
            compared = {linked, next(reversed(parts.figures), "")} & {"from", "versus"}
            parts.base.update({i} if compared else ())
            parts.pending = ""
            return self.amounts.dates[i]
        if (link := self.reading.term(i, "change-link")) and (link.value != "at" or "change-verb" not in trigger.ways):
            if link.value == "by" and parts.pending == "to" and parts.since:
                return i  # a fall in output led to losses of 3 million
            if link.value not in ("of", "none") or not parts.pending:
                parts.pending, parts.since = link.value.replace("none", ""), 0
            return link.last
        if self.reading.word(i) in STOPS:
            return self.commas.behind(trigger, parts, i)
        if (
            parts.figures
            and self.reading.begins(i, "change-or")
            and (behind := self.commas.restated(trigger, parts, i))
        ):
            return behind
        return i if self._ends(trigger, parts, i) else self._filler(parts, i)

    def _figure(self, trigger: Trigger, parts: Parts, amount: Amount) -> int:
        role = self.roles.of(trigger, parts, amount)
        torn = self.reading.word(amount.last) in DASHES and self.reading.word(amount.last + 1).isdigit()
        torn |= self.reading.term(amount.last, "change-rank") is not None
        if not role or torn or role in parts.figures or not fits(role, amount, parts.figures):
            return amount.first
        parts.figures[role] = amount
        parts.end, parts.pending, parts.gap = amount.last, "", 0
        return amount.last

    def _two(self, parts: Parts, whole: Amount, ends: tuple[Amount, Amount]) -> int:
        """The token behind two figures that elsewhere would be a range: from 20 to 35 %, rose $2 to $75."""
        role = "from" if parts.pending == "from" or ends[0].link == "from" else "by"
        if parts.pending not in ("", "by", "of", "from") or parts.figures.keys() & {role, "to"}:
            return whole.first
        parts.figures |= {"from" if parts.pending == "of" else role: ends[0], "to": ends[1]}
        parts.end, parts.pending, parts.gap = whole.last, "", 0
        return whole.last

    def _ends(self, trigger: Trigger, parts: Parts, i: int) -> bool:
        """Whether another clause, change or list begins at a token."""
        reading = self.reading
        if parts.figures and reading.begins(i, "change-mark") and reading.word(i - 1) in OPENING:
            return False
        if reading.begins(i, "change-end", "say"):
            return True
        if parts.pending == "to" and reading.begins(i, "change-rank"):
            return True
        if parts.figures and reading.joins(i):
            return True
        other = trigger_at(self.reading, i)
        if other is None or other.ways <= {"change-mark"}:
            return False
        return other.ways != {"change-noun"} or not self._passed(trigger, parts)

    def _passed(self, trigger: Trigger, parts: Parts) -> bool:
        """A noun that is what was changed: cut its growth forecast to 3%, تراجع نمو الاقتصاد إلى 3%."""
        if parts.figures:
            return False
        subject = self.roles.verb_first and parts.gap < 2 and "change-verb" in trigger.ways
        return subject or "change-made" in trigger.ways

    def _filler(self, parts: Parts, i: int) -> int:
        if self.reading.tokens[i].type != "w":
            return i + 1
        if parts.pending:
            parts.since += 1
            if parts.since > KEPT or self.reading.term(i, "preposition") or self.scene.mentions_in(i, i + 1):
                parts.pending = ""
        parts.gap += not self.reading.term(i, "change-soft")
        return i if parts.gap > (_NEAR if parts.figures else _FAR) else i + 1
