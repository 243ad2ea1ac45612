"""How a change goes on behind a comma, and how it is told again: rose $1.20, or 2%, to $75."""

from __future__ import annotations

from factcheck.kinds._amounts import Amounts
from factcheck.kinds._roles import KEPT, Parts, fits
from factcheck.kinds._triggers import Trigger, trigger_at
from factcheck.languages.lexicon import Term
from factcheck.punctuation import COMMAS
from factcheck.scene import Scene

OPENING = COMMAS | {"("}
_ASIDE = 14  # tokens between the commas behind a verb


class Commas:
    """Asked of one text, by token numbers."""

    def __init__(self, scene: Scene, amounts: Amounts) -> None:
        self.scene, self.reading, self.amounts = scene, scene.reading, amounts

    def behind(self, trigger: Trigger, parts: Parts, i: int) -> int:
        """Behind a comma a change goes on with a link or with the same in another unit: rose $1.20, or 2%, to $75."""
        word = self.reading.word(i)
        if word == ")" and parts.figures:
            return i + 1
        dated = self.amounts.dates.get(i + 1, i)
        if dated > i and self.reading.term(dated, "comma"):
            return dated + 1  # ارتفعت الأسعار، الخميس، بنسبة
        if word not in OPENING:
            return i
        if not (parts.figures or parts.many):
            return self._aside(i)
        return self.restated(trigger, parts, i + 1) or self._goes_on(trigger, i + 1) or i

    def _goes_on(self, trigger: Trigger, i: int) -> int:
        """The token at which a change goes on behind a comma, 0 if it does not: with a link, or going from 5% to 9%."""
        other = trigger_at(self.reading, i)
        if other and other.way == "move" and trigger.way != "move":
            return other.last if self._linked(other.last) else 0
        link = self.reading.term(i, "change-link") or self.reading.term(i, "change-mark")
        return i if link and link.value not in ("of", "none", "in") and self._soon(link) else 0

    def _aside(self, i: int) -> int:
        """Behind what parts a verb from its first figure: rose, for a third month, to 5%; the comma if nothing."""
        if self._linked(i + 1):
            return i + 1  # s'est amélioré, à 102
        _, _, high = self.scene.sentence(i)
        signs = ")" if self.reading.word(i) == "(" else COMMAS
        close = next((k for k in range(i + 2, min(i + _ASIDE, high)) if self.reading.word(k) in signs), 0)
        whole = close and (signs == ")" or self.reading.term(i + 1, "rank-relative") or self._linked(close + 1))
        return close + 1 if whole else i

    def _linked(self, i: int) -> bool:
        """Whether a figure stands right here with a link before it."""
        if link := self.reading.term(i, "change-link"):
            return link.value != "none" and any(
                self.amounts.at(k) for k in (i, link.last - 1, link.last, link.last + 1)
            )
        return self.amounts.at(i) is not None and self.reading.language.verb_first

    def _soon(self, mark: Term) -> bool:
        """Whether a figure stands behind a link, or behind the link of a mark (up from 5%); the link may hedge."""
        link = self.reading.term(mark.last, "change-link") or mark
        return any(self.amounts.at(k) for k in (mark.first, *range(link.last - 1, link.last + KEPT)))

    def restated(self, trigger: Trigger, parts: Parts, i: int) -> int:
        """The token behind the same told again, 0 where it is not: or 2%; that is, by 62 euros; an increase of 5%."""
        term = self.reading.term(i, "change-or")
        k = term.last if term else i
        while any(self.reading.term(k, word) for word in ("indefinite", "article", "change-soft")):
            k += 1
        noun = trigger_at(self.reading, k)
        named = noun is not None and "change-noun" in noun.ways and noun.way == trigger.way
        if not term and not named:
            return 0
        k = noun.last if named and noun else k
        link = self.reading.term(k, "change-link")
        behind = link.last if link else k
        hedged = range(behind, (term.first if term and not link and not named else behind - 1) - 1, -1)
        amount = next((found for at in hedged if (found := self.amounts.at(at))), None)
        if amount is None:
            return 0
        by = named or (link is not None and link.value == "by") or (term is not None and term.value == "by")
        if by and "by" not in parts.figures and fits("by", amount, parts.figures):
            parts.figures["by"] = amount
        parts.end = amount.last
        return amount.last
