"""Within what something ranks: "in Africa", "since 2008", منذ عام 2008, "d'Europe", "to lead the bank"."""

from __future__ import annotations

from functools import cached_property

from factcheck.kinds._stretches import Stretches
from factcheck.punctuation import STOPS

_ELISIONS = frozenset("'’")
_WORDS = 4  # tokens behind a preposition
_PARTS = 3  # prepositions in a row: of oil, in the world, since 2008
_VERBS = frozenset({"reached", "change-link", "say", "host", "change-made", "vote-won", "vote-elected"})
_DEED = 14  # tokens of what the first was the first to do


class Scopes(Stretches):
    """Asked of one text, by token numbers."""

    def scope(self, i: int, high: int) -> tuple[int, int]:
        """The tokens of the scope that begins at token i, none where there is none."""
        end = i + (self.has(i, "rank-own"))
        for _ in range(_PARTS):
            behind = self._part(end, high)
            if behind == end:
                break
            end = behind
        return i, end

    def timed(self, scope: tuple[int, int]) -> bool:
        """Whether a scope is a stretch of time: since 2008, in history, in 40 years."""
        return self.between(*scope, "rank-ever") or any(i in self.dated or i in self._values for i in range(*scope))

    def deed(self, i: int, high: int) -> tuple[int, int] | None:
        """What the first was the first to do, up to the end of its clause."""
        first = i + ("comma" in self.reading.language.settings.get("rank", []) and self.reading.word(i) == ",")
        if not (self.has(first, "rank-deed") or self.does(first, high)):
            return None
        end = next((k for k in range(first + 1, min(i + _DEED, high)) if self.reading.word(k) in STOPS), None)
        return first, end if end is not None else min(first + _DEED, high)

    def does(self, i: int, high: int) -> bool:
        """Whether a verb in the present begins at token i, where letters tell: أول دولة تبلغ النهائي."""
        begins, adjective = self._letters
        word = self.reading.word(i) if i < high else ""
        if not word.startswith(begins) or word.endswith(adjective) or not self._verbal(i):
            return False
        return self.reading.tokens[i].type == "w" and word not in self.reading.language.stop

    def _verbal(self, i: int) -> bool:
        """Whether the tables know token i as a verb, or not at all."""
        terms = self.reading.terms[i]
        return not terms or any(key.endswith("verb") or key in _VERBS for key in terms)

    @cached_property
    def _letters(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """How such a verb begins, and how adjectives end that begin alike."""
        forms = self.reading.language.table.get("rank-deed-prefix", {})
        return tuple(forms.get("to", ())), tuple(forms.get("not", ()))

    def genitive(self, i: int) -> bool:
        """A name right behind a noun is its scope where the language has cases: город Африки."""
        named = "genitive" in self.reading.language.settings.get("rank", [])
        return named and self.reading.tokens[i].type == "w" and self.reading.letter(i).isupper()

    def _part(self, i: int, high: int) -> int:
        """The token behind one part of a scope."""
        if not self.has(i, "rank-ever", "rank-whole", "rank-scope"):
            return i + 1 if i < high and self.genitive(i) else i
        if ever := self.reading.term(i, "rank-ever"):
            return ever.last
        if whole := self.reading.term(i, "rank-whole"):
            return whole.last
        if i < high and self.genitive(i):
            return i + 1
        opening = self.reading.term(i, "rank-scope")
        if opening is None:
            return i
        return self._values.get(i) or self._within(i, opening.last, high)

    def _within(self, i: int, first: int, high: int) -> int:
        """What stands behind a preposition: a figure or a date, a place, or a few words."""
        while first < high and (self.has(first, "rank-led", "article") or self.reading.word(first) in _ELISIONS):
            first += 1
        if (valued := self._valued(first, min(first + 2, high))) > first:
            return valued
        end = first
        while end < min(first + _WORDS, high):
            if places := self.scene.mentions_in(end, end + 1, "place"):
                return places[0].last
            elided = end == first and self.reading.word(end - 1) in _ELISIONS  # d'or
            if not self._inside(end) and not elided:
                break
            end += 1
        return end if end > first else i

    def _valued(self, first: int, last: int) -> int:
        """The token behind the value that begins at tokens [first, last); `first` where there is none."""
        for i in range(first, last):
            if (end := self._values.get(i)) is not None:
                return end
        return first

    @cached_property
    def _values(self) -> dict[int, int]:
        """The tokens behind values, by the tokens at which they begin."""
        return dict(self.reading.token_range(value.span) for value in self.reading.values)

    def _inside(self, i: int) -> bool:
        if self.reading.tokens[i].type != "w" or self.reading.word(i) in self.reading.language.stop:
            return False
        return not self.has(i, "rank-copula", "rank-scope", "rank-deed", "say", "clause", "connective")
