"""What the rules know of the text around them: its letters, its breaks, the tense of its verbs, and today."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from factcheck.lexis.lexeme import Lexeme
from factcheck.text import Folded

_BREAK = re.compile(r"\n[^\S\n]*\n\s*")
_STOP = re.compile(r"[.!?؟…](?=\s|$)|\n")
_PAST, _FUTURE = -1, 1
_ALONE = 60  # characters


class Scan:
    """One text under the rules.

    style: the language's settings, each a tuple of words. today: what "today" means, None where nothing tells;
    `asked` becomes true as soon as a rule needs it.
    """

    def __init__(self, folded: Folded, style: Mapping[str, Sequence[str]]) -> None:
        self.text = folded.text
        self.folded = folded
        self.style = style
        self.asked = False
        self._today: date | None = None
        self.latest: dict[str, object] = {}  # what was last made, by its type: the date before "the same day"
        self._breaks = [match.start() for match in _BREAK.finditer(self.text)]
        self._stops: list[int] | None = None
        self._verbs: list[tuple[int, int]] = []
        self._scores: list[int] = []
        self.changing: Callable[[int], bool] = lambda _: False  # whether a word of growth or decline stands before

    @property
    def today(self) -> date | None:
        self.asked = True
        return self._today

    @today.setter
    def today(self, day: date | None) -> None:
        self._today, self.asked = day, False
        self.latest.clear()

    def has(self, setting: str, word: str) -> bool:
        """Whether the language's file lists a word under a setting."""
        return word in self.style.get(setting, ())

    def takes(self, lead: str) -> bool:
        """Whether a leading word belongs to a date: "the 6th of April" with its article, le 6 avril without."""
        return lead != "article" or self.has("article", "inside")

    def written(self, item: Lexeme) -> str:
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

    def touching(self, first: Lexeme, second: Lexeme) -> bool:
        """Whether nothing stands between two lexemes."""
        return first.end == second.start

    def note_verbs(self, items: Sequence[Lexeme], places: Sequence[int]) -> None:
        """Where the verbs stand whose tense is known."""
        self._verbs = [(items[i].start, _FUTURE if "future" in items[i].terms else _PAST) for i in places]

    def note_scores(self, places: Sequence[int]) -> None:
        """Where the words of games stand: won, beat, draw."""
        self._scores = list(places)

    def scored(self, at: int) -> bool:
        """Whether the sentence tells of a game."""
        low, high = self._sentence(at)
        return bisect_left(self._scores, low) < bisect_left(self._scores, high)

    def tense(self, at: int) -> int:
        """-1 where the nearest verb of the sentence is in the past, 1 in the future, 0 where none tells."""
        low, high = self._sentence(at)
        first, last = bisect_left(self._verbs, (low, -2)), bisect_left(self._verbs, (high, -2))
        near = min(self._verbs[first:last], key=lambda verb: abs(verb[0] - at), default=None)
        return near[1] if near else 0

    @property
    def alone(self) -> bool:
        """Whether the whole text is a few words without a verb: a field, a question, no news."""
        return len(self.text) < _ALONE and not self._verbs

    def _sentence(self, at: int) -> tuple[int, int]:
        if self._stops is None:
            self._stops = [match.start() for match in _STOP.finditer(self.text)]
        k = bisect_left(self._stops, at)
        low = self._stops[k - 1] if k else 0
        return low, self._stops[k] if k < len(self._stops) else len(self.text)
