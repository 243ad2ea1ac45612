"""Which names are no subjects: those that a preposition, a case or another noun governs."""

from __future__ import annotations

from functools import cached_property

from factcheck.voices.named import Named
from factcheck.voices.names import oblique

_GOVERNING = ("preposition", "genitive")
_TITLE = 3  # tokens of a title of no table before a name


class Governed(Named):
    """Asked of one text, by token numbers."""

    @cached_property
    def _objects(self) -> tuple[str, ...]:
        """Endings of words whose object a name behind them is: representing Jane Doe."""
        objects = self.reading.language.table.get("quote-object", {})
        return tuple(ending for forms in objects.values() for ending in forms)

    def governed(self, i: int) -> bool:
        """Whether a preposition governs the name or the title that begins at token i."""
        prefix = max((listed.prefix for listed in self.reading.terms[i].values()), default=0)
        taken = self.reading.word(i)[self.reading.conjoined(i) : prefix]
        morphology = self.reading.language.morphology
        if oblique(self.reading, i):
            return True
        if (taken and taken != next(iter(morphology.articles), "")) or self._construct(i - 1):
            return True
        articled = "article" in self.reading.language.table
        for k in range(i - 1, i - 1 - (_TITLE if articled else 1), -1):
            if articled and self.has(k, "article", "indefinite"):
                return self._preposed(k)
            if self._preposed(k + 1):
                return True
            if not self.reading.letter(k).islower() or self.has(k, "say", "quote-verb"):
                return False
            if self.reading.word(k).endswith(self._objects):
                return True
        return False

    def _construct(self, i: int) -> bool:
        """Whether token i is a noun that a name without an article completes: زوجة حسن كرم is not Hassan Karam."""
        articles = self.reading.language.morphology.articles
        if not articles or i < 0 or self.reading.tokens[i].type != "w" or self.reading.terms[i]:
            return False
        return not self.reading.word(i).startswith(articles) and self.reading.word(i) not in self.reading.language.stop

    def _preposed(self, i: int) -> bool:
        """Whether a preposition ends right before token i."""
        for first in (i - 1, i - 2):
            if self.reading.begins(first, *_GOVERNING):
                terms = self.reading.terms[first]
                if any(first + terms[each].size == i for each in _GOVERNING if each in terms):
                    return True
        return False
