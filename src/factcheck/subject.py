"""What a stretch of text is about: names, dates and figures as language-neutral tokens, words by concept or stem."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain

from factcheck.entities.mentions import Mention
from factcheck.entities.skeleton import skeleton
from factcheck.model import ReadValue
from factcheck.reading import Reading
from factcheck.tokens import value_tokens
from factcheck.values import DateRange, Name, Quantity

_TITLE = 25  # characters: a longer quotation is speech, a shorter one a name ("Sputnik V")
_MONTH = 31  # days: a longer date says little about what is meant
_BONES = 2  # consonants that make a name


class Subject:
    """The tokens of any stretch of a reading, worked out once a stretch."""

    def __init__(self, reading: Reading, mentions: Sequence[Mention]) -> None:
        self._reading, self._mentions = reading, mentions
        self._firsts = [mention.first for mention in mentions]
        self._known: dict[tuple[int, int, tuple[int, int]], frozenset[str]] = {}
        self._words: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}

    def of(self, first: int, last: int, besides: tuple[int, int] = (0, 0)) -> frozenset[str]:
        """`place:PK`, `name:sergey-lavrov`, `concept:withdrawal`, `%:95`, `w:...` of tokens [first, last).

        What begins at the tokens `besides` is left out: a figure is not about itself.
        """
        key = first, last, besides
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._tokens(first, last, besides)
        return known

    def _tokens(self, first: int, last: int, besides: tuple[int, int]) -> frozenset[str]:
        if besides[0] >= besides[1]:
            parts: list[Sequence[Sequence[str]]] = [self._stretch(first, last)]
        else:
            ahead, behind = (first, min(last, besides[0])), (max(first, besides[1]), last)
            parts = [self._stretch(*ahead, first), self._stretch(*behind, first)]
        return frozenset(chain.from_iterable(chain.from_iterable(parts)))

    def _stretch(self, first: int, last: int, since: int | None = None) -> Sequence[Sequence[str]]:
        """What each of tokens [first, last) says. A name that began before `since` is none: half of it is cut off."""
        told = self._told[first:last] if first < last else []
        since = first if since is None else since
        before = bisect_left(self._firsts, since) - 1
        for i in range(first, min(last, self._mentions[before].last)) if before >= 0 else ():
            told[i - first] = tuple(self._of_token(i, named=False))
        return told

    @cached_property
    def _told(self) -> list[tuple[str, ...]]:
        """What each token says: stretches overlap."""
        named = {i for mention in self._mentions for i in range(mention.first, mention.last)}
        told = [tuple(self._of_token(i, i in named)) for i in range(len(self._reading.tokens))]
        for mention in self._mentions:
            told[mention.first] = (*mention_tokens(mention), *told[mention.first])
        return told

    def _of_token(self, i: int, named: bool) -> Iterator[str]:
        if value := self._values.get(i):
            yield from _of_value(value)
        if i in self._denials:
            yield "not:not"
        if self._reading.tokens[i].type == "w" and i not in self._written:
            yield from self._of_word(i, named)

    @cached_property
    def _written(self) -> frozenset[int]:
        """Tokens that write a value: "July" and "percent" are told by it."""
        return frozenset(i for value in self._reading.values for i in self._reading.inside(value.span))

    @cached_property
    def _denials(self) -> frozenset[int]:
        """Tokens that deny: not, untrue, denied."""
        found = self._reading.keys(frozenset({"not", "untrue", "say"}))
        return frozenset(i for i, met in found if met != {"say"} or self._reading.terms[i]["say"].value == "deny")

    @cached_property
    def _values(self) -> dict[int, ReadValue]:
        """Values by the token at which they begin."""
        return {self._reading.token_range(value.span)[0]: value for value in self._reading.values}

    def _of_word(self, i: int, named: bool) -> tuple[str, ...]:
        """Concepts; else, where the word is part of no known name, its consonants if it is one, or its stem."""
        word = self._reading.tokens[i].text
        concepts, stem = self._words[word] if word in self._words else self._common(word)
        if concepts or named:
            return concepts
        if self._proper(i):
            return tuple(f"name:{bones}" for bones in skeleton(word) if len(bones) >= _BONES)
        return stem

    def _common(self, word: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """A word's concepts and its stem, where it is a common word; worked out once."""
        reading = self._reading
        concepts = tuple(f"concept:{concept}" for concept in reading.lexicon.concepts(word))
        stem = reading.language.morphology.stem(word)
        said = word not in ("'s", "’s") and len(stem) > 1 and stem not in reading.language.stop
        self._words[word] = concepts, ((f"w:{stem}",) if said else ())
        return self._words[word]

    def _proper(self, i: int) -> bool:
        """A name that no table knows: a title between quotation marks, or a capital within a sentence."""
        if i in self._titles:
            return True
        return i in self._reading.capitals and not self._reading.terms[i] and i not in self._openings

    @cached_property
    def _titles(self) -> frozenset[int]:
        short = (q.span for q in self._reading.quotes if q.span.end - q.span.start <= _TITLE)
        return frozenset(i for span in short for i in self._reading.inside(span))

    @cached_property
    def _openings(self) -> frozenset[int]:
        """The first word of each sentence that is a common one: its capital says nothing."""
        firsts = (self._reading.token_range(s.span)[0] for s in self._reading.sentences)
        return frozenset(i for i in firsts if self._reading.word(i) in self._reading.language.stop)


def _of_value(value: ReadValue) -> Iterator[str]:
    """The tokens of a value that tells what is meant: a date by day or month, a figure of something."""
    said = value.value
    if isinstance(said, DateRange) and (said.days or _MONTH + 1) > _MONTH:
        return
    if not isinstance(said, Quantity) or said.unit:
        yield from value_tokens(said)


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
