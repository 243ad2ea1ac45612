"""Voices: who says what, inside quotation marks and outside them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from operator import attrgetter

from factcheck.entities.mentions import Mention
from factcheck.languages.lexicon import Term
from factcheck.model import Attribution, Span
from factcheck.reading import Reading
from factcheck.voices.antecedents import UNKNOWN
from factcheck.voices.quoted import Quoted

__all__ = ["UNKNOWN", "Voices"]

_SIGNS = ("spokesman", "according", "say")
_CLOSING = frozenset(',،"”»“')
_VOICES = frozenset({"person", "organisation"})
_NEAR = 8  # tokens between a verb of saying and the one who says it


class Voices:
    """The speaker of each quotation and of each sentence that names its source."""

    def __init__(self, reading: Reading, mentions: Sequence[Mention]) -> None:
        self._reading = reading
        self._mentions = [m for m in mentions if m.type in _VOICES]
        self._firsts = [m.first for m in self._mentions]
        self._openings = [quote.span.start for quote in reading.quotes]
        self.quoted = Quoted(reading, mentions)
        self._sentences: dict[Span, tuple[Attribution, tuple[int, int]] | None] = {}

    def attribution(self, span: Span) -> Attribution | None:
        """Who says what stands at a span; None for the article's own voice and for the words that name the speaker."""
        quoted = self.quoted.at(span)
        if quoted and quoted.speaker != UNKNOWN:
            return quoted
        found = self._source(self._reading.sentence_of(span).span) or self._continued(span)
        if found is None:
            return None
        attribution, (first, last) = found
        low, _ = self._reading.token_range(span)
        return None if first <= low < last else attribution

    def words(self, sentence: Span) -> tuple[int, int] | None:
        """The tokens [first, last) that name a sentence's speaker, the verb of saying among them."""
        found = self._source(sentence)
        return found[1] if found else None

    def _source(self, sentence: Span) -> tuple[Attribution, tuple[int, int]] | None:
        """The sentence's speaker and the tokens that name them."""
        if sentence not in self._sentences:
            self._sentences[sentence] = self._search(*self._reading.token_range(sentence))
        return self._sentences[sentence]

    def _continued(self, span: Span) -> tuple[Attribution, tuple[int, int]] | None:
        """The speaker of a quotation that goes on: of the sentence where it opened, or of the one before it."""
        at = bisect_right(self._openings, span.start) - 1
        quote = self._reading.quotes[at].span if at >= 0 else None
        if quote is None or not quote.covers(span):
            return None
        sentences = self._reading.sentences
        opening = self._reading.sentence_of(quote).span
        if (found := self._source(opening)) or opening.start < quote.start - 1:
            return found
        number = bisect_left(sentences, opening, key=attrgetter("span"))
        before = sentences[number - 1].span if number else None
        if before is None or at == 0 or not self._reading.quotes[at - 1].span.meets(before):
            return None
        return None if "\n" in self._reading.article.text[before.end : opening.start] else self._source(before)

    def _search(self, low: int, high: int) -> tuple[Attribution, tuple[int, int]] | None:
        unknown = None
        for i in self._signs[bisect_left(self._signs, low) : bisect_left(self._signs, high)]:
            term = next((t for c in _SIGNS if (t := self._reading.term(i, c))), None)
            if term and (speaker := self._speaker(term, low, high)):
                first, last = min(i, speaker.first), max(speaker.last, term.last)
                return Attribution(speaker.name, _verb(term)), (first, last)
            if term and unknown is None:
                unknown = Attribution(UNKNOWN, _verb(term)), (i, term.last)
        return unknown

    def _speaker(self, term: Term, low: int, high: int) -> Mention | None:
        """Behind "according to"; behind the verb where verbs come first or a quotation ends, else before it."""
        if term.category != "say":
            return self._behind(term.last, high) or self._before(term.first, low)
        closing = self._reading.word(term.first - 1) in _CLOSING
        verb_first = closing or self._reading.language.verb_first
        behind = self._behind(term.last, min(high, term.last + 3)) if verb_first else None
        return behind or self._before(term.first, max(low, term.first - _NEAR))

    def _behind(self, first: int, high: int) -> Mention | None:
        at = bisect_left(self._firsts, first)
        found = self._mentions[at] if at < len(self._mentions) else None
        return found if found and found.first < min(high, first + _NEAR) else None

    def _before(self, i: int, low: int) -> Mention | None:
        at = bisect_left(self._firsts, i) - 1
        found = self._mentions[at] if at >= 0 else None
        return found if found and low <= found.first and found.last <= i else None

    @cached_property
    def _signs(self) -> list[int]:
        """Tokens outside quotation marks that may name a speaker."""
        return [i for i, _ in self._reading.keys(frozenset(_SIGNS)) if i not in self._quoted]

    @cached_property
    def _quoted(self) -> frozenset[int]:
        """Tokens inside quotation marks: a verb of saying there is the speaker's, not the article's."""
        ranges = (self._reading.token_range(q.span) for q in self._reading.quotes if q.span.end - q.span.start > 40)
        return frozenset(i for first, last in ranges for i in range(first, last))


def _verb(term: Term) -> str:
    """How it is said: say, claim or deny."""
    return term.value if term.category == "say" else "say"
