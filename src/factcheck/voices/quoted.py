"""Quotations: who is quoted with what stands between quotation marks, by the words before and behind the marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from factcheck.entities.mentions import Mention
from factcheck.languages.lexicon import Term
from factcheck.model import Attribution, Span
from factcheck.punctuation import DASHES
from factcheck.reading import Reading
from factcheck.voices.antecedents import UNKNOWN
from factcheck.voices.marks import ENDS
from factcheck.voices.named import Speaker
from factcheck.voices.saying import SAYING, Saying

_OPENS = 5  # tokens between a closing mark and "according to"
_HEADLINE = 6  # tokens of a headline before its colon
_TITLES = ("role", "nationality", "article", "connective")


class Quoted(Saying):
    """The speaker of each quotation of a text, in reading order."""

    def __init__(self, reading: Reading, mentions: Sequence[Mention]) -> None:
        super().__init__(reading, mentions)
        self._verbs: dict[int, int] = {}  # the verb of a quotation that is followed by its speaker

    def at(self, span: Span) -> Attribution | None:
        """Who says what stands at a span; None where it is in no quotation, or nobody says it."""
        number = bisect_right(self.starts, span.start) - 1
        inside = number >= 0 and self.reading.quotes[number].span.covers(span)
        return self._said(number) if inside else None

    def _said(self, number: int) -> Attribution | None:
        if number not in self.known:
            self.known[number] = None
            self.known[number] = self._search(number)
        return self.known[number]

    def _search(self, number: int) -> Attribution | None:
        first, last = self.ranges[number]
        low, high = self._before(number), self._behind(number)
        if self._titled(first - 1, low):
            return None
        return (
            self._led(number, low, first - 1)
            or self._followed(number, last, high)
            or self._headed(low, first - 1, last, high)
            or self._continued(number, low, first - 1, last, high)
        )

    def _led(self, number: int, low: int, mark: int) -> Attribution | None:
        """Said before: Biden said: "..."; According to Biden, "..."."""
        unknown = None
        for i in reversed(self._telling(low, mark)):
            source = self._source(i, low, mark)
            if source:
                return Attribution(source.name)
            verb = self._verb(i)
            if verb is None or verb.last > mark or not self._leads(verb, mark):
                continue
            if number and self._verbs.get(number - 1) == verb.first:
                return self.known.get(number - 1)
            if speaker := self._subject(verb, low, mark):
                return Attribution(speaker.name, _how(verb))
            unknown = unknown or Attribution(UNKNOWN, _how(verb))
        return unknown

    def _followed(self, number: int, last: int, high: int) -> Attribution | None:
        """Said behind: "...," said Biden; "...", Alan Whitcombe, a retired engineer, told; "...", according to ..."""
        if not self._goes_on(last, high):
            return None
        for i in self._telling(last + 1, high):
            if source := self._source(i, last + 1, high) if i <= last + _OPENS else None:
                return Attribution(source.name)
            verb = self._spoken(i)
            if verb is None or (self.reading.conjoined(i) and self.reading.language.verb_first):
                continue
            self._verbs[number] = verb.first
            speaker = self._subject(verb, last + 1, high)
            return Attribution(speaker.name if speaker else UNKNOWN, _how(verb))
        return None

    def _headed(self, low: int, mark: int, last: int, high: int) -> Attribution | None:
        """A headline: Biden: "..."; Biden on vaccines: "..."; "...": Biden."""
        colon = self.reading.word(mark - 1) == ":" and mark - 1 - low <= _HEADLINE + 2
        found = self._heads(low, mark - 1) if colon else None
        sign = self.reading.word(last + 1)
        if found is None and (sign == ":" or sign in DASHES) and high - last <= _HEADLINE:
            tail = self.speakers.behind(last + 2, high)
            known = tail and self.speakers.among(tail.first, tail.last)
            found = tail if tail and known and tail.first <= last + 4 and tail.last >= high - 1 else None
        return Attribution(found.name) if found else None

    def _heads(self, low: int, high: int) -> Speaker | None:
        found = self.speakers.behind(low, high)
        if found and not self.speakers.among(found.first, found.last):
            return None  # "Breaking News: ..."
        ahead = found is not None and all(
            self.speakers.has(i, "role", "nationality", "article", "connective") or not self.reading.letter(i).islower()
            for i in range(low, found.first)
        )
        return found if ahead and found and high - found.last <= _HEADLINE else None

    def _continued(self, number: int, low: int, mark: int, last: int, high: int) -> Attribution | None:
        """Nobody is named beside the marks: a quotation goes on, or the sentence before has the speaker."""
        if low < mark or (last + 1 < high and self.reading.word(last + 1) not in ENDS):
            return None
        before = self._sentence_before(number)
        if before is None:
            return None
        if number and self.reading.quotes[number - 1].span.meets(self.reading.span(*before)):
            return self._said(number - 1)
        spoke = self.reading.holds(*before, *SAYING, "quote-spoke")
        return self._only(*before) if spoke else None


def _how(verb: Term) -> str:
    """How it is said: say, claim or deny."""
    return verb.value if verb.category == "say" else "say"
