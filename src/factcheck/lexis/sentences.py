"""What stands in the sentences of a text: verbs of a known tense, words of games, countries."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from factcheck.lexis.lexeme import Item

_STOP = re.compile(r"[.!?؟…](?=\s|$)|\n")
_PAST, _FUTURE, _PURPOSE = -1, 1, 2
_REACH = 3  # words from "will be" to its participle
_BLANKS = 4  # characters between two sentences of a line
_AHEAD = 3  # times as far is a verb behind
# ISO 4217 codes begin with the country's ISO 3166-1 code, but those of the unions of West and Central Africa.
_USERS = {
    "XOF": ("BJ", "BF", "CI", "GW", "ML", "NE", "SN", "TG"),
    "XAF": ("CM", "CF", "TD", "CG", "GQ", "GA"),
    "XCD": ("AG", "DM", "GD", "KN", "LC", "VC"),
}


class Sentences:
    """A folded text by its sentences.

    style: the language's settings, each a tuple of words.
    """

    def __init__(self, text: str, style: Mapping[str, Sequence[str]]) -> None:
        self.text = text
        self.style = style
        self._stops: list[int] | None = None
        self._verbs: list[tuple[int, int]] = []
        self._scores: list[int] = []
        self._countries: list[tuple[int, str]] = []

    def has(self, setting: str, word: str) -> bool:
        """Whether the language's file lists a word under a setting."""
        return word in self.style.get(setting, ())

    def note_verbs(self, items: Sequence[Item], places: Sequence[int]) -> None:
        """Where the verbs stand whose tense is known; the participle of "will be held" is part of the future."""
        self._verbs, ahead = [], -_REACH
        for i in places:
            future = items[i].terms.get("future")
            if future is not None:
                ahead = i
            tense = _PURPOSE if future == "purpose" else _FUTURE if i - ahead < _REACH else _PAST
            self._verbs.append((items[i].start, tense))

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
        verbs = self._verbs[first:last]
        if verbs and verbs[0][0] < at:  # they arrived on Monday to attend: what for tells no tense
            verbs = [verb for verb in verbs if verb[0] < at or verb[1] != _PURPOSE]
        near = min(
            verbs,
            key=lambda verb: at - verb[0] if verb[0] < at else ahead * (verb[0] - at),
            default=None,
        )
        return min(near[1], _FUTURE) if near else 0

    def opens(self, at: int) -> bool:
        """Whether a sentence begins at a folded offset."""
        before = self.text[max(at - _BLANKS, 0) : at].rstrip()
        return before[-1] in '.!?\n"“' if before else at < _BLANKS

    def _sentence(self, at: int) -> tuple[int, int]:
        if self._stops is None:
            self._stops = [match.start() for match in _STOP.finditer(self.text)]
        k = bisect_left(self._stops, at)
        low = self._stops[k - 1] if k else 0
        return low, self._stops[k] if k < len(self._stops) else len(self.text)
