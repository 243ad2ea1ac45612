"""The ground of a meeting: the people of its sentence, and which words between them lead on and which cut off."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from factcheck.entities.mentions import Mention
from factcheck.kinds._events import ENDS
from factcheck.kinds._occasions import told as occasions
from factcheck.kinds._strangers import doubtful, prolonged, somewhere, strangers
from factcheck.languages.lexicon import Term
from factcheck.model import Span
from factcheck.scene import Scene

_PREPOSITIONS = ("preposition", "genitive", "between", "signed-by", "offset")
_CUTS = ("say", "offset", "complement", "relation", "condition", "past", "undone")
_LIGHT = ("article", "indefinite", "owner", "meet-lead", "party-lead", "counterpart", "nationality")
_LEADING = ("at", "preposition", "article", "indefinite")
_OPENING = ("preposition", "comma", "cleft", "held")
_LINKS = ("with", "between", "signed-by")
_TITLES = ("title-noun", "role", "counterpart")
_ELISION = frozenset("'’")
_PHRASE = 4  # tokens of a word's longest phrase


class Ground:
    """The sentence round a trigger's token, its people by their first token and by the token behind their last."""

    def __init__(self, scene: Scene, i: int) -> None:
        self.scene, self.reading = scene, scene.reading
        _, self.low, self.high = scene.sentence(i)

    @cached_property
    def first(self) -> dict[int, Mention]:
        """The people by their first token, in reading order."""
        people = list(self._people())
        people += strangers(self.scene, self.low, self.high) if people else []
        return {mention.first: mention for mention in sorted(people, key=lambda each: each.first)}

    @cached_property
    def last(self) -> dict[int, Mention]:
        """The people by the token behind their last."""
        return {mention.last: mention for mention in self.first.values()}

    def _people(self) -> Iterator[Mention]:
        """Everybody known; an office before a comma and the name of its holder are one."""
        found = self.scene.mentions_in(self.low, self.high, "person")
        for mention, after in zip(found, [*found[1:], *found[-1:]], strict=True):
            name = mention.name
            apposed = not mention.named and after.named and self._apposed(mention.last, after.first)
            noun = name.id is None and self.term(mention.first, "meet-noun", "meet-verb")  # لقاء is a name too
            if (name.id or name.skeleton or name.office) and not apposed and not noun:
                yield prolonged(self.scene, mention)

    def _apposed(self, first: int, last: int) -> bool:
        """Whether a comma, an adjective or a form of address joins an office and its holder's name."""
        if self.term(first, "meet-lead") and first + 1 == last:
            return True
        plain = all(not self.cuts(i) and not self.leads(i) and not self.term(i, "and") for i in range(first, last - 1))
        return first < last <= first + _PHRASE and self.term(last - 1, "comma") is not None and plain

    def term(self, i: int, *categories: str) -> Term | None:
        """The first of the categories' terms that begins at token i."""
        if not self.reading.begins(i, *categories):
            return None
        return next(self.reading.term(i, each) for each in categories if each in self.reading.terms[i])

    def ending(self, i: int, *categories: str) -> Term | None:
        """The term of a category that ends right before token i."""
        for first in range(max(i - _PHRASE, self.low), i):
            if not self.reading.begins(first, *categories):
                continue
            terms = (self.reading.term(first, each) for each in categories)
            if term := next((term for term in terms if term and term.last == i), None):
                return term
        return None

    @cached_property
    def places(self) -> list[Mention]:
        """The places of the sentence, those of no table too that stand right behind "in"."""
        known = self.scene.mentions_in(self.low, self.high, "place")
        taken = {i for mention in known for i in range(mention.first, mention.last)}
        within, capitals = self.reading.within, self.reading.capitals
        known += [one for i in within("ambiguous", self.low + 1, self.high) if (one := doubtful(self.scene, i))]
        led = (i + 1 for i in within("at", self.low, self.high - 1))
        others = (somewhere(self.scene, i) for i in led if i not in taken and i in capitals)
        return sorted([*known, *(other for other in others if other)], key=lambda each: each.first)

    @cached_property
    def idle(self) -> frozenset[int]:
        """The tokens that only tell when, where or how: dates, places behind "in", by telephone."""
        reading, found = self.reading, set[int]()
        span = Span(reading.span(self.low, self.low + 1).start, reading.span(self.high - 1, self.high).end)
        for value in self.scene.values_in(span):
            if value.kind in ("date", "duration"):
                found |= set(reading.inside(value.span))
        for mention in [*self.places, *self.scene.mentions_in(self.low, self.high, "event")]:
            inside = self.term(mention.first, "place")
            first = self._led(mention.first)
            if first < mention.first or mention.type == "event" or (inside and inside.prefix):
                found |= set(range(first, mention.last))
        for told in (*reading.each("meet-manner", self.low, self.high), *reading.each("occasion", self.low, self.high)):
            found |= set(range(told.first, told.last))
        for where in occasions(self.scene, self.low, self.high):
            found |= set(where)
        for i in range(self.high - 1, self.low - 1, -1):
            if i + 1 in found and reading.begins(i, *_LEADING) and not reading.begins(i, *_LINKS):
                found.add(i)
        return frozenset(found)

    def _led(self, i: int) -> int:
        """The token of "in" before a place, be it with an article or a title: in the Tajik capital Dushanbe."""
        first = i
        while self.term(i - 1, "article", "nationality", "capital-noun", "city-noun") or self._capital(i - 1):
            i -= 1
        inside = i < first and self.reading.terms[i] and max(t.prefix for t in self.reading.terms[i].values())
        return i - 1 if self.term(i - 1, "at") else i if inside else first

    def _capital(self, i: int) -> bool:
        return "capital" in self.reading.lexicon.concepts(self.reading.word(i))

    def leads(self, i: int) -> Term | None:
        """The word at token i that leads to whom somebody meets: with, between, by."""
        return self.term(i, *_LINKS)

    def cuts(self, i: int) -> bool:
        """Whether a clause ends at token i."""
        return self.reading.word(i) in ENDS or (i not in self.idle and self.reading.begins(i, *_CUTS))

    def light(self, i: int) -> bool:
        """Whether a word may stand right before a name: the, his, both."""
        word = self.reading.word(i)
        begins = self.reading.begins
        if begins(i, *_LIGHT):
            return True
        plain = word in self.reading.language.stop and not begins(i, "and", "relation", "complement")
        return (plain or word in _ELISION) and not begins(i, *_PREPOSITIONS)

    def opens(self, first: int, last: int) -> bool:
        """Whether tokens [first, last) lead to a name: nothing much, when and where, or a title."""
        words = [i for i in range(first, last) if i not in self.idle and not self._parenthetic(i)]
        covered, heavy = first, []
        for i in words:
            term = self.term(i, "meet-lead", "party-lead")
            covered = max(covered, term.last if term else 0)
            if i >= covered and not self.light(i):
                heavy.append(i)
        return not heavy or self._titled(words, last)

    def _parenthetic(self, i: int) -> bool:
        """Whether a comma only sets off when and where: the minister met, on Monday, his counterpart."""
        return self.reading.begins(i, "comma") and (i + 1 in self.idle or i - 1 in self.idle)

    def _titled(self, words: list[int], last: int) -> bool:
        """Whether words are a title: with one of the nouns of titles, and not of whom it only speaks."""
        if not any(self.reading.begins(i, *_TITLES) for i in words) or any(self.cuts(i) for i in words):
            return False
        end = words[-1]
        if end < last - 1 or self.term(end, "comma"):
            return True
        if self.reading.language.verb_first:  # المستشار is one, مستشار of whoever follows
            definite = self.reading.word(end).startswith(self.reading.language.morphology.articles)
            return definite or self.term(end, "nationality") is not None
        return self.term(end, *_PREPOSITIONS) is None

    def opening(self, last: int) -> bool:
        """Whether a sentence begins with when, where and little else before token `last`."""
        plain = (i in self.idle or self.light(i) or self.reading.begins(i, *_OPENING) for i in range(self.low, last))
        return all(plain) and not any(self.reading.begins(i, "offset") for i in range(self.low, last))

    def prefixed(self, mention: Mention) -> bool:
        """Whether a preposition is written with a name: بقريشي."""
        known = max((term.prefix for term in self.reading.terms[mention.first].values()), default=0)
        return known > self.reading.conjoined(mention.first)
