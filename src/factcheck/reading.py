"""A text being read: tokens, the terms of its language found at each, and its sentences, all by token number."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date
from functools import cached_property
from itertools import compress, count

from factcheck.languages import Language
from factcheck.languages.lexicon import Lexicon
from factcheck.languages.listing import Listed
from factcheck.languages.marked import unmarked
from factcheck.languages.terms import Terms
from factcheck.languages.tokens import ends_of, starts_of, tokenize
from factcheck.model import Article, ReadValue, Sentence, Span
from factcheck.sentences import Quote, quotes, sentences
from factcheck.text import fold_with_origin

_NAMES = frozenset({"place", "nationality", "person", "organisation", "event", "ambiguous", "elsewhere"})
_BODY = frozenset({"organisation"})
_ABBREVIATION = 3  # letters
_BREAK = re.compile(r"[\n\r\u2028\u2029]\s*")
_NONE = frozenset[int]()


class Reading(Terms):
    """One pass over an article; every kind asks it for what it needs instead of reading the text again."""

    def __init__(self, article: Article, language: Language, lexicon: Lexicon) -> None:
        self.article = article
        self.language = language
        self.lexicon = lexicon
        self.text = " " * article.body + article.text[article.body :]
        self.folded = fold_with_origin(self.text)
        tokens = unmarked(self.folded.text, tokenize(self.folded.text), lexicon)
        super().__init__(tokens, lexicon.terms(tokens))
        self.named = self._named()
        self._ranges: dict[Span, tuple[int, int]] = {}
        self.values: tuple[ReadValue, ...] = ()
        self.inner: tuple[ReadValue, ...] = ()  # plain numbers and amounts inside other values
        self.today: date | None = article.published  # what "today" means; normalise.py works it out

    def _named(self) -> list[int]:
        """Tokens that begin a name. One wants a capital where a language has them: "told us" names no country.

        Many languages write nationalities small; all under `[language] small` may be.
        """
        found: list[int] = []
        wanted = _NAMES.difference(self.language.settings.get("small", ()))
        for i in sorted({i for name in _NAMES for i in self.places.get(name, ())}):
            terms = self.terms[i]
            if self.letter(i).islower():
                terms = self.lexicon.without(terms, wanted)
            elif "organisation" in terms and not self._short(i, terms["organisation"]):
                terms = self.lexicon.without(terms, _BODY)
            self.terms[i] = terms
            if not _NAMES.isdisjoint(terms):
                found.append(i)
        for name in _NAMES:
            self.places[name] = [i for i in self.places.get(name, ()) if name in self.terms[i]]
        return found

    def _short(self, i: int, term: Listed) -> bool:
        """Whether a body's name of two or three letters is in capitals, where there are any: Kim Jong Un is no UN."""
        token = self.tokens[i]
        origin = self.folded.origin
        written = self.article.text[origin[token.start] : origin[token.end - 1] + 1]
        return term.size > 1 or len(written) > _ABBREVIATION or not written[1:].islower()

    def letter(self, i: int) -> str:
        """The first letter of token i as published, "" outside the text."""
        return self.article.text[self.starts[i]] if 0 <= i < self._end else ""

    @cached_property
    def capitals(self) -> frozenset[int]:
        """The tokens that begin with a capital letter."""
        text = self.article.text
        upper = map(str.isupper, map(text.__getitem__, self.starts))
        return frozenset(compress(count(), upper)) if text != text.lower() else _NONE

    @cached_property
    def acronyms(self) -> frozenset[int]:
        """Words of capitals alone beside others that are not, and part of no value: BP is no basis point."""
        text, least = self.article.text, 2
        words = {i: text[self.starts[i] : self._stops[i]] for i in self.capitals - self.written}
        found = {i for i, word in words.items() if len(word) >= least and word.isalpha() and word.isupper()}
        return frozenset(i for i in found if not {i - 1, i + 1} & found)

    def span(self, first: int, last: int, prefix: int = 0) -> Span:
        """Published offsets of tokens [first, last), without `prefix` letters of the first; last may lie outside."""
        last = min(last, self._end)
        if first >= last:
            at = self.folded.origin[self.tokens[first].start] if first < self._end else len(self.article.text)
            return Span(at, at)
        return self.folded.span(self.tokens[first].start + prefix, self.tokens[last - 1].end)

    def stretch(self, first: int, last: int) -> Span:
        """The span of tokens [first, last), one of them at least, without marks that hang on the last: to search in."""
        return Span(self.starts[first], self._stops[last - 1])

    def quote_span(self, first: int, last: int) -> Span:
        """The span of tokens [first, last) as a quote: without the conjunction that a word may carry (و، ف)."""
        return self.span(first, last, self.conjoined(first))

    def conjoined(self, i: int) -> int:
        """How many letters of a conjunction a known word carries: one in والصين; i may lie outside the text."""
        morphology, known = self.language.morphology, self.terms[i] if 0 <= i < self._end else None
        if not known or not self.tokens[i].text.startswith(morphology.conjunctions):
            return 0
        return morphology.conjunction(self.tokens[i].text, max([listed.prefix for listed in known.values()]))

    def joins(self, i: int) -> bool:
        """Whether an "and" stands at token i or is written with it; i may lie outside the text."""
        return self.begins(i, "and") or self.conjoined(i) > 0

    @cached_property
    def written(self) -> frozenset[int]:
        """The tokens that write a value, once the values are read."""
        return frozenset([i for value in self.values for i in self.inside(value.span)])

    @cached_property
    def starts(self) -> list[int]:
        """The published offset of each token."""
        return self.folded.origins(starts_of(self.tokens))

    @cached_property
    def _stops(self) -> list[int]:
        return self.folded.ends(ends_of(self.tokens))

    @cached_property
    def lines(self) -> frozenset[int]:
        """The tokens that begin a line: nothing is read from a heading into what stands under it."""
        text, starts = self.text, self.starts
        breaks = (m.end() for m in _BREAK.finditer(text))
        return frozenset(bisect_left(starts, at) for at in breaks)

    def token_range(self, span: Span) -> tuple[int, int]:
        """Tokens [first, last) that share a letter with a published span, even one without its conjunction."""
        known = self._ranges.get(span)
        if known is None:
            first, last = bisect_right(self._stops, span.start), bisect_left(self.starts, span.end)
            known = self._ranges[span] = first, last if last > first else first
        return known

    def whole(self, i: int, span: Span) -> bool:
        """Whether all letters of token i lie in a published span."""
        return span.start <= self.starts[i] and self._stops[i] <= span.end

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(sentences(self.text, self.language))

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        return tuple(quotes(self.text))

    def sentence_of(self, span: Span) -> Sentence:
        """The sentence in which a span begins."""
        return self.sentences[self.sentence_number(span.start)]

    def sentence_number(self, at: int) -> int:
        """The number of the sentence that holds a published offset."""
        ends = self._sentence_ends
        return min(bisect_left(ends, at + 1), len(ends) - 1)

    @cached_property
    def _sentence_ends(self) -> list[int]:
        return [sentence.span.end for sentence in self.sentences]

    def inside(self, span: Span) -> Iterator[int]:
        """The token numbers inside a published span."""
        return iter(range(*self.token_range(span)))
