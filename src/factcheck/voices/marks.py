"""Quotation marks of a text: what stands before them, behind them, and whether they hold speech or a title."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import chain, starmap

from factcheck.entities.mentions import Mention
from factcheck.model import Span
from factcheck.punctuation import COMMAS, DASHES
from factcheck.reading import Reading
from factcheck.voices.speakers import Speakers

SIGNS, ENDS = COMMAS | DASHES, frozenset(".!?؟…")
_NAME = 2  # tokens of a name between marks
_TITLED = 3  # tokens between a word for a work and its title


class Marks:
    """Asked of one text, by the number of a quotation or by token numbers."""

    def __init__(self, reading: Reading, mentions: Sequence[Mention]) -> None:
        self.reading, self.speakers = reading, Speakers(reading, mentions)
        self.ranges = [reading.token_range(quote.span) for quote in reading.quotes]
        self.starts = [quote.span.start for quote in reading.quotes]

    def _before(self, number: int) -> int:
        """The first token of the sentence that leads to a quotation, behind the quotation before it."""
        span = self.reading.quotes[number].span
        low, _ = self.reading.token_range(self.reading.sentence_of(Span(max(span.start - 1, 0), span.start)).span)
        at = bisect_left(self._long, number)
        return max(low, self.ranges[self._long[at - 1]][1] + 1) if at else low

    @cached_property
    def _long(self) -> list[int]:
        """The quotations that are more than a name, by number: not «الجديد»."""
        return [number for number, (first, last) in enumerate(self.ranges) if last - first > _NAME]

    def _behind(self, number: int) -> int:
        """The token behind what follows a quotation: its sentence, or the one that goes on without a capital."""
        last = self.ranges[number][1]
        if last >= len(self.reading.tokens):
            return last
        at = last + 1 if last + 1 < len(self.reading.tokens) else last
        mark, after = self.reading.span(last, last + 1), self.reading.span(at, at + 1)
        if "\n" in self.reading.article.text[mark.end : after.start]:
            return last + 1
        goes_on = self.reading.letter(at).islower() or self.reading.word(at) in SIGNS
        _, high = self.reading.token_range(self.reading.sentence_of(after if goes_on else mark).span)
        later = bisect_right(self._long, number)
        following = self.ranges[self._long[later]][0] - 1 if later < len(self._long) else high
        return max(last + 1, min(high, following))

    def _titled(self, mark: int, low: int) -> bool:
        """Whether a word for a work, a slogan or a name leads to the marks: the film "...", a banner reading: "..."."""
        colon = self.reading.word(mark - 1) == ":" or self.speakers.has(mark - 1, "complement")
        for i in range(max(low, mark - _TITLED), mark):
            word = self.reading.term(i, "quote-title")
            near = word is not None and (word.value != "named" or mark - word.last <= 1)
            if word and word.value == "title" and self.reading.letter(mark + 1).islower():
                continue  # no title begins so: the law “runs against all we share”
            if word and near and (word.value == "inscription" or not colon):
                return True
        return False

    def _goes_on(self, last: int, high: int) -> bool:
        """Whether a sentence goes on behind a closing mark: a sign, a small letter, or no end before the mark."""
        if last + 1 >= high or self.reading.word(last + 1) in ENDS:
            return False
        sign = self.reading.word(last + 1) in SIGNS or self.reading.letter(last + 1).islower()
        return sign or self.reading.word(last - 1) != "."

    def _sentence_before(self, number: int) -> tuple[int, int] | None:
        """The tokens of the sentence before a quotation's, in the same paragraph."""
        span = self.reading.quotes[number].span
        at = self.reading.sentence_number(max(span.start - 1, 0))
        if at == 0:
            return None
        before = self.reading.sentences[at - 1].span
        same = "\n" not in self.reading.article.text[before.end : span.start]
        return self.reading.token_range(before) if same else None

    @cached_property
    def quoted(self) -> frozenset[int]:
        """Tokens inside quotation marks."""
        return frozenset(chain.from_iterable(starmap(range, self.ranges)))
