"""Who is named at a place of a text: mentions of the tables, and names that only their place tells."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from operator import attrgetter

import msgspec
from msgspec.structs import replace

from factcheck.entities.mentions import Mention
from factcheck.reading import Reading
from factcheck.values import Name
from factcheck.voices.names import capitals, cased, oblique, uncased, whole, written

_ASIDE = 48  # tokens before a verb in which its subject is looked for
_LONGEST = 8  # tokens of a name with its title
_PARTS = 5  # words with capitals before the last of a name
_VOICES = frozenset({"person", "organisation"})
_OWNED = ("'s", "’s")


class Speaker(msgspec.Struct, frozen=True):
    """Who speaks, as tokens [first, last) name them."""

    name: Name
    first: int
    last: int


class Named:
    """Asked of one text, by token numbers."""

    def __init__(self, reading: Reading, mentions: Sequence[Mention]) -> None:
        self.reading = reading
        self._all = [m for m in mentions if m.type in _VOICES]
        self._firsts = [m.first for m in self._all]

    def among(self, low: int, high: int) -> list[Mention]:
        """People and bodies named at tokens [low, high)."""
        return self._all[bisect_left(self._firsts, low) : bisect_left(self._firsts, high)]

    def has(self, i: int, *categories: str) -> bool:
        terms = self.reading.terms
        return 0 <= i < len(terms) and not terms[i].keys().isdisjoint(categories)

    def pronoun(self, i: int) -> bool:
        """Whether he or she stands at token i, as written: él, not el."""
        if not self.has(i, "quote-pronoun"):
            return False
        forms = self.reading.language.table["quote-pronoun"]
        return self.reading.span(i, i + 1).of(self.reading.article.text).casefold() in {
            f for w in forms.values() for f in w
        }

    def _at(self, i: int, high: int) -> Speaker | None:
        """A name that begins at token i, of the tables or by its place."""
        mention = next((m for m in self.among(i, i + 1) if m.last <= high), None)
        if mention and (mention.named or mention.name.id or mention.name.office):
            return self._longer(mention, high)
        if again := self._again(i):
            return again
        last = capitals(self.reading, i, high)
        if self.among(i + 1, last) or not whole(self.reading, i, last):
            last = uncased(self.reading, i, high) if not cased(self.reading.letter(i)) else i
            if any(m.last > last for m in self.among(i + 1, last)):  # زوجة سعد الحريري
                return None
        return Speaker(written(self.reading, i, last), i, last) if last > i else None

    def _again(self, i: int) -> Speaker | None:
        """Somebody named before, by the last word of the name alone: Whitcombe, العبيدي."""
        word, cut = self.reading.word(i), self.reading.conjoined(i)
        if self.reading.tokens[i].type != "w" or self.reading.letter(i + 1).isupper():
            return None
        named = self._families.get(word[cut:], [])
        at = bisect_left(named, i, key=attrgetter("first"))
        if not at:
            return None
        name = named[at - 1].name
        text = self.reading.span(i, i + 1, cut).of(self.reading.article.text)
        return Speaker(replace(name, text=text, basis="coreference", spelled=name.spelled or name.text), i, i + 1)

    @cached_property
    def _families(self) -> dict[str, list[Mention]]:
        """The people whose whole names the text has, in order, by the last word."""
        found: dict[str, list[Mention]] = defaultdict(list)
        for mention in self._all:
            if mention.type == "person" and mention.named and mention.last - mention.first > 1:
                found[self.reading.word(mention.last - 1)].append(mention)
        return found

    def _longer(self, mention: Mention, high: int) -> Speaker:
        """A mention with the words of the name that no table has: President Zelensky, Bruno Le Maire."""
        behind = mention.last
        plain = mention.type == "person" and not mention.name.id and behind < high
        if plain and self.reading.letter(behind).isupper():
            begin = behind if not mention.named else self._title(mention.first)
            while begin < behind and capitals(self.reading, begin, high) <= behind:
                begin += 1
            last = capitals(self.reading, begin, high)
            if last > behind:
                return Speaker(written(self.reading, begin, last), mention.first, last)
        return Speaker(mention.name, mention.first, mention.last)

    def _title(self, i: int) -> int:
        """The token at which the title of a mention begins, or its name."""
        mention = next(iter(self.among(i, i + 1)), None)
        return min(i, mention.title[0]) if mention and mention.title[1] else i

    def _owned(self, found: Speaker) -> bool:
        """Macron's office is not Macron."""
        return self.reading.word(found.last) in _OWNED

    def _single(self, first: int, high: int) -> Speaker | None:
        """A surname of no table right behind the verb: said Whitcombe."""
        last = capitals(self.reading, first, high)
        alone = last == first + 1 and not self.has(first, "place", "thing") and not oblique(self.reading, first)
        return Speaker(written(self.reading, first, last), first, last) if alone else None

    def _candidates(self, verb: int, low: int) -> Iterator[Speaker]:
        """Names before a verb, the nearest first."""
        i = verb - 1
        while i >= max(low, verb - _ASIDE):
            mention = next((m for m in self.among(max(low, i - _LONGEST), i + 1) if m.first <= i < m.last), None)
            if mention and (mention.named or mention.name.id or mention.name.office):
                yield self._longer(mention, verb)
                i = mention.first
            elif found := self._run(i, verb, low):
                yield found
                i = found.first
            i -= 1

    def _run(self, i: int, verb: int, low: int) -> Speaker | None:
        """The words with capitals that end at token i, where they may be a name."""
        if not self.reading.letter(i).isupper():
            return None
        starts = (k for k in range(max(low, i - _PARTS), i + 1) if capitals(self.reading, k, verb) == i + 1)
        begin = next(starts, i + 1)
        alone = (
            begin == i and not self.reading.letter(i + 1).isupper() and (self.titled(begin) or self._inner(begin, verb))
        )
        if not alone and not whole(self.reading, begin, i + 1):
            return None
        if begin == i and (again := self._again(i)):
            return again
        return Speaker(written(self.reading, begin, i + 1), begin, i + 1)

    def titled(self, i: int) -> bool:
        """Whether a title ends right before token i, or before the point behind it: President, Dr."""
        at = i - (self.reading.word(i - 1) == ".")
        terms = (self.reading.term(at - n, c) for n in (1, 2, 3) for c in ("role", "quote-honorific"))
        return any(term and term.last == at for term in terms)

    def _inner(self, i: int, verb: int) -> bool:
        """Whether one word with a capital within a sentence is a surname right before its verb."""
        span = self.reading.span(i, i + 1)
        opens = self.reading.sentence_of(span).span.start == span.start or self.reading.word(i - 1) == ":"
        return i + 1 == verb and not opens and not self.has(i, "place", "thing", "organisation")
