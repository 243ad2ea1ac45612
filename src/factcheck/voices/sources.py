"""The sources that a sentence names, and which of them speaks at a token: the army said 12 died, but Hamas said 30.

A verb of saying governs what stands behind it, up to the next such verb; behind a comma that ends what is told
("30 died, Hamas said") it governs what stands before it, and so does "according to" inside a clause.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

import msgspec
from msgspec.structs import replace

from factcheck.entities.mentions import Mention
from factcheck.languages.lexicon import Term
from factcheck.model import Attribution, Span
from factcheck.punctuation import DASHES
from factcheck.reading import Reading
from factcheck.voices.antecedents import UNKNOWN
from factcheck.voices.marks import SIGNS
from factcheck.voices.signs import CLOSING, NEAR, Signs

_COMMAS = SIGNS | frozenset(")")
_STOPS = frozenset(".;؛!?؟")
_ENDS = _STOPS | frozenset(",،")
_OPENING = 4  # tokens of an unnamed speaker behind the "and" that joins the clause


class Source(msgspec.Struct, frozen=True):
    """Who says it. first, last: the tokens [first, last) that name the speaker, the verb of saying among them. ahead:
    whether it governs what stands behind. thing: whether a thing is announced there, not that something is so."""

    said: Attribution
    first: int
    last: int
    ahead: bool
    thing: bool


class Sources(Signs):
    """Asked of one text, by sentences."""

    def __init__(self, reading: Reading, mentions: Sequence[Mention]) -> None:
        super().__init__(reading, mentions)
        self._sentences: dict[Span, tuple[Source, ...]] = {}

    def of(self, sentence: Span) -> tuple[Source, ...]:
        """A sentence's sources in order; those that nobody names only where they open a clause of their own."""
        if sentence not in self._sentences:
            self._sentences[sentence] = tuple(self._found(*self.reading.token_range(sentence)))
        return self._sentences[sentence]

    def at(self, sentence: Span, i: int) -> Source | None:
        """Whose words token i belongs to; None for the article's own."""
        sources = self.of(sentence)
        if inside := next((s for s in sources if s.first <= i < s.last), None):
            return inside
        before = next((s for s in reversed(sources) if s.ahead and s.last <= i), None)
        behind = next((s for s in sources if not s.ahead and s.first > i), None)
        if before and before.thing and self.reading.holds(before.last, i, "aside-clause"):
            return behind  # declared an emergency in the region where fires killed 24
        if before and behind and self.reading.holds(before.last, i, "voice-turn"):
            return behind
        return before or behind or next((s for s in reversed(sources) if s.last <= i), None)

    def _found(self, low: int, high: int) -> Iterator[Source]:
        last: Source | None = None
        for term in self.terms(low, high):
            if last and term.first < last.last:
                continue
            source = self._source(term, low, high)
            if last and source.first < last.last:
                if term.first <= last.last:  # a spokesman for the ministry said
                    last = replace(source, said=_known(last, source), first=last.first)
                    continue
                source = replace(source, first=term.first)  # Lavrov said ..., and added that
            if last and source.said.speaker == UNKNOWN and not self._own_clause(last, source):
                continue
            if last:
                yield last
                source = self._numbered(last, source)
            last = source
        if last:
            yield last

    def _source(self, term: Term, low: int, high: int) -> Source:
        speaker, first, last = self.speaker(term, low, high), term.first, term.last
        if speaker:
            first, last = min(first, speaker.first), max(last, speaker.last)
        said = (
            Attribution(speaker.name, _verb(term))
            if speaker
            else Attribution(UNKNOWN, _verb(term), noun=self.noun(term))
        )
        told = term.category != "according" and self._told(last, high)
        thing = not told and self.reading.term(term.first, "say-thing") is not None
        return Source(said, first, last, told or self._ahead(term, first, last, low, high), thing)

    def _told(self, last: int, high: int) -> bool:
        """Whether what is said follows behind a "that": said on Monday that; заявил, что."""
        end = min(high, last + NEAR)
        for i in range(last, end):
            if self.reading.begins(i, "complement"):
                return True
            if self.reading.word(i) in _ENDS and not self.reading.begins(i + 1, "complement"):
                return False
        return False

    def _ahead(self, term: Term, first: int, last: int, low: int, high: int) -> bool:
        """Whether a source without "that" governs what follows: it opens its clause, or does not end what is told."""
        reading = self.reading
        begin = first - reading.begins(first - 1, "article") if first > low else first
        opens = begin == low or reading.begins(begin - 1, "voice-turn") or reading.word(begin - 1) in DASHES
        if term.category == "according":
            return opens or reading.joins(first)
        if last >= high or reading.word(last) in _STOPS or reading.begins(first - 1, "voice-as"):
            return False
        if opens or begin - low <= 1:
            return True
        commas = any(reading.word(i) in _COMMAS for i in range(max(low, first - NEAR), first))
        ends = reading.word(self._dates.get(last, last)) in _ENDS
        return not (reading.word(first - 1) in CLOSING or (ends and commas))

    @cached_property
    def _dates(self) -> dict[int, int]:
        """The ends of dates by the tokens at which they begin, or at which "on" before them does."""
        ranges = [self.reading.token_range(value.span) for value in self.reading.values if value.kind == "date"]
        led = ((i - 1, last) for i, last in ranges if self.reading.begins(i - 1, "in", "preposition", "article"))
        return {**dict(led), **dict(ranges)}

    def _numbered(self, last: Source, source: Source) -> Source:
        """The source with the number of its voice: that of the one before, and one more behind a "but"."""
        voice = last.said.voice + self._turned(last, source)
        return replace(source, said=replace(source.said, voice=voice))

    def _turned(self, last: Source, source: Source) -> bool:
        return self.reading.holds(last.last, source.first + 1, "voice-turn")

    def _own_clause(self, last: Source, source: Source) -> bool:
        """Whether somebody who is not named opens a clause of their own: and the army said, بينما قالت المعارضة."""
        if self._turned(last, source):
            return True
        reading = self.reading
        near = range(max(last.last, source.first - _OPENING), source.first + 1)
        return any(reading.joins(i) or reading.begins(i, "voice-as") for i in near)


def _known(one: Source, other: Source) -> Attribution:
    """Of two signs of one source the speaker that is known, and how it is said."""
    return other.said if other.said.speaker != UNKNOWN else Attribution(one.said.speaker, other.said.verb)


def _verb(term: Term) -> str:
    """How it is said: say, claim or deny."""
    return term.value if term.category == "say" else "say"
