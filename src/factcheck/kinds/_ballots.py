"""How many voted how: the counts of a sentence by the words round them, or by their order (120 votes to 30)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import msgspec

from factcheck.scene import STOPS, Scene
from factcheck.values import Quantity

_BEHIND = 5  # tokens between a count and "in favour"
_AHEAD = 2  # tokens between "against" and a count
_CAST = 6  # tokens between "passed" and a score
_APART = 4  # tokens between two counts of one result
_DASHES = frozenset("-–—:")
_QUOTES = frozenset('"»”«“')
# What votes: a count of anything else is none of votes.
_VOTERS = frozenset({
    "", "vote", "deputy", "senator", "member", "legislator", "lawmaker", "mp", "country", "state", "person",
    "councillor", "judge", "delegate", "minister", "voter", "police-officer", "abstention", "bishop", "official",
    "citizen", "man", "woman",
})  # fmt: skip


class Count(msgspec.Struct):
    """A number at tokens [first, last), and the stretch [low, high) with the words of its role; "" is unknown."""

    number: str
    first: int
    last: int
    role: str = ""
    low: int = 0
    high: int = 0


class Ballots:
    """Asked of one text, by token numbers."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.reading = scene, scene.reading

    def counts(self, low: int, high: int) -> list[Count]:
        """The counts of a result among tokens [low, high), each with its role; empty where they make no result."""
        found = sorted(self._read(low, high), key=lambda count: count.first)
        for n, count in enumerate(found):
            self._told(count, low, found[n + 1].first if n + 1 < len(found) else high)
        self._opposed(found, any(self.reading.term(i, "vote-rejected") for i in range(low, high)))
        told = [count for count in found if count.role]
        self._first(found, told, low)
        told = [count for count in found if count.role]
        roles = [count.role for count in told]
        return told if len(roles) == len({*roles}) and {"for", "against"} & {*roles} else []

    def _read(self, low: int, high: int) -> Iterator[Count]:
        """Whole numbers of votes or of those who vote, and the digits of a score (52-48), which are no values."""
        scene, span = self.scene, self.reading.span(low, high)
        values = {self.reading.token_range(v.span): v for v in scene.values_in(span, "number")}
        taken = {i for first, last in values for i in range(first, last)}
        for (first, last), value in values.items():
            said = value.value
            if (
                isinstance(said, Quantity)
                and said.comparator == "="
                and said.unit in _VOTERS
                and said.number == said.number.to_integral_value()
            ):
                yield Count(format(said.number, "f").partition(".")[0], first, last, low=first, high=last)
        for i in range(low, high):
            if i not in taken and self.reading.word(i).isdigit() and (self._scored(i) or self._bare(i)):
                yield Count(self.reading.word(i), i, i + 1, low=i, high=i + 1)

    def _scored(self, i: int) -> bool:
        """A number of a score near a word of voting: voted 52-48, passed the measure 220-210, a 52-48 vote."""
        word = self.reading.word
        other = next((k for k in (i - 2, i + 2) if word(k).isdigit() and word((i + k) // 2) in _DASHES), None)
        if other is None:
            return False
        near = range(min(i, other) - _CAST, max(i, other) + 2)
        return any((t := self.reading.term(k, "vote-cast")) and (t.value == "cast" or k > i) for k in near)

    def _bare(self, i: int) -> bool:
        """A number behind "resolution" that counts what stands behind it: صوت لصالح القرار 120 نائبا."""
        dated = self.scene.values_in(self.reading.span(i, i + 1), "date")
        word = self.reading.word(i + 1)
        noun = word.isalpha() and word not in self.reading.language.stop and not self._conjoined(i + 1)
        return noun and not dated and self.reading.language.verb_first

    def _told(self, count: Count, low: int, following: int) -> None:
        """The role by the word behind a count (120 in favour), else by the one before it (against: 30)."""
        for i in range(count.last, min(count.last + _BEHIND, following)):
            if self.reading.word(i) in STOPS - _QUOTES or self.reading.term(i, "and") or self._conjoined(i):
                break
            term = self.reading.term(i, "vote-role")
            if term and not self._belongs_behind(term.last, following):
                count.role, count.high = term.value, term.last
                return
        for i in range(count.first - 1, max(count.first - _AHEAD - 3, low) - 1, -1):
            term = self.reading.term(i, "vote-role-ahead")
            close = term is not None and count.first - term.last <= _AHEAD
            if term is None and (term := self.reading.term(i, "vote-role")):
                close = self._dashed(term.last, count.first)
            if term and close:
                count.role, count.low = term.value, term.first
                return

    def _conjoined(self, i: int) -> bool:
        return self.reading.conjoined(i) > 0

    def _belongs_behind(self, i: int, following: int) -> bool:
        """Whether the next count follows a role at once: за 120 против 30."""
        while self.reading.word(i) in _DASHES | _QUOTES:
            i += 1
        return i == following and self.reading.tokens[min(i, len(self.reading.tokens) - 1)].type == "n"

    def _dashed(self, first: int, last: int) -> bool:
        """Whether only a dash or a colon, or those and a closing quotation mark, stand between a role and its count."""
        between = [self.reading.word(i) for i in range(first, last)]
        return bool(_DASHES.intersection(between)) and all(word in _DASHES | _QUOTES for word in between)

    def _opposed(self, found: list[Count], rejected: bool) -> None:
        """Two counts told by their order: 120 votes to 30; of what was rejected the greater is against."""
        for one, other in pairwise(found):
            between = range(one.last, other.first)
            versus = any((t := self.reading.term(i, "vote-versus")) and t.last == other.first for i in between)
            # In "voted 9 to 6 in favour" the words behind the second count tell of both.
            told = other.role and not (versus and not one.role)
            if told or one.role not in ("", "for") or other.first - one.last > _APART:
                continue
            if versus or all(self.reading.word(i) in _DASHES for i in between):
                swap = rejected and not one.role and int(one.number) > int(other.number)
                one.role, other.role = ("against", "for") if swap else ("for", "against")

    def _first(self, found: list[Count], told: list[Count], low: int) -> None:
        """The count that only the verb of voting tells of, where the others say who was against: voted."""
        open_ = [count for count in found if not count.role]
        if len(open_) != 1 or {count.role for count in told} & {"for"} or not told:
            return
        count = open_[0]
        near = (*range(max(count.first - _AHEAD, low), count.first), *range(count.last, count.last + _AHEAD + 1))
        if any(self.reading.term(i, "vote-cast") for i in near):
            count.role = "for"
