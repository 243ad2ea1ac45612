"""A text as its kinds see it: values and mentions with their tokens, who speaks, and what each clause is about."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from datetime import date
from functools import cached_property
from itertools import compress, count
from typing import Any, TypeVar

from factcheck.entities import gazetteer
from factcheck.entities.coreference import Resolver
from factcheck.entities.mentions import Mention, mentions
from factcheck.entities.surnames import with_surnames
from factcheck.model import Attribution, ReadValue, Sentence, Span
from factcheck.punctuation import DASHES, STOPS
from factcheck.reading import Reading
from factcheck.subject import Subject
from factcheck.values import Name
from factcheck.voices import Voices
from factcheck.world import World

T = TypeVar("T")
_LINE = 8  # tokens of a dateline behind its place: who reports, and the day
FIGURES = frozenset({"percentage", "number", "money", "quantity"})  # kinds of values that say how many or how much


class Scene:
    """Everything that was read from a text before any claim is made of it."""

    def __init__(self, reading: Reading, world: World) -> None:
        self.reading, self.world = reading, world
        self.today: date | None = reading.today
        resolver = Resolver(reading, world, self.today)
        self.aside = resolver.aside
        self.mentions = with_surnames(reading, tuple(resolver.resolve(mentions(reading, world))))
        self.voices = Voices(reading, self.mentions)
        self.subject = Subject(reading, self.mentions)
        self._once: dict[tuple[object, int], Any] = {}

    def once(self, make: Callable[[Scene, int], T], i: int) -> T:
        """What `make` tells of token i, worked out once for all kinds that ask."""
        try:
            known: T = self._once[make, i]
        except KeyError:
            known = self._once[make, i] = make(self, i)
        return known

    def forget(self) -> None:
        """Lets go of what was worked out once: it holds the scene, which would stay until a collection of cycles."""
        self._once.clear()

    @property
    def text(self) -> str:
        return self.reading.article.text

    @cached_property
    def _firsts(self) -> list[int]:
        return [mention.first for mention in self.mentions]

    @cached_property
    def _value_starts(self) -> list[int]:
        return [value.span.start for value in self.reading.values]

    def mentions_in(self, first: int, last: int, *types: str) -> list[Mention]:
        """Mentions of the types that begin at tokens [first, last)."""
        low = bisect_left(self._firsts, first)
        found = self.mentions[low : bisect_left(self._firsts, last, low)] if first < last else ()
        return [m for m in found if m.type in types] if types else list(found)

    @cached_property
    def _beginning(self) -> dict[int, Mention]:
        return {mention.first: mention for mention in reversed(self.mentions)}

    def mention_at(self, i: int) -> Mention | None:
        """The mention that begins at token i, if any."""
        return self._beginning.get(i)

    def country(self, code: str) -> Name:
        """A country that the text only implies (Russian, الروسي), or a body, as the text's language calls it."""
        if body := self.world.library.entity.get(code):
            return self.world.entity(code, body.name(self.reading.language.code))
        return self.world.place(code, gazetteer.display(code, self.reading.language.code))

    def values_in(self, span: Span, kind: str = "") -> list[ReadValue]:
        """Values of a kind, or of all, that begin inside a span."""
        low = bisect_left(self._value_starts, span.start)
        found = self.reading.values[low : bisect_left(self._value_starts, span.end, low)]
        return [value for value in found if value.kind == kind] if kind else list(found)

    @cached_property
    def dated(self) -> frozenset[int]:
        """The tokens of dates that begin in their sentence."""
        reading, found = self.reading, list[int]()
        for span in [value.span for value in reading.values if value.kind == "date"]:
            for i in reading.inside(span):
                around = self.sentence(i)[0].span
                if reading.whole(i, span) and around.start <= span.start < around.end:
                    found.append(i)
        return frozenset(found)

    def sentence(self, i: int) -> tuple[Sentence, int, int]:
        """The sentence of token i and its token range."""
        rows = self._rows
        return rows[i] if i < len(rows) else rows[-1]  # behind the last token: still in its sentence

    @cached_property
    def _rows(self) -> list[tuple[Sentence, int, int]]:
        """The sentence of each token and its token range."""
        rows: list[tuple[Sentence, int, int]] = []
        for row in self.sentences:
            rows += [row] * (bisect_left(self.reading.starts, row[0].span.end) - len(rows))
        return rows

    @cached_property
    def sentences(self) -> list[tuple[Sentence, int, int]]:
        """Every sentence with its token range."""
        return [(sentence, *self.reading.token_range(sentence.span)) for sentence in self.reading.sentences]

    @cached_property
    def _cuts(self) -> list[int]:
        signs = compress(count(), map(STOPS.__contains__, self.reading.words))
        return sorted({*signs, *(dash for _, low, high in self.sentences if (dash := self._dateline(low, high)))})

    def _dateline(self, low: int, high: int) -> int:
        """The dash that ends the dateline of a sentence at token `low`, 0 where it has none: NAIROBI (AP) — ..."""
        place, reading = self.mention_at(low), self.reading
        if place is None or place.type != "place" or not (low == 0 or low in reading.lines):
            return 0
        brackets = 0
        for i in range(place.last, min(place.last + _LINE, high)):
            word = reading.word(i)
            brackets += (word == "(") - (word == ")")
            if word in DASHES and reading.starts[i] > reading.span(i - 1, i).end:  # Baden-Baden is no dateline
                return i
            if not (brackets or word in STOPS or i in self.dated):
                return 0
        return 0

    def cuts(self, first: int, last: int) -> list[int]:
        """The tokens of [first, last) that are commas or stronger signs."""
        return self._cuts[bisect_left(self._cuts, first) : bisect_left(self._cuts, last)]

    def segment(self, i: int) -> tuple[int, int]:
        """The tokens around i up to the next comma or stronger sign on both sides, within the sentence."""
        _, low, high = self.sentence(i)
        at = bisect_left(self._cuts, i)
        ahead = self._cuts[at - 1] + 1 if at else 0
        behind = self._cuts[at] if at < len(self._cuts) else high
        return max(low, ahead), min(high, behind)

    def tokens_of(self, first: int, last: int, besides: tuple[int, int] = (0, 0)) -> frozenset[str]:
        """What tokens [first, last) are about; see subject.py."""
        return self.subject.of(first, last, besides)

    def attribution(self, span: Span) -> Attribution | None:
        """Who says what stands at a span: the speaker of its quotation, else whom its sentence names as source."""
        return self.voices.attribution(span)
