"""What belongs to a verb or noun of change: by how much, to and from what, by the link words of the language."""

from __future__ import annotations

from functools import cached_property

from factcheck.kinds._amounts import Amount, Amounts
from factcheck.kinds._roles import KEPT, Parts, Roles, Trigger, fits
from factcheck.scene import STOPS, Scene

_FAR = 9  # tokens between a verb and its first figure: the subject, the object, where
_NEAR = 4  # tokens between two figures of one change
_DASHES = frozenset("-–—")
_OPENING = frozenset("،,(")
_TRIGGERS = ("change-verb", "change-made", "change-gain", "change-multiply", "change-noun", "change-mark")


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

    def trigger(self, i: int) -> Trigger | None:
        """The word of change at a token; the longest, of the first category that has it."""
        terms = [term for category in _TRIGGERS if (term := self.reading.term(i, category))]
        if not terms or self.reading.term(i, "change-false"):
            return None
        if terms[0].category == "change-mark" and self.reading.term(i - 1, "change-idle"):
            return None
        longest = max(terms, key=lambda term: term.last)
        ways = frozenset(term.category for term in terms if term.last == longest.last)
        way, _, mode = longest.value.partition(":")
        return Trigger(ways, way, mode, i, longest.last)

    def ahead(self, trigger: Trigger, high: int) -> Parts:
        """The figures behind a trigger, up to token `high`."""
        parts = Parts({}, trigger.last, base=set())
        i = trigger.last
        while i < high:
            behind = self._step(trigger, parts, i)
            if behind <= i:
                break
            i = behind
        return parts

    def _step(self, trigger: Trigger, parts: Parts, i: int) -> int:
        """The token behind what stands at i; i itself where the change's words end."""
        if amount := self.amounts.at(i):
            if amount.value.unit == "x":
                parts.many = True  # вырос вдвое, до 3 млрд
                return amount.last
            return self._figure(trigger, parts, amount)
        if i in self.amounts.dates:
            compared = {parts.pending, next(reversed(parts.figures), "")} & {"from", "versus"}
            parts.base.update({i} if compared else ())
            parts.pending = ""
            return self.amounts.dates[i]
        if link := self.reading.term(i, "change-link"):
            if link.value not in ("of", "none") or not parts.pending:
                parts.pending, parts.since = link.value.replace("none", ""), 0
            return link.last
        if self.reading.word(i) in STOPS:
            return self._comma(parts, i)
        return i if self._ends(trigger, parts, i) else self._filler(parts, i)

    def _figure(self, trigger: Trigger, parts: Parts, amount: Amount) -> int:
        role = self.roles.of(trigger, parts, amount)
        torn = self.reading.word(amount.last) in _DASHES and self.reading.word(amount.last + 1).isdigit()
        if not role or torn or role in parts.figures or not fits(role, amount, parts.figures):
            return amount.first
        parts.figures[role] = amount
        parts.end, parts.pending, parts.gap = amount.last, "", 0
        return amount.last

    def _comma(self, parts: Parts, i: int) -> int:
        """Behind a comma a change goes on with a link or with the same in another unit: rose $1.20, or 2%, to $75."""
        if self.reading.word(i) == ")" and parts.figures:
            return i + 1
        dated = self.amounts.dates.get(i + 1, i)
        if dated > i and self.reading.term(dated, "comma"):
            return dated + 1  # ارتفعت الأسعار، الخميس، بنسبة
        if self.reading.word(i) not in _OPENING or not (parts.figures or parts.many):
            return i
        if other := self._another(i + 1):
            parts.end = other
            return other
        link = self.reading.term(i + 1, "change-link") or self.reading.term(i + 1, "change-mark")
        return i + 1 if link and link.value not in ("of", "none", "in") and self._soon(link.last) else i

    def _soon(self, i: int) -> bool:
        """Whether a figure stands behind a link, or behind the link of a mark: up from 5%."""
        link = self.reading.term(i, "change-link")
        i = link.last if link else i
        return any(self.amounts.at(k) for k in range(i - 1, i + KEPT))

    def _another(self, i: int) -> int:
        term = self.reading.term(i, "change-or")
        amount = self.amounts.at(term.last) or self.amounts.at(term.last - 1) if term else None
        return amount.last if amount else 0

    def _ends(self, trigger: Trigger, parts: Parts, i: int) -> bool:
        """Whether another clause, change or list begins at a token."""
        reading = self.reading
        if reading.term(i, "change-mark") and parts.figures and reading.word(i - 1) in _OPENING:
            return False
        if any(reading.term(i, category) for category in ("change-end", "say")):
            return True
        if parts.figures and (reading.term(i, "and") or reading.conjoined(i)):
            return True
        other = self.trigger(i)
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
