"""Voices: who says what, inside quotation marks and outside them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from factcheck.entities.mentions import Mention
from factcheck.model import Attribution, Span
from factcheck.reading import Reading
from factcheck.voices.antecedents import UNKNOWN
from factcheck.voices.quoted import Quoted
from factcheck.voices.sources import Source, Sources

__all__ = ["UNKNOWN", "Voices"]


class Voices:
    """The speaker of each quotation and of each clause whose sentence names its source."""

    def __init__(self, reading: Reading, mentions: Sequence[Mention]) -> None:
        self._reading = reading
        self._openings = [quote.span.start for quote in reading.quotes]
        self.quoted, self._sources = Quoted(reading, mentions), Sources(reading, mentions)

    def attribution(self, span: Span) -> Attribution | None:
        """Who says what stands at a span; None for the article's own voice and for the words that name the speaker."""
        quoted = self.quoted.at(span)
        if quoted and quoted.speaker != UNKNOWN:
            return quoted
        low, _ = self._reading.token_range(span)
        sentence = self._reading.sentence_of(span).span
        found = self._sources.at(sentence, low) if self._sources.of(sentence) else self._continued(span)
        return None if found is None or found.first <= low < found.last else found.said

    def words(self, sentence: Span, i: int) -> tuple[int, int] | None:
        """The tokens [first, last) that name the speaker of token i of a sentence, the verb of saying among them."""
        found = self._sources.at(sentence, i) if self._sources.of(sentence) else None
        return (found.first, found.last) if found else None

    def _continued(self, span: Span) -> Source | None:
        """The speaker of a quotation that goes on: of the sentence where it opened, or of the one before it."""
        at = bisect_right(self._openings, span.start) - 1
        quote = self._reading.quotes[at].span if at >= 0 else None
        if quote is None or not quote.covers(span):
            return None
        sentences = self._reading.sentences
        opening = self._reading.sentence_of(quote).span
        if (found := self._last(opening)) or opening.start < quote.start - 1:
            return found
        number = bisect_left(sentences, opening, key=attrgetter("span"))
        before = sentences[number - 1].span if number else None
        if before is None or at == 0 or not self._reading.quotes[at - 1].span.meets(before):
            return None
        return None if "\n" in self._reading.article.text[before.end : opening.start] else self._last(before)

    def _last(self, sentence: Span) -> Source | None:
        return next(reversed(self._sources.of(sentence)), None)
