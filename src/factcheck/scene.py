"""A text as its kinds see it: values and mentions with their tokens, who speaks, and what each clause is about."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from functools import cached_property

from factcheck.date_rules import article_day
from factcheck.entities.coreference import Resolver, asides
from factcheck.entities.mentions import Mention, mentions
from factcheck.model import Attribution, ReadValue, Sentence, Span
from factcheck.reading import Reading
from factcheck.values import Name
from factcheck.voices import Voices
from factcheck.world import World

_STOPS = frozenset('،,;؛:.!?؟()[]"«»“”')


class Scene:
    """Everything that was read from a text before any claim is made of it."""

    def __init__(self, reading: Reading, world: World) -> None:
        self.reading, self.world = reading, world
        self.today: date | None = article_day(reading)
        self.mentions = tuple(Resolver(reading, world, self.today).resolve(mentions(reading, world)))
        self.voices = Voices(reading, self.mentions)
        self._about: dict[tuple[int, int, tuple[int, int]], frozenset[str]] = {}

    @property
    def text(self) -> str:
        return self.reading.article.text

    @cached_property
    def _firsts(self) -> list[int]:
        return [mention.first for mention in self.mentions]

    @cached_property
    def _value_starts(self) -> list[int]:
        return [value.span.start for value in self.reading.values]

    @cached_property
    def aside(self) -> frozenset[int]:
        return asides(self.reading)

    @cached_property
    def disputes(self) -> tuple[int, ...]:
        """The tokens that say that something is disputed."""
        return tuple(i for i, _ in self.reading.keys(frozenset({"dispute"})))

    def mentions_in(self, first: int, last: int, *types: str) -> list[Mention]:
        """Mentions of the types that begin at tokens [first, last)."""
        low, high = bisect_left(self._firsts, first), bisect_left(self._firsts, last)
        return [m for m in self.mentions[low:high] if not types or m.type in types]

    def values_in(self, span: Span, kind: str) -> list[ReadValue]:
        """Values of a kind that begin inside a span."""
        low, high = bisect_left(self._value_starts, span.start), bisect_left(self._value_starts, span.end)
        return [value for value in self.reading.values[low:high] if value.kind == kind]

    def sentence(self, i: int) -> tuple[Sentence, int, int]:
        """The sentence of token i and its token range."""
        sentence = self.reading.sentence_of(self.reading.span(i, i + 1))
        return (sentence, *self.reading.token_range(sentence.span))

    @cached_property
    def _cuts(self) -> list[int]:
        return [i for i, token in enumerate(self.reading.tokens) if token.text in _STOPS]

    def segment(self, i: int) -> tuple[int, int]:
        """The tokens around i up to the next comma or stronger sign on both sides, within the sentence."""
        _, low, high = self.sentence(i)
        at = bisect_left(self._cuts, i)
        ahead = self._cuts[at - 1] + 1 if at else 0
        behind = self._cuts[at] if at < len(self._cuts) else high
        return max(low, ahead), min(high, behind)

    def tokens_of(self, first: int, last: int, besides: tuple[int, int] = (0, 0)) -> frozenset[str]:
        """What tokens [first, last) are about, in language-neutral tokens and stems; `besides` is left out."""
        key = first, last, besides
        if key not in self._about:
            self._about[key] = frozenset(self._tokens(first, last, besides))
        return self._about[key]

    def _tokens(self, first: int, last: int, besides: tuple[int, int]) -> Iterator[str]:
        named: set[int] = set()
        for mention in self.mentions_in(first, last):
            named.update(range(mention.first, mention.last))
            if not besides[0] <= mention.first < besides[1]:
                yield from mention_tokens(mention)
        for i in range(first, last):
            if not besides[0] <= i < besides[1]:
                yield from self.word_tokens(i, i in named)

    def word_tokens(self, i: int, named: bool) -> Iterator[str]:
        """The concepts of token i, and its stem unless it is a stop word or part of a name."""
        token, lexicon = self.reading.tokens[i], self.reading.lexicon
        if token.type != "w":
            return
        concepts = lexicon.concepts(token.text)
        yield from (f"concept:{concept}" for concept in concepts)
        stem = self.reading.language.morphology.stem(token.text)
        if not concepts and not named and len(stem) > 1 and stem not in self.reading.language.stop:
            yield f"w:{stem}"

    def attribution(self, span: Span) -> Attribution | None:
        """Who says what stands at a span: the speaker of its quotation, else whom its sentence names as source."""
        return self.voices.attribution(span)


def mention_tokens(mention: Mention) -> Iterator[str]:
    """Language-neutral tokens of a name: its id, what it lies within, its office and its skeleton."""
    name: Name = mention.name
    if mention.type in ("place", "nationality"):
        yield f"place:{name.id}"
        yield from (f"place:{country}" for country in name.within)
        return
    if name.id:
        yield f"name:{name.id}"
    elif name.skeleton:
        yield from (f"name:{bones}" for bones in name.skeleton)
    if name.office:
        yield f"office:{name.office}"
    if mention.country:
        yield f"place:{mention.country}"
