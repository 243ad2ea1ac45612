"""Speakers: who is the subject of a verb of saying, behind it or before it."""

from __future__ import annotations

from factcheck.languages.lexicon import Term
from factcheck.punctuation import COMMAS, DASHES
from factcheck.voices.governed import Governed
from factcheck.voices.named import Speaker

_REACH = 18  # tokens between a verb and the one who says it, titles and places among them
_GAP = 8  # tokens between a subject and its verb, besides what stands between commas
_TITLE = 3  # tokens of a title of no table before a name
_LED = 8  # tokens of a clause before the title of its subject
_STOPS = frozenset(".!?؟;؛:…") | DASHES
_CLAUSES = ("relation", "complement")


class Speakers(Governed):
    """Asked of one text, by token numbers."""

    def behind(self, first: int, high: int, free: bool = False) -> Speaker | None:
        """The subject that follows its verb: said the mayor, Anne Hidalgo; a déclaré mardi le ministre Patrick Achi."""
        high = min(high, first + _REACH)
        body: Speaker | None = None
        deputy, i = False, first
        while i < high:
            if self.reading.word(i) in COMMAS:
                apposed = self._apposed(i + 1, high)
                close = next((k for k in range(i + 1, min(i + _GAP, high)) if self.reading.word(k) in COMMAS), high)
                if apposed or i > first or close == high:
                    return apposed or body or self._single(first, high)
                i = close + 1  # a répondu, gêné, le footballeur
                continue
            if self.stops(i) or self.has(i, *_CLAUSES):
                break
            if nobody := self.reading.term(i, "quote-nobody"):
                i = nobody.last  # شاهد عيان
                continue
            deputy |= self.has(i, "spokesman")
            found = self._at(i, high)
            if found and not self._owned(found) and (free or deputy or not self.governed(self._title(i))):
                if found.name.type == "person" and found.name.basis != "office":
                    return found
                body = body or found
            i = max(i + 1, found.last if found else i)
        return body or self._single(first, high)

    def _apposed(self, i: int, high: int) -> Speaker | None:
        """A name between commas behind a title: said the mayor, Anne Hidalgo, ..."""
        found = self._at(i, high) if i < high else None
        closed = found and (found.last >= high or self.reading.word(found.last) in COMMAS | _STOPS)
        return found if closed and found and found.name.type == "person" else None

    def before(self, verb: int, low: int) -> Speaker | None:
        """The subject that stands before its verb: Biden said; Alan Whitcombe, a retired engineer, told."""
        for found in self._candidates(verb, low):
            if self._leads(found, verb) and not self._owned(found) and self._subject(found.first, low):
                return found
        return None

    def _leads(self, found: Speaker, verb: int) -> bool:
        """Whether only words of the verb and asides between commas stand between a subject and its verb."""
        words, i = 0, found.last
        opened = range(self._title(found.first) - 1, i)
        aside = any(self.reading.word(k) in COMMAS for k in opened) and self.reading.word(i) in COMMAS
        if aside and verb - i <= _TITLE:  # The minister, Sara Qasim, said
            return True
        while i < verb:
            sign = self.reading.word(i)
            if sign in COMMAS or (sign in DASHES and self.stops(i)) or sign == "(":
                close = frozenset(")") if sign == "(" else COMMAS if sign in COMMAS else DASHES
                i = next((k + 1 for k in range(i + 1, verb) if self.reading.word(k) in close), verb + 1)
                continue
            if self.stops(i) or self.has(i, *_CLAUSES) or self.pronoun(i):
                return False
            words += 1
            i += 1
        return i == verb and words <= _GAP

    def _subject(self, i: int, low: int) -> bool:
        """Whether a name stands where a subject does: no preposition governs it, no relative clause holds it."""
        start = self._title(i)
        deputy = any(self.has(k, "spokesman") for k in range(max(low, start - 4), start))
        if self.governed(start) and not deputy:
            return False
        for k in range(start - 1, max(low, start - _LED) - 1, -1):
            if self.reading.word(k) in COMMAS or self.stops(k):
                return True
            if self.has(k, "relation"):
                return False
        return True

    def stops(self, i: int) -> bool:
        """Whether a sign at token i ends a clause: a hyphen within a word does not."""
        if self.reading.word(i) not in _STOPS:
            return False
        hyphen = self.reading.word(i) in DASHES and self.reading.tokens[i - 1].end == self.reading.tokens[i].start
        return not hyphen

    def housed(self, verb: Term, low: int, high: int) -> Speaker | None:
        """They say in a ministry: сообщили в МИД, в Кремле заявили."""
        if not self.has(verb.first, "quote-plural"):
            return None
        for mention in self.among(low, high):
            near = verb.last <= mention.first <= verb.last + _TITLE or mention.last <= verb.first <= mention.last + 1
            if near and mention.type == "organisation" and self.has(mention.first - 1, "quote-at"):
                return Speaker(mention.name, mention.first, mention.last)
        return None
