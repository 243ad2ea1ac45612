"""What a stretch of text is about: names, dates and figures as language-neutral tokens, words by concept or stem."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain, compress, count
from operator import itemgetter

from factcheck.entities.mentions import Mention
from factcheck.entities.skeleton import told_by
from factcheck.entities.telling import mention_tokens
from factcheck.languages.said import Said, said
from factcheck.model import ReadValue
from factcheck.reading import Reading
from factcheck.tokens import value_tokens
from factcheck.values import DateRange, Quantity

_NAME = "name:"
_TITLE = 25  # characters: a longer quotation is speech, a shorter one a name ("Sputnik V")
_MONTH = 31  # days: a longer date says little about what is meant
_SAYS, _SECONDS = itemgetter(1), itemgetter(2)  # of what a word says by itself


class Subject:
    """The tokens of any stretch of a reading, worked out once a stretch."""

    def __init__(self, reading: Reading, mentions: Sequence[Mention]) -> None:
        self._reading, self._mentions = reading, mentions
        self._firsts = [mention.first for mention in mentions]
        self._known: dict[tuple[int, int, tuple[int, int]], frozenset[str]] = {}

    def of(self, first: int, last: int, besides: tuple[int, int] = (0, 0)) -> frozenset[str]:
        """`place:PK`, `name:sergey-lavrov`, `concept:withdrawal`, `%:95`, `w:...` of tokens [first, last).

        What begins at the tokens `besides` is left out: a figure is not about itself.
        """
        key = first, last, besides
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._tokens(first, last, besides)
        return known

    def names(self, first: int, last: int) -> Iterator[str]:
        """The people, bodies and places at tokens [first, last), in order, by id, else by skeletons joined by "+".

        No nationality, and no title between quotation marks, which is a thing and does nothing.
        """
        begins = {m.first: m for m in self._mentions if first <= m.first < last}
        run, i = list[str](), first
        while i < last:
            mention = begins.get(i)
            own = () if mention or i in self._titles else self._strange(i)
            if run and not own:
                yield "+".join(run)
                run = []
            run += own
            if mention and mention.type != "nationality":
                yield mention.name.id or "+".join(mention.name.skeleton)
            i = max(mention.last, i + 1) if mention else i + 1
        if run:
            yield "+".join(run)

    def _strange(self, i: int) -> list[str]:
        return [token[len(_NAME) :] for token in self._unnamed[i] if token.startswith(_NAME)]

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
        if before >= 0 and (cut := min(last, self._mentions[before].last)) > first:
            told[: cut - first] = self._unnamed[first:cut]
        return told

    @cached_property
    def _told(self) -> list[tuple[str, ...]]:
        """What each token says; of a known name's words only their concepts, beside what the name says.

        The words of a place's name mean nothing: Islamabad has nothing to do with Islam.
        """
        told = self._unnamed.copy()
        figures, words, written = self._figures, self._words, self._reading.written
        for mention in self._mentions:
            for i in range(mention.first, mention.last):
                told[i] = words[i][0] if i not in written and mention.type != "place" else ()
                if i in figures:
                    told[i] = (*figures[i], *told[i])
            told[mention.first] += tuple(mention_tokens(mention))
        return told

    @cached_property
    def _unnamed(self) -> list[tuple[str, ...]]:
        """What each token says where it is part of no known name: stretches overlap, so it is worked out once."""
        tokens, told = self._reading.tokens, list(map(_SAYS, self._words))
        for i in self._proper:
            if tokens[i].type == "w" and not self._concepts(i):
                told[i] = tuple(f"name:{each}" for each in told_by(tokens[i].text, i in self._reading.acronyms))
        for first, size, concept in self._wholes:
            told[first : first + size] = [(f"concept:{concept}",), *[()] * (size - 1)]
        for i in self._reading.written:
            told[i] = ()
        for i, figure in self._figures.items():
            told[i] = (*figure, *told[i])
        return told

    @cached_property
    def _figures(self) -> dict[int, tuple[str, ...]]:
        """What values say, at the token at which each begins, and words that deny."""
        first = self._reading.token_range
        found = {first(value.span)[0]: tuple(_of_value(value)) for value in self._reading.values}
        return found | {i: (*found.get(i, ()), "not:not") for i in self._denials}

    @cached_property
    def _wholes(self) -> list[tuple[int, int, str]]:
        """Phrases that are one concept (central bank): the first token, how many, and the concept."""
        rows, found, behind = self._words, list[tuple[int, int, str]](), 0
        for i in compress(count(), map(_SECONDS, rows[:-1])):
            if i < behind or rows[i][2].isdisjoint(rows[i + 1][3]):
                continue
            size, concept = self._reading.lexicon.whole(self._reading.tokens, i)
            if size:
                found.append((i, size, concept))
                behind = i + size
        return found

    def _concepts(self, i: int) -> tuple[str, ...]:
        return self._words[i][0] if i not in self._reading.written else ()

    @cached_property
    def _denials(self) -> frozenset[int]:
        """Tokens that deny: not, untrue, denied."""
        found = self._reading.keys(frozenset({"not", "untrue", "say"}))
        return frozenset(i for i, met in found if met != {"say"} or self._reading.terms[i]["say"].value == "deny")

    @cached_property
    def _words(self) -> Sequence[Said]:
        """The concepts of each token's word, and what it says: these, or its stem where it is a common word."""
        return said(self._reading.tokens, self._reading.words, self._reading.lexicon, self._reading.language.stop)

    @cached_property
    def _proper(self) -> Iterable[int]:
        """Names that no table knows: a title between quotation marks, or a capital within a sentence."""
        terms = self._reading.terms
        capitals = self._reading.capitals - self._openings
        return self._titles.union(self._reading.acronyms, (i for i in capitals if not terms[i]))

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
