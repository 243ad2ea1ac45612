"""A draft as the checks see it: its claims, and its sentences as lines in which a mark stands for each value.

"The fare rose from $2 to $2.50." is `the fare rose from <m0> to <m1>.`: n is a number, p a percentage, m money,
q a quantity, d a date and t an amount of time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Any, TypeVar

import msgspec

from factcheck.consistency._words import Words, words
from factcheck.model import Article, Claim, ReadValue, Sentence, Span
from factcheck.text import Folded, fold, fold_with_origin
from factcheck.values import DateRange

T = TypeVar("T")
_LETTERS = {"number": "n", "percentage": "p", "money": "m", "quantity": "q", "date": "d", "duration": "t"}
_ENDS = frozenset(".!?؟…:;,،")
_BLANKS = re.compile(r"\s+")


class Line(msgspec.Struct, frozen=True, gc=False):
    """A sentence, folded, with a mark for each value. number: which sentence. kinds: the letters of its values."""

    number: int
    span: Span
    text: str
    values: tuple[ReadValue, ...]
    kinds: frozenset[str]

    @property
    def dates(self) -> frozenset[str]:
        """The dates that it names, as EDTF."""
        return frozenset(v.value.edtf for v in self.values if isinstance(v.value, DateRange))

    def at(self, match: re.Match[str], name: str) -> ReadValue:
        """The value that a named mark of a pattern stands for."""
        return self.values[int(match[name])]


class Hit(msgspec.Struct, frozen=True, gc=False):
    """A pattern's match in a line."""

    line: Line
    match: re.Match[str]

    def __getitem__(self, name: str) -> ReadValue:
        return self.line.at(self.match, name)


class Draft:
    """What the checks are given of an article, as it was read. Its day is known only where somebody gave it."""

    def __init__(
        self, article: Article, values: Sequence[ReadValue], claims: Sequence[Claim], sentences: Sequence[Sentence]
    ) -> None:
        self.article, self.values, self.claims, self.sentences = article, values, claims, sentences
        self._once: dict[object, Any] = {}

    def once(self, make: Callable[[Draft], T]) -> T:
        """What `make` tells of the draft, worked out once for all checks that ask."""
        if make not in self._once:
            self._once[make] = make(self)
        known: T = self._once[make]
        return known

    @property
    def text(self) -> str:
        return self.article.text

    @cached_property
    def words(self) -> Words:
        return words(self.article.lang)

    @cached_property
    def folded(self) -> Folded:
        return fold_with_origin(self.text)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The sentences that have values, in order."""
        found, at = list[Line](), 0
        for number, sentence in enumerate(self.sentences):
            first = at
            while at < len(self.values) and self.values[at].span.start < sentence.span.end:
                at += 1
            if inside := tuple(v for v in self.values[first:at] if sentence.span.covers(v.span)):
                found.append(self._line(number, sentence.span, inside))
        return tuple(found)

    def _line(self, number: int, span: Span, values: tuple[ReadValue, ...]) -> Line:
        kinds = [_LETTERS.get(v.kind, "x") for v in values]
        parts, at = list[str](), span.start
        for i, (kind, value) in enumerate(zip(kinds, values, strict=True)):
            parts += [self._between(at, value.span.start), f"<{kind}{i}>"]
            at = value.span.end
        parts.append(self._between(at, span.end))
        return Line(number, span, _BLANKS.sub(" ", "".join(parts)), values, frozenset(kinds))

    def _between(self, start: int, end: int) -> str:
        folded = self.folded  # where folding moved nothing, its offsets are those of the text
        piece = folded.text[start:end] if type(folded.origin) is range else fold(self.text[start:end])
        return piece.replace("<", " ")

    @cached_property
    def headline(self) -> Span | None:
        """The first sentence, where no sign ends it and it has a line for itself with more behind it."""
        first = self.sentences[0].span if len(self.sentences) > 1 else None
        if first is None or first.of(self.text)[-1] in _ENDS:
            return None
        return first if "\n" in self.text[first.end : self.sentences[1].span.start] else None

    def hits(self, check: str, *needed: str) -> Iterator[Hit]:
        """The matches of a check's patterns in lines that have a value of each of the kinds `needed` ("nm": either)."""
        for line in self.lines:
            if len(line.values) >= len(needed) and not any(map(line.kinds.isdisjoint, needed)):
                yield from self.hits_in(line, check)

    def hits_in(self, line: Line, check: str) -> Iterator[Hit]:
        """The matches of a check's patterns in one line."""
        for pattern in self.words.patterns(check):
            yield from (Hit(line, match) for match in pattern.finditer(line.text))
