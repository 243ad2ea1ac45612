"""What is said and by whom, beside quotation marks: verbs of saying with their subjects, sources, he and she."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from factcheck.languages.lexicon import Term
from factcheck.punctuation import COMMAS
from factcheck.voices.antecedents import Antecedents
from factcheck.voices.marks import ENDS, SIGNS
from factcheck.voices.named import Speaker

SAYING = ("say", "quote-verb", "quote-with", "quote-called")
_SOURCES = ("according", "quote-for", "quote-cited")
_OPENS = 5  # tokens between a closing mark and an inverted verb: a-t-il ensuite déclaré
_NEAR = 3  # tokens between a verb that says only beside quotation marks and its comma
_THAT = 6  # tokens between such a verb and its "that": warned reporters that


class Saying(Antecedents):
    """Asked of one text, by token numbers."""

    @cached_property
    def _signs(self) -> list[int]:
        """The tokens that may name a speaker."""
        return self.reading.starting(frozenset((*SAYING, *_SOURCES)))

    def _telling(self, low: int, high: int) -> list[int]:
        """The tokens of [low, high) that may name a speaker."""
        return self._signs[bisect_left(self._signs, low) : bisect_left(self._signs, high)]

    def _verb(self, i: int) -> Term | None:
        """A verb of saying at token i; some say only beside quotation marks."""
        if not self.speakers.has(i, *SAYING):
            return None
        found = [term for category in SAYING if (term := self.reading.term(i, category))]
        return max(found, key=lambda term: term.last, default=None)

    def _spoken(self, i: int) -> Term | None:
        """A verb of saying behind a quotation: "...," Biden called out is none."""
        verb = self._verb(i)
        return verb if verb and verb.category != "quote-called" else None

    def _leads(self, verb: Term, mark: int) -> bool:
        """Whether a verb says what is between the marks: many do only behind a colon, a comma or "that"."""
        i = verb.last
        if verb.category in ("say", "quote-called"):
            return verb.category == "say" or i < mark
        if any(self.speakers.has(k, "complement") for k in range(i, min(i + _THAT, mark))):
            return True
        if mark - 1 < i:
            return verb.category == "quote-with"
        if self.reading.word(mark - 1) == ":" or self.speakers.has(mark - 1, "complement"):
            return True
        return self.reading.word(mark - 1) in COMMAS and mark - 1 - i <= _NEAR

    def _source(self, i: int, low: int, high: int) -> Speaker | None:
        """According to somebody; quoted somebody as saying; for somebody, where a comma follows."""
        if not self.speakers.has(i, *_SOURCES):
            return None
        if sign := self.reading.term(i, "according"):
            return self._named(sign.last, high)
        if sign := self.reading.term(i, "quote-for"):
            found = self._named(sign.last, high)
            return found if found and self.reading.word(found.last) in COMMAS else None
        if sign := self.reading.term(i, "quote-cited"):
            passive = sign.value == "passive"
            found = self.speakers.before(i, low) if passive else self._named(sign.last, high)
            return found if found and found.name.type == "person" else None
        return None

    def _named(self, first: int, high: int) -> Speaker | None:
        """The first that is named behind "according to", which governs it."""
        return self.speakers.behind(first, high, free=True)

    def _subject(self, verb: Term, low: int, high: int) -> Speaker | None:
        """A verb's subject, before it or behind it; who was meant last where it is a pronoun or left out."""
        if verb.category == "quote-with":
            return self._main(verb, low)
        if self._pronoun(verb, low):
            return self._antecedent(verb.first)
        if self._infinitive(verb, low):
            return self._main(verb, low) or self._antecedent(verb.first)
        if not self.reading.language.verb_first:
            if found := self.speakers.before(verb.first, low):
                return found
            if not self._opens(verb.first, low):
                return self.speakers.housed(verb, low, high)
        found = self.speakers.behind(verb.last, high) or self.speakers.housed(verb, low, high)
        aside = self.reading.word(verb.first - 1) in COMMAS and verb.first - low > _OPENS
        if found and aside and found.first - verb.last > _NEAR:
            return None  # the mayor, 58, told the court through his lawyer, Jane Doe
        dropped = found is None and self._dropped(verb.last, high)
        return self._antecedent(verb.first) if dropped else found

    def _main(self, verb: Term, low: int) -> Speaker | None:
        """Whose other verb "adding" goes with: the subject of the sentence's verb of saying, or of the sentence."""
        for i in reversed(self._telling(low, verb.first)):
            if self.reading.begins(i, "quote-cited"):
                return self._source(i, low, verb.first)
            other = self._verb(i)
            if other and other.category != "quote-with":
                return self._subject(other, low, verb.first)
        return self.speakers.before(verb.first, low) or self.speakers.behind(low, verb.first)

    def _infinitive(self, verb: Term, low: int) -> bool:
        """Whether a verb only goes on with what somebody says: Et de conclure."""
        terms = self.reading.each("quote-infinitive", max(low, verb.first - 3), verb.first)
        return any(term.last == verb.first for term in terms)

    def _pronoun(self, verb: Term, low: int) -> bool:
        """Whether he or she is a verb's subject, before it, in it or behind: he also said, a-t-il dit, сказал он."""
        ahead = range(max(low, verb.first - 3), verb.last)
        behind = range(verb.last, verb.last + 4)
        inverted = next((i for i in behind if self.reading.word(i) not in ("-", "t")), verb.last)
        if any(self.speakers.pronoun(i) for i in ahead):
            return True
        return self.speakers.pronoun(inverted) and self._opens(verb.first, low)  # but: her office said she would not

    def _opens(self, verb: int, low: int) -> bool:
        """Whether a verb stands at the head of its clause, behind little words alone."""
        for i in range(verb - 1, max(low, verb - _OPENS) - 1, -1):
            word = self.reading.word(i)
            if word in SIGNS or word in ENDS or word == ":":
                return True
            known = word in self.reading.language.stop or len(word) == 1 or self.speakers.has(i, "quote-skip")
            if not known:
                return False
        return verb - low <= _OPENS

    def _dropped(self, i: int, high: int) -> bool:
        """Whether a verb needs no subject and has none: behind it stands a sign, a preposition or "that"."""
        if "subject-dropped" not in self.reading.language.settings.get("order", ()):
            return False
        return i >= high or self.reading.tokens[i].type == "p" or self.speakers.has(i, "preposition", "complement")
