"""What the rules know of the text around them: its letters, its breaks, the tense of its verbs, and today."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cached_property

from factcheck.lexis.lexeme import Item
from factcheck.text import Folded

_BREAK = re.compile(r"\n[^\S\n]*\n\s*")
_STOP = re.compile(r"[.!?؟…](?=\s|$)|\n")
_PAST, _FUTURE = -1, 1
_REACH = 3  # words from "will be" to its participle
# ISO 4217 codes begin with the country's ISO 3166-1 code, but those of the unions of West and Central Africa.
_USERS = {
    "XOF": ("BJ", "BF", "CI", "GW", "ML", "NE", "SN", "TG"),
    "XAF": ("CM", "CF", "TD", "CG", "GQ", "GA"),
    "XCD": ("AG", "DM", "GD", "KN", "LC", "VC"),
}
_OUTSIDE = frozenset({"article", "in", "stop", "at", "of", "clock"})
_AHEAD = 3  # times as far is a verb behind
_ALONE = 60  # characters
_DAY = re.compile(r"\d\.\d{1,2}\.\s*$")  # 15.10.: the last point is the date's


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
        self._countries: list[tuple[int, str]] = []
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

    def note_verbs(self, items: Sequence[Item], places: Sequence[int]) -> None:
        """Where the verbs stand whose tense is known; the participle of "will be held" is part of the future."""
        self._verbs, ahead = [], -_REACH
        for i in places:
            if "future" in items[i].terms:
                ahead = i
            self._verbs.append((items[i].start, _FUTURE if i - ahead < _REACH else _PAST))

    def note_scores(self, places: Sequence[int]) -> None:
        """Where the words of games stand: won, beat, draw."""
        self._scores = list(places)

    def note_countries(self, places: Sequence[tuple[int, str]]) -> None:
        """Where countries are named, and their ISO 3166-1 codes."""
        self._countries = list(places)

    def currency(self, codes: str, at: int) -> str:
        """Of several currencies ("USD|CAD") that of the nearest country in the sentence; all where none decides."""
        low, high = self._sentence(at)
        first, last = bisect_left(self._countries, (low, "")), bisect_left(self._countries, (high, ""))
        near = sorted(self._countries[first:last], key=lambda place: abs(place[0] - at))
        found = (code for _, country in near for code in codes.split("|") if country in _USERS.get(code, (code[:2],)))
        return next(found, codes)

    def scored(self, at: int) -> bool:
        """Whether the sentence tells of a game."""
        low, high = self._sentence(at)
        return bisect_left(self._scores, low) < bisect_left(self._scores, high)

    def tense(self, at: int) -> int:
        """-1 where the nearest verb of the sentence is in the past, 1 in the future, 0 where none tells.

        A verb before it is nearer than one behind it: they marched on 9 May and will march again.
        """
        low, high = self._sentence(at)
        first, last = bisect_left(self._verbs, (low, -2)), bisect_left(self._verbs, (high, -2))
        ahead = 1 if self.has("verb", "last") else _AHEAD
        near = min(
            self._verbs[first:last],
            key=lambda verb: at - verb[0] if verb[0] < at else ahead * (verb[0] - at),
            default=None,
        )
        return near[1] if near else 0

    def opens(self, at: int) -> bool:
        """Whether a sentence begins at a folded offset."""
        before = self.text[:at].rstrip()
        return not before or before[-1] in '.!?\n"“'

    @property
    def alone(self) -> bool:
        """Whether the whole text is a few words without a verb: a field, a question, no news."""
        text = self.text.strip()
        return len(text) < _ALONE and not self._verbs and (not self._ended(text) or bool(_DAY.search(text)))

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

    def _sentence(self, at: int) -> tuple[int, int]:
        if self._stops is None:
            self._stops = [match.start() for match in _STOP.finditer(self.text)]
        k = bisect_left(self._stops, at)
        low = self._stops[k - 1] if k else 0
        return low, self._stops[k] if k < len(self._stops) else len(self.text)
