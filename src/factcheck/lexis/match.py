"""A match of a rule: the lexemes of its pattern, by category, and what stands around them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import msgspec

from factcheck.lexis.lexeme import Item
from factcheck.lexis.scan import Scan


class Made(msgspec.Struct, frozen=True, gc=False):
    """What a rule made of a match. first, last: the items it takes, by number in the match; all by default."""

    payload: object
    terms: Mapping[str, str]
    first: int = 0
    last: int | None = None


UNREAD = Made(None, {"label": ""})  # neither a date nor a number


class Match:
    """A rule's pattern found at items [start, end)."""

    __slots__ = ("_found", "_groups", "end", "items", "scan", "start")

    def __init__(
        self, scan: Scan, items: Sequence[Item], groups: Mapping[str, Sequence[int]], found: re.Match[str]
    ) -> None:
        self.scan, self.items = scan, items
        self.start, self.end = found.span()
        self._groups, self._found = groups, found

    def _places(self, name: str) -> list[int]:
        """The numbers, in the row, of a category's elements."""
        return [at for k in self._groups.get(name, ()) if (at := self._found.start(k)) >= 0]

    def all(self, name: str) -> list[Item]:
        """The lexemes of a category's elements, in order; of a repeated element the last."""
        return [self.items[at] for at in self._places(name)]

    def get(self, name: str) -> Item | None:
        """The first lexeme of a category's elements."""
        for k in self._groups.get(name, ()):
            if (at := self._found.start(k)) >= 0:
                return self.items[at]
        return None

    def value(self, name: str, default: str = "") -> str:
        """The value of the first lexeme of a category's elements."""
        found = self.get(name)
        return found.terms[name] if found else default

    def values(self, name: str) -> list[str]:
        return [item.terms[name] for item in self.all(name)]

    def inside(self, category: str) -> list[Item]:
        """All lexemes of the match that are, among other things, of a category."""
        return [item for item in self.items[self.start : self.end] if category in item.terms]

    def at(self, name: str) -> int:
        """The number, within the match, of the first element of a category; -1 for none."""
        return next((at - self.start for at in self._places(name)), -1)

    def place(self, item: Item) -> int:
        """The number, within the match, of a lexeme of it."""
        return next(k for k, own in enumerate(self.items[self.start : self.end]) if own is item)

    def before(self, count: int = 1) -> Item | None:
        """The lexeme `count` places before the match."""
        at = self.start - count
        return self.items[at] if at >= 0 else None

    def after(self, count: int = 0) -> Item | None:
        """The lexeme `count` places behind the match's next."""
        at = self.end + count
        return self.items[at] if at < len(self.items) else None

    def leads(self, *categories: str) -> bool:
        """Whether the lexeme before the match is of one of the categories."""
        before = self.before()
        return before is not None and not before.terms.keys().isdisjoint(categories)

    def led(self, value: str) -> bool:
        """Whether the preposition before the match is "on", or "at", in languages whose table tells them apart."""
        before = self.before()
        return before is not None and before.terms.get("in") == value

    def follows(self, *categories: str) -> bool:
        """Whether the lexeme behind the match is of one of the categories."""
        after = self.after()
        return after is not None and not after.terms.keys().isdisjoint(categories)

    def word_follows(self, *but: str) -> bool:
        """Whether a word stands behind the match, and none of some categories: what its number may count."""
        after = self.after()
        word = after is not None and self.scan.letter(after.start).isalpha()
        return word and not self.follows(*but)

    def unknown_follows(self) -> bool:
        """Whether a word stands behind the match that no table knows: a noun, as often as not."""
        after = self.after()
        return after is not None and not after.terms and self.word_follows()

    @property
    def offset(self) -> int:
        return self.items[self.start].start
