"""What the rules know of the text around them: its letters, its breaks, its sentences, and today."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cached_property

from factcheck.lexis.lexeme import Item
from factcheck.lexis.sentences import Sentences
from factcheck.text import Folded, led

_BREAK = re.compile(r"\n[^\S\n]*\n\s*")
_OUTSIDE = frozenset({"article", "in", "stop", "at", "of", "clock", "margin"})
_ALONE = 60  # characters
_DAY = re.compile(r"\d\.\d{1,2}\.\s*$")  # 15.10.: the last point is the date's


class Scan(Sentences):
    """One text under the rules.

    style: the language's settings, each a tuple of words. today: what "today" means, None where nothing tells;
    `asked` becomes true as soon as a rule needs it.
    """

    def __init__(self, folded: Folded, style: Mapping[str, Sequence[str]]) -> None:
        super().__init__(folded.text, style)
        self.folded = folded
        self.asked = False
        self._today: date | None = None
        self.latest: dict[str, object] = {}  # what was last made, by its type: the date before "the same day"
        self._breaks = [match.start() for match in _BREAK.finditer(self.text)]
        self.changing: Callable[[int], bool] = lambda _: False  # whether a word of growth or decline stands before
        self.moves: Callable[[], bool] = lambda: False  # whether the text tells of growth or decline: a headline

    @property
    def today(self) -> date | None:
        self.asked = True
        return self._today

    @today.setter
    def today(self, day: date | None) -> None:
        self._today, self.asked = day, False
        self.latest.clear()

    def compared(self, at: int) -> bool:
        """Whether what stands at an offset is only what another is compared with: no "same year" is that one."""
        return led(self.text, at, self.style.get("compared", ()))

    def takes(self, lead: str) -> bool:
        """Whether a leading word belongs to a date: "the 6th of April" with its article, le 6 avril without."""
        return lead != "article" or self.has("article", "inside")

    def outside(self, terms: Mapping[str, str], made: Mapping[str, str] | None = None) -> bool:
        """Whether a word is but an article or a preposition that stands before a date and is no part of it.

        The "at" of 10:30 is part of what a rule makes of it: a time.
        """
        if "clock" in terms and made and "time" in made:
            return False
        return bool(terms) and terms.keys() <= _OUTSIDE and not ("article" in terms and self.takes("article"))

    def cased(self, item: Item, case: str) -> bool:
        """Whether the last word of a lexeme has an ending of a case, in languages whose file lists its endings."""
        text = self.text[item.start : item.end]
        bare = text.endswith(tuple(self.style.get("nominative", ())))
        return not bare and text.endswith(tuple(self.style.get(case, ())))

    def written(self, item: Item) -> str:
        """A lexeme as published."""
        span = self.folded.span(item.start, item.end)
        return self.folded.published[span.start : span.end]

    def letter(self, at: int) -> str:
        """The published character at a folded offset, "" outside the text."""
        return self.folded.published[self.folded.origin[at]] if 0 <= at < len(self.text) else ""

    def broken(self, start: int, end: int) -> bool:
        """Whether an empty line stands inside a stretch."""
        at = bisect_left(self._breaks, start)
        return at < len(self._breaks) and self._breaks[at] < end

    def touching(self, first: Item, second: Item) -> bool:
        """Whether nothing stands between two lexemes."""
        return first.end == second.start

    def definite(self, item: Item) -> bool:
        """Whether a lexeme begins with an article that is a part of the word: السنة."""
        return self.text.startswith("ال", item.start)

    @cached_property
    def alone(self) -> bool:
        """Whether the whole text is a few words without a verb: a field, a question, no news. Asked after its verbs."""
        text = self.text.strip()
        if len(text) >= _ALONE or self._verbs or self.moves():
            return False
        return not self._ended(text) or bool(_DAY.search(text))

    def _ended(self, text: str) -> bool:
        """Whether a sentence ends with a text; the point of an abbreviation ends none: lun., 5 juil."""
        last = self.folded.published.split()[-1:]
        shortened = " " not in text or last[0].lower().rstrip(".") in self.style.get("abbreviations", ())
        return text.endswith((".", "!", "؟")) and not shortened

    @cached_property
    def shouted(self) -> bool:
        """Whether the whole text is in capitals, with words in it that would not be so elsewhere."""
        published = self.folded.published
        return published.isupper() and any(len(word) > 2 and word.isalpha() for word in published.split())
