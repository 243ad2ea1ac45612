"""Signs that somebody speaks, and who: a verb of saying, "according to", a spokesman for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from factcheck.entities.mentions import Mention
from factcheck.languages.lexicon import Term
from factcheck.reading import Reading
from factcheck.voices.countries import Countries
from factcheck.voices.named import Named

CLOSING = frozenset(',،"”»“')
NEAR = 8  # tokens between a verb of saying and the one who says it, or what is said
_POLL = "opinion-poll"  # an institute speaks by it: un sondage Ifop
_SIGNS = ("spokesman", "according", "say")


class Signs(Named):
    """Asked of one text, by token numbers."""

    def __init__(self, reading: Reading, mentions: Sequence[Mention]) -> None:
        super().__init__(reading, mentions)
        self._countries = Countries(reading, mentions)

    def terms(self, low: int, high: int) -> Iterator[Term]:
        """The signs among tokens [low, high) that stand outside quotation marks."""
        for i in self._signs[bisect_left(self._signs, low) : bisect_left(self._signs, high)]:
            term = next((t for c in _SIGNS if (t := self.reading.term(i, c))), None)
            if term:
                yield term

    def speaker(self, term: Term, low: int, high: int) -> Mention | None:
        """Behind "according to"; behind the verb where verbs come first or a quotation ends, else before it."""
        if term.category != "say":
            return (
                self._countries.behind(term.last, high)
                or self._behind(term.last, high)
                or self._before(term.first, low)
            )
        closing = self.reading.word(term.first - 1) in CLOSING
        verb_first = closing or self.reading.language.verb_first
        countries = self._countries.before(term, low) or (verb_first and self._countries.behind(term.last, high))
        if countries:
            return countries
        behind = self._behind(term.last, min(high, term.last + 3)) if verb_first else None
        return behind or self._before(term.first, max(low, term.first - NEAR))

    def noun(self, term: Term) -> str:
        """What a speaker without a name is called: a concept, or the word where it has a capital (w:afad); "" where
        neither stands right beside the sign."""
        reading = self.reading
        led = term.last + reading.begins(term.last, "article")
        ahead, behind = (self._head(term.first - 1),), (led, led + 1)
        inverted = reading.language.verb_first or term.category != "say" or reading.word(term.first - 1) in CLOSING
        near = behind + ahead if inverted else ahead + behind
        return next((said for i in near if (said := self._called(i))), "")

    def _head(self, i: int) -> int:
        """The noun to which the one at token i belongs: the Ministry of Finance."""
        return i - 2 if self.reading.begins(i - 1, "of", "genitive") else i

    def _called(self, i: int) -> str:
        if found := self.reading.lexicon.concepts(self.reading.word(i)):
            named = next((k for k in (i + 1, i + 2) if self._strange(k)), None) if _POLL in found else None
            return min(found) if named is None else f"w:{self.reading.word(named)}"
        return f"w:{self.reading.word(i)}" if self._strange(i) else ""

    def _strange(self, i: int) -> bool:
        """Whether a name that no table knows stands at token i."""
        reading = self.reading
        return i in reading.capitals and reading.word(i) not in reading.language.stop and not reading.terms[i]

    def _behind(self, first: int, high: int) -> Mention | None:
        return next(iter(self.among(first, min(high, first + NEAR))), None)

    def _before(self, i: int, low: int) -> Mention | None:
        found = next(reversed(self.among(low, i)), None)
        if found is None or found.last > i:
            return None
        return None if self.reading.holds(found.last, i, "voice-turn") else found

    @cached_property
    def _signs(self) -> list[int]:
        """Tokens outside quotation marks that may name a speaker."""
        return [i for i, _ in self.reading.keys(frozenset(_SIGNS)) if i not in self._quoted]

    @cached_property
    def _quoted(self) -> frozenset[int]:
        """Tokens inside quotation marks: a verb of saying there is the speaker's, not the article's."""
        ranges = (self.reading.token_range(q.span) for q in self.reading.quotes if q.span.end - q.span.start > 40)
        return frozenset(i for first, last in ranges for i in range(first, last))
