"""What became of the people that a number counts, by the words round it."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from factcheck.kinds._adjuncts import circumstantial
from factcheck.kinds._stretches import Stretches
from factcheck.kinds._supposed import asked
from factcheck.languages.lexicon import Term
from factcheck.model import ReadValue
from factcheck.punctuation import STOPS

_WORDS = ("casualty-body", "casualty-died", "casualty-behind", "toll", "casualty")
_GAP = 2  # tokens between "killed" and its number, between "not" and "killed"
_LINK = 3  # words of "est passé à"
_BEHIND = 7  # tokens between a number and "died"
_CLOSE = 3  # tokens between a number and "dead": the noun, and perhaps where
_TOLL = 14  # tokens between "the death toll" and "rose to"
_FEAR = 8  # tokens between "may" and "killed"


class Fate(msgspec.Struct, frozen=True):
    """name: dead, injured or missing. modality: actual, denied or hypothetical."""

    name: str
    modality: str = "actual"
    affirmed: bool = True


class Fates(Stretches):
    """Asked of the numbers of one text."""

    def of(self, value: ReadValue, own: str) -> Fate | None:
        """own: the fate that the counted noun names itself, "" for people. None where nobody came to harm."""
        first, last = self.reading.token_range(value.span)
        _, low, high = self.scene.sentence(first)
        if not own and not self.between(low, high, *_WORDS):
            return None
        if self._spared(first, last, low, high):
            return None
        trigger = self._ahead(first, low)
        if own:  # وفاة 28 مصابا: the injured died
            trigger = trigger if trigger and trigger.value == "dead" else None
        else:
            trigger = self._body(last) or self._behind(last, high) or self._toll_behind(first, last) or trigger
        name = trigger.value if trigger else own
        if not name or (name == "injured" and self.between(low, high, "disease")):
            return None
        start, end = min(first, trigger.first if trigger else first), max(last, trigger.last if trigger else last)
        near = (*range(max(self.clause(start, low), start - _FEAR), first), *range(last, end))
        mode = "hypothetical" if asked(self.scene, first) else self._modality(near, (low, start), high)
        return Fate(name, mode, not self._negated(start, first, last, trigger))

    def _spared(self, first: int, last: int, low: int, high: int) -> bool:
        """Sheep, two dead whales, among them three, none of the 14, saved 33 lives."""
        if self.has(last, "not-people") or self.has(last + 1, "not-people") or self.has(first, "agent"):
            return True  # убит тремя мужчинами
        if any(self.has(i, "of-them") for i in range(max(first - _GAP, low), first)) and not self._behind(last, high):
            return True  # in "149 were hurt, of them 14 died" the 14 have a fate of their own
        begin = self.clause(first, low)
        joint = next((i for i in range(first - 1, begin - 1, -1) if self.reading.joins(i)), begin)
        return self.between(joint, first, "saved", "none-of")  # two were saved and 12 died

    def _behind(self, last: int, high: int) -> Term | None:
        """12 people were killed; in "12 gunmen killed 5" and "two men killed a guard" they are who killed."""
        linked = False
        last = self.past(last, high)
        for i in range(last, min(last + _BEHIND, high)):
            if self.reading.word(i) in STOPS or i in self.numbers or self.has(i, "clause", "agent"):
                return None
            if term := self.reading.term(i, "casualty-died"):
                return term
            if term := self.reading.term(i, "casualty-behind"):
                near = linked or (i - last < _CLOSE and not self.between(last, i, "determiner"))
                own = not self._active(term, linked, high) and (linked or not self._attribute(term))
                return term if near and own else None
            if i > last and (self.reading.joins(i)):
                return None
            linked = linked or self.has(i, "passive", "still")
        return None

    def _body(self, last: int) -> Term | None:
        """18 more bodies: the noun behind a word that parts it from its number."""
        other = self.reading.term(last, "others")
        return self.reading.term(other.last if other else last, "casualty-body")

    def _toll_behind(self, first: int, last: int) -> Term | None:
        """Elevaron a 231 el número de fallecidos: the toll stands behind what it came to."""
        at = last + self.has(last, "determiner", "article")
        return self.reading.term(at, "toll") if self.has(first - 1, "reached") else None

    def _attribute(self, term: Term) -> bool:
        """Dead rats, injured residents: an adjective of what stands behind it."""
        behind = term.last
        if not self.has(term.first, "attribute") or behind >= len(self.reading.tokens):
            return False
        named = self.reading.terms[behind]
        return self.reading.tokens[behind].type == "w" and (not named or "not-people" in named)

    def _active(self, term: Term, linked: bool, high: int) -> bool:
        """Whether a verb has an object behind it, or another fate is joined to it: killed or wounded."""
        for i in range(term.last, min(term.last + _GAP, high)):
            if self.reading.word(i) in STOPS:
                return False  # 12 were killed, 30 hurt
            if linked and self.has(i, "agent"):
                return False  # were killed by two earthquakes
            if i in self.numbers or (i == term.last and not linked and self.has(i, "determiner")):
                return True
            other = self.reading.term(i, "casualty-behind")
            if other and other.value != term.value:
                return True
            if self.reading.conjoined(i):
                return False
            if self.has(i, "and") and (i + 1 in self.numbers or not self.has(i + 1, "casualty-behind")):
                return False
        return False

    def _ahead(self, first: int, low: int) -> Term | None:
        """Killed 12, the death toll rose to 12."""
        links = self.reading.each("reached", max(first - _LINK, low), first + 1)  # est de 237, had [exceeded 1,305]
        linked = any(term.last >= first for term in links)
        for i in range(first - 1, max(first - _TOLL, low) - 1, -1):
            if self.reading.word(i) in STOPS or i in self.numbers:
                return None
            toll = self.reading.term(i, "toll")
            told = toll is not None and (linked or first == toll.last or self._led(i, low))
            if toll and told and toll.last <= first and not self.between(toll.last, first, "and"):
                return toll
            term = self.reading.term(i, "casualty")
            if term and term.last <= first and not self._parted(term.last, first):
                return None if self._mixed(term, low) else term
        return None

    def _apart(self, behind: int, first: int) -> int:
        """The tokens between a verb and a number, without the day that stands there: قتلت خلال عام 2022 نحو 105."""
        return sum(i not in self.dated for i in range(behind, first))

    def _mixed(self, term: Term, low: int) -> bool:
        """قتل وجرح 45: of whom some were killed and some wounded."""
        joined = term.first > low and self.reading.conjoined(term.first) > 0
        other = self.reading.term(term.first - 1, "casualty") if joined else None
        return other is not None and other.value != term.value

    def _parted(self, behind: int, first: int) -> bool:
        """Whether more than where and when stands between a verb and a number: "and", "by", another clause."""
        joined = any(self.reading.conjoined(i) for i in range(behind, first))
        if joined or self.between(behind, first, "and", "clause"):
            return True
        near = self._apart(behind, first) <= _GAP and not self.between(behind, first, "agent")
        return not (near or circumstantial(self.scene, behind, first))

    def _led(self, i: int, low: int) -> bool:
        """بلغ عدد الوفيات ... 2497: the verb of reaching stands before the noun."""
        return self.between(max(i - _GAP, low), i, "reached")

    def _modality(self, near: Iterable[int], ahead: tuple[int, int], high: int) -> str:
        """Denied by whom the sentence names, feared in the clause, or told as it was."""
        if self.denied(*ahead) or self.between(ahead[0], high, "untrue"):
            return "denied"
        return "hypothetical" if any(self.has(i, "feared") and i not in self.dated for i in near) else "actual"

    def _negated(self, start: int, first: int, last: int, trigger: Term | None) -> bool:
        """Whether "not" stands right before the verb; in "no fewer than", لا يزال and لا يقل it denies nothing."""
        if trigger is None:
            return self.between(max(start - _GAP, 0), first, "not")
        if trigger.first >= last:
            return self.between(last, trigger.first, "not")
        return self.between(max(trigger.first - _GAP, 0), trigger.first, "not")
